"""Pieces of text as Word runs: characters, footnote calls, fields, labels, bookmarks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jinja2 import Undefined
from markupsafe import Markup

from drafter.errors import DraftError, TemplateError
from drafter.render.pieces import Line, NotePiece, Pieces, ReferencePiece, TextPiece
from drafter.render.word.xml import escape

_LONGEST = 40  # characters of a bookmark's name in Word
_NAME = re.compile(r"[A-Za-z_]\w*")


class RunProperties(NamedTuple):
    """The formatting of the run in which a tag stands, as ready XML (or ""), in three forms."""

    roman: str
    italic: str
    call: str


@dataclass(frozen=True, slots=True)
class CustomMark:
    """A footnote called by a sign of its own ("*") instead of a number; ``id`` is its own in the file."""

    sign: str
    id: int


Placed = TextPiece | NotePiece | ReferencePiece | CustomMark


@dataclass(slots=True)
class Placer:
    """Puts values in the places of a template; made anew for each document.

    Its methods are what the compiled template calls. A footnote is called and a bookmark is set only
    once, however often a template shows the same text.

    Attributes:
        properties: the formatting of each tag, by the number that the compiler gave it.
        numbering: the numbering instance (``w:numId``) of each :attr:`Line.list`.
        notes: how many footnotes there are.
        before: how many footnotes in the file stand before the first of them.
        numbered: the bookmarks of paragraphs with an automatic number; only those can a field show.
    """

    properties: Sequence[RunProperties]
    numbering: Mapping[str, int]
    notes: int
    before: int = 0
    numbered: frozenset[str] = frozenset()
    _called: set[int] = field(default_factory=set)
    _bookmarks: dict[str, int] = field(default_factory=dict)

    def runs(self, value: object, form: int) -> Markup:
        """``value`` as runs in the body; a line comes with its typed label and its bookmark."""
        properties = self.properties[form]
        if isinstance(value, str):
            return value if isinstance(value, Markup) else Markup(text_run(value, properties.roman))
        if isinstance(value, Line):
            return Markup(self._line(value, properties))
        return Markup("".join(self._piece(piece, properties) for piece in _pieces(value)))

    def plain(self, value: object, form: int) -> Markup:
        """``value`` as runs in a header or footer, where Word allows no footnotes."""
        if isinstance(value, str):
            return self.runs(value, form)
        pieces = value.pieces if isinstance(value, Line) else _pieces(value)
        words = "".join(piece.text for piece in pieces if isinstance(piece, (TextPiece, ReferencePiece)))
        return Markup(text_run(words, self.properties[form].roman))

    def number(self, value: object) -> Markup:
        """The automatic numbering of the paragraph that shows ``value``."""
        if not isinstance(value, Line) or not value.automatic:
            return Markup("")
        number = self.numbering[value.list]
        return Markup(f'<w:numPr><w:ilvl w:val="{value.level}"/><w:numId w:val="{number}"/></w:numPr>')

    def _line(self, line: Line, properties: RunProperties) -> str:
        label = "" if line.automatic or not line.label else text_run(line.label + "\t", properties.roman)
        content = label + "".join(self._piece(piece, properties) for piece in line.pieces)
        if line.bookmark is None or line.bookmark in self._bookmarks:
            return content
        number = self._bookmarks[line.bookmark] = len(self._bookmarks) + 1
        start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(line.bookmark)}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def _piece(self, piece: Placed, properties: RunProperties) -> str:
        if isinstance(piece, TextPiece):
            return text_run(piece.text, properties.italic if piece.italic else properties.roman)
        if isinstance(piece, ReferencePiece):
            shown = piece.bookmark in self.numbered
            return (reference_runs if shown else _typed)(piece, properties.roman)
        if isinstance(piece, CustomMark):
            mark = f'<w:footnoteReference w:customMarkFollows="1" w:id="{piece.id}"/>'
            return f"<w:r>{properties.roman}{mark}{_characters(piece.sign)}</w:r>"
        return self._call(piece, properties)

    def _call(self, piece: NotePiece, properties: RunProperties) -> str:
        if not 1 <= piece.number <= self.notes:
            raise DraftError(f"footnote {piece.number} is called but has no text")
        if piece.number in self._called:
            return ""
        self._called.add(piece.number)
        return f'<w:r>{properties.call}<w:footnoteReference w:id="{self.before + piece.number}"/></w:r>'


def _pieces(value: object) -> tuple[Placed, ...]:
    if isinstance(value, Undefined):
        str(value)  # raises, naming what is not there
    if isinstance(value, int):
        return (TextPiece(str(value)),)
    if isinstance(value, tuple) and all(isinstance(item, Placed) for item in value):
        return value
    raise TemplateError(
        "a tag of the template shows a whole list or something that is not text",
        hint="run: drafter templates check",
    )


def text_run(text: str, properties: str) -> str:
    """One run; tabs and line breaks become Word's own."""
    return f"<w:r>{properties}{_characters(text)}</w:r>" if text else ""


def _characters(text: str) -> str:
    escaped = escape(text)
    if "\t" in escaped or "\n" in escaped:
        escaped = escaped.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        escaped = escaped.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{escaped}</w:t>'


def reference_runs(piece: ReferencePiece, properties: str) -> str:
    """A cross-reference as a field that shows the target's number; ``text`` until Word updates it."""
    start, middle, end = (f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'
                          for kind in ("begin", "separate", "end"))  # fmt: skip
    name = bookmark_name(piece.bookmark or "")
    code = f'<w:instrText xml:space="preserve"> REF {name} \\n \\h </w:instrText>'
    return f"{start}<w:r>{properties}{code}</w:r>{middle}{text_run(piece.text, properties)}{end}"


def _typed(piece: ReferencePiece, properties: str) -> str:
    return text_run(piece.text, properties)


def bookmark_name(name: str) -> str:
    """``name`` as Word takes it: letters, digits and underscores, 40 characters at most."""
    if len(name) <= _LONGEST and _NAME.fullmatch(name):
        return escape(name)
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return re.sub(r"\W", "_", name)[: _LONGEST - 11] + "_" + digest


def note_pieces(pieces: Pieces, properties: RunProperties, numbered: frozenset[str]) -> str:
    """The text of a footnote: no calls and no bookmarks inside."""
    placer = Placer((properties,), {}, 0, numbered=numbered)
    return "".join(placer._piece(piece, properties) for piece in pieces if not isinstance(piece, NotePiece))
