"""The lines of a web page under construction: characters as a browser shows them, broken where it breaks them."""

from __future__ import annotations

import re

from drafter.errors import DraftError
from drafter.importers.docx.pieces import BREAK, Chars, DraftLine, Piece
from drafter.importers.guard import limits
from drafter.importers.html.styles import Style
from drafter.importers.text import BOLD

_SPACES = re.compile(r"[ \t\n\r\f]+")
_FAR = re.compile(r"(?:\u00a0[ \u00a0]{3,}|[ \u00a0]{3,}\u00a0)")
"""So many spaces that do not break are a tab: what a word processor writes for one."""
_COLUMNS = re.compile(r"(?<=[^\s\u00a0]) {3,}(?=[^\s\u00a0])")
_WIDE = re.compile(r"[ \u00a0]*\u00a0 [ \u00a0]*|[ \u00a0]* \u00a0[ \u00a0]*|\u00a0{2,}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ORDINALS = {"o": "º", "a": "ª"}
_MOST = 2 * limits.LINES
_NUMBER_BEFORE = re.compile(r"(?:\d|\bn)$", re.IGNORECASE)


class Writer:
    """Takes down characters and gives lines."""

    def __init__(self, file: str, place: int) -> None:
        self.lines: list[DraftLine] = []
        self.place = place
        self._file = file
        self._pieces: list[Piece] = []
        self._breaks = 0
        self._light = False

    def add(self, piece: Piece) -> None:
        """Take down a piece as it is."""
        self._pieces.append(piece)

    def characters(self, text: str, style: Style) -> None:
        """Take down characters of the page, white space as a browser shows it."""
        text = _CONTROL.sub("", text)
        if style.kept_spaces:
            first, *rest = _COLUMNS.sub("\t", text.replace("\r", "")).split("\n")
            self._add(first, style)
            for line in rest:
                self.end(empty=True)
                self._add(line, style)
            return
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and self._ends_with_space():
            text = text[1:]
        text = _WIDE.sub(" ", _FAR.sub("\t", text))
        before = self._pieces[-1] if self._pieces else None
        is_number = isinstance(before, Chars) and _NUMBER_BEFORE.search(before.text[-2:]) is not None
        if style.raised and text in _ORDINALS and is_number:
            self.add(Chars(_ORDINALS[text], style.italic))
        else:
            self._add(text, style)

    def _add(self, text: str, style: Style) -> None:
        if text:
            self._light = self._light or (not style.bold and any(map(str.isalpha, text)))
            self.add(Chars(text, style.italic, style.raised))

    def _ends_with_space(self) -> bool:
        last = self._pieces[-1] if self._pieces else None
        return last is None or (isinstance(last, Chars) and last.text.endswith((" ", BREAK, "\t")))

    def line_break(self) -> None:
        """Take down a line break, which may be only a space.

        Raises:
            DraftError: there are more than in any draft.
        """
        self._breaks += 1
        if self._breaks > limits.LINE_BREAKS:
            raise self._too_many("line breaks", limits.LINE_BREAKS)
        self.add(Chars(BREAK))

    def _too_many(self, what: str, limit: int) -> DraftError:
        hint = "copy the resolution alone into a text or a Word file"
        return DraftError(f"the page has more than {limit:,} {what}", file=self._file, hint=hint)

    def end(self, *, empty: bool = False) -> DraftLine | None:
        """The line that ends here, if one has begun; in a text with its own lines an ``empty`` one is one too.

        Raises:
            DraftError: there are more than a draft may have.
        """
        pieces, self._pieces = self._pieces, []
        light, self._light = self._light, False
        if not empty and not any(not isinstance(piece, Chars) or piece.text.strip() for piece in pieces):
            return None
        self.place += 1
        if len(self.lines) >= _MOST:
            raise self._too_many("paragraphs", _MOST)
        line = DraftLine(pieces, self.place, style="" if light else BOLD)
        self.lines.append(line)
        return line


def unmarked(pieces: list[Piece], mark: str) -> list[Piece]:
    """``pieces`` without the mark of the note, typed before its words."""
    begins = re.compile(rf"\s*[\[(]?{re.escape(mark)}(?:[\])][.:]?\s*|[.:]?\s+)") if mark else None
    at = next((i for i, piece in enumerate(pieces) if isinstance(piece, Chars) and piece.text.strip()), None)
    first = pieces[at] if at is not None else None
    if begins is None or at is None or not isinstance(first, Chars):
        return pieces
    if first.text.strip("[]() .") == mark:
        return pieces[at + 1 :]
    found = begins.match(first.text)
    return pieces if found is None else [first._replace(text=first.text[found.end() :]), *pieces[at + 1 :]]
