"""The numbers that a browser writes before the items of lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.numbering import counter

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WHOLE = re.compile(r"\s*(-?\d{1,5})(?!\d)")
_KINDS = {
    "1": "1", "a": "a", "A": "A", "i": "i", "I": "I", "decimal": "1", "decimal-leading-zero": "1", "lower-alpha": "a",
    "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
"""The forms of numbers by the words of pages and of style sheets."""
_CONTENT = re.compile(
    r"""counters?\(\s*[\w-]+\s*(?:,\s*["'][^"']*["']\s*)?(?:,\s*([\w-]+)\s*)?\)|"([^"]*)"|'([^']*)'"""
)
BULLET = "•"
_LAST_ROMAN = 3_999
_LAST_LETTER = 260


@dataclass
class List:
    """A list that is open: the form of its numbers, the next number, the step to the one after it.

    ``own`` is what a style sheet sets before the items, and ``None`` where the browser numbers them;
    ``above`` is the list in an item of which this one stands; ``last`` is the number given last.
    """

    kind: str
    next: int = 1
    step: int = 1
    own: str | None = None
    above: List | None = None
    last: int = 0

    def mark(self, item: Element, marker: str) -> str:
        """What stands before ``item``, for which ``marker`` is what the styles say; counts it."""
        value = _number(item.get("value"))
        number = self.next if value is None else value
        self.next, self.last = number + self.step, number
        if self.own is not None:
            return self._written()
        kind = _KINDS.get(item.get("type") or "", _KINDS.get(marker, self.kind))
        if marker == "none" or not kind:
            return "" if marker == "none" else BULLET
        return f"{_figure(kind, number)}."

    def _written(self) -> str:
        """The label that a style sheet composes of texts and counters; the last of these is this list's."""
        out: list[str] = []
        counts: List | None = self
        for found in reversed(list(_CONTENT.finditer(self.own or ""))):
            if not found[0].startswith("counter"):
                out.append(found[2] or found[3] or "")
            elif counts is not None:
                out.append(_figure(_KINDS.get(found[1] or "1", ""), counts.last))
                counts = counts.above
        return "".join(reversed(out)).strip()


def opened(element: Element, own: str | None, above: List | None) -> List:
    """The list that ``element`` opens inside ``above``; ``own`` is what a style sheet sets before its items."""
    if element.tag != "ol":
        return List(kind="", own=own if own and "counter" in own else None, above=above)
    start = _number(element.get("start"))
    backwards = element.get("reversed") is not None
    if start is None:
        start = sum(1 for child in element if child.tag == "li") if backwards else 1
    kind = _KINDS.get(element.get("type") or "", "1")
    return List(kind=kind, next=start, step=-1 if backwards else 1, own=own, above=above)


def _number(text: str | None) -> int | None:
    found = _WHOLE.match(text or "")
    return int(found[1]) if found else None


def _figure(kind: str, number: int) -> str:
    if not kind:
        return ""
    if kind == "1" or number < 1 or number > (_LAST_ROMAN if kind in "iI" else _LAST_LETTER):
        return str(number)
    return counter(kind, number)
