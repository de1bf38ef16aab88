"""The values of a :class:`RenderContext`: final strings that a renderer only has to place.

Nothing here decides anything; :mod:`drafter.render.context` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Union


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Characters set alike."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class NotePiece:
    """The call of the footnote with this number (from 1, through the whole document)."""

    number: int


@dataclass(frozen=True, slots=True)
class ReferencePiece:
    """A reference to a numbered paragraph: one field in Word, ``text`` is what it prints now.

    ``bookmark`` is the target's :attr:`Line.bookmark`, or ``None`` where the label is typed, not
    automatic (a field could not show it).
    """

    bookmark: str | None
    text: str


Piece = Union[TextPiece, NotePiece, ReferencePiece]
Pieces = tuple[Piece, ...]

Role = Literal["preambular", "operative", "subparagraph", "wrap_up", "heading", "annex_paragraph"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed paragraph.

    Attributes:
        role: what it is; templates choose the style by it.
        level: 0 for a paragraph; 1, 2, 3 for subparagraphs, headings and wrap-ups of that depth.
        label: what is printed before the text ("1.", "a)"), or an empty string.
        automatic: whether the word processor makes the label by automatic numbering.
        list: the numbering instance that counts this line (lines of one list share it, and each
            instance starts from 1 at its lowest level); "" where ``automatic`` is false.
        bookmark: the name to which references point, or ``None``.
        pieces: the text, opening phrase in italics, terminal punctuation set.
        path: the place in the :class:`~drafter.model.Resolution`.
    """

    role: Role
    level: int
    label: str
    automatic: bool
    list: str
    bookmark: str | None
    pieces: Pieces
    path: tuple[str | int, ...]

    @property
    def text(self) -> str:
        """The characters, without label and footnotes."""
        return plain(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexView:
    """An annex: its heading ("Anexo I"), its title and its lines."""

    heading: str
    title: Pieces
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteList:
    """One list of a recorded vote: "Votos a favor:" and the States as one sentence."""

    heading: str
    states: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderContext:
    """Everything that a page of a resolution shows, as final strings.

    Masthead lines that the outline does not give are empty strings, never ``None``.

    Attributes:
        language, organ: codes of the house's data ("es", "hrc").
        locale: the language of proofing ("es-ES").
        direction: of writing, "ltr" or "rtl".
        kind: "resolution" or "draft".
        united_nations: "Naciones Unidas".
        parent_organ: "Asamblea General", large beside the emblem.
        symbol: ``A/HRC/RES/51/34``.
        symbol_large, symbol_small: its first letters and the rest: ``A``, ``/HRC/RES/51/34``.
        distribution: "Distr. general".
        issued: the date of issuance, "14 de octubre de 2022".
        language_line: "Español"; empty in English.
        original_line: "Original: inglés".
        organ_name: "Consejo de Derechos Humanos".
        session: "51er período de sesiones".
        session_dates: "12 de septiembre a 7 de octubre de 2022".
        agenda_item: "Tema 10 de la agenda".
        agenda_title: "Asistencia técnica y fomento de la capacidad".
        heading_line: "Resolución aprobada por … el …" or, for a draft, "Chile, Kenya*: proyecto de
            resolución" (``kind`` tells which).
        sponsor_notes: the note that explains the asterisk of a draft's sponsors, or "".
        number: "51/34." or, for a draft, "51/…"; empty where neither is known.
        title: the title; may call footnotes.
        enacting_formula: "El Consejo de Derechos Humanos", set in italics.
        enacting_comma: ",", set in roman; empty where there is no preamble.
        preamble, operative: the lines of the two parts, each with its subparagraphs in printed order.
        meeting: "44ª sesión".
        adoption_date: "7 de octubre de 2022".
        adoption_lines: the closing in brackets up to the vote lists: "[Aprobada sin votación.]".
        vote_lists: in favour, against, abstaining; those with no State are left out. The last one ends
            with the closing bracket.
        annexes: the annexes in their order.
        footnotes: the texts of the footnotes; number n is at index n - 1.
        job_number: "GE.22-16568".
        label_levels: how the labels of each level are written ("{1}.", "{a})", "{i})").
        origin_line: the line in brackets under the adoption line (General Assembly, ECOSOC), or "".
    """

    language: str
    locale: str
    direction: Literal["ltr", "rtl"]
    organ: str
    kind: Literal["resolution", "draft"]
    united_nations: str
    parent_organ: str
    symbol: str
    symbol_large: str
    symbol_small: str
    distribution: str
    issued: str
    language_line: str
    original_line: str
    organ_name: str
    session: str
    session_dates: str
    agenda_item: str
    agenda_title: str
    heading_line: str
    sponsor_notes: str
    origin_line: str
    number: str
    title: Pieces
    enacting_formula: str
    enacting_comma: str
    preamble: tuple[Line, ...]
    operative: tuple[Line, ...]
    meeting: str
    adoption_date: str
    adoption_lines: tuple[str, ...]
    vote_lists: tuple[VoteList, ...]
    annexes: tuple[AnnexView, ...]
    footnotes: tuple[Pieces, ...]
    job_number: str
    label_levels: tuple[str, ...]

    @property
    def title_text(self) -> str:
        """The title's characters, without footnotes."""
        return plain(self.title)


def plain(pieces: Pieces) -> str:
    """The characters of ``pieces``; footnote calls are left out."""
    return "".join("" if isinstance(piece, NotePiece) else piece.text for piece in pieces)
