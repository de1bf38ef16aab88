"""Notes that are called by a sign of their own: "*" after a name, and the note below the page."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.importers.docx.pieces import Chars, DraftLine, Piece, Signed
from drafter.model import Inline, Note, Run, Text

_SIGN = re.compile(r"[*†‡§]{1,4}|\d{1,3}")


def signed(pieces: list[Piece]) -> list[Piece]:
    """The pieces of one run; what stands after a note with a sign of its own is the sign."""
    at = next((index for index, piece in enumerate(pieces) if isinstance(piece, Signed)), None)
    if at is None:
        return pieces
    first = pieces[at]
    assert isinstance(first, Signed)
    sign = "".join(piece.text for piece in pieces[at + 1 :] if isinstance(piece, Chars))
    rest = [piece for piece in pieces[at + 1 :] if not isinstance(piece, Chars)]
    return [*pieces[:at], Signed(first.note, sign.strip()), *rest]


def placed(lines: list[DraftLine], body: int) -> list[DraftLine]:
    """``lines`` with such notes in place from the line with the index ``body`` on.

    Above it, in the masthead, the sign marks a State that is no member of the organ: the sign stays in the
    text and the note is a line of its own.
    """
    out: list[DraftLine] = []
    for index, line in enumerate(lines):
        if not any(isinstance(piece, Signed) for piece in line.pieces):
            out.append(line)
            continue
        notes = [piece.note for piece in line.pieces if isinstance(piece, Signed)]
        if index >= body:
            line.pieces = _in_place(line.pieces)
            out.append(line)
            continue
        line.pieces = [Chars(piece.sign) if isinstance(piece, Signed) else piece for piece in line.pieces]
        out += [line, *(DraftLine(_characters(note), line.place) for note in notes)]
    return out


def _in_place(pieces: list[Piece]) -> list[Piece]:
    """Notes for signs; a sign in the next run is the note's own, or was printed twice: it goes too."""
    out: list[Piece] = []
    waiting: Signed | None = None
    for piece in pieces:
        mark = piece.text.strip() if isinstance(piece, Chars) else ""
        if waiting is not None:
            is_sign = mark == waiting.sign or (not waiting.sign and _SIGN.fullmatch(mark))
            out.append(Note(_without(waiting.note.text, waiting.sign or (mark if is_sign else ""))))
            waiting = None
            if mark and is_sign:
                continue
        if isinstance(piece, Signed):
            waiting = piece
        else:
            out.append(piece)
    return [*out, Note(_without(waiting.note.text, waiting.sign))] if waiting else out


def _without(text: Text, sign: str) -> Text:
    """The text of a note without the sign that it begins with."""
    inlines: list[Inline] = list(text.inlines)
    while sign and inlines and isinstance(first := inlines[0], Run) and first.text.startswith(sign):
        inlines[0] = replace(first, text=first.text.removeprefix(sign).lstrip())
    return Text.of(*inlines)


def _characters(note: Note) -> list[Piece]:
    return [Chars(run.text, run.italic) for run in note.text.inlines if isinstance(run, Run)]
