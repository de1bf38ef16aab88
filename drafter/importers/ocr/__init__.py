"""Text that a machine read from a picture: what it mistook is put right, or marked where it is in doubt."""

from drafter.importers.ocr.changes import Change
from drafter.importers.ocr.evidence import looks_like_ocr, ocr_language_of
from drafter.importers.ocr.reader import read_lines
from drafter.importers.ocr.repair import Repaired, repair_text

__all__ = ["Change", "Repaired", "looks_like_ocr", "ocr_language_of", "read_lines", "repair_text"]
