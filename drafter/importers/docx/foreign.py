"""What only the page or the program of a foreign file needs is taken out of its lines; web pages use it too."""

from __future__ import annotations

from drafter.importers.docx import body, pages, sides, wrapped
from drafter.importers.docx.breaks import broken
from drafter.importers.docx.cleaned import cleaned
from drafter.importers.docx.pieces import DraftLine
from drafter.importers.docx.remarks import Remarks
from drafter.importers.docx.signs import placed
from drafter.importers.docx.typed_notes import gathered


def foreign(lines: list[DraftLine], remarks: Remarks) -> list[DraftLine]:
    """The lines of a file that this program did not write, as paragraphs; ``remarks`` tells what was left out."""
    lines = list(body.parted(list(broken(lines, body.start(lines) or 0))))
    lines = list(sides.parted(lines, body.start(lines) or 0))
    lines = pages.without(in_place(lines), remarks)
    lines = wrapped.joined(lines, body.start(lines) or 0)
    return cleaned(gathered(lines))


def in_place(lines: list[DraftLine]) -> list[DraftLine]:
    """``lines`` with notes that have signs of their own where the body calls them."""
    start = body.start(lines)
    return placed(lines, len(lines) if start is None else start)
