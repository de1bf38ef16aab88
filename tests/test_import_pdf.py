"""PDF files come in: rows become paragraphs, furniture goes, footnotes and italics are found."""

from __future__ import annotations

import pytest

from drafter.errors import DraftError
from drafter.importers import SourceLine, pdf, recognise
from drafter.importers.docx.pieces import Chars
from drafter.importers.pdf import worker
from drafter.importers.pdf.furniture import footnotes, taken_off
from drafter.importers.pdf.paragraphs import Layout, Paragraph, paragraphs
from drafter.importers.pdf.rows import Row, body_size, width_of
from drafter.importers.text import BOLD, LARGE
from drafter.model import Heading, Note, Text
from tests.hostile_files import pdf as made

FULL = "palabras que llenan todo el renglón de la página hasta el borde derecho de su"


def page(*rows: tuple[float, float, float, str]) -> bytes:
    """A page: place, size and characters of each row."""
    shown = (
        b"/F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj "
        % (size, x, y, text.encode("latin-1").replace(b"(", rb"\("))
        for x, y, size, text in rows
    )
    return b"BT " + b"".join(shown) + b"ET"


def test_rows_are_joined_and_footnotes_called() -> None:
    data = made.pdf(
        [
            page(
                (56, 800, 10, "A/HRC/RES/51/34"),
                (142, 700, 10, "Guiado por " + FULL),
                (113, 688, 10, "Carta de las Naciones Unidas"),
                (245, 692, 5, "1"),
                (142, 670, 10, "Reafirmando la Carta,"),
                (113, 90, 5, "1"),
                (142, 87, 9, "Nota al pie."),
                (56, 30, 8, "GE.22-16568"),
            ),
            page((56, 800, 9, "A/HRC/RES/51/34"), (142, 700, 10, "1. Pide algo."), (56, 30, 9, "2")),
        ]
    )
    found = pdf.read_lines(data)
    assert [line.plain for line in found.lines] == [
        "GE.22-16568",
        "A/HRC/RES/51/34",
        f"Guiado por {FULL} Carta de las Naciones Unidas",
        "Reafirmando la Carta,",
        "1. Pide algo.",
    ]
    assert found.lines[0].key == "job_number"
    notes = [inline for line in found.lines for inline in line.text.inlines if isinstance(inline, Note)]
    assert [note.text.plain for note in notes] == ["Nota al pie."]
    assert any("A/HRC/RES/51/34" in note.text for note in found.notes)
    assert not found.lines[2].italics_known


def test_a_picture_of_a_page_says_what_to_do() -> None:
    with pytest.raises(DraftError) as caught:
        pdf.read_lines(made.pdf([b""]), file="a.pdf")
    assert "ocrmypdf" in str(caught.value)


def row(text: str, x: float = 100, y: float = 700, page_: int = 0, size: float = 10) -> Row:
    return Row(page_, x, y, size, [Chars(text)], x + width_of(text, size))


def joined(*rows: Row) -> list[str]:
    return ["".join(piece.text for piece in each.pieces) for each in paragraphs(rows, Layout(rows, 595))]


JOINS = {
    "one after the other": ((row(FULL), row("fin.", y=688)), [f"{FULL} fin."]),
    "space between": (
        (row(FULL), row("fin.", y=670), row(FULL, y=658), row("x", y=640)),
        [FULL, "fin.", FULL, "x"],
    ),
    "short row ends": ((row("Corta,"), row(FULL, y=688)), ["Corta,", FULL]),
    "over a page": ((row(FULL), row("fin.", y=760, page_=1)), [f"{FULL} fin."]),
    "hyphen": ((row(FULL[:-2] + "socio-"), row("económico", y=688)), [FULL[:-2] + "socio-económico"]),
    "soft hyphen": ((row(FULL[:-2] + "coope\u00ad"), row("ración", y=688)), [FULL[:-2] + "cooperación"]),
    "another size": ((row(FULL, size=14), row("fin.", y=688)), [FULL, "fin."]),
    "far to the right": ((row(FULL), row("44ª sesión", x=450, y=688)), [FULL, "44ª sesión"]),
}


