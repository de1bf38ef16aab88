"""What the context decides: labels, italics, punctuation, notes, references, closing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from drafter.model import OperativeParagraph, PreambularParagraph, Resolution, Subparagraph, Text
from drafter.outline import read, read_text
from drafter.render import plain
from drafter.render.context import render_context
from drafter.render.lines import bookmark, identifier
from drafter.render.pieces import Line, NotePiece, ReferencePiece, TextPiece
from tests.strategies import resolutions

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def outline(body: str, language: str = "es") -> Resolution:
    return read_text(f"organ: hrc\nlanguage: {language}\ntitle: T\n{body}").resolution


def italics(line: Line) -> str:
    first = line.pieces[0]
    return first.text if isinstance(first, TextPiece) and first.italic else ""


def test_51_34_is_the_clean_text_paragraph_for_paragraph() -> None:
    clean = (DATA / "source" / "51-34.clean.es.txt").read_text(encoding="utf-8")
    expected = [block.replace("[^", "[").strip() for block in clean.split("\n\n") if block.strip()]
    text = plain.render(render_context(read(ROOT / "examples" / "hrc-51-34.es.yaml").resolution))
    blocks = [block.strip().replace("\u00a0", " ") for block in text.split("\n\n") if block.strip()]
    start = next(index for index, block in enumerate(blocks) if block.startswith("51/34."))
    closing = expected[-2].split("\n") + expected[-1:]
    body = [*expected[:-2], *closing]
    assert blocks[start : start + len(body)] == body
    assert len(body) == 2 + 16 + 14 + 3


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_examples_read_as_they_did(file: Path) -> None:
    text = plain.render(render_context(read(file).resolution))
    assert text == (DATA / "golden" / f"{file.stem}.txt").read_text(encoding="utf-8")


def test_terminal_punctuation_by_position() -> None:
    context = render_context(
        outline(
            """
preamble: [Recordando a, "Recordando b;", Recordando c]
operative:
  - Pide a
  - text: "Decide"
    subparagraphs: [A, {text: B, subparagraphs: [C, D]}]
  - text: Pide
    subparagraphs: [E]
    wrap_up: y fin
"""
        )
    )
    assert [line.text for line in context.preamble] == ["Recordando a,", "Recordando b;", "Recordando c,"]
    texts = [line.text for line in context.operative]
    assert texts == ["Pide a;", "Decide:", "A;", "B:", "C;", "D;", "Pide:", "E;", "y fin."]
    assert [line.label for line in context.operative] == ["1.", "2.", "a)", "b)", "i)", "ii)", "3.", "a)", ""]
    assert context.enacting_comma == ","


def test_a_sole_paragraph_has_no_number_and_no_preamble_no_comma() -> None:
    context = render_context(outline("operative: [Decide algo]"))
    assert context.operative[0].label == ""
    assert not context.operative[0].automatic
    assert context.enacting_comma == ""


@pytest.mark.parametrize(
    ("part", "text", "opening"),
    [
        (
            "preamble",
            "Acogiendo con beneplácito y alentando las iniciativas",
            "Acogiendo con beneplácito y alentando",
        ),
        ("preamble", "Recordando también sus resoluciones", "Recordando también"),
        ("preamble", "_Muy conmovido ante todo_ por", "Muy conmovido ante todo"),
        ("preamble", "Teniendo presentes los informes", "Teniendo presentes"),
        ("operative", "Solicita también al Alto Comisionado", "Solicita también"),
        ("operative", "Zarpa hacia el sur", ""),
    ],
)
def test_opening_phrases_are_in_italics(part: str, text: str, opening: str) -> None:
    body = "preamble: [Guiado por]\noperative: [Pide]\n".replace(f"{part}: [", f'{part}: ["{text}", ')
    assert italics(getattr(render_context(outline(body)), part)[0]) == opening


def test_footnote_calls_stand_where_the_language_has_them() -> None:
    body = "operative: ['Pide^[A/HRC/1]', 'Pide^[B]']"
    spanish = render_context(outline(body)).operative[0].pieces
    english = render_context(outline(body.replace("Pide", "Requests"), "en")).operative[0].pieces
    assert isinstance(spanish[-2], NotePiece) and spanish[-1] == TextPiece(";")
    assert isinstance(english[-1], NotePiece)
    notes = render_context(outline(body)).footnotes
    assert [plain_of(note) for note in notes] == ["A/HRC/1.", "B."]


def plain_of(pieces: tuple[object, ...]) -> str:
    return "".join(getattr(piece, "text", "") for piece in pieces)


def test_references_print_the_number_and_stay_right() -> None:
    body = """
operative:
  - Pide a
  - text: Pide
    subparagraphs: [A, {text: B, id: el-informe}]
  - Véase el párrafo ^{el-informe}
"""
    line = render_context(outline(body)).operative[-1]
    references = [piece for piece in line.pieces if isinstance(piece, ReferencePiece)]
    assert [piece.text for piece in references] == ["2", "b)"]
    assert line.text == "Véase el párrafo\u00a02\u00a0b)."
    moved = render_context(outline(body.replace("  - Pide a\n", ""))).operative[-1]
    assert "1\u00a0b)" in moved.text
    lines = render_context(outline(body)).operative
    names = {piece.bookmark for piece in references}
    assert names == {line.bookmark for line in lines if line.bookmark}
    assert identifier(bookmark("el-informe")) == "el-informe"


def test_lists_under_paragraphs_without_a_number_are_counted_apart() -> None:
    context = render_context(
        outline(
            "preamble: [{text: Recordando, subparagraphs: [A, B]}]\noperative: [{text: Decide, subparagraphs: [C]}]"
        )
    )
    lists = {line.list for line in (*context.preamble, *context.operative) if line.automatic}
    assert len(lists) == 2
    assert [line.label for line in context.preamble] == ["", "a)", "b)"]


def test_no_break_spaces_stand_where_the_house_sets_them() -> None:
    line = render_context(
        outline("operative: ['Recuerda la resolución 60/251, de 15 de marzo de 2006']")
    ).operative[0]
    assert line.text == "Recuerda la resolución\u00a060/251, de\u00a015\u00a0de marzo de 2006."


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(resolutions())
def test_any_resolution_has_a_context(resolution: Resolution) -> None:
    context = render_context(resolution)
    assert plain.render(context)
    kinds = sum(
        isinstance(item, PreambularParagraph | OperativeParagraph | Subparagraph)
        for _, item in resolution.paragraphs()
    )
    lines = [line for line in (*context.preamble, *context.operative) if line.role != "wrap_up"]
    annexed = sum(
        isinstance(item, Subparagraph) and path[0] == "annexes" for path, item in resolution.paragraphs()
    )
    headings = sum(line.role == "heading" for line in lines)
    assert len(lines) == kinds - annexed + headings


def test_an_empty_text_stays_empty() -> None:
    resolution = Resolution(organ="hrc", language="es", operative=(OperativeParagraph(text=Text()),))
    assert render_context(resolution).operative[0].text == ""
