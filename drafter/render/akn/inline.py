"""The characters of a paragraph: italics as spans, footnotes in place, references as links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from drafter import numbering
from drafter.model import Note, Path, Reference, Resolution, Text
from drafter.render.akn.element import Child, Element, element
from drafter.render.pieces import NotePiece, Pieces, ReferencePiece, RenderContext, TextPiece


@dataclass(slots=True)
class Inlines:
    """Writes the pieces of one document.

    Which pieces are one reference only the model knows (5 b) is two pieces): so each text is written
    beside its :class:`~drafter.model.Text`, whose references and footnotes stand in the same order.
    """

    resolution: Resolution
    context: RenderContext
    names: dict[Path, str]
    texts: dict[Path, Text] = field(init=False)
    labels: dict[Path, str] = field(init=False)
    targets: dict[str, Path] = field(init=False)

    def __post_init__(self) -> None:
        self.texts = dict(self.resolution.texts())
        self.labels = numbering.labels(self.resolution, numbering.LabelScheme(self.context.label_levels))
        self.targets = numbering.targets(self.resolution)

    def at(self, path: Path, pieces: Pieces) -> tuple[Child, ...]:
        """The content of the text at ``path`` of the resolution."""
        return tuple(self._content(pieces, self.texts.get(path, Text())))

    def _content(self, pieces: Pieces, text: Text) -> Iterator[Child]:
        notes = iter(text.notes)
        references = (inline for inline in text.inlines if isinstance(inline, Reference))
        known = (reference for reference in references if self._printed(reference))
        position = 0
        while position < len(pieces):
            piece = pieces[position]
            position += 1
            if isinstance(piece, TextPiece):
                yield _span("italic", piece.text) if piece.italic else piece.text
            elif isinstance(piece, NotePiece):
                note = next(notes, None)
                yield self._note(piece.number, note)
            else:
                reference = next(known, None)
                length = self._length(pieces[position - 1 :], reference)
                yield self._link(pieces[position - 1 : position - 1 + length], reference)
                position += length - 1

    def _note(self, number: int, note: Note | None) -> Element:
        content = self._content(self.context.footnotes[number - 1], note.text if note else Text())
        attributes = {"marker": str(number), "placement": "bottom", "eId": f"authorialNote_{number}"}
        return element("authorialNote", attributes, paragraph(*content))

    def _printed(self, reference: Reference) -> str:
        path = self.targets.get(reference.target)
        parts = numbering.cited(path, self.labels) if path is not None else ()
        return numbering.NO_BREAK_SPACE.join(text for _, text in parts)

    def _length(self, pieces: Sequence[object], reference: Reference | None) -> int:
        """How many of ``pieces`` print ``reference``."""
        printed = self._printed(reference) if reference else ""
        text = ""
        for length, piece in zip(count(1), pieces, strict=False):
            text += piece.text if isinstance(piece, TextPiece | ReferencePiece) else ""
            if text == printed:
                return length
        return 1

    def _link(self, pieces: Pieces, reference: Reference | None) -> Child:
        text = "".join("" if isinstance(piece, NotePiece) else piece.text for piece in pieces)
        path = self.targets.get(reference.target) if reference else None
        if path is None or path not in self.names:
            return text
        return element("ref", {"href": f"#{self.names[path]}"}, text)


def paragraph(*content: Child) -> Element:
    """A ``p`` whose spaces count."""
    return element("p", {"xml:space": "preserve"}, *content)


def _span(style: str, *content: Child) -> Element:
    return element("span", {"class": style}, *content)


def bold(*content: Child) -> Element:
    """Characters set in bold: titles and headings."""
    return _span("bold", *content)