@pytest.mark.parametrize(("rows", "expected"), JOINS.values(), ids=JOINS)
def test_paragraphs(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert joined(*rows) == expected


def test_furniture_is_what_repeats_at_one_height() -> None:
    pages = [
        [row("Título" if n == 0 else "Órgano", y=800), *(row(f"texto {n} {k}", y=700 - 12 * k) for k in range(8)),
         row(f"{n + 1}", y=30)]
        for n in range(3)
    ]  # fmt: skip
    kept, removed, job = taken_off(pages)
    assert [len(each) for each in kept] == [9, 8, 8]
    assert removed == ["Órgano"]
    assert job == ""


def test_footnotes_begin_with_a_mark_and_are_smaller() -> None:
    rows = [row(FULL), row(FULL, y=688), row("1 Nota", y=80, size=9), row("sigue", y=70, size=9)]
    body, below = footnotes(rows, body_size(rows))
    assert [len(body), len(below)] == [2, 2]
    assert footnotes([row(FULL), row("letra pequeña", y=80, size=9)], 10)[1] == []


@pytest.mark.parametrize(("name", "strong"), [("/ABCDEF+TeX-Bold", True), ("/Times-Roman", False)])
def test_bold_is_told_by_the_name_of_the_font(name: str, strong: bool) -> None:
    assert worker.bold({"/BaseFont": name}) is strong
    assert not worker.bold(None)


def test_a_bold_line_under_the_title_of_an_annex_is_a_heading() -> None:
    texts = [("El Consejo de Derechos Humanos,", ""), ("1. Decide algo.", ""), ("Anexo", LARGE),
             ("Directrices", LARGE), ("Generalidades", BOLD), ("1. Habrá libros.", ""), ("Parte", LARGE),
             ("2. Habrá luz.", "")]  # fmt: skip
    found = recognise(
        SourceLine(text=Text.of(words), place=at, style=style) for at, (words, style) in enumerate(texts, 1)
    )
    (annex,) = found.resolution.annexes
    assert annex.title is not None
    assert annex.title.plain == "Directrices"
    headings = [part for part in annex.paragraphs if isinstance(part, Heading)]
    assert [(each.text.plain, each.level) for each in headings] == [("Generalidades", 2), ("Parte", 1)]


def test_cells_of_the_masthead_stand_apart_and_no_space_is_trusted() -> None:
    data = made.pdf(
        [
            page(
                (124, 774, 14, "Naciones\u00a0"),
                (180, 774, 14, "Unidas "),
                (454, 775, 20, "A"),
                (469, 775, 10, "/HRC/RES/51/34"),
                (113, 600, 10, "Recordando\u00a0 la\u00a0Carta,"),
            )
        ]
    )
    assert {line.plain for line in pdf.read_lines(data).lines} == {
        "Naciones Unidas",
        "A/HRC/RES/51/34",
        "Recordando la Carta,",
    }


def test_only_furniture_is_taken_off_the_edges() -> None:
    data = made.pdf(
        [
            page(
                (142, 700, 10, "Guiado por " + FULL),
                (245, 704, 5, "1"),
                (113, 688, 10, "Carta,"),
                (142, 100, 10, "Recordando la resolución 2005/25, de 15 de abril de"),
            ),
            page(
                (56, 800, 9, "A/HRC/RES/51/34"),
                (113, 760, 10, "2005,"),
                (142, 700, 10, "Observando " + FULL),
                (245, 704, 5, "2"),
                (113, 91, 5, "1"),
                (142, 88, 9, "Nota al pie."),
                (113, 73, 5, "2"),
                (142, 70, 9, "A/HRC/43/43."),
                (56, 30, 9, "2"),
            ),
        ]
    )
    found = pdf.read_lines(data)
    text = " ".join(line.plain for line in found.lines)
    assert "de 2005," in text
    assert "A/HRC/RES" not in text
    notes = [item.text.plain for line in found.lines for item in line.text.inlines if isinstance(item, Note)]
    assert notes[-1:] == ["A/HRC/43/43."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("en 2020–", "2023", "en 2020–2023"),
        ("en la zona –", "el norte", "en la zona – el norte"),
        ("véase https://www.un.org/", "es", "véase https://www.un.org/es"),
        ("y/", "o", "y/ o"),
    ],
)
def test_rows_are_joined_without_a_space_where_a_line_was_broken_after_a_mark(
    first: str, second: str, joined: str
) -> None:
    rows = [Row(0, 113, 700 - 12 * at, 10, [Chars(text)]) for at, text in enumerate((first, second))]
    assert "".join(piece.text for piece in Paragraph(rows).pieces) == joined
