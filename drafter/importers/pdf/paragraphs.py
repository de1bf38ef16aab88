"""Rows become paragraphs: by the space between them, their indents, and whether the next word had room."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafter.importers.docx.pieces import Chars
from drafter.importers.pdf.rows import Row, width_of

_LABEL = re.compile(r"\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]\s")
_GAP = 1.25
_INDENT = 9.0
_SLACK = 0.12
_SLACK_INSIDE = 0.3
"""Spaces are set wide to fill a line: so much of it may seem free in the middle of a sentence."""
_FAR_RIGHT = 0.6
_ENDED = (".", ";", ":", "!", "?", "]")
_SOFT_HYPHEN = "\u00ad"
# A line broken after a dash or, in an address, a stroke; where a space was there it is still drawn.
_CUT = re.compile(r"\S[-–—]$|https?://\S*/$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph under construction."""

    rows: list[Row] = field(default_factory=list)

    @property
    def pieces(self) -> list[Chars]:
        """Its characters, rows joined; a hyphen at the end of a row stays, a soft one goes."""
        out: list[Chars] = []
        for row in self.rows:
            add_row(out, row.pieces)
        return out


def add_row(out: list[Chars], pieces: Sequence[Chars]) -> None:
    """Go on with the characters of the next row."""
    if out:
        _join(out)
    out += pieces


def _join(out: list[Chars]) -> None:
    last = out[-1]
    text = last.text.rstrip()
    if text.endswith(_SOFT_HYPHEN):
        out[-1] = last._replace(text=text.removesuffix(_SOFT_HYPHEN))
    elif _CUT.search(last.text):
        out[-1] = last._replace(text=text)
    else:
        out[-1] = last._replace(text=text + " ")


class Layout:
    """The measures of a document: leading and edges."""

    def __init__(self, rows: Sequence[Row], page_width: float) -> None:
        self.page_width = page_width
        gaps: Counter[float] = Counter()
        for above, below in pairwise(rows):
            if (
                above.page == below.page
                and above.size == below.size
                and 0 < above.y - below.y < 4 * below.size
            ):
                gaps[round((above.y - below.y) / below.size, 2)] += 1
        self.leading = min((gap for gap, count in gaps.items() if count >= 0.1 * gaps.total()), default=1.2)
        wider = sum(count for gap, count in gaps.items() if gap > _GAP * self.leading)
        self.spaced = wider >= 0.08 * max(1, gaps.total())
        edges = sorted(row.right for row in rows)
        self.right = edges[int(0.9 * len(edges))] if edges else page_width

    def begins(self, row: Row, paragraph: Paragraph) -> bool:
        """Whether ``row`` begins a paragraph after the rows of ``paragraph``."""
        last = paragraph.rows[-1]
        if abs(row.size - last.size) > 0.6 or max(row.x, last.x) > _FAR_RIGHT * self.page_width:
            return True
        if row.page != last.page:
            return self._over_page(row, paragraph)
        gap = (last.y - row.y) / row.size
        if gap < 0 or gap > _GAP * self.leading:
            return True
        if self._had_room(row, last):
            return True
        return not self.spaced and self._indented(row, paragraph)

    def _had_room(self, row: Row, last: Row) -> bool:
        """The next word would have fitted: the line before was the last of its paragraph."""
        word = row.text.lstrip().partition(" ")[0]
        small = row.text.lstrip()[:1].islower() and not _LABEL.match(row.text)
        ended = last.text.rstrip().endswith((*_ENDED, ",")) and not small
        slack = (_SLACK if ended else _SLACK_INSIDE) * (self.right - last.x)
        return last.right + width_of(" " + word, row.size) < self.right - slack

    def _indented(self, row: Row, paragraph: Paragraph) -> bool:
        edge = paragraph.rows[-1].x if len(paragraph.rows) > 1 else min(row.x, paragraph.rows[0].x)
        return row.x > edge + _INDENT and (len(paragraph.rows) > 1 or _LABEL.match(row.text) is not None)

    def _over_page(self, row: Row, paragraph: Paragraph) -> bool:
        last = paragraph.rows[-1]
        if self._had_room(row, last):
            return True
        turned = last.x if len(paragraph.rows) > 1 else None
        if turned is not None and abs(row.x - turned) > _INDENT:
            return True
        if turned is None and row.x >= last.x - 1 and last.text.rstrip().endswith((*_ENDED, ",")):
            return True
        return last.text.rstrip().endswith(_ENDED) and _LABEL.match(row.text) is not None


def paragraphs(rows: Sequence[Row], layout: Layout) -> list[Paragraph]:
    """The paragraphs of a document."""
    found: list[Paragraph] = []
    for row in rows:
        if found and not layout.begins(row, found[-1]):
            found[-1].rows.append(row)
        else:
            found.append(Paragraph([row]))
    return found
