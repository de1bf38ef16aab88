"""Automatic numbers of Word files, and the references to them."""

from __future__ import annotations

import pytest

from drafter.importers import docx
from drafter.importers.docx.counters import counter
from drafter.importers.docx.fields import identifier
from drafter.render.lines import bookmark
from tests.word_maker import paragraph, run, word
from tests.word_reading import NUMBERING, field, numbered, plain, told


def test_automatic_numbers_are_counted() -> None:
    body = (
        numbered("a")
        + numbered("b", 1)
        + numbered("c", 1)
        + numbered("d", 2)
        + numbered("e")
        + numbered("f", 1)
    )
    assert plain(word(body, numbering=NUMBERING)) == ["1. a", "a) b", "b) c", "1.i d", "2. e", "a) f"]


def test_a_list_with_its_own_start_begins_again_and_another_goes_on() -> None:
    body = numbered("a") + numbered("b") + numbered("c", number=2) + numbered("d", number=3)
    assert plain(word(body, numbering=NUMBERING)) == ["1. a", "2. b", "1. c", "2. d"]


def test_numbers_may_come_from_a_style_and_be_switched_off() -> None:
    style = '<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    child = '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="N"/></w:style>'
    off = '<w:pStyle w:val="N"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("a", '<w:pStyle w:val="N"/>')
        + paragraph("b", off)
        + paragraph("c", '<w:pStyle w:val="C"/>')
    )
    assert plain(word(body, numbering=NUMBERING, styles=style + child)) == ["1. a", "b", "2. c"]


def test_levels_go_with_the_labels() -> None:
    found = docx.read_lines(
        word(numbered("a") + numbered("b", 1) + paragraph("c"), numbering=NUMBERING)
    ).lines
    assert [line.level for line in found] == [0, 1, None]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [(3, "decimal", "3"), (27, "lowerLetter", "aa"), (4, "upperRoman", "IV"), (3, "ordinal", "3rd"), (11, "ordinal", "11th"),
     (2, "russianLower", "б"), (3, "arabicAlpha", "ت"), (12, "chineseCounting", "十二"), (5, "none", ""),
     (7, "decimalZero", "07"), (0, "lowerRoman", "0"), (9, "novelty", "9")],
)  # fmt: skip
def test_counters(number: int, form: str, expected: str) -> None:
    assert counter(number, form) == expected


def test_references_come_back() -> None:
    body = (
        numbered("Alienta", mark=bookmark("report"))
        + numbered("Que", 1, mark=bookmark("first-item"))
        + paragraph(run("párrafo ") + field(f" REF {bookmark('report')} \\n \\h ", "1"))
        + paragraph(field(f" REF {bookmark('report')} \\n \\h ", "1") + run("\u00a0")
                    + field(f" REF {bookmark('first-item')} \\n \\h ", "a)"))
        + paragraph(run("párrafo ") + field(" REF _Ref_gone \\n \\h ", "9") + field(" REF _Ref12345 \\r ", " y 8"))
    )  # fmt: skip
    data = word(body, numbering=NUMBERING)
    assert plain(data)[2:] == ["párrafo <report>", "<first-item>", "párrafo 9 y 8"]
    assert [line.id for line in docx.read_lines(data).lines] == ["report", "first-item", "", "", ""]


@pytest.mark.parametrize("name", ["a", "a-b", "a1-b2-c3", "very-long-name-of-a-paragraph"])
def test_bookmarks_carry_ids(name: str) -> None:
    assert identifier(bookmark(name)) == name


FIELDS = {
    "AUTONUM": (["AUTONUM", "AUTONUM \\* Arabic"], ["1. a", "2. a"]),
    "AUTONUMOUT": (["AUTONUMOUT", "AUTONUMOUT"], ["I. a", "II. a"]),
    "LISTNUM": (["LISTNUM \\l 1", "LISTNUM \\l 2", "LISTNUM \\l 2", "LISTNUM", "LISTNUM \\l 2"],
                ["1) a", "a) a", "b) a", "2) a", "a) a"]),
    "LISTNUM of a name": (['LISTNUM "LegalDefault" \\l 1 \\s 4', "LISTNUM LegalDefault \\l 2"], ["4. a", "4.1. a"]),
    "a start that is no number": (["LISTNUM NumberDefault \\l x \\s"], ["1) a"]),
    "a level that no list has": (["LISTNUM NumberDefault \\l 12"], ["i. a"]),
}  # fmt: skip


@pytest.mark.parametrize(("codes", "expected"), FIELDS.values(), ids=FIELDS)
def test_fields_count_paragraphs(codes: list[str], expected: list[str]) -> None:
    assert plain(word("".join(paragraph(field(code, "") + run("a")) for code in codes))) == expected


CELLS = {
    "a label": (["1.", "Alienta"], ["1. Alienta"]),
    "a figure": (["1", "Alienta"], ["1. Alienta"]),
    "words": (["Chile", "Alienta"], ["Chile", "Alienta"]),
    "a third column": (["1.", "Alienta", "Chile: sí"], ["1. Alienta", "Chile: sí"]),
    "data": (["1", "Chile", "200"], ["1", "Chile", "200"]),
    "an empty column": (["2.", "", "Alienta"], ["2. Alienta"]),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "expected"), CELLS.values(), ids=CELLS)
def test_a_number_in_a_cell_belongs_to_the_next(cells: list[str], expected: list[str]) -> None:
    row = "".join(f"<w:tc>{paragraph(text) if text else '<w:p/>'}</w:tc>" for text in cells)
    assert plain(word(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")) == expected


def test_a_number_counted_in_a_cell_belongs_to_the_next() -> None:
    row = f"<w:tr><w:tc>{numbered('')}</w:tc><w:tc>{paragraph('Alienta')}</w:tc></w:tr>"
    assert plain(word(f"<w:tbl>{row * 2}</w:tbl>", numbering=NUMBERING)) == ["1. Alienta", "2. Alienta"]


def test_the_names_of_columns_are_no_text() -> None:
    rows = (("N.º", "Texto", "Comentarios"), ("1.", "Alienta", ""), ("2.", "Decide", ""))
    cells = ("".join(f"<w:tc>{paragraph(text) if text else '<w:p/>'}</w:tc>" for text in row) for row in rows)
    data = word(paragraph("Uno") + f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")
    assert plain(data) == ["Uno", "1. Alienta", "2. Decide"]
    assert "columns of a table were left out: N.º; Texto; Comentarios" in told(data)
