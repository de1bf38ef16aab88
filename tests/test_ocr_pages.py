"""Scanned pages: what stands around the text, notes at their feet, paragraphs that a page cut, and labels."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.house.language import language
from drafter.house.ocr import ocr_language
from drafter.importers.ocr import read_lines, repair_text
from drafter.importers.ocr.dictionary import Dictionary
from drafter.importers.ocr.labels import mended
from drafter.importers.ocr.pages import running_symbol, settled

_DATA = ocr_language("es")
needs_extra = pytest.mark.skipif(
    _DATA is None or not Dictionary(_DATA).complete, reason="the extra ocr is not installed"
)
SPANISH = language("es").labels
ENGLISH = language("en").labels


def settled_text(text: str, code: str = "es") -> str:
    data = ocr_language(code)
    assert data is not None
    return settled(text, data)[0]


def mended_lines(text: str, scheme: object = SPANISH) -> list[str]:
    lines = text.split("\n")
    list(mended(lines, scheme, {"el", "la", "un", "de"}))  # type: ignore[arg-type]  # a set stands for the dictionary
    return [line for line in lines if line]


PAGES = (
    "Naciones Unidas Avmrcires/s427\n\nReafirmando la Carta de las Naciones Unidas y los\n\n"
    "' Resolución 73/291 de la Asamblea General.\n\fA/HRC/RES/54/27\n\npropósitos de la Declaración,\n\n"
    "Recordando también su historia, entre otras cosas la\nhistoria,\n\fA/HRC/RES/54/27,\n\nsocial y política,\n"
)


def test_the_symbol_at_the_heads_of_pages_is_left_out_misread_or_not() -> None:
    assert running_symbol(PAGES.split("\n")) == "A/HRC/RES/54/27"
    assert "A/HRC/RES" not in settled_text(PAGES)


@needs_extra
def test_the_symbol_at_the_heads_of_pages_is_that_of_the_resolution() -> None:
    text = PAGES.replace(
        "Reafirmando", "54/27. Un título\n\nEl Consejo de Derechos Humanos,\n\nReafirmando", 1
    )
    resolution = importers.read(text.encode(), format="ocr", language="es", organ="hrc").resolution
    assert str(resolution.masthead.symbol) == "A/HRC/RES/54/27"
    assert len(resolution.preamble) == 2


def test_a_paragraph_that_a_page_cut_is_made_whole_even_after_a_comma() -> None:
    text = settled_text(PAGES)
    assert "las Naciones Unidas y los\npropósitos de la Declaración," in text
    assert "entre otras cosas la\nhistoria,\nsocial y política," in text


def test_a_note_is_known_by_a_raised_number_that_was_read_as_a_sign() -> None:
    assert settled_text(PAGES).endswith("[^1]: Resolución 73/291 de la Asamblea General.")


def test_a_row_that_is_no_paragraph_is_the_note_of_a_call_that_has_none() -> None:
    page = "Recordando el informe[^1] de la Comisión,\n\nOrganización de Aviación Civil, Doc 10184.\n\n\fReafirmando la Carta,\n"
    assert settled_text(page).endswith("[^1]: Organización de Aviación Civil, Doc 10184.")
    without_call = page.replace("[^1]", "")
    assert "[^1]" not in settled_text(without_call)


def test_the_stroke_above_the_notes_is_no_paragraph() -> None:
    page = "Recordando el informe[^1] de los\n\nSee ee ne\n\nA/HRC/44/35.\n\n\festados y de la Comisión,\n"
    text = settled_text(page)
    assert "See ee ne" not in text
    assert "informe[^1] de los\nestados y de la Comisión," in text


def test_an_empty_line_inside_a_sentence_is_taken_out() -> None:
    assert (
        settled_text("Decide examinar, con carácter,\n\nlos progresos.\n")
        == "Decide examinar, con carácter,\nlos progresos.\n\n"
    )


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("1. Insta;\n\n2. | Destaca;\n\n3. — Solicita;\n\n4. __ Alienta;", ["2. Destaca;", "3. Solicita;", "4. Alienta;"]),
        ("9. Insta;\n\nlO. Destaca;\n\nll. Solicita;\n\n12 Decide.", ["10. Destaca;", "11. Solicita;", "12. Decide."]),
        ("7. Insta:\n\na) Uno;\n\nb) Dos;\n\nce) Tres;\n\nd) Cuatro;", ["a) Uno;", "b) Dos;", "c) Tres;", "d) Cuatro;"]),
        ("7. Insta:\n\ni) Uno;\n\nil) Dos;\n\nlii) Tres;", ["i) Uno;", "ii) Dos;", "iii) Tres;"]),
        ("7. Insta:\n\na) Uno:\n\ni) Dos;\n\nll) Tres;\n\nb) Cuatro;", ["a) Uno:", "i) Dos;", "ii) Tres;", "b) Cuatro;"]),
    ],
)  # fmt: skip
def test_a_label_that_was_misread_is_the_next_one_of_its_list(read: str, right: list[str]) -> None:
    assert mended_lines(read)[1:] == right


def test_letters_of_a_long_list_are_mended() -> None:
    before = "".join(f"{letter}) Uno;\n\n" for letter in "abcdefghi")
    after = "jp Dos;\n\nk) Tres;\n\n1) Cuatro;\n\nm) _Cinco;\n\nn) Seis;\n\n0) Siete;\n\nPp) Ocho;"
    lines = mended_lines(f"1. Insta:\n\n{before}{after}")
    assert [line.split()[0] for line in lines[10:]] == ["j)", "k)", "l)", "m)", "n)", "o)", "p)"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Insta;\n\nEl Consejo decide;\n\n2. Decide.",
        "1. Insta:\n\na) Uno;\n\n2. Pide:\n\na) Dos;\n\nb) Tres;",
        "1. Insta a que, en\n2019, se decida;\n\n2. Decide.",
        "Anexo\n\n1. Uno.\n\n2. Dos.\n\nA. Título\n\n3. Tres.",
        "5. Uno;\n\n5 bis. Dos;\n\n6. Tres;",
    ],
)
def test_what_is_no_misread_label_is_left(text: str) -> None:
    assert "\n\n".join(mended_lines(text.replace("en\n2019", "en 2019"))) == text.replace(
        "en\n2019", "en 2019"
    )


def test_english_labels_are_in_brackets() -> None:
    text = "1. Urges:\n\n(a) To go;\n\n(6) To stay;\n\n(c} To do;"
    assert mended_lines(text, ENGLISH) == ["1. Urges:", "(a) To go;", "(b) To stay;", "(c) To do;"]


@needs_extra
def test_a_mended_label_is_listed_with_its_confidence() -> None:
    changes = repair_text("1. Insta a los Estados;\n\n2. | Destaca la labor;\n", "es").changes
    assert [(c.line, c.before, c.after, c.applied) for c in changes if "label" in c.reason] == [
        (3, "2. |", "2.", True)
    ]
    assert all(0.5 < c.confidence < 1 for c in changes)


def test_a_full_line_that_ends_no_paragraph_goes_on_with_a_capital() -> None:
    text = (
        "1. Decide prorrogar por un período de tres años el mandato de la Relatora\n\n"
        "Especial sobre las repercusiones negativas de las medidas coercitivas y\nunilaterales;\n\n"
        "Decide examinar la cuestión;\n"
    )
    lines = [line for line in settled_text(text).split("\n") if line]
    assert settled_text(text).startswith("\n".join(lines[:3]))
    assert settled_text(text).endswith("\n\nDecide examinar la cuestión;\n")


def test_a_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one() -> None:
    text = "Decides to meet at its fifty-\nninth session in the coope-\nration of States.\n"
    assert settled_text(text, "en").startswith(
        "Decides to meet at its fifty-ninth\nsession in the coope-\nration"
    )


@needs_extra
def test_a_letter_alone_at_the_head_of_a_page_is_left_out_and_listed() -> None:
    page = "Recordando la labor de los\n\n\fA/HRC/RES/54/12\n\nu\n\nestados y de la Comisión,\n\n\fA/HRC/RES/54/12\n\nfin,\n"
    found = repair_text(page, "es")
    assert "los\nestados" in found.text
    assert [c.before for c in found.changes if "edge" in c.reason] == ["u"]


def test_a_bracket_without_its_letter_is_the_next_label_of_the_list() -> None:
    assert mended_lines("1. Insta:\n\na) Uno;\n\nb) Dos;\n\n) Tres;\n\nd) Cuatro;")[3:] == [
        "c) Tres;",
        "d) Cuatro;",
    ]
    english = "1. Urges:\n\n(h) One;\n\n0) Two;\n\nGj) Three;\n\n(k) Four;"
    before = "1. Urges:\n\n" + "".join(f"({letter}) One;\n\n" for letter in "abcdefg")
    lines = mended_lines(before + english.partition("\n\n")[2], ENGLISH)
    assert [line.split()[0] for line in lines[8:]] == ["(h)", "(i)", "(j)", "(k)"]


@needs_extra
def test_the_meeting_after_the_last_paragraph_begins_its_own() -> None:
    line = "de todas las formas de intolerancia y de sus causas profundas en el mundo entero y en"
    text = f"1. Decide seguir ocupándose\n{line}\n{line}\nla labor de esta importante cuestión que tanto interesa.\n48ª sesión\n"
    found = read_lines(text, language="es").lines
    assert found[-1].plain == "48ª sesión"


def test_what_is_no_note_stays_at_the_foot_of_a_page() -> None:
    votes = "Recordando la labor[^1],\n\nHan votado a favor:\n\nAlbania, Chile, Kenya y Suiza.\n\n\fReafirmando la Carta,\n"
    assert "[^1]:" not in settled_text(votes)
    point = "Recordando la labor[^1],\n\n)) Ayudar a los países en la\n\n\flabor y en todo lo demás;\n"
    assert "Ayudar a los países en la\nlabor" in settled_text(point)


def test_the_heading_of_an_annex_at_the_head_of_a_page_stays() -> None:
    assert "Anexo" in settled_text(
        "Decide seguir ocupándose.\n\n\fA/HRC/RES/54/18\n\nAnexo\n\nProyecto de pacto\n"
    )
