"""Layout tables: a number in one cell and its paragraph in the next are one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.importers.docx.names import W
from drafter.importers.docx.numbering import Label
from drafter.importers.docx.pieces import Chars, DraftLine

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NUMBER = re.compile(r"\(?\d{1,3}(?:\s?(?:bis|ter|quater))?\)?[.)]?|\(?[a-z]{1,4}\)|[A-Z]{2}\s?\d{1,3}\.?")
_LONGEST_NAME, _ABBREVIATED = 30, 5
"""Characters in the name of a column, and in one that may end with a stop."""
_CONTROLS = frozenset({W + "sdt", W + "sdtContent", W + "customXml"})


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row, those inside content controls too."""
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in _CONTROLS:
            yield from cells(child)


def numbered(row: list[list[DraftLine]], counted: Label | None) -> list[DraftLine]:
    """The lines of a row, cell by cell; ``counted`` is the number of an empty paragraph in its first cell.

    A number that stands alone in the first cell is the label of what stands in the next one; a bare figure
    only where no third cell has words.
    """
    first, *others = row
    filled = [cell for cell in others if cell]
    every = [line for cell in row for line in cell]
    if not filled or filled[0][0].label or len(first) > 1:
        return every
    text = filled[0][0]
    if not first and counted is not None:
        text.set_label(counted.text, counted.level, figures=counted.figures)
    elif (
        first and not first[0].label and _is_number(number := first[0].plain.strip(), alone=len(filled) == 1)
    ):
        text.pieces = [Chars(f"{number}{'.' if number.isdigit() else ''}\t"), *text.pieces]
        text.bookmarks = [*first[0].bookmarks, *text.bookmarks]
    else:
        return every
    return [line for cell in filled for line in cell]


def _is_number(text: str, *, alone: bool) -> bool:
    return _NUMBER.fullmatch(text) is not None and (alone or not text.isdigit())


def is_heading(row: list[DraftLine]) -> bool:
    """Whether the lines of a row only name the columns: "No.", "Text", "Comments"."""
    words = [line.plain.strip() for line in row]
    return len(words) > 1 and all(
        len(text) <= _LONGEST_NAME and (len(text) <= _ABBREVIATED or not text.endswith((",", ";", ".", ":")))
        for text in words
    )
