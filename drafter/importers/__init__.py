"""A draft comes in, whatever its form: lines with hints, and from them a resolution."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from drafter.errors import DraftError
from drafter.importers import guard
from drafter.importers.detect import detect
from drafter.importers.guard import limits
from drafter.importers.lines import ImportedDraft, ImportNote, ReadLines, SourceLine
from drafter.importers.recognise import recognise
from drafter.outline.read import nearby

__all__ = [
    "FORMATS",
    "ImportNote",
    "ImportedDraft",
    "ReadLines",
    "SourceLine",
    "read",
    "read_all",
    "recognise",
]

FORMATS = {
    "akn": "drafter.importers.akn",
    "docx": "drafter.importers.docx",
    "pdf": "drafter.importers.pdf",
    "html": "drafter.importers.html",
    "text": "drafter.importers.text",
    "markdown": "drafter.importers.markdown",
    "ocr": "drafter.importers.ocr",
}
"""The room of each format; each has ``read_lines(data, *, file)``."""

_BY_LINES = frozenset({"text", "markdown", "ocr"})
"""The formats in which a place is the number of a line, not of a paragraph."""


def read(
    source: str | Path | bytes,
    *,
    format: str | None = None,
    organ: str | None = None,
    language: str | None = None,
    pick: int | None = None,
    file: str | None = None,
) -> ImportedDraft:
    """Take a draft in.

    Args:
        source: a path, or the bytes of a file.
        format: one of :data:`FORMATS`; found by the content where not given.
        organ, language: codes that override what the draft says.
        pick: which of several resolutions in one file, from 1.
        file: the name to show; the path where not given.

    Raises:
        DraftError: the file cannot be read, or is none of the formats.
    """
    return _imported(
        source, format=format, organ=organ, language=language, pick=pick, file=file, every=False
    )[0]


def read_all(
    source: str | Path | bytes,
    *,
    format: str | None = None,
    organ: str | None = None,
    language: str | None = None,
    file: str | None = None,
) -> list[ImportedDraft]:
    """Take in every text of a file, in order; Word files, texts and Markdown may hold several. See :func:`read`."""
    return _imported(source, format=format, organ=organ, language=language, pick=None, file=file, every=True)


def _imported(
    source: str | Path | bytes,
    *,
    format: str | None,
    organ: str | None,
    language: str | None,
    pick: int | None,
    file: str | None,
    every: bool,
) -> list[ImportedDraft]:
    name = file or ("-" if isinstance(source, bytes) else str(source))
    data = source if isinstance(source, bytes) else _bytes(Path(source), name)
    chosen = format or detect(data, file=name)
    _guarded(chosen, data, name)
    drafts = []
    for found in _read_lines(chosen, data, name, language, pick, every=every):
        guard.length(found.lines, name)
        recognised = recognise(found.lines, organ=organ, language=language)
        _anything(found, name)
        unit = "line" if chosen in _BY_LINES else "paragraph"
        draft = ImportedDraft(
            resolution=recognised.resolution,
            notes=tuple(replace(note, unit=unit) for note in (*found.notes, *recognised.notes)),
            places=recognised.places,
            format=chosen,
            file=name,
        )
        drafts.append(draft)
    return drafts


def _anything(found: ReadLines, name: str) -> None:
    """Refuse a file without a single word; a draft that is not understood comes in with notes."""
    if not found.lines and not found.notes:
        hint = (
            "a draft has a title, or the organ’s own line with preambular and operative paragraphs after it"
        )
        raise DraftError("there are no words in this file", file=name, hint=hint)


def _guarded(chosen: str, data: bytes, name: str) -> None:
    """Refuse what is made to do harm; the readers of Word files and PDFs guard themselves."""
    if chosen == "akn":
        guard.xml(data, name)
    elif chosen == "html":
        guard.html(data, name)
    elif chosen not in {"docx", "pdf"}:
        guard.text(data, name)


def _bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise DraftError("this is a folder, not a draft", file=name, hint="name a file inside it")
        if not path.is_file() and path.exists():
            raise DraftError("this is not an ordinary file", file=name)
        if path.stat().st_size > limits.FILE_BYTES:
            raise DraftError("the file is too large to be a draft", file=name)
        return path.read_bytes()
    except FileNotFoundError:
        raise DraftError("there is no such file", file=name, hint=nearby(path)) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it cannot be opened").lower()
        raise DraftError(f"the draft cannot be read: {reason}", file=name) from None


def _read_lines(
    chosen: str, data: bytes, name: str, language: str | None, pick: int | None, *, every: bool
) -> list[ReadLines]:
    if chosen not in FORMATS:
        raise DraftError(f"“{chosen}” is not a format", file=name, hint=f"known: {', '.join(FORMATS)}")
    try:
        room = import_module(FORMATS[chosen])
    except ModuleNotFoundError as error:
        raise DraftError(
            f"drafts of the format “{chosen}” cannot be read here ({error.name} is missing)", file=name
        ) from None
    options: dict[str, object] = {"file": name}
    if chosen == "docx" and pick is not None:
        options["pick"] = pick
    if chosen == "ocr" and language is not None:
        options["language"] = language
    if hasattr(room, "read_all") and (every or chosen != "docx"):
        texts: list[ReadLines] = room.read_all(data, file=name)
        return texts if every else [_picked(texts, pick, name)]
    return [room.read_lines(data, **options)]


def _picked(texts: list[ReadLines], pick: int | None, name: str) -> ReadLines:
    """The text that ``pick`` names, or the first with a note that there are others."""
    if pick is not None and not 1 <= pick <= len(texts):
        raise DraftError(
            f"there is no text number {pick} in the file", file=name, hint=f"it holds {len(texts)}"
        )
    chosen = texts[(pick or 1) - 1]
    if pick is not None or len(texts) == 1:
        return chosen
    message = f"the file holds {len(texts)} texts, this is the first; choose with --pick"
    return replace(chosen, notes=(ImportNote(0, message), *chosen.notes))
