"""What a page has beside its text: words set across it, numbers of lines at its margin; and its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.importers.pdf.extract import Fragment, Page
from drafter.importers.pdf.rows import width_of

_COUNTS = ((1, 10), (5, 4))
"""By how much the numbers at a margin grow, and how many of them count the lines of a page."""

_SPREAD = 0.3
"""Over how much of the page they stand at least: footnotes have numbers too."""

_APART = 5.0
_MIDDLE = range(35, 66)
"""Where the space between two columns may be, in hundredths of the page's width."""
_CROSSING = 0.05
_SPACE = 1.2
"""How wide a space is at most, in sizes; two columns stand farther apart."""

_LINES = 40
"""A text of fewer lines may be a table."""
_SIDE = 0.25
"""The share of the characters that at least stands on either side."""


def upright(page: Page) -> tuple[Page, list[str]]:
    """A page without what is set aslant, such as "DRAFT" across it, and the words of that."""
    slanted = [each.text.strip() for each in page.fragments if each.aslant]
    return replace(page, fragments=tuple(each for each in page.fragments if not each.aslant)), slanted


def without_line_numbers(page: Page) -> Page:
    """A page without the numbers that count its lines, 1, 2, 3 or 5, 10, 15, left of the text."""
    others = sorted(each.x for each in page.fragments if not each.text.strip().isdigit())
    if not others:
        return page
    edge = others[len(others) // 50] - _APART
    numbers = [each for each in page.fragments if each.text.strip().isdigit() and each.x < edge]
    counted = next(
        (found for step, fewest in _COUNTS if len(found := _counted(numbers, step)) >= fewest), None
    )
    if (
        not counted
        or max(each.y for each in counted) - min(each.y for each in counted) < _SPREAD * page.height
    ):
        return page
    return replace(page, fragments=tuple(each for each in page.fragments if each not in counted))


def _counted(numbers: Sequence[Fragment], step: int) -> set[Fragment]:
    """Those that go on by ``step`` from top to bottom."""
    ordered = pairwise(sorted(numbers, key=lambda each: -each.y))
    pairs = [pair for pair in ordered if int(pair[1].text) - int(pair[0].text) == step]
    return {each for pair in pairs for each in pair}


def in_columns(pages: Sequence[Page]) -> list[Page]:
    """Pages of two columns as pages of one, the left column before the right; others as they are."""
    gutter = _gutter(pages)
    if gutter is None:
        return list(pages)
    out = []
    for page in pages:
        left = tuple(each for each in page.fragments if each.x < gutter)
        right = tuple(each._replace(x=each.x - gutter) for each in page.fragments if each.x >= gutter)
        out += [Page(gutter, page.height, part) for part in (left, right) if part]
    return out


def _gutter(pages: Sequence[Page]) -> float | None:
    """The place between two columns that hardly any line crosses, or ``None``."""
    spans = [span for page in pages for span in _spans(page)]
    if len(spans) < _LINES:
        return None
    total = sum(length for _, _, length in spans)
    width = max(page.width for page in pages)
    best: tuple[int, float] | None = None
    for share in _MIDDLE:
        at = width * share / 100
        left = sum(length for _, end, length in spans if end <= at)
        right = sum(length for start, _, length in spans if start >= at)
        crossing = total - left - right
        if (
            crossing <= _CROSSING * total
            and min(left, right) >= _SIDE * total
            and (not best or crossing < best[0])
        ):
            best = (crossing, at)
    return best[1] if best else None


def _spans(page: Page) -> Iterator[tuple[float, float, int]]:
    """The edges of every stretch of print on one line, and how many characters it has."""
    lines: dict[int, list[Fragment]] = {}
    for each in page.fragments:
        lines.setdefault(round(each.y), []).append(each)
    for line in lines.values():
        span: tuple[float, float, int] | None = None
        for each in sorted(line, key=lambda fragment: fragment.x):
            end = each.x + width_of(each.text.strip(), each.size)
            if span is not None and each.x - span[1] < _SPACE * each.size:
                span = (span[0], max(span[1], end), span[2] + len(each.text))
                continue
            if span is not None:
                yield span
            span = (each.x, end, len(each.text))
        if span is not None:
            yield span
