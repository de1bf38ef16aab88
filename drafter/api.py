"""The program in Python: what the command line does, in a few functions. See docs/how-it-runs.md.

    from drafter import build, read
    outline = read("mine.yaml")
    build(outline, "mine.docx")
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter import config, house, importers
from drafter import starters as starting
from drafter.config import Config
from drafter.importers import ImportedDraft
from drafter.model import Resolution
from drafter.outline import Outline, read_text
from drafter.outline import read as read_outline
from drafter.outline import write as write_outline
from drafter.outline.schema import schema_text
from drafter.render import formats
from drafter.render.files import check_target, write_atomically
from drafter.render.formats import Options
from drafter.starters import Starter


def settings() -> Config:
    """The settings that hold in the working folder."""
    return config.load()


def read(file: str | Path, *, organ: str | None = None, language: str | None = None) -> Outline:
    """Read an outline; ``organ`` and ``language`` are taken where it does not name its own.

    Raises:
        OutlineError: with every problem of the file.
    """
    return read_outline(file, organ=organ, language=language)


def render(document: Outline | Resolution, to: str = "docx", *, options: Options | None = None) -> bytes:
    """A document as the bytes of a file in a format of :data:`~drafter.render.formats.FORMATS`."""
    resolution = document.resolution if isinstance(document, Outline) else document
    return formats.rendered(resolution, to, options or Options())


def build(
    document: Outline | Resolution,
    target: str | Path,
    *,
    to: str | None = None,
    force: bool = False,
    options: Options | None = None,
) -> Path:
    """Write a document to a file, whole and read back, or not at all; the suffix tells the format.

    Raises:
        DraftError: the target exists and ``force`` is false, or cannot be written.
    """
    target = Path(target)
    to = to or target.suffix.lstrip(".").lower() or "docx"
    formats.known(to)
    check_target(target, force=force)
    resolution = document.resolution if isinstance(document, Outline) else document
    formats.write(resolution, to, target, options or Options(), force=force)
    return target


def render_all(documents: Sequence[Outline], to: str, *, options: Options | None = None) -> list[bytes]:
    """Several documents in one format; PDFs are made in one start of LibreOffice."""
    return formats.rendered_all([document.resolution for document in documents], to, options or Options())


def save_document(document: Outline, to: str, target: Path, data: bytes, *, force: bool) -> None:
    """A rendered document to its file; a Word file is read back and compared first."""
    formats.save(document.resolution, to, data, target, force=force)


def known_format(to: str) -> str:
    """``to`` if documents go out in it."""
    return formats.known(to)


def save(target: Path, data: bytes, *, force: bool) -> None:
    """Write bytes to a file, whole or not at all; an existing one only with ``force``."""
    write_atomically(target, data, force=force)


def import_draft(
    source: str | Path | bytes,
    *,
    format: str | None = None,
    organ: str | None = None,
    language: str | None = None,
    pick: int | None = None,
    file: str | None = None,
) -> ImportedDraft:
    """Take an existing draft in: Word, text, OCR text, PDF, Markdown or Akoma Ntoso.

    ``pick`` says which of several texts in one Word file is meant (from 1). What was not understood is in
    the draft's ``notes``.

    Raises:
        DraftError: the file cannot be read.
    """
    return importers.read(source, format=format, organ=organ, language=language, pick=pick, file=file)


def outline_of(draft: ImportedDraft) -> str:
    """The outline of an imported draft, its notes as comments at the head."""
    comments = [f"Imported from {Path(draft.file).name}."] if draft.file != "-" else []
    comments += [f"Note: {note}" for note in draft.notes]
    return write_outline(draft.resolution, comments=comments)


def schema() -> str:
    """The JSON schema of an outline."""
    return schema_text(house.languages(), house.organs())


def starters() -> tuple[Starter, ...]:
    """The outlines to start from."""
    return starting.starters(formats.templates_folder())


def starter(kind: str, language: str | None = None) -> Starter:
    """The outline of a kind ("hrc-resolution") to start from."""
    return starting.starter(formats.templates_folder(), kind, language)
