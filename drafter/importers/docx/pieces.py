"""What a paragraph of a Word file is made of, before references and typed footnotes are understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Union

from drafter.model import Inline, Note, Reference, Run, Text

BREAK = "\n"
"""A line break inside a paragraph."""
PAGE = "\x0c"
"""A page or column break."""
BREAKS = {ord(BREAK): " ", ord(PAGE): " "}


class Chars(NamedTuple):
    """Characters set alike; ``raised`` means superscript."""

    text: str
    italic: bool = False
    raised: bool = False
    bold: bool = False


class Field(NamedTuple):
    """A field that shows the number of the paragraph at ``bookmark``; ``text`` is what it shows now."""

    bookmark: str
    text: str
    italic: bool


class Signed(NamedTuple):
    """A note that is called by a sign of its own ("*"), which is printed in the text."""

    note: Note
    sign: str


Piece = Union[Chars, Field, Signed, Note, Reference]


class Indent(NamedTuple):
    """Indents in twentieths of a point: of the turned lines, and of the first line from there."""

    left: int
    first: int


@dataclass(slots=True)
class DraftLine:
    """One line under construction; the attributes are those of a source line.

    ``bookmarks`` are the names of ours that stand in it; ``align`` is Word's word for its alignment;
    ``indent`` is ``None`` where it has none of its own, or a hanging one; ``in_table`` says that it stands in
    a table.
    """

    pieces: list[Piece]
    place: int
    label: str = ""
    level: int | None = None
    role: str | None = None
    style: str = ""
    key: str = ""
    value: str = ""
    bookmarks: list[str] = field(default_factory=list)
    align: str = ""
    indent: Indent | None = None
    in_table: bool = False

    def set_label(self, label: str, level: int, *, figures: bool) -> None:
        """Give the line a number that Word counts; the outermost level is certain only of figures."""
        self.label = label
        self.level = level if level or figures else None

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold, as those of a heading are."""
        letters = [
            piece.bold
            for piece in self.pieces
            if isinstance(piece, Chars) and any(map(str.isalpha, piece.text))
        ]
        return bool(letters) and all(letters)

    @property
    def has_notes(self) -> bool:
        """Whether anything but characters stands in the line."""
        return any(not isinstance(piece, (Chars, Field)) for piece in self.pieces)

    @property
    def plain(self) -> str:
        """The characters, fields as they show now."""
        return "".join(piece.text for piece in self.pieces if isinstance(piece, (Chars, Field)))


def text_of(pieces: Iterable[Piece]) -> Text:
    """The pieces as a text, spaces at its edges removed; neighbours set alike are joined at once."""
    inlines: list[Inline] = []
    held: list[str] = []
    italic = False
    for piece in pieces:
        if isinstance(piece, (Chars, Field)):
            if piece.italic != italic and held:
                inlines.append(Run("".join(held), italic))
                held = []
            italic = piece.italic
            held.append(piece.text)
            continue
        if held:
            inlines.append(Run("".join(held), italic))
            held = []
        inlines.append(piece.note if isinstance(piece, Signed) else piece)
    if held:
        inlines.append(Run("".join(held), italic))
    return Text.of(*_trimmed(inlines))


def _trimmed(inlines: list[Inline]) -> list[Inline]:
    out = list(inlines)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while out and isinstance(run := out[at], Run):
            text = strip(run.text)
            if text:
                out[at] = Run(text, run.italic)
                break
            del out[at]
    return out


def cut(pieces: Iterable[Piece], count: int) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the first ``count`` characters, and the others."""
    first: list[Piece] = []
    rest: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Chars) and count:
            if head := piece.text[:count]:
                first.append(piece._replace(text=head))
            if tail := piece.text[count:]:
                rest.append(piece._replace(text=tail))
            count -= min(count, len(piece.text))
        else:
            (first if count else rest).append(piece)
    return first, rest


def without_tabs(pieces: Iterable[Piece]) -> list[Piece]:
    """``pieces`` with every stretch of tabs, and the spaces around them, as one space."""
    return [
        piece._replace(text=_one_space(piece.text))
        if isinstance(piece, Chars) and "\t" in piece.text
        else piece
        for piece in pieces
    ]


def _one_space(text: str) -> str:
    parts = text.split("\t")
    stripped = [parts[0].rstrip(" "), *(part.strip(" ") for part in parts[1:-1]), parts[-1].lstrip(" ")]
    inner = [part for part in stripped[1:-1] if part]
    return " ".join([stripped[0], *inner, stripped[-1]])
