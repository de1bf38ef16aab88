"""A web page becomes lines: one walk through its elements, with what is open around each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.importers.docx.cells import numbered
from drafter.importers.docx.pieces import BREAK, Chars, DraftLine, Piece, text_of, without_tabs
from drafter.importers.docx.remarks import Remarks
from drafter.importers.guard import limits
from drafter.importers.html.lists import BULLET, List, opened
from drafter.importers.html.notes import Notes, leads_back, mark_of
from drafter.importers.html.omitted import SILENT, is_left_out, words
from drafter.importers.html.styles import Style, Styles, is_block
from drafter.importers.html.writing import Writer, unmarked
from drafter.importers.text import MARKED
from drafter.model import Note, Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CELLS = frozenset({"td", "th"})
_HEADING = re.compile(r"h([1-6])")
_COLONS = (":", "：")
_RULE = "_____"


@dataclass(slots=True)
class _Open:
    """An element that is open: its style, and what it is for the lines inside.

    ``label`` is that of an item of a list, ``None`` elsewhere, "" once it is given away; ``sublist`` says that
    a list has begun inside the item; ``start`` is the first line of a part of a table, ``apart`` says that cells
    of one of its rows stay lines of their own.
    """

    element: Element
    style: Style
    block: bool = False
    counts: List | None = None
    label: str | None = None
    heading: int = 0
    sublist: bool = False
    start: int = 0
    cells: list[list[DraftLine]] = field(default_factory=list)
    rows: int = 0
    apart: bool = False


class Page:
    """Walks once through the elements of a page, or of a note of it, for which ``notes`` is ``None``."""

    def __init__(
        self, styles: Styles, remarks: Remarks, notes: Notes | None, file: str, *, place: int = 0
    ) -> None:
        self._styles = styles
        self._remarks = remarks
        self._notes = notes
        self._file = file
        self._writer = Writer(file, place)
        self._stack: list[_Open] = []
        self._made: dict[Element, Note] = {}
        self._room = limits.CHARACTERS

    @property
    def lines(self) -> list[DraftLine]:
        """The lines so far."""
        return self._writer.lines

    def read(self, root: Element) -> None:
        """Take in ``root`` and all that is inside; too much of it is a DraftError."""
        todo: list[tuple[Element, bool]] = [(root, False)]
        while todo:
            element, ends = todo.pop()
            if ends:
                self._close()
            elif self._open(element):
                self._characters(element.text)
                todo.append((element, True))
                todo += [(child, False) for child in reversed(element)]
                continue
            if element is not root:
                self._characters(element.tail)
        self._end()
        for body in dict.fromkeys(self._notes.bodies.values()) if self._notes is not None else ():
            if body not in self._made:
                self._remarks.add(
                    self._writer.place, "a footnote that nothing calls was left out", words(body)
                )

    def _characters(self, text: str | None) -> None:
        if text and self._stack:
            self._writer.characters(text, self._stack[-1].style)

    # elements

    def _open(self, element: Element) -> bool:
        """Begin an element; false where what is inside is not read here."""
        if not isinstance(element.tag, str) or element.tag in SILENT or self._is_called(element):
            return False
        style = self._styles.of(element, self._stack[-1].style if self._stack else Style())
        if is_left_out(element, style, self._remarks, self._writer.place + 1) or self._is_link(element):
            return False
        opening = _Open(element, style, block=is_block(element, style), start=len(self.lines))
        if opening.block:
            self._end()
            opening.start = len(self.lines)
        self._begin(opening, element.tag)
        self._stack.append(opening)
        return True

    def _begin(self, opening: _Open, tag: str) -> None:
        element = opening.element
        if tag == "br" and self._heading() > 1:
            self._end()  # a title over two lines has one paragraph, a heading and what it is the heading of two
        elif tag == "br":
            self._writer.line_break()
        elif tag == "hr":
            self._writer.add(Chars(_RULE))
            self._end()
        elif tag in {"ol", "ul", "dir"}:
            opening.counts = opened(element, self._styles.number(element), self._list())
            item = self._item()
            if item is not None:
                item.sublist = True
        elif tag == "li":
            counts = self._list()
            opening.label = BULLET if counts is None else counts.mark(element, opening.style.marker)
        elif tag in {"s", "strike"} and (told := words(element)):
            self._remarks.add(self._writer.place + 1, "words that are struck out were kept", told)
        elif tag == "ins":
            self._remarks.count("insertion", self._writer.place + 1)
        elif heading := _HEADING.fullmatch(tag):
            opening.heading = int(heading[1])

    def _close(self) -> None:
        closing = self._stack[-1]
        if closing.block:
            self._end()
        self._stack.pop()
        tag = closing.element.tag
        if tag in _CELLS and (row := self._row()) is not None:
            row.cells.append(self.lines[closing.start :])
        elif tag == "tr" and closing.cells:
            self._end_row(closing)
        elif tag == "table":
            self._table(closing)

    def _end_row(self, row: _Open) -> None:
        apart = sum(map(bool, row.cells)) > 1
        if sum(map(len, row.cells)) == len(self.lines) - row.start:  # no words beside the cells
            joined = numbered(row.cells, None)
            apart = apart and len(joined) == len(self.lines) - row.start
            self.lines[row.start :] = joined
        if (table := self._around("table")) is not None:
            table.rows, table.apart = table.rows + 1, table.apart or apart

    def _row(self) -> _Open | None:
        """The row that a cell belongs to; ``None`` inside another cell of it, as broken pages have."""
        found = next((each for each in reversed(self._stack) if each.element.tag in {"tr", *_CELLS}), None)
        return found if found is not None and found.element.tag == "tr" else None

    def _table(self, table: _Open) -> None:
        inside = self.lines[table.start :]
        for line in inside:
            line.in_table = True
        first = not any(line.plain.strip() for line in self.lines[: table.start])
        if inside and not first and table.apart:
            rows = f"{table.rows} row{'s' if table.rows > 1 else ''}"
            self._remarks.add(inside[0].place, f"a table of {rows}: each paragraph of a cell is a line")

    def _heading(self) -> int:
        return next((each.heading for each in self._stack if each.heading), 0)

    def _list(self) -> List | None:
        return next((each.counts for each in reversed(self._stack) if each.counts is not None), None)

    def _item(self) -> _Open | None:
        return next((each for each in reversed(self._stack) if each.label is not None), None)

    def _around(self, tag: str) -> _Open | None:
        return next((each for each in reversed(self._stack) if each.element.tag == tag), None)

    # notes

    def _is_called(self, element: Element) -> bool:
        return self._notes is not None and element in self._notes.called

    def _is_link(self, link: Element) -> bool:
        """Whether an element is a link that calls a note, or in a note its own mark; a call becomes its note."""
        if link.tag != "a":
            return False
        if self._notes is None:
            return leads_back(link)
        body = self._notes.bodies.get(link)
        if body is None:
            return False
        known = body in self._made
        if self._notes.is_comment(link):
            self._made[body] = Note(Text())
            if not known:
                self._remarks.add(self._writer.place + 1, "a comment was left out", words(body))
            return True
        note = self._made[body] if known else self._note(body, mark_of(link))
        self._made[body] = note
        self._room -= len(note.text.plain)  # a note may be called again and again
        self._writer.add(note if self._room > 0 else Chars(f"[{mark_of(link)}]"))
        return True

    def _note(self, body: Element, mark: str) -> Note:
        page = Page(self._styles, self._remarks, None, self._file, place=self._writer.place)
        page.read(body)
        pieces: list[Piece] = []
        for line in page.lines:
            chars = [piece for piece in line.pieces if isinstance(piece, Chars)]
            pieces += [
                Chars(f"{line.label} " if line.label else " "),
                *(piece._replace(text=piece.text.replace(BREAK, " ")) for piece in chars),
            ]
        return Note(text_of(without_tabs(unmarked(pieces, mark))))

    # lines

    def _end(self) -> None:
        line = self._writer.end()
        if line is None or not self._stack:
            return
        around = self._stack[-1].style
        heading = self._heading()
        line.style = f"{MARKED}{heading}" if heading else line.style
        line.align = around.align
        item = self._item()
        if item is not None:
            self._in_item(line, item)

    def _in_item(self, line: DraftLine, item: _Open) -> None:
        """Give the first line of an item its label; words after the list inside an item continue it."""
        level = max(0, sum(each.counts is not None for each in self._stack) - 1)
        if item.sublist:
            line.role, line.level = "wrap_up", level
        elif item.label:
            label, item.label = item.label, ""
            before = self.lines[-2] if len(self.lines) > 1 else None
            introduced = before is not None and before.plain.rstrip().endswith(_COLONS)
            if label == BULLET and level == 0:
                line.label, line.level = (label, 1) if introduced else ("", None)
            else:
                line.set_label(label, level, figures=label[:1].isdigit())
