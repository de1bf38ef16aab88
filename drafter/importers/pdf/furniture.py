"""Running headers, page numbers and job numbers are taken off the pages; the footnotes too, to be called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.importers.docx.pieces import Chars
from drafter.importers.pdf.rows import Row
from drafter.importers.text.furniture import JOB_NUMBER
from drafter.model import Symbol

_EDGE_ROWS = 3
_PAGE = re.compile(r"\W*\d{1,4}(?:\s*/\s*\d{1,4})?[^\w.,;:]*")  # with a mark, the end of a sentence
_EDGE_NUMBER = re.compile(r"^\d{1,3}\s+|\s+\d{1,3}$|^\d+/\d+\s+|\s+\d+/\d+$")
_MARK = re.compile(r"\s*(\d{1,3}|\*{1,3})\s*")
_SMALLER = 0.96
_ENDED = (".", ".”", ".»", ".’", "。")
_HEIGHT = 6  # points: a header stands as high on every page


def taken_off(pages: Sequence[list[Row]]) -> tuple[list[list[Row]], list[str], str]:
    """The pages without furniture, what was taken off (each text once), and the job number or ""."""
    repeated = Counter(
        key for at, rows in enumerate(pages) for key in {_key(row, rows, at) for row in _edge_rows(rows)}
    )
    removed: dict[str, None] = {}
    job = ""
    kept: list[list[Row]] = []
    for number, rows in enumerate(pages):
        at_edge = _edge_rows(rows)
        page: list[Row] = []
        for row in rows:
            text = _stripped(row.text)
            found = JOB_NUMBER.fullmatch(text)
            if found is not None and any(row is each for each in at_edge):
                job = job or found["job"]
            elif any(row is each for each in at_edge) and _is_furniture(
                row, repeated[_key(row, rows, number)], number, above=_is_above(row, rows)
            ):
                removed.setdefault(" ".join(row.text.split()))
            else:
                page.append(row)
        kept.append(page)
    return kept, [text for text in removed if not _PAGE.fullmatch(text)], job


def _edge_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows nearest to the upper and the lower edge of a page."""
    ordered = sorted(rows, key=lambda row: -row.y)
    return ordered[:_EDGE_ROWS] + ordered[-_EDGE_ROWS:] if len(ordered) > 2 * _EDGE_ROWS else ordered


def _key(row: Row, rows: Sequence[Row], page: int) -> tuple[str, int, int]:
    """What a running header or footer has in common on all pages: words, numbering and height.

    A header may have the page's number in it, which grows with the pages ("Article 6" does not); below, a
    number would be that of a footnote.
    """
    text = " ".join(row.text.split())
    height = round(row.y / _HEIGHT)
    number = _EDGE_NUMBER.search(text) if _is_above(row, rows) else None
    if number is None:
        return text, 0, height
    return _stripped(text), int(number[0].split("/")[0]) - page, height


def _is_above(row: Row, rows: Sequence[Row]) -> bool:
    return sum(other.y > row.y for other in rows) < _EDGE_ROWS


def _stripped(text: str) -> str:
    return _EDGE_NUMBER.sub("", " ".join(text.split()))


def _is_furniture(row: Row, pages: int, number: int, *, above: bool) -> bool:
    """A page's number, what stands there on several pages, a symbol above (below, it is that of a footnote)."""
    if _PAGE.fullmatch(row.text.strip()):
        return True
    return number > 0 and (
        pages > 1 or (above and not row.text.rstrip().endswith(".") and _is_symbol(_stripped(row.text)))
    )


def _is_symbol(text: str) -> bool:
    try:
        Symbol.parse(text)
    except ValueError:
        return False
    return True


def footnotes(rows: Sequence[Row], size: float, before: Sequence[Row] = ()) -> tuple[list[Row], list[Row]]:
    """The rows of a page's text, and those of its footnotes: smaller ones at the bottom that begin with a mark.

    ``before`` are the footnotes of the page before; the last of them may go on here.
    """
    ordered = sorted(rows, key=lambda row: row.y)
    small = 0
    while small < len(ordered) and ordered[small].size < _SMALLER * size:
        small += 1
    below = ordered[:small][::-1]
    first = next((index for index, row in enumerate(below) if mark_of(row) is not None), None)
    if below and before and not before[-1].text.rstrip().endswith(_ENDED):
        first = 0
    if first is None:
        return list(rows), []
    notes = below[first:]
    return [row for row in rows if not any(row is each for each in notes)], notes


def mark_of(row: Row) -> str | None:
    """The mark with which a row of a footnote begins, or ``None``."""
    found = _MARK.match(row.text)
    return found[1] if found and len(row.text) > found.end() else None


def without_mark(row: Row) -> list[Chars]:
    """The pieces of a row after its mark."""
    found = _MARK.match(row.text)
    left = found.end() if found else 0
    out: list[Chars] = []
    for piece in row.pieces:
        taken = min(left, len(piece.text))
        left -= taken
        if rest := piece.text[taken:]:
            out.append(piece._replace(text=rest, raised=False))
    return out
