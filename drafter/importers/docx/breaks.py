"""Line breaks inside a paragraph: where they part lines, and where they are only spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.importers.docx.decisions import is_heading
from drafter.importers.docx.pieces import BREAK, PAGE, Chars, DraftLine, Piece

_APART = frozenset({"right", "end", "center"})
_SHORT = 45
_ENDED = (",", ";", ":", ".", "，", "；", "：", "。", "،", "؛")
_TYPED_CALL = re.compile(r"\[\d{1,3}\]$")
_NUMBERED = re.compile(r"\s*\d{1,3}\.-?\s+[^\W\d_a-zß-ÿ]")
_LABELLED = re.compile(r"\s*\[?\(?(?:\d{1,3}|[a-z]{1,4})(?:[.)](?:\s|(?=[^\W\d_a-zß-ÿ]))|\.-)")


def broken(lines: Sequence[DraftLine], body: int) -> Iterator[DraftLine]:
    """``lines`` parted where they are broken; above the one with the index ``body`` every break parts.

    The first part keeps the label.
    """
    for index, line in enumerate(lines):
        above = index < body and not is_heading(line.style)
        first, *others = parted(line.pieces, apart=line.align in _APART, above=above) or [[]]
        yield replace(line, pieces=first)
        for part in others:
            yield replace(line, pieces=part, label="", level=None, bookmarks=[])


def parted(pieces: list[Piece], *, apart: bool, above: bool = False) -> list[list[Piece]]:
    """The lines of a paragraph, empty ones left out.

    A page break and two line breaks part lines. One line break does where lines stand ``apart`` (set to
    the right or centred), ``above`` the text or where all are short unless small letters go on, and where
    a number or a capital follows the end of a paragraph; elsewhere it is a space.
    """
    if not any(isinstance(piece, Chars) and (BREAK in piece.text or PAGE in piece.text) for piece in pieces):
        return [pieces]
    lines = _split(pieces)
    plain = ["".join(_words(piece) for piece in line if isinstance(piece, Chars)) for line in lines]
    aligned = apart
    apart = aligned or above or all(len(text.strip()) <= _SHORT for text in plain)
    out: list[list[Piece]] = [lines[0]]
    for index in range(1, len(lines)):
        before, after = _TYPED_CALL.sub("", plain[index - 1].rstrip()), plain[index]
        is_new = after.lstrip()[:1].isupper() or _LABELLED.match(after) is not None
        begins = (
            not before.strip() or _NUMBERED.match(after) is not None or (before.endswith(_ENDED) and is_new)
        )
        goes_on = not aligned and after.lstrip()[:1].islower() and not before.endswith(_ENDED)
        if begins or (apart and not goes_on):
            out.append(lines[index])
        else:
            out[-1] += [Chars(" ")] if before and after.strip() else []
            out[-1] += lines[index]
    return [line for line in out if any(not isinstance(piece, Chars) or piece.text.strip() for piece in line)]


def _words(piece: Chars) -> str:
    """The characters, without the call of a typed note."""
    return "" if piece.raised and BREAK not in piece.text else piece.text


def _split(pieces: list[Piece]) -> list[list[Piece]]:
    """The lines as broken; a page break leaves an empty line, so that it always parts."""
    out: list[list[Piece]] = [[]]
    for piece in pieces:
        if not isinstance(piece, Chars):
            out[-1].append(piece)
            continue
        first, *rest = piece.text.replace(PAGE, BREAK + BREAK).split(BREAK)
        out[-1].append(piece._replace(text=first))
        out += [[piece._replace(text=text)] for text in rest]
    return out
