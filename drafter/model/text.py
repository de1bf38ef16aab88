"""The text of a paragraph: runs of characters, footnotes and references to other paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Union

OBJECT = "\ufffc"  # U+FFFC OBJECT REPLACEMENT CHARACTER stands for a reference in Text.plain


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set alike. ``italic`` is the only emphasis that a resolution knows."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, at the place of its call."""

    text: Text


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to the paragraph whose ``id`` is ``target``; printed as that paragraph's number."""

    target: str


Inline = Union[Run, "Note", Reference]  # a type alias statement needs Python 3.12


@dataclass(frozen=True, slots=True)
class Text:
    """A sequence of inlines; use :meth:`of` to build one in normal form.

    Normal form: no empty run, no two neighbouring runs set alike.
    """

    inlines: tuple[Inline, ...] = ()

    @classmethod
    def of(cls, *parts: str | Inline) -> Text:
        """Build a text from strings (roman) and inlines, merged into normal form."""
        return cls(_merged(Run(part) if isinstance(part, str) else part for part in parts))

    @property
    def plain(self) -> str:
        """The characters, without footnotes; a reference counts as one U+FFFC."""
        return "".join(
            inline.text if isinstance(inline, Run) else OBJECT if isinstance(inline, Reference) else ""
            for inline in self.inlines
        )

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes called in this text, in order."""
        return tuple(inline for inline in self.inlines if isinstance(inline, Note))

    @property
    def leading_italics(self) -> str:
        """The italic characters that the text begins with, or an empty string."""
        first = self.inlines[0] if self.inlines else None
        return first.text if isinstance(first, Run) and first.italic else ""

    def __bool__(self) -> bool:
        return bool(self.inlines)


def _merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    merged: list[Inline] = []
    texts: list[str] = []  # of the runs set alike that are still to be joined
    italic = False
    for inline in inlines:
        if texts and not (isinstance(inline, Run) and (inline.italic == italic or not inline.text)):
            merged.append(Run("".join(texts), italic))
            texts = []
        if not isinstance(inline, Run):
            merged.append(inline)
        elif inline.text:
            texts.append(inline.text)
            italic = inline.italic
    if texts:
        merged.append(Run("".join(texts), italic))
    return tuple(merged)


def tidied(text: Text) -> Text:
    """``text`` with its italics at the edges of words, as an outline can write them.

    Spaces at the edge of italics become roman; a word of which a part is italic becomes italic.
    """
    if not any(isinstance(inline, Run) and inline.italic for inline in text.inlines):
        return text
    chars: list[str | Note | Reference] = []
    italics: list[bool] = []
    for inline in text.inlines:
        parts = inline.text if isinstance(inline, Run) else (inline,)
        chars.extend(parts)
        italics.extend([isinstance(inline, Run) and inline.italic] * len(parts))
    _widen(chars, italics)
    return Text.of(
        *(
            Run(char, italic) if isinstance(char, str) else char
            for char, italic in zip(chars, italics, strict=True)
        )
    )


def _widen(chars: list[str | Note | Reference], italics: list[bool]) -> None:
    """Make words with an italic part italic, and spaces and stray marks at their edges roman."""
    start = 0
    for index in range(len(chars) + 1):
        edge = chars[index] if index < len(chars) else " "
        if isinstance(edge, str) and edge.isalnum():
            continue
        if any(italics[start:index]):
            italics[start:index] = [True] * (index - start)
        start = index + 1
    for steps in (range(len(chars)), range(len(chars) - 1, -1, -1)):
        inside, before = False, " "
        for index in steps:
            item = chars[index]
            char = item if isinstance(item, str) else OBJECT
            if not inside and (char.isspace() or (before.isalnum() and not char.isalnum())):
                italics[index] = False
            inside, before = italics[index], char
