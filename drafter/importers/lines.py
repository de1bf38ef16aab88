"""What every reader of drafts hands to the recogniser: lines with hints; and what an import returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drafter.model import Location, Path, Resolution, Text

ROLES = (
    "masthead",
    "number_title",
    "formula",
    "preambular",
    "operative",
    "subparagraph",
    "wrap_up",
    "heading",
    "annex",
    "annex_title",
    "annex_paragraph",
    "closing",
    "note",
)
"""The hints that :attr:`SourceLine.role` may carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One paragraph of a draft, with what its format says about it.

    Attributes:
        text: italics where known, footnotes as :class:`~drafter.model.Note` in place.
        place: which line or paragraph of the source this is, from 1.
        label: the number, where the source gives it apart from the text ("1.", "a)").
        level: the depth in a list (0: a paragraph, 1: its subparagraph), where known.
        role: one of :data:`ROLES` where the source says what the line is, or ``None``.
        style: the name of the source's paragraph style, or "".
        italics_known: whether the source can tell italics; false for plain text.
        key: for a line of the masthead or the closing, which element it is ("symbol", "issued", "meeting", …).
        value: the same in the form of machines, where the source has one (an ISO date, a number).
        any_form: whether the form of the label ("1)", "•") is a habit of the writer or of a program, so that the
            house may write its own.
        id: the name by which a :class:`~drafter.model.Reference` in another line points here, or "".
    """

    text: Text
    place: int
    label: str = ""
    level: int | None = None
    role: str | None = None
    style: str = ""
    italics_known: bool = False
    key: str = ""
    value: str = ""
    id: str = ""
    any_form: bool = False

    @property
    def plain(self) -> str:
        """The characters without footnotes, spaces at the edges removed."""
        return self.text.plain.strip()


@dataclass(frozen=True, slots=True)
class ImportNote:
    """Something that was not understood, or was kept as printed, with its place in the source.

    ``text`` holds the words of the source that found no place in the resolution, or ""; ``unit`` is what
    ``place`` counts; ``repair`` is true where a word was mended and nothing is left to do.
    """

    place: int
    message: str
    text: str = ""
    unit: str = "paragraph"
    repair: bool = False

    def __str__(self) -> str:
        """The note as one line for a person."""
        place = f"{self.unit} {self.place}: " if self.place else ""
        return place + self.message + (f": {self.text}" if self.text else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLines:
    """What a reader of one format returns: the lines in order, and its own notes."""

    lines: tuple[SourceLine, ...]
    notes: tuple[ImportNote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """What the recogniser makes of lines.

    ``places`` gives for each path of the resolution the ordinal of its line in the source.
    """

    resolution: Resolution
    notes: tuple[ImportNote, ...] = ()
    places: Mapping[Path, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ImportedDraft:
    """A draft taken in: the resolution, what was not understood, and where everything stood.

    ``format`` is "akn", "docx", "pdf", "html", "text", "markdown" or "ocr"; ``file`` is the name to show.
    """

    resolution: Resolution
    notes: tuple[ImportNote, ...]
    places: Mapping[Path, int]
    format: str
    file: str
    comments: tuple[tuple[int, str], ...] = ()

    def locate(self, path: Path, index: int = 0) -> Location:  # noqa: ARG002 - characters are not tracked
        """The line (paragraph) of the source from which the value at ``path`` came."""
        while path and path not in self.places:
            path = path[:-1]
        return Location(self.places.get(path, 1), 1)


def folded(text: str) -> str:
    """``text`` with every kind of space one ordinary space, and none at the edges."""
    return " ".join(text.split())


def read_lines_of(lines: Iterable[SourceLine], notes: Iterable[ImportNote] = ()) -> ReadLines:
    """Build a :class:`ReadLines` from any iterables."""
    return ReadLines(lines=tuple(lines), notes=tuple(notes))
