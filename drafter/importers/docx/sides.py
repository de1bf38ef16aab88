"""Lines with two sides, set apart by tabs: "United Nations" at the left, the symbol at the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.importers.docx.pieces import Chars, DraftLine, Piece

_LABEL = re.compile(r"\s*(?:[(\[]?\w{1,4}[.)\]]|\S*\d+/\S*|[A-Z]{2}\s?\d+|\W*)\s*")
"""What stands before a tab and belongs to what follows: a label, the number of a resolution."""
_LONGEST_LABEL = 40
_SHORT = 60
_FAR = "\t"


def parted(lines: Sequence[DraftLine], body: int) -> Iterator[DraftLine]:
    """``lines`` with each side of those above the index ``body`` as one line; so too at the end of a text."""
    for index, line in enumerate(lines):
        sides = _sides(line.pieces) if not line.label else []
        words = ["".join(piece.text for piece in side if isinstance(piece, Chars)) for side in sides]
        if len(sides) < 2 or not (index < body or _is_closing(words)) or not _are_apart(words):
            yield line
            continue
        yield replace(line, pieces=sides[0])
        for side in sides[1:]:
            yield replace(line, pieces=side, bookmarks=[])


def _are_apart(words: list[str]) -> bool:
    is_label = len(words[0]) <= _LONGEST_LABEL and _LABEL.fullmatch(words[0])
    return not is_label and not any(side.rstrip().endswith(":") for side in words[:-1])


def _is_closing(words: list[str]) -> bool:
    """Whether the sides are the meeting and the date: two short ones with figures, no paragraph's end."""
    return (
        len(words) == 2
        and sum(map(len, words)) < _SHORT
        and all(any(map(str.isdigit, side)) for side in words)
        and not words[1].rstrip().endswith((",", ";", "."))
    )


def _sides(pieces: list[Piece]) -> list[list[Piece]]:
    out: list[list[Piece]] = [[]]
    for piece in pieces:
        if not isinstance(piece, Chars):
            out[-1].append(piece)
            continue
        first, *rest = piece.text.split(_FAR)
        out[-1].append(piece._replace(text=first))
        out += [[piece._replace(text=text)] for text in rest]
    return [side for side in out if any(not isinstance(piece, Chars) or piece.text.strip() for piece in side)]
