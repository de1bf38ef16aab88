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
    for inline in inlines:
        if not isinstance(inline, Run):
            merged.append(inline)
            continue
        if not inline.text:
            continue
        last = merged[-1] if merged else None
        if isinstance(last, Run) and last.italic == inline.italic:
            merged[-1] = Run(last.text + inline.text, inline.italic)
        else:
            merged.append(inline)
    return tuple(merged)
