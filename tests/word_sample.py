"""A resolution and a draft that show everything a template can place, made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafter.render import word
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
from tests.render_sample import SAMPLE

Where = tuple[str | int, ...]


def text(words: str, *more: Piece) -> tuple[Piece, ...]:
    """Words whose first one is in italics, as in a paragraph, and what follows."""
    first, space, rest = words.partition(" ")
    return (TextPiece(first, italic=True), TextPiece(space + rest), *more)


def line(
    role: Role,
    level: int,
    label: str,
    *pieces: Piece,
    counted: str = "",
    mark: str | None = None,
    at: Where = (),
) -> Line:
    """A line; ``counted`` is its list where its label is automatic."""
    return Line(role=role, level=level, label=label, automatic=bool(counted), list=counted, bookmark=mark,
                pieces=pieces, path=at or (role, level, label))  # fmt: skip


OPERATIVE = (
    line("heading", 1, "I", TextPiece("De la cooperación técnica en la esfera de los derechos humanos y de su fomento")),
    line("operative", 0, "1.", *text("Solicita al Alto Comisionado:"), counted="op", mark="_Ref_one"),
    line("subparagraph", 1, "a)", TextPiece("Que presente al Consejo un informe sobre la aplicación de la presente "
         "resolución en todas las regiones, con inclusión de:"), counted="op", mark="_Ref_a"),
    line("subparagraph", 2, "i)", TextPiece("Los resultados de la cooperación técnica que los Estados hayan pedido, "
         "por región y por esfera;"), counted="op"),
    line("subparagraph", 2, "ii)", TextPiece("Los medios que faltan:"), counted="op", mark="_Ref_ii"),
    line("subparagraph", 3, "a.", TextPiece("En dinero;"), counted="op"),
    line("subparagraph", 3, "b.", TextPiece("En personas que conozcan la lengua y el derecho de cada país que haya "
         "pedido cooperación técnica;"), counted="op"),
    line("wrap_up", 2, "", TextPiece("todo ello en forma breve;")),
    line("subparagraph", 1, "b)", TextPiece("Que lo publique;"), counted="op"),
    line("wrap_up", 0, "", TextPiece("y que informe de ello a la Asamblea General;")),
    line("operative", 0, "1 bis.", *text("Insta a los Estados a que cooperen:")),
    line("subparagraph", 1, "a)", TextPiece("Entre sí;"), counted="bis"),
    line("heading", 2, "", TextPiece("Del seguimiento")),
    line("heading", 3, "A", TextPiece("De los plazos")),
    line("operative", 0, "2.", *text("Decide aplicar lo dispuesto en los párrafos "), ReferencePiece("_Ref_one", "1"),
         TextPiece("\u00a0"), ReferencePiece("_Ref_a", "a)"), TextPiece("\u00a0"), ReferencePiece("_Ref_ii", "ii)"),
         TextPiece(" de la presente resolución"), NotePiece(3), TextPiece("."), counted="op"),
)  # fmt: skip
ANNEX = AnnexView(
    heading="Anexo I",
    title=(TextPiece("Principios de la cooperación técnica que los Estados piden y que el Consejo ofrece"),),
    lines=(
        line("heading", 1, "I", TextPiece("Principios")),
        line(
            "annex_paragraph",
            0,
            "1.",
            TextPiece("Todo Estado coopera"),
            NotePiece(4),
            TextPiece(":"),
            counted="x1",
        ),
        line("subparagraph", 1, "a)", TextPiece("De buena fe;"), counted="x1"),
        line("annex_paragraph", 0, "2.", TextPiece("Nadie está obligado."), counted="x1"),
    ),
)
FULL: RenderContext = replace(
    SAMPLE,
    operative=OPERATIVE,
    annexes=(ANNEX, replace(ANNEX, heading="Anexo II", title=(), lines=ANNEX.lines[3:4])),
    footnotes=(
        *SAMPLE.footnotes[:2],
        (TextPiece("Véase el párrafo "), ReferencePiece("_Ref_one", "1"), TextPiece(".")),
        (TextPiece("A/99/4."),),
    ),
    vote_lists=(
        VoteList(
            heading="Votos a favor:",
            states="Argentina, Bangladesh, Bélgica, Benin, Chile, China, Costa Rica, Cuba, Finlandia, Francia, "
            "Georgia, Honduras, India, Kenya, Kirguistán, Lituania, Luxemburgo, Malasia, México y Viet Nam.",
        ),
        VoteList(heading="Votos en contra:", states="Rumania."),
        VoteList(heading="Abstenciones:", states="Qatar y Ucrania.]"),
    ),
)
FULL = replace(
    FULL,
    annexes=(
        FULL.annexes[0],
        replace(FULL.annexes[1], lines=(replace(ANNEX.lines[3], label="1.", list="x2"),)),
    ),
)
DRAFT: RenderContext = replace(
    FULL,
    kind="draft",
    symbol="A/HRC/99/L.7/Rev.1",
    symbol_small="/HRC/99/L.7/Rev.1",
    distribution="Distr. limitada",
    heading_line="Chile, Costa Rica, Kenya*, Luxemburgo, Noruega*, Qatar y Viet Nam: proyecto de resolución",
    sponsor_notes="Estado no miembro del Consejo de Derechos Humanos.",
    number="99/…",
    meeting="",
    adoption_date="",
    adoption_lines=(),
    vote_lists=(),
)


def bytes_of(context: RenderContext, **options: Any) -> bytes:
    """The Word file of a context, with the template that is chosen for it."""
    return word.render(context, word.choose(context), **options)
