"""Fragments of a page become rows: what stands on one line, with its edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.importers.docx.pieces import Chars
from drafter.importers.pdf.extract import Fragment, Page

_SAME_LINE = 0.5
_APART = 4.0  # sizes between two cells of a table; a label and its text stand nearer
_LABEL = 8
_RAISED_SIZE = 0.85
_SPACE = 0.12
"""What is left at least between two words, in sizes."""

_DOUBT = 0.04
"""By how much the width of a letter may be wrong."""

# A font in which both spaces are one glyph gives every space as a no-break one: none of them can be trusted.
_SPACES = re.compile(r"[ \t\u00a0]+")
_NARROW = frozenset("iljtfr.,;:'’‘|!()[]/- \u00a0I")
_WIDE = frozenset("mwMW—…%@ÑNDOQGHKUVXYRCBA")


@dataclass(slots=True)
class Row:
    """One line of print. ``page`` counts from 0; measures in points, ``y`` from the page's lower edge."""

    page: int
    x: float
    y: float
    size: float
    pieces: list[Chars] = field(default_factory=list)
    right: float = 0.0
    bold: bool = False

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(piece.text for piece in self.pieces)


def width_of(text: str, size: float) -> float:
    """About how wide ``text`` is set in a book face (within some 6 %)."""
    units = sum(0.3 if char in _NARROW else 0.72 if char in _WIDE else 0.47 for char in text)
    return units * size


def rows_of(page: Page, number: int) -> list[Row]:
    """The rows of a page in the order in which they are drawn; the first page's from top to bottom.

    The masthead of a first page is a table, which some programs draw last.
    """
    rows: list[Row] = []
    groups: list[list[Fragment]] = []
    for fragment in page.fragments:
        here = groups[-1] if groups else None
        if here is not None and _on_line(here, fragment):
            here.append(fragment)
        else:
            groups.append([fragment])
    for group in groups:
        row = _row(group, number)
        if row.text.strip():
            rows.append(row)
    return rows if number else sorted(rows, key=lambda row: (-round(row.y), row.x))


def _on_line(group: Sequence[Fragment], fragment: Fragment) -> bool:
    largest = max(group, key=lambda each: each.size)
    size = max(largest.size, fragment.size)
    if abs(fragment.y - largest.y) >= _SAME_LINE * size or fragment.x <= group[-1].x - 1:
        return False
    last = group[-1]
    if (len(group) == 1 and len(last.text.strip()) <= _LABEL) or last.size < _RAISED_SIZE * largest.size:
        return True  # a label or the mark of a footnote, set apart by a tab
    return fragment.x - last.x - width_of(last.text, last.size) < _APART * size


def _row(group: Sequence[Fragment], number: int) -> Row:
    weights: Counter[float] = Counter()
    for fragment in group:
        weights[round(fragment.size, 1)] += len(fragment.text.strip())
    size = max(weights, key=lambda each: (weights[each], each))
    base = next((each.y for each in group if round(each.size, 1) == size), group[0].y)
    row = Row(number, group[0].x, base, size)
    last: Fragment | None = None
    for fragment in group:
        raised = fragment.size < _RAISED_SIZE * size and fragment.y > base + 0.1 * size
        single = len(fragment.text.strip()) == 1  # a letter drawn alone: where it stands tells the spaces
        text = _SPACES.sub(" ", fragment.text.replace("\n", "" if single else " "))
        if row.pieces and row.pieces[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        elif last is not None and not text.startswith(" ") and _stands_off(last, fragment):
            text = f" {text}"
        last = fragment
        row.pieces.append(Chars(text, fragment.italic, raised))
    row.bold = all(fragment.bold for fragment in group if fragment.text.strip())
    row.right = group[-1].x + width_of(group[-1].text.rstrip(), group[-1].size)
    return row


def _stands_off(last: Fragment, fragment: Fragment) -> bool:
    """Whether a space is left before a fragment without being drawn; only short ones are measured well enough."""
    words = last.text.strip()
    gap = fragment.x - last.x - width_of(words, last.size)
    return (
        len(words) <= _LABEL
        and not last.text.endswith(" ")
        and gap > (_SPACE + _DOUBT * len(words)) * last.size
    )


def body_size(rows: Iterable[Row]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0
