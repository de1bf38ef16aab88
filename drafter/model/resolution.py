"""A resolution, whole: the noun that every stage receives or returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, Union

from drafter.model.adoption import Adoption
from drafter.model.masthead import Masthead
from drafter.model.paragraph import (
    Annex,
    Heading,
    OperativeItem,
    Paragraph,
    PreambularParagraph,
)
from drafter.model.text import Text

Kind = Literal["resolution", "draft"]
Path = tuple[Union[str, int], ...]
"""The place of a part inside a resolution, as the outline's keys and indices from 0:
``("operative", 2, "subparagraphs", 0, "text")``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a resolution is. It says nothing about whether it is a good one.

    Attributes:
        organ, language: codes of the house's data ("hrc", "es").
        kind: "resolution" (adopted, final) or "draft".
        number: "51/34", or ``None`` where none is assigned yet.
        title: may call footnotes.
    """

    organ: str
    language: str
    kind: Kind = "resolution"
    number: str | None = None
    title: Text = field(default_factory=Text)
    masthead: Masthead = field(default_factory=Masthead)
    preamble: tuple[PreambularParagraph, ...] = ()
    operative: tuple[OperativeItem, ...] = ()
    annexes: tuple[Annex, ...] = ()
    adoption: Adoption | None = None

    def paragraphs(self) -> Iterator[tuple[Path, Paragraph | Heading]]:
        """Every paragraph and heading in printed order, subparagraphs after their chapeau."""
        for index, preambular in enumerate(self.preamble):
            yield from _walk(("preamble", index), preambular)
        for index, operative in enumerate(self.operative):
            yield from _walk(("operative", index), operative)
        for number, annex in enumerate(self.annexes):
            for index, item in enumerate(annex.paragraphs):
                yield from _walk(("annexes", number, "paragraphs", index), item)

    def texts(self) -> Iterator[tuple[Path, Text]]:
        """Every text in printed order with its path: title, paragraphs, wrap-ups, annex titles."""
        yield ("title",), self.title
        for index, preambular in enumerate(self.preamble):
            yield from _texts(("preamble", index), preambular)
        for index, operative in enumerate(self.operative):
            yield from _texts(("operative", index), operative)
        for number, annex in enumerate(self.annexes):
            if annex.title is not None:
                yield ("annexes", number, "title"), annex.title
            for index, item in enumerate(annex.paragraphs):
                yield from _texts(("annexes", number, "paragraphs", index), item)


def _walk(path: Path, item: Paragraph | Heading) -> Iterator[tuple[Path, Paragraph | Heading]]:
    yield path, item
    if isinstance(item, Paragraph):
        for index, child in enumerate(item.subparagraphs):
            yield from _walk((*path, "subparagraphs", index), child)


def _texts(path: Path, item: Paragraph | Heading) -> Iterator[tuple[Path, Text]]:
    if isinstance(item, Heading):
        yield (*path, "heading"), item.text
        return
    yield (*path, "text"), item.text
    for index, child in enumerate(item.subparagraphs):
        yield from _texts((*path, "subparagraphs", index), child)
    if item.wrap_up is not None:
        yield (*path, "wrap_up"), item.wrap_up
