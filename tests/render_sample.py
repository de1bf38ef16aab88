"""A small RenderContext with one of everything, made by hand for the renderers' tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from drafter.model import (
    Adoption,
    AgendaItem,
    Annex,
    AnnexParagraph,
    Heading,
    Masthead,
    Note,
    OperativeParagraph,
    PreambularParagraph,
    RecordedVote,
    Reference,
    Resolution,
    Run,
    Session,
    Sponsor,
    Subparagraph,
    Text,
)
from drafter.render.pieces import (
    AnnexView,
    Line,
    NotePiece,
    Piece,
    ReferencePiece,
    RenderContext,
    Role,
    TextPiece,
    VoteList,
)

Where = tuple[str | int, ...]


def line(role: Role, path: Where, label: str, *pieces: Piece, bookmark: str | None = None) -> Line:
    level = path.count("subparagraphs")
    automatic = bool(label)
    return Line(
        role=role,
        level=1 if role == "heading" else level,
        label=label,
        automatic=automatic,
        list="operative" if automatic else "",
        bookmark=bookmark,
        pieces=pieces,
        path=path,
    )


OPENING = TextPiece("Guiado", italic=True)
PREAMBLE = (
    line("preambular", ("preamble", 0), "", OPENING, TextPiece(" por la Carta,")),
    line(
        "preambular",
        ("preamble", 1),
        "",
        TextPiece("Recordando", italic=True),
        TextPiece(" el informe & “sus” <anexos>"),
        NotePiece(2),
        TextPiece(","),
    ),
)
OPERATIVE = (
    line("heading", ("operative", 0), "I", TextPiece("De la cooperación")),
    line(
        "operative",
        ("operative", 1),
        "1.",
        TextPiece("Solicita", italic=True),
        TextPiece(" al Alto Comisionado:"),
        bookmark="_Ref1",
    ),
    line(
        "subparagraph",
        ("operative", 1, "subparagraphs", 0),
        "a)",
        TextPiece("Que informe;"),
        bookmark="_Ref2",
    ),
    line(
        "subparagraph",
        ("operative", 1, "subparagraphs", 0, "subparagraphs", 0),
        "i)",
        TextPiece("Cada año;"),
    ),
    line("wrap_up", ("operative", 1), "", TextPiece("y que lo publique;")),
    line(
        "operative",
        ("operative", 2),
        "2.",
        TextPiece("Decide", italic=True),
        TextPiece(" seguir lo dicho en el párrafo\u00a0"),
        ReferencePiece("_Ref1", "1"),
        TextPiece("\u00a0"),
        ReferencePiece("_Ref2", "a)"),
        TextPiece("."),
    ),
)
ANNEX = AnnexView(
    heading="Anexo",
    title=(TextPiece("Principios"), NotePiece(3)),
    lines=(
        line("annex_paragraph", ("annexes", 0, "paragraphs", 0), "1.", TextPiece("Todo Estado coopera.")),
    ),
)
SAMPLE = RenderContext(
    language="es",
    locale="es-ES",
    direction="ltr",
    organ="hrc",
    kind="resolution",
    united_nations="Naciones Unidas",
    parent_organ="Asamblea General",
    symbol="A/HRC/RES/99/1",
    symbol_large="A",
    symbol_small="/HRC/RES/99/1",
    distribution="Distr. general",
    issued="14 de octubre de 2032",
    language_line="Español",
    original_line="Original: inglés",
    organ_name="Consejo de Derechos Humanos",
    session="99º período de sesiones",
    session_dates="12 de septiembre a 7 de octubre de 2032",
    agenda_item="Tema 10 de la agenda",
    agenda_title="Asistencia técnica y fomento de la capacidad",
    heading_line="Resolución aprobada por el Consejo de Derechos Humanos el 7 de octubre de 2032",
    sponsor_notes="",
    origin_line="",
    number="99/1.",
    title=(TextPiece("Cooperación"), NotePiece(1)),
    enacting_formula="El Consejo de Derechos Humanos",
    enacting_comma=",",
    preamble=PREAMBLE,
    operative=OPERATIVE,
    meeting="44ª sesión",
    adoption_date="7 de octubre de 2032",
    adoption_lines=(
        "[Aprobada en votación registrada por 2 votos contra 1 y ninguna abstención. "
        "El resultado de la votación fue el siguiente:",
    ),
    vote_lists=(
        VoteList(heading="Votos a favor:", states="Chile y Kenya."),
        VoteList(heading="Votos en contra:", states="Rumania.]"),
    ),
    annexes=(ANNEX,),
    footnotes=(
        (TextPiece("A/99/1."),),
        (TextPiece("Véase "), TextPiece("Treaty Series", italic=True), TextPiece(", vol. 1.")),
        (TextPiece("A/99/3."),),
    ),
    job_number="GE.32-00001",
    label_levels=("{1}.", "{a})", "{i})", "{a}."),
)


def with_text(text: str, **changes: Any) -> RenderContext:
    """The sample with ``text`` in every place where a drafter's words can stand."""
    pieces = (TextPiece(text),)
    both = (TextPiece(text, italic=True), NotePiece(1), TextPiece(text))
    return replace(
        SAMPLE,
        title=pieces,
        preamble=(line("preambular", ("preamble", 0), "", *both),),
        operative=(
            line("operative", ("operative", 0), "1.", *pieces),
            line("subparagraph", ("operative", 0, "subparagraphs", 0), "a)", *pieces),
        ),
        annexes=(
            AnnexView(
                heading="Anexo",
                title=pieces,
                lines=(line("annex_paragraph", ("annexes", 0, "paragraphs", 0), "1.", *pieces),),
            ),
        ),
        footnotes=(pieces,),
        **changes,
    )


