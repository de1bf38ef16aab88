"""References between paragraphs: fields of ours become references, a chain of them only one."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.importers.docx.fields import identifier
from drafter.importers.docx.pieces import Chars, DraftLine, Field, Piece
from drafter.model import Reference

_JOIN = "\u00a0"


class References:
    """Knows where the bookmarks of a document stand."""

    def __init__(self, lines: Iterable[DraftLine]) -> None:
        self._at: dict[str, tuple[int, int | None]] = {}
        for index, line in enumerate(lines):
            for name in line.bookmarks:
                self._at.setdefault(name, (index, line.level if line.label else None))

    def resolved(self, pieces: list[Piece]) -> list[Piece]:
        """``pieces`` with references for the fields whose target is there, text for the others.

        "5 f)" is printed by two fields, the second for a paragraph inside that of the first: together
        they are one reference.
        """
        if not any(isinstance(piece, Field) for piece in pieces):
            return pieces
        out: list[Piece] = []
        for index, piece in enumerate(pieces):
            if isinstance(piece, Field) and self._leads_on(pieces, index):
                continue
            if _joins(piece) and out is not None and self._leads_on(pieces, index - 1):
                continue
            out.append(self._reference(piece) if isinstance(piece, Field) else piece)
        return out

    def _reference(self, piece: Field) -> Piece:
        name = identifier(piece.bookmark) if piece.bookmark in self._at else None
        return Reference(name) if name else Chars(piece.text, piece.italic)

    def _leads_on(self, pieces: list[Piece], index: int) -> bool:
        """Whether the field at ``index`` is the outer part of the reference that follows it."""
        if index < 0 or index + 2 >= len(pieces):
            return False
        outer, join, inner = pieces[index : index + 3]
        if not (isinstance(outer, Field) and _joins(join) and isinstance(inner, Field)):
            return False
        upper, lower = self._at.get(outer.bookmark), self._at.get(inner.bookmark)
        if upper is None or lower is None or upper[0] >= lower[0]:
            return False
        levels_known = upper[1] is not None and lower[1] is not None
        return not levels_known or (upper[1] or 0) < (lower[1] or 0)


def _joins(piece: Piece) -> bool:
    return isinstance(piece, Chars) and piece.text == _JOIN
