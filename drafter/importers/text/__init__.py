"""Plain text comes in, pasted, converted or written by this program: paragraphs become lines."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.importers.lines import ReadLines, SourceLine
from drafter.importers.text import footnotes, furniture, pasted
from drafter.importers.text.decode import decoded
from drafter.importers.text.paragraphs import Block, blocks
from drafter.model import Run

__all__ = ["lines_of", "read_lines"]

_INDENT = 4
"""By how many spaces this program indents a depth of list (:mod:`drafter.render.plain`)."""

APART = "apart"
"""The style of a line that stands farther from the one before than paragraphs do: a heading, perhaps."""

BOLD = "bold"
"""The style of a line all of which is bold: a heading, perhaps."""

LARGE = "bold and large"
"""The same, larger than the text."""

MARKED = "heading "
"""With its level after it, the style of a heading of Markdown."""


def read_lines(data: bytes | str, *, file: str = "-") -> ReadLines:
    """Read plain text as lines; ``place`` of a line is the number of its first line in the file.

    Raises:
        DraftError: the bytes are no text.
    """
    text, notes = (data, ()) if isinstance(data, str) else decoded(data, file=file)
    unquoted, marks = pasted.unquoted(text.split("\n"))
    page = furniture.without(unquoted)
    lines = (*page.masthead, *lines_of(blocks(pasted.with_labels(page.lines))))
    return ReadLines(lines=lines, notes=(*notes, *marks, *page.notes))


def lines_of(found: Sequence[Block]) -> list[SourceLine]:
    """The lines of paragraphs of plain text, footnotes in place."""
    body, notes = footnotes.collected(found)
    spaced = any(block.gap == 1 for block in body)
    indented = bool(body) and all(block.indent % 2 == 0 for block in body)
    return [
        SourceLine(
            text=footnotes.called(
                " ".join(block.text.replace("\t", " ").split(" ")), notes, lambda text: [Run(text)]
            ),
            place=block.line,
            level=block.indent // _INDENT if indented and block.indent else None,
            role="wrap_up" if indented and block.indent % _INDENT else None,
            style=APART if block.gap > 1 and spaced else "",
        )
        for block in body
    ]
