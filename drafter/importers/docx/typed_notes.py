"""Footnotes typed by hand: a raised figure in the text, or one in brackets, and a paragraph that begins with it.

``[1]`` is a call only where a paragraph at the end of the file begins with ``[1]``; a raised figure only
where a later paragraph begins with the same one, raised too or standing below a rule at the end.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from drafter.importers.docx.pieces import Chars, DraftLine, Piece, cut, text_of, without_tabs
from drafter.model import Note

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_RAISED, "0123456789")
_MARK = re.compile(r"\s*[(\[]?(\d{1,3}|\*{1,4}|[†‡§])[)\]]?\s*")
_IN_TEXT = re.compile(rf"\[(\d{{1,3}})\]|(?<=\S)([{_RAISED}]+)")
_AT_END = re.compile(rf"\s*(?:\[(\d{{1,3}})\]|([{_RAISED}]{{1,3}}))\s*(?=\S)")
_BELOW_RULE = re.compile(r"\s*\(?(\d{1,3})[.)]?\s+(?=\S)")
RULE = re.compile(r"\s*[_\-–—]{3,}\s*")


def gathered(lines: list[DraftLine]) -> list[DraftLine]:
    """``lines`` with typed footnotes in the places of their calls; a raised figure alone stays text."""
    for line in lines:
        line.pieces = _joined(line.pieces)
    definitions = dict(_raised_definitions(lines))
    definitions |= _at_end(lines, {mark for line in lines for piece in line.pieces if (mark := _mark(piece))})
    if not definitions:
        return lines
    waiting = _Waiting(definitions)
    for index, line in enumerate(lines):
        if index not in definitions:
            found = (_called(piece, index, waiting) for piece in line.pieces)
            line.pieces = [piece for pieces in found for piece in pieces]
    return [line for index, line in enumerate(lines) if index not in waiting.used]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with raised neighbours as one: a number may be written in two runs."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if isinstance(piece, Chars) and isinstance(last, Chars) and piece.raised and last.raised:
            out[-1] = last._replace(text=last.text + piece.text)
        else:
            out.append(piece)
    return out


Definition = tuple[str, list[Piece]]
"""What calls a note ("1"), and the note."""


def _raised_definitions(lines: Sequence[DraftLine]) -> Iterator[tuple[int, Definition]]:
    for index, line in enumerate(lines):
        mark = _mark(line.pieces[0]) if line.pieces else None
        if mark is not None and not line.label and len(line.pieces) > 1:
            yield index, (mark, line.pieces[1:])


def _at_end(lines: Sequence[DraftLine], called: set[str]) -> dict[int, Definition]:
    """The notes that stand together at the end: in brackets or in raised signs, or below a rule."""
    found: dict[int, Definition] = {}
    for form in (_AT_END, _BELOW_RULE):
        at = len(lines) - 1
        while at >= 0 and (note := _note(lines[at], form)) is not None:
            found[at] = note
            at -= 1
        below = at >= 0 and RULE.fullmatch(lines[at].plain) is not None
        if found and (form is _AT_END or (below and {mark for mark, _ in found.values()} <= called)):
            return found
        found = {}
    return found


def _note(line: DraftLine, form: re.Pattern[str]) -> Definition | None:
    first = line.pieces[0] if line.pieces else None
    match = form.match(line.plain) if isinstance(first, Chars) and not line.label else None
    if match is None:
        return None
    return next(filter(None, match.groups())).translate(_FIGURES), cut(line.pieces, match.end())[1]


def _mark(piece: Piece) -> str | None:
    if not isinstance(piece, Chars) or not piece.raised:
        return None
    found = _MARK.fullmatch(piece.text)
    return found[1] if found else None


class _Waiting:
    """The notes that were not called yet, by mark, each with the index of its line."""

    def __init__(self, definitions: dict[int, Definition]) -> None:
        self._by_mark: dict[str, deque[tuple[int, list[Piece]]]] = {}
        for at, (mark, pieces) in sorted(definitions.items()):
            self._by_mark.setdefault(mark, deque()).append((at, pieces))
        self.used: set[int] = set()

    def note(self, mark: str, index: int) -> Note | None:
        """The next note with this mark that stands below the line with this index."""
        found = self._by_mark.get(mark, deque())
        while found and found[0][0] <= index:
            found.popleft()
        if not found:
            return None
        at, pieces = found.popleft()
        self.used.add(at)
        return Note(text_of(without_tabs(pieces)))


def _called(piece: Piece, index: int, waiting: _Waiting) -> Iterator[Piece]:
    mark = _mark(piece)
    if not isinstance(piece, Chars) or mark is not None:
        yield (waiting.note(mark, index) if mark is not None else None) or piece
        return
    start = 0
    for match in _IN_TEXT.finditer(piece.text):
        found = waiting.note((match[1] or match[2]).translate(_FIGURES), index)
        if found is not None:
            yield piece._replace(text=piece.text[start : match.start()])
            yield found
            start = match.end()
    yield piece._replace(text=piece.text[start:])
