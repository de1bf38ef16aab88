"""The pages of a text converted from a PDF: running headers and footers, line numbers at the margin.

A form feed begins a page, as pdftotext writes it. The number of lines stays the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.importers.lines import ImportNote

_EDGE = 3
"""So many lines at the head and the foot of a page may run through all pages."""
_MARGIN = re.compile(r"^\f?(?P<number>\s{0,3}\d{1,3})(?=\s{2,}\S|\s*$)")
_FEWEST = 5
"""So many lines with a number at the margin are numbered lines; fewer may be anything."""
_ENDS = (".", ",", ";", ":", "。", "،")
_DIGITS = re.compile(r"\d+")


def without_edges(lines: Sequence[str]) -> tuple[list[str], tuple[ImportNote, ...]]:
    """``lines`` without what runs through the pages, and a note that lists it; unchanged where there is one page."""
    pages = list(_pages(lines))
    if len(pages) < 2:
        return list(lines), ()
    edges = [[*_first(page, lines), *_first(page[::-1], lines)] for page in pages]
    repeated = Counter(
        key
        for number, page in enumerate(edges)
        for key in {key for at in page for key in _keys(lines[at], number)}
    )
    most = max(1, len(pages) // 3)
    out = list(lines)
    left_out: dict[str, int] = {}
    for number, page in enumerate(edges):
        for at in page:
            if any(repeated[key] > most for key in _keys(lines[at], number)):
                left_out.setdefault(" ".join(lines[at].split()), at + 1)
                out[at] = "\f" if "\f" in lines[at] else ""
    if not left_out:
        return out, ()
    message = "what runs through the pages was left out"
    return out, (ImportNote(next(iter(left_out.values())), message, "; ".join(left_out)),)


def without_margin(lines: Sequence[str]) -> list[str]:
    """``lines`` without the numbers that count them at the margin, 1, 2, 3 or 5, 10, 15 on each page."""
    out = list(lines)
    for page in _pages(lines):
        numbered = [(at, int(found["number"])) for at in page if (found := _MARGIN.match(lines[at]))]
        counted = _counted([number for _, number in numbered])
        if len(counted) < _FEWEST:
            continue
        for at, number in numbered:
            if number in counted:
                found = _MARGIN.match(lines[at])
                assert found is not None
                out[at] = " " * found.end("number") + lines[at][found.end("number") :]
    return out


def _counted(numbers: Sequence[int]) -> set[int]:
    """Those of ``numbers`` that go on by one or by five from line to line."""
    found: set[int] = set()
    for step in (1, 5):
        pairs = {each for pair in pairwise(numbers) if pair[1] - pair[0] == step for each in pair}
        if len(pairs) > len(found):
            found = {number for number in pairs if number % step == 0}
    return found


def _pages(lines: Sequence[str]) -> Iterator[list[int]]:
    """The indices of the lines of each page."""
    page: list[int] = []
    for at, line in enumerate(lines):
        if "\f" in line and page:
            yield page
            page = []
        page.append(at)
    if any(lines[at].strip() for at in page):
        yield page


def _first(page: Sequence[int], lines: Sequence[str]) -> list[int]:
    return [at for at in page if lines[at].strip()][:_EDGE]


def _keys(line: str, page: int) -> set[tuple[str, int]]:
    """What a running line has in common on all pages: its words, perhaps with a number that grows with the pages.

    A line that ends as a sentence does is none.
    """
    text = " ".join(line.split())
    if text.endswith(_ENDS):
        return set()
    numbers = list(_DIGITS.finditer(text))
    ends = {(each.start(), each.end()) for each in (*numbers[:1], *numbers[-1:])}
    return {(text, 0)} | {
        (f"{text[:start]}#{text[end:]}", int(text[start:end]) - page) for start, end in ends
    }
