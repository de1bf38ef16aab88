"""Text that a machine read from a picture: what it mistook is put right, or marked where it is in doubt."""

from drafter.importers.ocr.evidence import looks_like_ocr
from drafter.importers.ocr.repair import Change, Repaired, repair_text

__all__ = ["Change", "Repaired", "looks_like_ocr", "repair_text"]
