"""What the styles of a Word file say about paragraphs and runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from drafter.importers.docx.names import W, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 40  # styles based on one another; Word itself stops at 11


class ParagraphStyle(NamedTuple):
    """A paragraph style with what it inherits; ``None`` where nothing is said.

    ``number`` and ``level`` are its automatic numbering; ``align`` is Word's own word for it.
    """

    name: str = ""
    italic: bool = False
    hidden: bool = False
    number: str | None = None
    level: int | None = None
    align: str = ""
    bold: bool = False


class CharacterStyle(NamedTuple):
    """A character style with what it inherits."""

    italic: bool = False
    hidden: bool = False
    raised: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Raw:
    element: Element
    based_on: str


class Styles:
    """Answers by style id; an unknown id says nothing."""

    def __init__(self, root: Element | None) -> None:
        self._raw: dict[str, _Raw] = {}
        self._default = ""
        for style in () if root is None else root.iter(W + "style"):
            identifier = value(style, "styleId")
            self._raw.setdefault(identifier, _Raw(style, value(style.find(W + "basedOn"))))
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on"):
                self._default = identifier
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}i")
        self._italic = bool(switch(defaults))
        self.paragraph = cache(self._paragraph)
        self.character = cache(self._character)

    def _chain(self, identifier: str) -> list[Element]:
        """The style and those it is based on, nearest first; a circle ends where it closes."""
        found: dict[str, Element] = {}
        while identifier in self._raw and identifier not in found and len(found) < _DEEPEST:
            raw = self._raw[identifier]
            found[identifier] = raw.element
            identifier = raw.based_on
        return list(found.values())

    def _first(self, chain: list[Element], path: str) -> Element | None:
        return next((found for style in chain if (found := style.find(path)) is not None), None)

    def _paragraph(self, identifier: str) -> ParagraphStyle:
        chain = self._chain(identifier or self._default)
        if not chain:
            return ParagraphStyle(name=identifier)
        name = value(chain[0].find(W + "name")) or identifier
        italic = switch(self._first(chain, f"{W}rPr/{W}i"))
        level = value(self._first(chain, f"{W}pPr/{W}numPr/{W}ilvl"))
        number = self._first(chain, f"{W}pPr/{W}numPr/{W}numId")
        return ParagraphStyle(
            name=name,
            italic=self._italic if italic is None else italic,
            hidden=bool(switch(self._first(chain, f"{W}rPr/{W}vanish"))),
            number=None if number is None else value(number),
            level=int(level) if level.isdecimal() else None,
            align=value(self._first(chain, f"{W}pPr/{W}jc")),
            bold=bool(switch(self._first(chain, f"{W}rPr/{W}b"))),
        )

    def _character(self, identifier: str) -> CharacterStyle:
        chain = self._chain(identifier)
        return CharacterStyle(
            italic=bool(switch(self._first(chain, f"{W}rPr/{W}i"))),
            hidden=bool(switch(self._first(chain, f"{W}rPr/{W}vanish"))),
            raised=value(self._first(chain, f"{W}rPr/{W}vertAlign")) == "superscript",
            bold=bool(switch(self._first(chain, f"{W}rPr/{W}b"))),
        )
