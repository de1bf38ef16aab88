"""What rules look at: a resolution prepared once for all of them. No rule walks the model itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import pairwise
from typing import Any, Protocol

from drafter import house, numbering
from drafter.errors import HouseDataError
from drafter.model import Heading, Location, Paragraph, Path, Resolution, Text
from drafter.rules.expressions import literals
from drafter.rules.joined import Joined
from drafter.rules.organ_lines import is_organ_line
from drafter.rules.passage import Part, Passage, PassageKind


class Document(Protocol):
    """What can be checked: an :class:`~drafter.outline.document.Outline`, or an imported draft."""

    @property
    def resolution(self) -> Resolution:
        """The resolution to check."""

    @property
    def file(self) -> str:
        """The name to show."""

    @property
    def comments(self) -> tuple[tuple[int, str], ...]:
        """The comments as (line from 1, text)."""

    def locate(self, path: Path, index: int = 0) -> Location:
        """The place of character ``index`` of the value at ``path``."""


class Subject:
    """A resolution as rules see it.

    Attributes:
        resolution: the model, for its masthead, number and adoption.
        passages: every text in printed order, footnotes after the text that calls them.
        preamble, operative: the paragraphs of the outermost level, headings left out.
        memo: what a kind of check has worked out and other rules of that kind may use.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.resolution = document.resolution
        self.passages: list[Passage] = []
        self._joined: dict[frozenset[str], Joined] = {}
        self._had: dict[str, bool] = {}
        self._openings: dict[Path, house.Opening | None] = {}
        self.memo: dict[object, Any] = {}
        resolution = self.resolution
        self.title = self._add(("title",), ("title",), "title", "title", resolution.title)
        self.preamble = self._part("preamble", ("preamble",), resolution.preamble)
        self.operative = self._part("operative", ("operative",), resolution.operative)
        self.annexes: list[list[Passage]] = []
        for number, annex in enumerate(resolution.annexes):
            path: Path = ("annexes", number)
            if annex.title is not None:
                self._add((*path, "title"), path, "annex", "annex_title", annex.title)
            self.annexes.append(self._part("annex", (*path, "paragraphs"), annex.paragraphs))

    @cached_property
    def language(self) -> house.Language:
        """The house's data on the language of the resolution."""
        return house.language(self.resolution.language)

    @cached_property
    def organ(self) -> house.Organ:
        """The house's data on the organ of the resolution."""
        return house.organ(self.resolution.organ)

    @cached_property
    def organ_known(self) -> bool:
        """Whether the house has data on the organ in this language."""
        try:
            return bool(self.organ.text(self.resolution.language))
        except HouseDataError:
            return False

    @cached_property
    def labels(self) -> Mapping[Path, str]:
        """The label of every paragraph by its path, as printed.

        Where the house has no data on the language, as another one prints it: a finding must name its place.
        """
        known = self.resolution.language in house.languages()
        language = self.language if known else house.language(house.languages()[0])
        return numbering.labels(self.resolution, language.labels)

    @cached_property
    def by_path(self) -> dict[Path, Passage]:
        """Every passage by the path of its text."""
        return {passage.path: passage for passage in self.passages}

    def opening(self, passage: Passage) -> house.Opening | None:
        """The opening phrase of a paragraph of the preamble or the operative part, or ``None``."""
        if passage.path not in self._openings:
            self._openings[passage.path] = self.language.opening(passage.text, part_of(passage))
        return self._openings[passage.path]

    def running(self, parts: Iterable[str]) -> Joined:
        """The passages whose part (or, for footnotes, "note") is among ``parts``, as one string."""
        key = frozenset(parts)
        if key not in self._joined:
            self._joined[key] = Joined.of(
                tuple(item for item in self.passages if scope(item) in key), self.may_have
            )
        return self._joined[key]

    @cached_property
    def all_text(self) -> str:
        """Every text in one string, to look for a rule's literals."""
        return self.running(SCOPES).text

    def may_have(self, literal: str) -> bool:
        """Whether ``literal`` stands in a text, its spaces breaking or not. Quick where it does not."""
        if literal not in self._had:
            plain = literal.replace("\u00a0", " ")
            self._had[literal] = _trigrams(plain) <= self._trigrams and plain in self._plain
        return self._had[literal]

    def may_match(self, expression: str) -> bool:
        """Whether an expression that minds capitals can match in a text."""
        wanted = literals(expression)
        return not wanted or any(map(self.may_have, wanted))

    @cached_property
    def _plain(self) -> str:
        """Every text in one string, no-break spaces as spaces."""
        return self.running(SCOPES).plain

    @cached_property
    def _trigrams(self) -> frozenset[str]:
        """Three letters in a row, of every word of the text."""
        words = " ".join(set(self._plain.split()))
        return frozenset(map("".join, zip(words, words[1:], words[2:], strict=False)))

    # reading the model

    def _part(self, part: Part, path: Path, items: Iterable[Paragraph | Heading]) -> list[Passage]:
        siblings: list[Passage] = []
        section, organ_line = 0, ""
        for index, item in enumerate(items):
            here = (*path, index)
            if isinstance(item, Heading):
                self._add((*here, "heading"), here, part, "heading", item.text, level=item.level)
                section += 1
                continue
            passage = self._paragraph(item, here, part, len(siblings))
            if is_organ_line(passage.text, self.resolution.language):
                section, organ_line = section + 1, passage.text.rstrip(" ,،，")
            passage.section, passage.organ_line = section, organ_line
            siblings.append(passage)
        _chain(siblings)
        return siblings

    def _paragraph(
        self, item: Paragraph, path: Path, part: Part, index: int, parent: Passage | None = None
    ) -> Passage:
        kind: PassageKind = "subparagraph" if parent else "paragraph"
        level = parent.level + 1 if parent else 0
        passage = self._add(
            (*path, "text"), path, part, kind, item.text, level=level, index=index, parent=parent
        )
        for number, child in enumerate(item.subparagraphs):
            passage.items.append(
                self._paragraph(child, (*path, "subparagraphs", number), part, number, passage)
            )
        _chain(passage.items)
        if item.wrap_up is not None:
            passage.wrap_up = self._add(
                (*path, "wrap_up"), path, part, "wrap_up", item.wrap_up, level=level, parent=parent
            )
        return passage

    def _add(
        self, path: Path, paragraph: Path, part: Part, kind: PassageKind, text: Text,
        *, level: int = 0, index: int = 0, parent: Passage | None = None,
    ) -> Passage:  # fmt: skip
        passage = Passage(path, paragraph, part, kind, text, level, index, parent)
        self.passages.append(passage)
        for number, note in enumerate(text.notes):
            note_path = (*path, "notes", number)
            self.passages.append(Passage(note_path, path, part, "note", note.text, level, number, passage))
        return passage


def part_of(passage: Passage) -> house.OpeningPart:
    """The table of openings that holds for a passage."""
    return "preambular" if passage.part == "preamble" else "operative"


SCOPES = ("title", "preamble", "operative", "annex", "note", "heading")
"""What a rule's ``parts`` may name."""


def scope(passage: Passage) -> str:
    """The name under which a rule's ``parts`` chooses a passage."""
    if passage.kind in {"note", "heading"}:
        return passage.kind
    return passage.part


def paragraphs(items: Iterable[Passage]) -> Iterator[Passage]:
    """``items`` and all their subparagraphs, in printed order."""
    for item in items:
        yield item
        yield from paragraphs(item.items)


def _chain(siblings: list[Passage]) -> None:
    for before, after in pairwise(siblings):
        before.next, after.previous = after, before


@cache
def _trigrams(literal: str) -> frozenset[str]:
    """Three letters in a row, of every word of a literal."""
    return frozenset(word[at : at + 3] for word in literal.split() for at in range(len(word) - 2))
