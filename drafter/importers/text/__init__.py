"""Plain text comes in, pasted, converted or written by this program: paragraphs become lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.importers.lines import ImportNote, ReadLines, SourceLine
from drafter.importers.text import feet, footnotes, furniture, pasted, several, sheets
from drafter.importers.text.decode import decoded
from drafter.importers.text.paragraphs import Block, begins_with_label, blocks

__all__ = ["apart", "lines_of", "read_all", "read_lines"]

_NUMBERED = re.compile(r"\d{1,3}\.\s")
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
    plain, names = pasted.unchatted(text.split("\n"))
    unquoted, marks = pasted.unquoted(plain)
    within, edges = sheets.without_edges(sheets.without_margin(unquoted))
    page = furniture.without(feet.noted(within))
    lines = (*page.masthead, *lines_of(blocks(pasted.with_labels(page.lines))))
    return ReadLines(lines=lines, notes=(*notes, *names, *marks, *edges, *page.notes))


def read_all(data: bytes, *, file: str = "-") -> list[ReadLines]:
    """Every text of a file that holds several, in order; see :func:`read_lines`."""
    text, notes = decoded(data, file=file)
    return apart(text, notes, read_lines)


def apart(text: str, notes: Sequence[ImportNote], reader: Callable[[str], ReadLines]) -> list[ReadLines]:
    """The texts of ``text``, each read by ``reader``, their places counted from the first line of all."""
    lines = text.split("\n")
    begins = several.starts(lines)
    found = []
    for start, end in pairwise([*begins, len(lines)]):
        one = reader("\n".join(several.without_separator(lines[start:end]) if len(begins) > 1 else lines))
        found.append(
            ReadLines(
                lines=tuple(replace(line, place=line.place + start) for line in one.lines),
                notes=(
                    *notes,
                    *(replace(note, place=note.place and note.place + start) for note in one.notes),
                ),
            )
        )
    return found


def lines_of(found: Sequence[Block]) -> list[SourceLine]:
    """The lines of paragraphs of plain text, footnotes in place."""
    body, notes = footnotes.collected(found)
    calls = footnotes.Calls(notes)
    spaced = any(block.gap == 1 for block in body)
    indented = _indented_by_depth(body)
    return [
        SourceLine(
            text=calls.text(" ".join(block.text.replace("\t", " ").split(" "))),
            place=block.line,
            level=block.indent // _INDENT if indented and block.indent else None,
            role="wrap_up" if indented and block.indent % _INDENT else None,
            style=APART if block.gap > 1 and spaced else "",
        )
        for block in body
    ]


def _indented_by_depth(body: Sequence[Block]) -> bool:
    """Whether the indents are those of this program, which tell the depth of a list and what goes on after it."""
    by_step = all(
        block.indent % _INDENT == 0 or (block.indent % _INDENT == 2 and not begins_with_label(block.text))
        for block in body
    )
    deeper = [block for block in body if block.indent]
    return (
        by_step and 2 * len(deeper) < len(body) and not any(_NUMBERED.match(block.text) for block in deeper)
    )
