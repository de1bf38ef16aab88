"""Printed lines that a converter made paragraphs of: joined again, as those of plain text are."""

from __future__ import annotations

from drafter.importers.docx.pieces import BREAKS, Chars, DraftLine, Piece
from drafter.importers.docx.typed_notes import RULE
from drafter.importers.text.paragraphs import blocks, join


def joined(lines: list[DraftLine], body: int) -> list[DraftLine]:
    """``lines`` with those that a page's width broke made whole; all as they are where it did not.

    Those above the one with the index ``body`` are left to the recogniser, which knows the masthead. A script
    without capitals does not show where a sentence goes on: its lines stay as they are.
    """
    if not _has_capitals(lines):
        return lines
    starts = {block.line - 1 for block in blocks([_row(line) for line in lines])}
    if len(starts) == len(lines):
        return lines
    out: list[DraftLine] = []
    for index, line in enumerate(lines):
        if index in starts or index <= body or not out:
            out.append(line)
        else:
            out[-1].pieces = _continued(out[-1].pieces, line.pieces)
            out[-1].bookmarks += line.bookmarks
    return out


def _has_capitals(lines: list[DraftLine]) -> bool:
    letters = [char for line in lines for char in line.plain if char.isalpha()]
    return 2 * sum(char.islower() or char.isupper() for char in letters) > len(letters)


def _row(line: DraftLine) -> str:
    """What is printed; what Word counts, a rule and a bold line begin a paragraph."""
    words = " ".join(line.plain.translate(BREAKS).split()) or "\ufffc"
    return f"1. {words}" if line.label or line.is_bold or RULE.fullmatch(words) else words


def _continued(before: list[Piece], after: list[Piece]) -> list[Piece]:
    """The pieces of two lines; a word divided at the end of the first is made whole."""
    last, first = before[-1] if before else None, after[0] if after else None
    if not isinstance(last, Chars):
        return [*before, Chars(" "), *after]
    word, rest = last.text.rstrip(), first.text.lstrip() if isinstance(first, Chars) else ""
    between = join(word, rest).removesuffix(rest) if rest else f"{word} "
    return [*before[:-1], last._replace(text=between), *after]
