"""Several passages as one string, so that an expression runs once over all of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from drafter.rules.expressions import compiled, literals
from drafter.rules.passage import Passage

_MANY = 8
"""Literals that together stand in nearly every line: to look for them costs more than it saves."""


@dataclass(eq=False)
class Joined:
    """Passages one a line. ``starts`` are their offsets in ``text``; ``has`` says quickly what no text has."""

    text: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    has: Callable[[str], bool]
    _lines: dict[tuple[str, bool], frozenset[int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, passages: tuple[Passage, ...], has: Callable[[str], bool]) -> Joined:
        """The passages joined."""
        starts, at = [], 0
        for passage in passages:
            starts.append(at)
            at += len(passage.text) + 1
        return cls("\n".join(passage.text for passage in passages), passages, tuple(starts), has)

    @cached_property
    def plain(self) -> str:
        """The text with its no-break spaces as spaces."""
        return self.text.replace("\u00a0", " ")

    @cached_property
    def folded(self) -> str:
        """The plain text in small letters, or an empty string where they are not as many."""
        small = self.plain.lower()
        return small if len(small) == len(self.text) else ""

    def place(self, start: int, end: int) -> tuple[Passage, int, int] | None:
        """The passage that holds the span, and the span in it; ``None`` if it crosses a boundary."""
        at = bisect_right(self.starts, start) - 1
        passage, offset = self.passages[at], self.starts[at]
        if end - offset > len(passage.text):
            return None
        return passage, start - offset, end - offset

    def matches(self, expression: str, flags: int = 0) -> Iterator[re.Match[str]]:
        """Every match within a line, in order; only lines with one of its literals are looked at."""
        wanted = literals(expression)
        small = bool(flags & re.IGNORECASE)
        present = [literal for literal in wanted if small or self.has(literal)]
        if not wanted or len(present) > _MANY or (small and not self.folded):
            yield from compiled(expression, flags).finditer(self.text)
            return
        lines: set[int] = set()
        for literal in present:
            lines |= self._with(literal.lower() if small else literal, small)
        for line in sorted(lines):
            start = self.starts[line]
            end = start + len(self.passages[line].text)
            yield from compiled(expression, flags).finditer(self.text, start, end)

    def _with(self, literal: str, small: bool) -> frozenset[int]:
        """The lines in which a literal stands."""
        if (literal, small) not in self._lines:
            text, ends = self.folded if small else self.plain, (*self.starts[1:], len(self.text) + 1)
            found, at = [], text.find(literal)
            while at >= 0:
                found.append(bisect_right(self.starts, at) - 1)
                at = text.find(literal, ends[found[-1]])
            self._lines[literal, small] = frozenset(found)
        return self._lines[literal, small]
