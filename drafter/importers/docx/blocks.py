"""The body of a Word file: paragraphs, tables, content controls and text boxes become lines, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DraftError
from drafter.importers.docx.cells import cells, is_heading, numbered
from drafter.importers.docx.inlines import Inlines
from drafter.importers.docx.names import MC, W, chosen, is_placeholder, value, words
from drafter.importers.docx.numbering import Label, Numbering
from drafter.importers.docx.pieces import Chars, DraftLine, Indent, Piece
from drafter.importers.docx.remarks import Remarks
from drafter.importers.docx.styles import ParagraphStyle, Styles
from drafter.importers.guard.limits import PARAGRAPH

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_THROUGH = frozenset(
    W + name
    for name in ("customXml", "sdtContent", "ins", "moveTo", "smartTag", "body", "hyperlink", "dir", "bdo")
)
_LONG = 60
"""Characters of a cell that holds a paragraph, not a datum."""
_DELETED = frozenset({W + "del", W + "moveFrom"})


class Blocks:
    """Walks through one document once."""

    def __init__(
        self, styles: Styles, numbering: Numbering, inlines: Inlines, remarks: Remarks, file: str
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inlines = inlines
        self._remarks = remarks
        self._file = file
        self.lines: list[DraftLine] = []
        self._place = 0
        self._held: list[Piece] = []
        self._bookmarks: list[str] = []
        self._alone: Label | None = None

    def read(self, container: Element) -> None:
        """Take in every block of ``container``."""
        for child in container:
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child)
            elif tag == W + "tbl":
                self._table(child)
            elif tag == W + "sdt":
                self._control(child)
            elif tag in _THROUGH:
                self.read(child)
            elif tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self.read(branch)
            elif tag == W + "bookmarkStart":
                self._inlines.mark(child)
                self._bookmarks, self._inlines.bookmarks = [*self._bookmarks, *self._inlines.bookmarks], []
            elif tag in _DELETED:
                self._remarks.count("deletion", self._place + 1)
                self._remarks.deleted(" ".join(words(child)))
            elif tag == W + "altChunk":
                message = "the Word file takes in another document (altChunk), which is not read"
                raise DraftError(message, file=self._file, hint="open it in Word and save it as .docx")
            elif isinstance(tag, str) and tag not in (W + "sectPr", W + "tblPr", W + "pPr"):
                self._unknown(child)

    def _unknown(self, element: Element) -> None:
        if any(True for _ in element.iter(W + "p")):
            self.read(element)
        elif text := "".join(words(element)):
            self._remarks.add(self._place + 1, "words outside any paragraph", text)

    def finish(self) -> None:
        """At the end: what waits for a paragraph that never came is a line of its own."""
        if self._held:
            self._add(self._held, ParagraphStyle(), "", None)
            self._held = []

    def _control(self, control: Element) -> None:
        content = control.find(W + "sdtContent")
        if content is None:
            return
        if is_placeholder(control):
            text = "".join(words(content))
            self._remarks.add(self._place + 1, "a form field that nobody filled in was left out", text)
            return
        self.read(content)

    # tables

    def _table(self, table: Element) -> None:
        first = not any(line.plain.strip() for line in self.lines)
        start = self._place + 1
        heading, begin, rows, texts = 0, len(self.lines), 0, 0
        for row in table.iter(W + "tr"):
            if _own_table(row) is not table:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                self._remarks.count("deletion", self._place + 1)
                self._remarks.deleted(" ".join(words(row)))
                continue
            rows += 1
            texts += self._row(row)
            heading = len(self.lines) - begin if rows == 1 and not texts else heading
        named = self.lines[begin : begin + heading]
        if texts > 1 and is_heading(named):
            del self.lines[begin : begin + heading]
            message = "the names of the columns of a table were left out"
            self._remarks.add(start, message, "; ".join(line.plain.strip() for line in named))
        if not first and rows and self._place >= start:
            self._remarks.add(
                start, f"a table of {rows} row{'s' if rows > 1 else ''}: each paragraph of a cell is a line"
            )

    def _row(self, row: Element) -> bool:
        """Take in a row; whether it holds a paragraph of a text, and perhaps its number."""
        start = len(self.lines)
        read: list[list[DraftLine]] = []
        counted: list[Label | None] = []
        for cell in cells(row):
            self._alone = None
            before = len(self.lines)
            self.read(cell)
            read.append(self.lines[before:])
            counted.append(self._alone)
        if read:
            self.lines[start:] = numbered(read, counted[0])
        for line in self.lines[start:]:
            line.in_table = True
        alone = bool(read) and not read[0] and counted[0] is not None
        joined = alone or len(self.lines) - start < sum(map(len, read))
        return joined or any(len(line.plain) > _LONG for line in self.lines[start:])

    # paragraphs

    def _paragraph(self, paragraph: Element) -> None:
        self._place += 1
        properties = paragraph.find(W + "pPr")
        style_id = "" if properties is None else value(properties.find(W + "pStyle"))
        style = self._styles.paragraph(style_id)
        pieces = self._inlines.read(paragraph, self._place, style_id)
        boxes, leading = self._inlines.boxes, self._inlines.leading
        start = len(self.lines)
        self._bookmarks += self._inlines.bookmarks
        if _mark_deleted(properties) or _is_drop_cap(properties):
            self._held += pieces
        else:
            pieces, self._held = [*self._held, *pieces], []
            if any(not isinstance(piece, Chars) or piece.text.strip() for piece in pieces):
                self._add(pieces, style, style_id, properties)
            else:
                self._alone = self._label(style, style_id, properties)
        for index, box in enumerate(boxes):
            start = self._box(box, start if index < leading else None)

    def _box(self, box: Element, before: int | None) -> int:
        """Take in a text box: before the line with the index ``before``, or at the end; where the next goes."""
        end = len(self.lines)
        place = self._place
        self.read(box)
        inside = self.lines[end:]
        if inside:
            side = "follow" if before is None else "stand before"
            self._remarks.add(place, f"a text box stands here: its paragraphs {side} this one")
        if before is None:
            return end
        self.lines[before:] = [*inside, *self.lines[before:end]]
        return before + len(inside)

    def _label(self, style: ParagraphStyle, style_id: str, properties: Element | None) -> Label | None:
        direct = None if properties is None else properties.find(W + "numPr")
        number, level = style.number, style.level
        if direct is not None:
            own, own_level = direct.find(W + "numId"), value(direct.find(W + "ilvl"))
            number = value(own) if own is not None else number
            level = int(own_level) if own_level.isdecimal() and len(own_level) < 3 else level
        if not number or number == "0":
            return None
        if level is None:
            level = self._numbering.level_of_style(style_id, number)
        return self._numbering.next(number, level)

    def _add(
        self, pieces: list[Piece], style: ParagraphStyle, style_id: str, properties: Element | None
    ) -> None:
        if sum(len(piece.text) for piece in pieces if isinstance(piece, Chars)) > PARAGRAPH:
            message = f"paragraph {self._place} has more than {PARAGRAPH:,} characters"
            raise DraftError(
                message, file=self._file, hint="a resolution's paragraphs have some thousands at most"
            )
        label = self._label(style, style_id, properties)
        align = ("" if properties is None else value(properties.find(W + "jc"))) or style.align
        bookmarks, self._bookmarks = self._bookmarks, []
        line = DraftLine(pieces, self._place, style=style.name, align=align, indent=indent_of(properties))
        line.bookmarks = bookmarks
        if label is not None:
            line.set_label(label.text, label.level, figures=label.figures)
        self.lines.append(line)


def _own_table(row: Element) -> Element | None:
    above = row.getparent()
    while above is not None and above.tag != W + "tbl":
        above = above.getparent()
    return above


def indent_of(properties: Element | None) -> Indent | None:
    """The indents that a paragraph has of its own, not from its style."""
    found = None if properties is None else properties.find(W + "ind")
    if found is None:
        return None
    left = value(found, "left") or value(found, "start")
    first = value(found, "firstLine") or "0"
    if not left.isdecimal() or not first.isdecimal() or value(found, "hanging"):
        return None
    return Indent(int(left), int(first))


def _mark_deleted(properties: Element | None) -> bool:
    """Whether the end of the paragraph is deleted: it goes on with the next one."""
    mark = None if properties is None else properties.find(W + "rPr")
    return mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None)


def _is_drop_cap(properties: Element | None) -> bool:
    """Whether the paragraph is only the large first letter of the next one."""
    frame = None if properties is None else properties.find(W + "framePr")
    return value(frame, "dropCap") in ("drop", "margin")
