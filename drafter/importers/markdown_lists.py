"""The lists of Markdown: the number that an item has when it is shown, and how deep it stands.

Markdown counts by itself: "1. 1. 1." is shown as 1, 2, 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ITEM = re.compile(r"(?:(?P<number>\d{1,9})(?P<end>[.)])|(?P<other>[-+*]|\(?[a-z]{1,4}\\?[.)]))[ \t]+(?=\S)")
_NESTED = 2
"""By how many spaces an item is indented at least that belongs to the one above."""


@dataclass(slots=True)
class _List:
    indent: int
    written: int = 0
    count: int = 0


class Lists:
    """Follows the lists of a text, line by line."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def clear(self) -> None:
        """No list goes on: the next begins with its own number."""
        self._open.clear()

    def item(self, line: str) -> tuple[str, int, str] | None:
        """The label of a numbered item, its depth (from 0) and its text; ``None`` for any other line."""
        words = line.expandtabs(4)
        indent = len(words) - len(words.lstrip(" "))
        found = _ITEM.match(words.strip())
        if found is None:
            return None
        while self._open and indent <= self._open[-1].indent - _NESTED:
            self._open.pop()
        if not self._open or indent >= self._open[-1].indent + _NESTED:
            self._open.append(_List(indent))
        if found["number"] is None:
            return None
        here, number = self._open[-1], int(found["number"])
        here.count = here.count + 1 if number == here.written else number
        here.written = number
        return f"{here.count}{found['end']}", len(self._open) - 1, words.strip()[found.end() :]
