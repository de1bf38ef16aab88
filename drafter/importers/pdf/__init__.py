"""PDF files come in by their text layer, with the italics that their fonts tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.importers import guard
from drafter.importers.docx.pieces import Chars, Piece, text_of
from drafter.importers.lines import ImportNote, ReadLines, SourceLine
from drafter.importers.pdf.extract import SECONDS, Page, pages
from drafter.importers.pdf.furniture import footnotes, mark_of, taken_off, without_mark
from drafter.importers.pdf.hyphens import softened
from drafter.importers.pdf.margins import in_columns, upright, without_line_numbers
from drafter.importers.pdf.paragraphs import Layout, add_row, paragraphs
from drafter.importers.pdf.rows import Row, body_size, rows_of
from drafter.importers.text import BOLD, LARGE
from drafter.model import Note, Text

__all__ = ["read_lines"]

_LARGER = 1.1
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CALL = re.compile(r"\s*(\d{1,3}|\*{1,3})\s*")


def read_lines(data: bytes, *, file: str = "-") -> ReadLines:
    """Read a PDF as lines; ``place`` of a line counts its paragraphs from 1.

    Raises:
        DraftError: no PDF, protected, damaged, without text, or too much to read.
    """
    guard.pdf(data, file)
    found, complete = pages(data, file)
    notes: list[ImportNote] = []
    if not complete:
        message = f"only the first {len(found)} pages were read: the others took more than {SECONDS} seconds"
        notes.append(ImportNote(1, message))
    if any(_CONTROL.search(each.text) for page in found for each in page.fragments):
        message = "for some letters the fonts of this PDF do not say which they are: look for “\ufffd”"
        notes.append(ImportNote(1, message))
        found = [
            replace(
                page,
                fragments=tuple(
                    each._replace(text=_CONTROL.sub("\ufffd", each.text)) for each in page.fragments
                ),
            )
            for page in found
        ]
    found, slanted = _level(found)
    if slanted:
        notes.append(ImportNote(1, "words set across the page were left out", " / ".join(slanted)))
    kept, removed, job = taken_off([rows_of(page, number) for number, page in enumerate(found)])
    if removed:
        notes.append(ImportNote(1, "running headers and footers were taken off", " / ".join(removed)))
    lines, left = _lines(kept, max(page.width for page in found))
    notes += [ImportNote(1, "a footnote that nothing calls was left out", text.plain) for text in left]
    if job:
        lines.insert(0, SourceLine(text=Text.of(job), place=1, role="masthead", key="job_number", value=job))
    return ReadLines(lines=tuple(lines), notes=tuple(notes))


def _level(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """The pages with their text alone, column after column, and the words that were set across them."""
    level = [upright(page) for page in pages]
    words = list(dict.fromkeys(text for _, slanted in level for text in slanted))
    return in_columns([without_line_numbers(page) for page, _ in level]), words


def _lines(kept: Sequence[list[Row]], width: float) -> tuple[list[SourceLine], list[Text]]:
    size = body_size(row for rows in kept for row in rows)
    body: list[Row] = []
    below: list[Row] = []
    notes: list[Row] = []
    for rows in kept:
        page, notes = footnotes(rows, size, notes)
        body += page
        below += notes
    softened(body)
    softened(below)
    italics_known = any(piece.italic for row in body for piece in row.pieces)
    defined = _defined(below)
    out = []
    for place, paragraph in enumerate(paragraphs(body, Layout(body, width)), start=1):
        text = text_of(_called(paragraph.pieces, defined))
        if text:
            style = _style(paragraph.rows, size)
            out.append(SourceLine(text=text, place=place, italics_known=italics_known, style=style))
    return out, [text for _, text in defined]


def _style(rows: Sequence[Row], size: float) -> str:
    """How a heading is set that has these rows; "" for what is set as text."""
    if not all(row.bold for row in rows):
        return ""
    return LARGE if rows[0].size > _LARGER * size else BOLD


def _defined(rows: Sequence[Row]) -> list[tuple[str, Text]]:
    """The footnotes by mark, in order; rows without a mark go on with the one before."""
    found: list[tuple[str, list[Chars]]] = []
    for row in rows:
        mark = mark_of(row)
        if mark is not None and (not found or _follows(mark, found[-1][0])):
            found.append((mark, without_mark(row)))
        elif found:
            add_row(found[-1][1], row.pieces)
    return [(mark, text_of(pieces)) for mark, pieces in found]


def _follows(mark: str, last: str) -> bool:
    """Whether a row that begins with ``mark`` is the next footnote and not a line that begins with a number."""
    return not (mark.isdigit() and last.isdigit()) or int(mark) in (1, int(last) + 1)


def _called(pieces: Sequence[Chars], defined: list[tuple[str, Text]]) -> list[Piece]:
    """The pieces with footnotes for raised marks; each footnote is called once and taken from ``defined``."""
    out: list[Piece] = []
    for piece in pieces:
        mark = _CALL.fullmatch(piece.text) if piece.raised else None
        index = None
        if mark is not None:
            index = next((at for at, (name, _) in enumerate(defined) if name == mark[1]), None)
        if index is None:
            out.append(piece._replace(raised=False))
        else:
            out.append(Note(defined.pop(index)[1]))
            if piece.text.endswith(" "):
                out.append(Chars(" "))
    return out
