"""Footnotes, endnotes and comments of a Word file, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.docx.fields import Fields
from drafter.importers.docx.formatting import Formatting
from drafter.importers.docx.inlines import Inlines
from drafter.importers.docx.names import W, value, words
from drafter.importers.docx.parts import Parts
from drafter.importers.docx.pieces import BREAKS, Chars, Piece, text_of, without_tabs
from drafter.importers.docx.remarks import Remarks
from drafter.model import Note

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FURNITURE = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Notes:
    """Gives the notes that are called, and tells of those that are not."""

    def __init__(self, parts: Parts, formatting: Formatting, remarks: Remarks) -> None:
        self._formatting = formatting
        self._remarks = remarks
        self._elements: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote", "comment"):
            root = parts.first(f"{kind}s")
            for element in () if root is None else root.iterfind(W + kind):
                if value(element, "type") not in _FURNITURE:
                    self._elements.setdefault((kind, value(element, "id")), element)
        self._called: set[tuple[str, str]] = set()

    def note(self, kind: str, identifier: str) -> Note | None:
        """The text of a footnote or endnote, once; ``None`` where there is none."""
        element = self._elements.get((kind, identifier))
        if element is None or (kind, identifier) in self._called:
            return None
        self._called.add((kind, identifier))
        return Note(text_of(self._content(element)))

    def comment(self, identifier: str, place: int) -> None:
        """Tell of a comment at the place where it is called."""
        element = self._elements.get(("comment", identifier))
        if element is None or ("comment", identifier) in self._called:
            return
        self._called.add(("comment", identifier))
        author = value(element, "author")
        who = f"a comment by {author}" if author else "a comment"
        self._remarks.add(place, f"{who} was left out", _spaced(element))

    def rest(self) -> None:
        """Tell of notes that nothing calls."""
        for key, element in self._elements.items():
            if key not in self._called and (text := _spaced(element)).strip():
                self._remarks.add(1, f"a {key[0]} that nothing calls was left out", text)

    def _content(self, element: Element) -> list[Piece]:
        out: list[Piece] = []
        # a note inside a note cannot be called in Word; what claims to be one is told of by rest()
        reader = Inlines(self._formatting, Fields(), self._remarks, _no_note, self.comment)
        for paragraph in element.iter(W + "p"):
            style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
            pieces = reader.read(paragraph, 1, style)
            if pieces and out:
                out.append(Chars(" "))
            out += pieces
        return without_tabs(
            piece._replace(text=piece.text.translate(BREAKS)) if isinstance(piece, Chars) else piece
            for piece in out
        )


def _no_note(kind: str, identifier: str) -> Note | None:
    del kind, identifier
    return None


def _spaced(element: Element) -> str:
    return " ".join("".join(words(paragraph)) for paragraph in element.iter(W + "p"))
