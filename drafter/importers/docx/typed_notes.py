"""Footnotes typed by hand: a raised figure in the text, and a paragraph that begins with the same one."""

from __future__ import annotations

import re

from drafter.importers.docx.pieces import Chars, DraftLine, Piece, text_of, without_tabs
from drafter.model import Note

_MARK = re.compile(r"\s*\(?(\d{1,3}|\*{1,4}|[†‡§])\)?\s*")


def gathered(lines: list[DraftLine]) -> list[DraftLine]:
    """``lines`` with typed footnotes in the places of their calls; a raised figure alone stays text."""
    definitions: dict[int, str] = {}
    for index, line in enumerate(lines):
        mark = _mark(line.pieces[0]) if line.pieces else None
        if mark is not None and not line.label and len(line.pieces) > 1:
            definitions[index] = mark
    if not definitions:
        return lines
    used: set[int] = set()
    for index, line in enumerate(lines):
        if index not in definitions:
            line.pieces = [_called(piece, index, lines, definitions, used) for piece in line.pieces]
    return [line for index, line in enumerate(lines) if index not in used]


def _mark(piece: Piece) -> str | None:
    if not isinstance(piece, Chars) or not piece.raised:
        return None
    found = _MARK.fullmatch(piece.text)
    return found[1] if found else None


def _called(
    piece: Piece, index: int, lines: list[DraftLine], definitions: dict[int, str], used: set[int]
) -> Piece:
    mark = _mark(piece)
    if mark is None:
        return piece
    for at, defined in definitions.items():
        if at > index and at not in used and defined == mark:
            used.add(at)
            return Note(text_of(without_tabs(lines[at].pieces[1:])))
    return piece
