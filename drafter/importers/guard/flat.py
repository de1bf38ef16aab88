"""Guards of files that are not packages: XML, plain text, PDF."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.errors import DraftError
from drafter.importers.guard import limits
from drafter.importers.guard.markup import MarkupGuard
from drafter.importers.guard.wide import wide
from drafter.importers.lines import SourceLine
from drafter.model import Text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_KINDS = (
    (ZIP, "a Word file or another packed file"),
    (OLE, "an old or a protected Office file"),
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_HEADER_WITHIN = 1024


def size(data: bytes, file: str, limit: int) -> None:
    """Refuse an empty file and one larger than ``limit`` bytes."""
    if not data:
        raise DraftError("the file is empty", file=file)
    if len(data) > limit:
        told = f"{len(data) / limits.MEGABYTE:.0f} MB, more than {limit // limits.MEGABYTE} MB"
        raise DraftError(
            f"the file has {told}", file=file, hint="a resolution without pictures is far smaller"
        )


def xml(data: bytes, file: str) -> None:
    """Guard an XML file.

    Raises:
        DraftError: too large, malformed, nested too deeply, or with a DOCTYPE.
    """
    size(data, file, limits.XML_BYTES)
    MarkupGuard(file).check(data)


def text(data: bytes, file: str) -> None:
    """Guard a text file.

    Raises:
        DraftError: empty, too large, or another kind of file under the name of a text.
    """
    size(data, file, limits.TEXT_BYTES)
    _lines(data, file)
    _kind(data, file, "a text")


def html(data: bytes, file: str) -> None:
    """Guard a web page; its tags are guarded where they are read, see :mod:`drafter.importers.html`.

    Raises:
        DraftError: empty, too large, or another kind of file under the name of a page.
    """
    size(data, file, limits.XML_BYTES)
    _kind(data, file, "a web page")


def _lines(data: bytes, file: str) -> None:
    if (lines := data.count(b"\n")) > limits.TEXT_LINES:
        hint = "send only the resolution that is meant"
        raise DraftError(
            f"the text has {lines:,} lines, more than {limits.TEXT_LINES:,}", file=file, hint=hint
        )


def _kind(data: bytes, file: str, wanted: str) -> None:
    for mark, kind in _KINDS:
        if data.startswith(mark):
            raise DraftError(f"this is {kind}, not {wanted}", file=file)
    if b"\0" in data and not data.startswith(_WIDE_MARKS) and not wide(data):
        raise DraftError(f"this is not a text file (null byte at position {data.index(0) + 1})", file=file)


def length(lines: Sequence[SourceLine], file: str) -> None:
    """Refuse a draft of more paragraphs, characters or footnotes than any resolution has, or one endless paragraph.

    Raises:
        DraftError: there are too many.
    """
    endless = next((line.place for line in lines if len(line.text.plain) > limits.PARAGRAPH), None)
    if endless is not None:
        what = f"the paragraph at {endless} has more than {limits.PARAGRAPH:,} characters"
        hint = "leave an empty line between paragraphs"
        raise DraftError(what, file=file, hint=hint)
    sizes: dict[int, tuple[int, int]] = {}
    measured = [_measured(line.text, sizes) for line in lines]
    characters, pieces = (sum(each) for each in zip(*measured, strict=True)) if measured else (0, 0)
    for count, limit, what in (
        (len(lines), limits.LINES, "paragraphs"),
        (characters, limits.CHARACTERS, "characters"),
        (pieces, limits.PIECES, "changes of italics, footnotes and references"),
    ):
        if count > limit:
            hint = "send only the resolution that is meant"
            raise DraftError(f"the draft has {count:,} {what}, more than {limit:,}", file=file, hint=hint)


def _measured(text: Text, sizes: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Characters and pieces of a text with its footnotes; ``sizes`` are those of footnotes, which may be shared."""
    characters, pieces = len(text.plain), len(text.inlines)
    for note in text.notes:
        if id(note) not in sizes:
            sizes[id(note)] = _measured(note.text, sizes)
        characters += sizes[id(note)][0]
        pieces += sizes[id(note)][1]
    return characters, pieces


def pdf(data: bytes, file: str) -> None:
    """Guard a PDF file; what is inside is guarded where it is read, see :mod:`drafter.importers.pdf`.

    Raises:
        DraftError: empty, too large, or no PDF.
    """
    size(data, file, limits.FILE_BYTES)
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise DraftError("this is not a PDF file", file=file)
