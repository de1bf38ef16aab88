"""The content of a paragraph, element by element: nothing that has words is passed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.importers.docx.fields import PATH_PREFIX, PREFIX, Fields
from drafter.importers.docx.formatting import Formatting, Looks
from drafter.importers.docx.names import MC, WP, A, M, V, W, chosen, is_placeholder, value, words
from drafter.importers.docx.pieces import BREAK, PAGE, Chars, Piece, Signed
from drafter.importers.docx.remarks import Remarks
from drafter.importers.docx.signs import signed
from drafter.model import Note

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SYMBOLS = {"f0b7": "•", "f0d7": "×", "f0b0": "°", "f02d": "-", "f0a7": "▪", "f0bc": "…", "f0be": "—"}
_PRIVATE = range(0xE000, 0xF900)
_THROUGH = frozenset(
    W + name
    for name in ("hyperlink", "smartTag", "customXml", "sdtContent", "dir", "bdo", "ruby", "rubyBase", "fldSimple",
                 "ins", "moveTo")
)  # fmt: skip
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": BREAK,
    W + "noBreakHyphen": "\u2011",
}
_DELETED = frozenset({W + "del", W + "moveFrom"})
_SILENT = frozenset(W + name for name in ("rPr", "pPr", "sdtPr", "sdtEndPr", "delText", "footnoteRef", "endnoteRef",
                                          "annotationRef", "lastRenderedPageBreak", "softHyphen"))  # fmt: skip


class Inlines:
    """Reads the content of one paragraph; ``notes`` gives the text of a called note."""

    def __init__(
        self,
        formatting: Formatting,
        fields: Fields,
        remarks: Remarks,
        note: Callable[[str, str], Note | None],
        comment: Callable[[str, int], None],
    ) -> None:
        self._formatting = formatting
        self._fields = fields
        self._remarks = remarks
        self._note = note
        self._comment = comment
        self.pieces: list[Piece] = []
        self.boxes: list[Element] = []
        self.leading = 0
        self.bookmarks: list[str] = []
        self._place = 0
        self._style = ""
        self._hidden: list[str] = []

    def read(self, paragraph: Element, place: int, style: str) -> list[Piece]:
        """The pieces of a paragraph whose style has the id ``style``."""
        self.pieces, self.boxes, self.bookmarks, self.leading = [], [], [], 0
        self._place, self._style, self._hidden = place, style, []
        self._children(paragraph)
        for left in self._fields.interrupted():
            self._put(left)
        if any(text.strip() for text in self._hidden):
            self._remarks.add(place, "hidden text was left out", "".join(self._hidden))
        return self.pieces

    def _children(self, parent: Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag in _DELETED:
                self._removed(child)
            elif tag in _THROUGH:
                self._through(child)
            elif tag == W + "sdt":
                self._control(child)
            elif tag == W + "bookmarkStart":
                self.mark(child)
            elif tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self._children(branch)
            elif tag == M + "oMath" or tag == M + "oMathPara":
                self._equation(child)
            elif tag not in _SILENT:
                self._other(child)

    def mark(self, start: Element) -> None:
        """Keep the name of a bookmark if it is one of ours."""
        name = value(start, "name")
        if name.startswith((PREFIX, PATH_PREFIX)):
            self.bookmarks.append(name)

    def _through(self, element: Element) -> None:
        tag = element.tag
        if tag == W + "ins" or tag == W + "moveTo":
            self._remarks.count("insertion" if tag == W + "ins" else "move", self._place)
        elif tag == W + "hyperlink" and not value(element, "anchor"):
            self._remarks.count("hyperlink", self._place)
        elif tag == W + "fldSimple":
            self._simple(element)
            return
        elif tag == W + "ruby":
            annotation = "".join(words_of(element.find(W + "rt")))
            self._remarks.add(self._place, "the reading beside a word was left out", annotation)
            base = element.find(W + "rubyBase")
            element = element if base is None else base
        self._children(element)

    def _simple(self, element: Element) -> None:
        self._fields.begin()
        self._fields.code(value(element, "instr"))
        self._fields.separate()
        self._children(element)
        self._field_end()

    def _removed(self, element: Element) -> None:
        if element.tag == W + "moveFrom":
            self._remarks.moved("".join(words(element)))
        else:
            self._remarks.count("deletion", self._place)
            self._remarks.deleted("".join(words(element)))
        for char in element.iter(W + "fldChar"):
            self._field(char)

    def _control(self, element: Element) -> None:
        content = element.find(W + "sdtContent")
        if content is None:
            return
        if is_placeholder(element):
            self._remarks.add(
                self._place, "a form field that nobody filled in was left out", "".join(words(content))
            )
            return
        self._children(content)

    def _equation(self, element: Element) -> None:
        self._remarks.count("equation", self._place)
        for found in element.iter(M + "t", W + "t"):
            self._put(Chars(found.text or ""))

    def _other(self, element: Element) -> None:
        """An element that this reader does not know: its words are not lost."""
        if isinstance(element.tag, str) and any(True for _ in words(element)):
            self._children(element)

    # runs

    def _run(self, run: Element) -> None:
        looks = self._formatting.of_run(run, self._style)
        start = len(self.pieces)
        for child in run:
            self._in_run(child, looks)
        self.pieces[start:] = signed(self.pieces[start:])

    def _in_run(self, child: Element, looks: Looks) -> None:
        tag = child.tag
        if tag == W + "t":
            if child.text:
                self._put(Chars(child.text, looks.italic, looks.raised, looks.bold), looks)
        elif tag in _CHARACTERS:
            self._put(Chars(_CHARACTERS[tag], looks.italic), looks)
        elif tag == W + "br":
            self._put(
                Chars(PAGE if value(child, "type") in ("page", "column") else BREAK, looks.italic), looks
            )
        elif tag == W + "sym":
            self._symbol(child, looks)
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            for each in () if branch is None else branch:
                self._in_run(each, looks)
        elif tag not in _SILENT:
            self._called(child)

    def _called(self, child: Element) -> None:
        """What in a run stands for something else: fields, notes, comments, drawings."""
        tag = child.tag
        if tag == W + "fldChar":
            self._field(child)
        elif tag == W + "instrText":
            self._fields.code(child.text or "")
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._call(child)
        elif tag == W + "commentReference":
            self._comment(value(child, "id"), self._place)
        elif tag in (W + "drawing", W + "pict", W + "object"):
            self._drawing(child)
        elif tag == W + "r":
            self._run(child)
        elif tag in _THROUGH:
            self._through(child)
        elif tag in _DELETED:
            self._removed(child)
        else:
            self._other(child)

    def _put(self, piece: Chars, looks: Looks | None = None) -> None:
        if self._fields.in_code:
            return
        if looks is not None and looks.hidden:
            self._hidden.append(piece.text)
        elif not self._fields.take(piece):
            self.pieces.append(piece)

    def _call(self, call: Element) -> None:
        kind = "footnote" if call.tag == W + "footnoteReference" else "endnote"
        note = self._note(kind, value(call, "id"))
        if kind == "endnote":
            self._remarks.count("endnote", self._place)
        if note is not None:
            by_sign = value(call, "customMarkFollows") in ("1", "true", "on")
            self.pieces.append(Signed(note, "") if by_sign else note)

    def _symbol(self, symbol: Element, looks: Looks) -> None:
        code = value(symbol, "char").lower()
        known = _SYMBOLS.get(code, "")
        if not known and len(code) == 4 and all(digit in "0123456789abcdef" for digit in code):
            number = int(code, 16)
            known = chr(number) if number not in _PRIVATE and chr(number).isprintable() else ""
        if known:
            self._put(Chars(known, looks.italic), looks)
            return
        self._remarks.add(
            self._place, f"a sign of the font {value(symbol, 'font')} (code {code}) was left out"
        )

    def _field(self, char: Element) -> None:
        kind = value(char, "fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._field_end()

    def _field_end(self) -> None:
        piece, silent = self._fields.end()
        if piece is not None and not self._fields.in_code:
            self.pieces.append(piece)
        elif silent:
            self._remarks.add(self._place, "a field that shows nothing was left out", silent)

    def _drawing(self, drawing: Element) -> None:
        for box in drawing.iter(W + "txbxContent"):
            if not _inside_unchosen(box, drawing) and not _nested(box, drawing):
                self.boxes.append(box)
        if not any(isinstance(piece, Chars) and piece.text.strip() for piece in self.pieces):
            self.leading = len(self.boxes)
        for found in drawing.iter(WP + "docPr", V + "shape", V + "imagedata"):
            description = found.get("descr") or found.get("alt") or ""
            self._remarks.picture(self._place, description)
        loose = [text.text or "" for text in drawing.iter(A + "t")]
        if any(loose):
            self._remarks.add(self._place, "a drawing was left out; its words are", " ".join(loose))


def words_of(element: Element | None) -> list[str]:
    """The words below an element that may not be there."""
    return [] if element is None else list(words(element))


def _nested(box: Element, top: Element) -> bool:
    """Whether a text box stands inside another: that one is read with the outer one."""
    return any(above.tag == W + "txbxContent" for above in _above(box, top))


def _inside_unchosen(box: Element, top: Element) -> bool:
    """Whether a text box is an alternative for other readers of one that is read."""
    below = box
    for above in _above(box, top):
        if above.tag == MC + "AlternateContent" and chosen(above) is not below:
            return True
        below = above
    return False


def _above(element: Element, top: Element) -> list[Element]:
    found: list[Element] = []
    parent = element.getparent()
    while parent is not None and parent is not top:
        found.append(parent)
        parent = parent.getparent()
    return found
