"""The layout of foreign Word files: what only a page or a program needs is taken out of the text."""

from __future__ import annotations

import pytest

from drafter.importers import docx
from drafter.importers.text import BOLD
from tests.word_maker import box, paragraph, run, word
from tests.word_reading import plain, told


def masthead(*rows: str) -> bytes:
    """A file with these lines above the organ's own."""
    return word("".join(map(paragraph, (*rows, run("El Consejo de Derechos Humanos,")))))


def broken(*rows: str) -> str:
    return "<w:r><w:br/></w:r>".join(map(run, rows))


ABOVE = {
    "two sides": (run("Naciones Unidas") + "<w:r><w:tab/></w:r>" + run("A/HRC/51/L.3"), ["Naciones Unidas", "A/HRC/51/L.3"]),
    "a number and its title": (run("51/34.") + "<w:r><w:tab/></w:r>" + run("Título"), ["51/34. Título"]),
    "a key and its value": (run("Original:") + "<w:r><w:tab/></w:r>" + run("inglés"), ["Original: inglés"]),
    "line breaks": (broken("Consejo de Derechos Humanos, que se reunió en Ginebra", "51er período"),
                    ["Consejo de Derechos Humanos, que se reunió en Ginebra", "51er período"]),
    "a broken line": (broken("Promoción y protección de todos los derechos humanos", "incluido el derecho al desarrollo"),
                      ["Promoción y protección de todos los derechos humanos incluido el derecho al desarrollo"]),
}  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), ABOVE.values(), ids=ABOVE)
def test_the_masthead(row: str, expected: list[str]) -> None:
    assert plain(masthead(row))[:-1] == expected


def test_meeting_and_date_on_one_line_are_two() -> None:
    closing = paragraph(run("44ª sesión") + "<w:r><w:tab/></w:r>" + run("7 de octubre de 2022"))
    data = word(paragraph("El Consejo de Derechos Humanos,") + paragraph("1. Alienta.") + closing)
    assert plain(data)[2:] == ["44ª sesión", "7 de octubre de 2022"]


def test_a_text_box_stands_where_it_hangs() -> None:
    assert plain(word(paragraph(box(paragraph(run("Título"))) + run("Uno")))) == ["Título", "Uno"]
    assert plain(word(paragraph(run("Uno") + box(paragraph(run("Dos")))))) == ["Uno", "Dos"]


def test_a_control_with_its_mark_switched_off_is_filled_in() -> None:
    control = '<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    assert plain(word(control.format(paragraph("Uno")) + paragraph(control.format(run("Dos"))))) == [
        "Uno",
        "Dos",
    ]


def test_a_drop_cap_is_the_first_letter_of_the_next_paragraph() -> None:
    cap = paragraph(run("G", "<w:i/>"), '<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert plain(word(cap + paragraph(run("uiado", "<w:i/>") + run(" por la Carta,")))) == [
        "_Guiado_ por la Carta,"
    ]


PAGES = (
    "GE.22-16568",
    "A/HRC/RES/51/34",
    "Uno",
    "A/HRC/RES/51/34",
    "2",
    "3/5",
    "- 4 -",
    "GE.22-16568",
    "Dos",
)


def test_what_pages_repeat_is_left_out_with_a_note() -> None:
    data = word("".join(map(paragraph, PAGES)))
    assert plain(data) == ["GE.22-16568", "A/HRC/RES/51/34", "Uno", "Dos"]
    assert "page numbers were left out: A/HRC/RES/51/34; 2; 3/5; - 4 -; GE.22-16568" in told(data)


def test_figures_in_a_table_are_no_pages() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Chile", "63/170", "12"))
    assert plain(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == ["Chile", "63/170", "12"]


ROWS = ("El Consejo de Derechos Humanos,", "Recordando la Declaración Universal de Derechos Humanos y todos los",
        "demás instrumentos internacionales de derechos humanos que son perti-", "nentes,",
        "Observando que la cooperación técnica contribuye al goce de todos los", "derechos humanos,",
        "1. Alienta a los Estados a que soliciten la asistencia técnica que ne-", "cesiten;")  # fmt: skip


def test_printed_lines_become_paragraphs() -> None:
    rows = plain(word("".join(map(paragraph, ROWS))))
    assert len(rows) == 4
    assert rows[1].endswith("que son pertinentes,")
    assert rows[3].endswith("que necesiten;")


def test_what_shows_nothing_is_no_text() -> None:
    assert plain(word(paragraph("Uno\u00adno \u200bdos") + paragraph("* * *") + paragraph("__________"))) == [
        "Unono dos",
        "* * *",
    ]


def test_italics_of_a_whole_paragraph_tell_no_opening() -> None:
    whole = paragraph(run("Recordando la Carta,", "<w:i/>"))
    assert plain(word(whole + paragraph(run("El Consejo", "<w:i/>")))) == [
        "Recordando la Carta,",
        "_El Consejo_",
    ]


@pytest.mark.parametrize("properties", ["<w:b/>", '<w:rStyle w:val="C"/>'])
def test_a_bold_line_may_be_a_heading(properties: str) -> None:
    styles = '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>'
    data = word(
        paragraph(run("Seguimiento", properties)) + paragraph(run("Uno", properties) + run(" dos")),
        styles=styles,
    )
    assert [line.style for line in docx.read_lines(data).lines] == [BOLD, ""]


BREAKS = {
    "labels without a space": (("1. Alienta a que:", "a)Preste asistencia;", "2.Decide"), 3),
    "a label with a dash": (("1.- Alienta;", "2.- Decide"), 2),
    "a heading": (("1. Alienta;", "Seguimiento", "2. Decide"), 3),
    "a call of a note": (("Recordando la Carta,[1]", "Observando su informe,"), 2),
    "the middle of a sentence": (("Recordando la Carta de las Naciones Unidas, que es", "de todos,"), 1),
}


@pytest.mark.parametrize(("rows", "count"), BREAKS.values(), ids=BREAKS)
def test_line_breaks_in_the_text(rows: tuple[str, ...], count: int) -> None:
    assert (
        len(plain(word(paragraph("El Consejo de Derechos Humanos,") + paragraph(broken(*rows))))) == count + 1
    )
