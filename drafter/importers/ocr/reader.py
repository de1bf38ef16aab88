"""A file of text read by a machine becomes lines for the recogniser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.errors import DraftError
from drafter.importers.guard import limits
from drafter.importers.lines import ImportNote, ReadLines, SourceLine
from drafter.importers.ocr.changes import Change
from drafter.importers.ocr.evidence import ocr_language_of
from drafter.importers.ocr.pages import running_symbol
from drafter.importers.ocr.repair import Repaired, repair_text
from drafter.importers.text import read_lines as read_text
from drafter.importers.text.decode import decoded
from drafter.model import Text

_UNTRIED = "so many words are none of the language’s that the last ones were left as they were read"


def read_lines(data: bytes | str, *, file: str = "-", language: str | None = None) -> ReadLines:
    """Read text that comes from a picture: repaired, with a note for each change and each doubt.

    Args:
        data: the text; lines and form feeds as the reading program set them.
        file: the name to show.
        language: its code; found by its words where not given.

    Raises:
        DraftError: the bytes are no text, or too many.
    """
    text, notes = (data, ()) if isinstance(data, str) else decoded(data, file=file)
    if len(text) > limits.SCANNED_CHARACTERS:
        many = f"{limits.SCANNED_CHARACTERS:,}"
        hint = "send only the pages of the resolution"
        raise DraftError(f"the text read by a machine has more than {many} characters", file=file, hint=hint)
    code = language or ocr_language_of(text)
    repaired = repair_text(text, code) if code else Repaired(text, available=False)
    said = [] if repaired.available else [ImportNote(0, _unrepaired(code))]
    said += [] if repaired.whole else [ImportNote(0, _UNTRIED)]
    read = read_text(repaired.text, file=file)
    return ReadLines(
        lines=(*_symbol(text, read.lines), *_with_late_masthead(read.lines)),
        notes=(*said, *notes, *map(note_of, repaired.changes), *read.notes),
    )


def _unrepaired(code: str | None) -> str:
    if code is None:
        return "the text was read by a machine, in a language that cannot be told; it comes in unrepaired"
    return (
        "the text was read by a machine and its words come in unrepaired: the optional packages are missing "
        'or have no data of its language (pip install "resolution-drafter[ocr]")'
    )


def _symbol(text: str, lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """The symbol at the heads of the pages as a line of the masthead, unless it stands there as it is."""
    rows = text.split("\n")
    symbol = running_symbol(rows)
    if symbol and not any(line.plain == symbol for line in lines):
        place = next(at for at, row in enumerate(rows, 1) if symbol in row)
        yield SourceLine(text=Text.of(symbol), place=place, role="masthead", key="symbol")


def _with_late_masthead(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """What stands after the bracket of the adoption is no paragraph: columns of a first page are read last."""
    ends = [at for at, line in enumerate(lines) if line.plain.endswith("]")]
    if not ends or not any(line.plain.startswith("[") for line in lines[: ends[-1] + 1]):
        return tuple(lines)
    after = ends[-1] + 1
    return (*lines[:after], *(replace(line, role="masthead") for line in lines[after:]))


def note_of(change: Change) -> ImportNote:
    """The note that says what was changed, or might have to be."""
    sure = f"{change.confidence:.0%}"
    if change.applied:
        message = f"read as “{change.before}”, taken as “{change.after}” ({change.reason}, {sure})"
        return ImportNote(change.line, message, repair=True)
    return ImportNote(
        change.line,
        f"in doubt: “{change.before}” was left; it may be “{change.after}” ({change.reason}, {sure})",
    )
