"""What a page shows but no resolution has: signs without width, rules, italics that say nothing."""

from __future__ import annotations

import re

from drafter.importers.docx.decisions import is_heading
from drafter.importers.docx.hints import heading_level
from drafter.importers.docx.pieces import Chars, DraftLine, Piece, cut
from drafter.importers.docx.typed_notes import RULE
from drafter.importers.text import BOLD
from drafter.importers.text.starts import is_opening
from drafter.model import Inline, Note, Run, Text

_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_LONG = 12
_MOST = 0.7
"""Where more of the long lines are wholly in italics, the whole text is, and they say nothing at all."""
_ENDS = (",", ";", ".", ":")
_FIGURES = re.compile(r"\(?\d{1,3}[.)]?")
_LABEL = re.compile(r"^\s*\(?\w{1,4}[.)]\s+")


def cleaned(lines: list[DraftLine]) -> list[DraftLine]:
    """``lines`` without rules, each without the characters that show nothing; bold ones are headings, perhaps."""
    long = [_all_italic(line) for line in lines if len(line.plain.split()) >= _LONG]
    everywhere = sum(long) > _MOST * len(long)
    for line in lines:
        line.pieces = [_clean(piece) for piece in line.pieces]
        if _all_italic(line) and (everywhere or is_opening(_words(line))):
            line.pieces = [
                piece._replace(italic=False) if isinstance(piece, Chars) else piece for piece in line.pieces
            ]
        if is_heading(line.style) and line.plain.rstrip().endswith(_ENDS):
            line.style = ""
        if line.is_bold and heading_level(line.style) is None:
            line.style = BOLD
    _raise(lines)
    return [line for line in lines if line.label or line.has_notes or not RULE.fullmatch(line.plain)]


def _raise(lines: list[DraftLine]) -> None:
    """Lift the levels of counted lines where no paragraph stands at the outermost one."""
    counted = [line for line in lines if line.label]
    deepest = min((line.level or 0 for line in counted), default=0)
    if deepest and any(line.level == deepest and _FIGURES.fullmatch(line.label) for line in counted):
        for line in counted:
            line.level = (line.level or 0) - deepest


def _words(line: DraftLine) -> str:
    return _LABEL.sub("", line.plain)


def _clean(piece: Piece) -> Piece:
    if isinstance(piece, Chars):
        return piece._replace(text=piece.text.translate(_WITHOUT_WIDTH))
    if isinstance(piece, Note):
        return Note(Text.of(*map(_clean_inline, piece.text.inlines)))
    return piece


def _clean_inline(inline: Inline) -> Inline:
    return Run(inline.text.translate(_WITHOUT_WIDTH), inline.italic) if isinstance(inline, Run) else inline


def _all_italic(line: DraftLine) -> bool:
    """Whether all letters after the label are italic."""
    label = _LABEL.match(line.plain)
    return all(
        piece.italic
        for piece in cut(line.pieces, label.end() if label else 0)[1]
        if isinstance(piece, Chars) and any(char.isalpha() for char in piece.text)
    )
