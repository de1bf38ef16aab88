"""Lines as they are found in an Akoma Ntoso file, with their ordinals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.importers.akn.inlines import text_of
from drafter.importers.lines import ImportNote, SourceLine
from drafter.model import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass
class Collector:
    """Takes down lines in order; ``emphasis`` are the classes of ``span`` that stand for italics."""

    emphasis: frozenset[str] = frozenset({"italic"})
    lines: list[SourceLine] = field(default_factory=list)
    notes: list[ImportNote] = field(default_factory=list)
    _place: int = 0
    _id: str = ""

    def name_next(self, element: Element) -> None:
        """The next line is the first of ``element``: it gets its id, where that has one."""
        self._id = element.get("wId") or ""

    def text(self, *elements: Element) -> Text:
        """The text of ``elements``, one after the other."""
        return text_of(elements, self.emphasis)

    def add(
        self,
        text: Text,
        *,
        role: str | None = None,
        label: str = "",
        level: int | None = None,
        style: str = "",
        key: str = "",
        value: str = "",
    ) -> None:
        """Take down one line."""
        self._place += 1
        self.lines.append(
            SourceLine(
                text=text,
                place=self._place,
                label=label,
                level=level,
                role=role,
                style=style,
                italics_known=True,
                key=key,
                value=value,
                id=self._id,
            )
        )
        self._id = ""

    def remark(self, message: str, elements: Iterable[Element] = ()) -> None:
        """Take down what finds no place among the lines, at the place of the last line."""
        words = self.text(*elements).plain
        self.notes.append(ImportNote(self._place, message, words))