RESOLUTION = Resolution(
    organ="hrc",
    language="es",
    number="99/1",
    title=Text.of("Cooperación", Note(Text.of("A/99/1."))),
    masthead=Masthead(
        symbol="A/HRC/RES/99/1",
        issued=date(2032, 10, 14),
        original_language="en",
        job_number="GE.32-00001",
        session=Session(number=99, start=date(2032, 9, 12), end=date(2032, 10, 7)),
        agenda_item=AgendaItem(number="10"),
        sponsors=(Sponsor(name="Chile"), Sponsor(name="Kenya & <Co>", member=False, on_behalf_of="x")),
    ),
    preamble=(
        PreambularParagraph(text=Text.of(Run("Guiado", italic=True), " por la Carta,")),
        PreambularParagraph(
            text=Text.of(
                Run("Recordando", italic=True),
                " el informe & “sus” <anexos>",
                Note(Text.of("Véase ", Run("Treaty Series", italic=True), ", vol. 1.")),
                ",",
            )
        ),
    ),
    operative=(
        Heading(text=Text.of("De la cooperación"), label="I"),
        OperativeParagraph(
            text=Text.of(Run("Solicita", italic=True), " al Alto Comisionado:"),
            id="solicitud",
            subparagraphs=(
                Subparagraph(
                    text=Text.of("Que informe;"),
                    id="informe",
                    subparagraphs=(Subparagraph(text=Text.of("Cada año;")),),
                ),
            ),
            wrap_up=Text.of("y que lo publique;"),
        ),
        OperativeParagraph(
            text=Text.of(
                Run("Decide", italic=True), " seguir lo dicho en el párrafo\u00a0", Reference("informe"), "."
            )
        ),
    ),
    adoption=Adoption(
        meeting=44,
        date=date(2032, 10, 7),
        vote=RecordedVote(in_favour=("Chile", "Kenya"), against=("Rumania",)),
    ),
    annexes=(
        Annex(
            title=Text.of("Principios", Note(Text.of("A/99/3."))),
            paragraphs=(AnnexParagraph(text=Text.of("Todo Estado coopera.")),),
        ),
    ),
)
