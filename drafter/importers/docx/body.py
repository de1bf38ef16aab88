"""Where the body of a draft begins: what stands above it is its masthead and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.importers.docx.pieces import BREAK, PAGE, DraftLine, cut
from drafter.importers.recognise.organs import formula_of
from drafter.importers.text.starts import is_opening

_COMMA = re.compile(r"[,،，]")
_LONGEST = 120
_MOST = 300
"""How many lines may stand above the body."""


def start(lines: Sequence[DraftLine]) -> int | None:
    """The index of the line with the organ's own words; where there is none, of the first opening phrase.

    Lines are looked at as they are broken inside. ``None`` where the file has neither.
    """
    for tells in (_is_organ, is_opening):
        found = next(
            (index for index, line in enumerate(lines[:_MOST]) if any(map(tells, _rows(line)))), None
        )
        if found is not None:
            return found
    return None


def parted(lines: Sequence[DraftLine]) -> Iterator[DraftLine]:
    """``lines`` with the organ's own words apart where the first paragraph goes on after them."""
    for index, line in enumerate(lines):
        end = _COMMA.search(line.plain[:_LONGEST]) if index < _MOST and not line.label else None
        if end is None or not _is_organ(line.plain[: end.end()]) or not is_opening(line.plain[end.end() :]):
            yield line
            continue
        own, rest = cut(line.pieces, end.end())
        yield replace(line, pieces=own)
        yield replace(line, pieces=rest, bookmarks=[])


def _is_organ(words: str) -> bool:
    return formula_of(words) is not None


def _rows(line: DraftLine) -> list[str]:
    return [row for row in line.plain.replace(PAGE, BREAK).split(BREAK) if row.strip()]
