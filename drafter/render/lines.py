"""The paragraphs of a resolution as final lines: label, italics, punctuation, notes, references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter import numbering, punctuation
from drafter.house import Language, OpeningPart
from drafter.model import OBJECT, Heading, Note, Paragraph, Path, Reference, Resolution, Run, Text
from drafter.render.pieces import Line, NotePiece, Piece, Pieces, ReferencePiece, Role, TextPiece

_ROLES: dict[str, Role] = {"preamble": "preambular", "operative": "operative", "annexes": "annex_paragraph"}


@dataclass(slots=True)
class Lines:
    """Makes the lines of one resolution; footnotes are numbered in the order in which it is asked.

    ``footnotes`` are the notes met so far; the note numbered n is at index n - 1.
    """

    resolution: Resolution
    language: Language
    footnotes: list[Pieces] = field(default_factory=list)
    labels: dict[Path, str] = field(init=False)
    targets: dict[str, Path] = field(init=False)
    marks: dict[Path, punctuation.Mark] = field(init=False)
    bookmarks: dict[Path, str] = field(init=False)

    def __post_init__(self) -> None:
        self.labels = numbering.labels(self.resolution, self.language.labels)
        self.targets = numbering.targets(self.resolution)
        self.marks = punctuation.expected(self.resolution)
        self.bookmarks = self._named(self._referenced())

    def _referenced(self) -> list[Path]:
        """The paragraphs that have an id or of which a reference prints a part, in printed order."""
        used = set(self.targets.values()) | {
            path
            for _, text in self.resolution.texts()
            for inline in text.inlines
            if isinstance(inline, Reference) and inline.target in self.targets
            for path, _ in numbering.cited(self.targets[inline.target], self.labels)
        }
        return [path for path, _ in self.resolution.paragraphs() if path in used]

    def _named(self, paths: Sequence[Path]) -> dict[Path, str]:
        ids = {path: identifier for identifier, path in self.targets.items()}
        return {path: bookmark(ids[path]) if path in ids else _path_bookmark(path) for path in paths}

    def part(self, path: Path, items: Sequence[Paragraph | Heading]) -> tuple[Line, ...]:
        """The lines of a part: ``("preamble",)``, ``("operative",)`` or an annex's paragraphs."""
        role = _ROLES[str(path[0])]
        name = "-".join(str(step) for step in path if step != "paragraphs")
        return tuple(
            line for index, item in enumerate(items) for line in self._item((*path, index), item, role, name)
        )

    def _item(self, path: Path, item: Paragraph | Heading, role: Role, list_name: str) -> Iterator[Line]:
        if isinstance(item, Heading):
            yield self._line(path, "heading", item.level, self.pieces(item.text))
            return
        automatic = item.label is None and bool(self.labels[path])
        yield self._line(
            path, role, 0, self.text((*path, "text"), item.text, opening=role), list_name if automatic else ""
        )
        own = list_name if automatic else f"list-{'-'.join(map(str, path))}"
        yield from self._children(path, item, 1, own)

    def _children(self, path: Path, parent: Paragraph, level: int, list_name: str) -> Iterator[Line]:
        for index, child in enumerate(parent.subparagraphs):
            here = (*path, "subparagraphs", index)
            name = list_name if child.label is None else ""
            yield self._line(here, "subparagraph", level, self.text((*here, "text"), child.text), name)
            nested = list_name if child.label is None else f"list-{'-'.join(map(str, here))}"
            yield from self._children(here, child, level + 1, nested)
        if parent.wrap_up is not None:
            yield self._line(path, "wrap_up", level - 1, self.text((*path, "wrap_up"), parent.wrap_up))

    def _line(self, path: Path, role: Role, level: int, pieces: Pieces, list_name: str = "") -> Line:
        label = "" if role == "wrap_up" else self.labels[path]
        mark = None if role == "wrap_up" else self.bookmarks.get(path)
        return Line(role=role, level=level, label=label, automatic=bool(list_name), list=list_name,
                    bookmark=mark, pieces=pieces, path=path)  # fmt: skip

    def text(self, path: Path, text: Text, opening: Role | None = None) -> Pieces:
        """A paragraph's text with its opening phrase in italics and its terminal mark."""
        mark = self.marks.get(path)
        if mark is not None:
            language = self.language
            text = punctuation.complete(text, getattr(language.punctuation, mark), language.note_call)
        if opening in ("preambular", "operative"):
            text = opened(text, self.language, opening)
        return self.pieces(text)

    def pieces(self, text: Text) -> Pieces:
        """The pieces of a text; its footnotes are numbered and kept."""
        pieces: list[Piece] = []
        for inline, run in zip(text.inlines, _no_break(text, self.language), strict=True):
            if isinstance(inline, Note):
                self.footnotes.append(())
                number = len(self.footnotes)
                self.footnotes[number - 1] = self.pieces(self._note(inline.text))
                pieces.append(NotePiece(number))
            elif isinstance(inline, Reference):
                pieces.extend(self._reference(inline))
            else:
                pieces.append(TextPiece(run, inline.italic))
        return tuple(pieces)

    def _note(self, text: Text) -> Text:
        return punctuation.complete(text, self.language.punctuation.stop, "before")

    def _reference(self, reference: Reference) -> Iterator[Piece]:
        path = self.targets.get(reference.target)
        parts = numbering.cited(path, self.labels) if path is not None else ()
        if not parts:
            yield TextPiece(reference.target)
        for index, (part, text) in enumerate(parts):
            if index:
                yield TextPiece(numbering.NO_BREAK_SPACE)
            yield ReferencePiece(self.bookmarks[part], text)


def opened(text: Text, language: Language, part: OpeningPart) -> Text:
    """``text`` with the opening phrase that the language knows in italics.

    Italics at its beginning are an opening given by hand, and stay as they are.
    """
    first = text.inlines[0] if text.inlines else None
    if not isinstance(first, Run) or first.italic:
        return text
    found = language.opening(text.plain, part)
    if found is None or len(found.phrase) > len(first.text):
        return text
    end = len(found.phrase)
    return Text.of(Run(first.text[:end], italic=True), Run(first.text[end:]), *text.inlines[1:])


def _no_break(text: Text, language: Language) -> list[str]:
    """The characters of each inline with the no-break spaces that the language asks for."""
    spaced = language.no_break(text.plain.replace(OBJECT, "1"))  # a reference prints a number
    out, at = [], 0
    for inline in text.inlines:
        length = len(inline.text) if isinstance(inline, Run) else int(isinstance(inline, Reference))
        out.append(spaced[at : at + length])
        at += length
    return out


def bookmark(identifier: str) -> str:
    """The name of a paragraph's bookmark in Word: an id, with ``__`` for a hyphen."""
    return "_Ref_" + identifier.replace("-", "__")


def identifier(name: str) -> str | None:
    """The id that :func:`bookmark` made a name of, or ``None`` where the name is not one of ours."""
    return name[len("_Ref_") :].replace("__", "-") if name.startswith("_Ref_") else None


def _path_bookmark(path: Path) -> str:
    return "_RefP_" + "_".join(str(step)[:3] if isinstance(step, str) else str(step + 1) for step in path)
