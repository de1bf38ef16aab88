"""Files made to do harm are refused before any reader builds anything, with the words that help."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.errors import DraftError
from drafter.importers import docx, guard, pdf
from drafter.importers.text import footnotes
from drafter.model import Run
from drafter.outline.read import read_text
from drafter.rules.checks import pattern
from drafter.rules.engine import check
from tests.hostile_files import Case, chance, flat, texts
from tests.hostile_files import pdf as pdf_files
from tests.hostile_files import word as word_files
from tests.word_maker import paragraph, parts, relationship, word, zipped

WORD = list(word_files.cases())
PDF = list(pdf_files.cases())
FLAT = list(flat.cases())
TEXTS = list(texts.cases())


def test_there_are_cases() -> None:
    assert len(WORD) > 30
    assert len(PDF) > 5
    assert len(FLAT) > 8
    assert len(TEXTS) > 15


@pytest.mark.parametrize("case", WORD, ids=lambda case: case.name)
def test_word_is_refused(case: Case) -> None:
    with pytest.raises(DraftError, match=case.says) as caught:
        docx.read_lines(case.data, file="a.docx")
    assert caught.value.file == "a.docx"


@pytest.mark.parametrize("case", PDF, ids=lambda case: case.name)
def test_pdf_is_refused(case: Case) -> None:
    if case.says:
        with pytest.raises(DraftError, match=case.says) as caught:
            pdf.read_lines(case.data, file="a.pdf")
        assert caught.value.file == "a.pdf"
        return
    try:
        pdf.read_lines(case.data, file="a.pdf")
    except DraftError as error:
        assert error.message


@pytest.mark.parametrize(("kind", "case"), FLAT, ids=lambda value: getattr(value, "name", value))
def test_xml_and_text_are_refused(kind: str, case: Case) -> None:
    with pytest.raises(DraftError, match=case.says):
        {"xml": guard.xml, "text": guard.text}[kind](case.data, "a")


@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_texts_are_read_or_refused(case: Case, format_: str) -> None:
    try:
        draft = importers.read(case.data, file="a.txt", format=format_, language="es")
    except DraftError as error:
        assert error.file == "a.txt"
        assert error.message
        if case.says:
            assert case.says in error.message
    else:
        assert not case.says or (format_ == "markdown" and "vote" not in case.name)
        assert draft.resolution.title or draft.notes


def test_a_footnote_is_read_once_however_often_it_is_called() -> None:
    read = []

    def inlines(text: str) -> list[Run]:
        read.append(text)
        return [Run(text)]

    calls = footnotes.Calls({"1": "long"}, inlines)
    texts = [calls.text("a[^1]b[^1]c") for _ in range(5)]
    assert read.count("long") == 1
    assert all(len(text.notes) == 2 for text in texts)


@pytest.mark.parametrize("seed", range(25))
def test_random_word_files_are_read_or_refused(seed: int) -> None:
    for data in (chance.generated(seed), chance.mutated(word(paragraph("Uno") * 5, styles=""), seed)):
        try:
            docx.read_lines(data)
        except DraftError as error:
            assert error.message


def test_the_part_is_named() -> None:
    data = zipped(parts(paragraph("Uno")) | {"customXml/item7.xml": b"<!DOCTYPE a><a/>"})
    with pytest.raises(DraftError, match=r"customXml/item7\.xml"):
        guard.word(data, "a.docx")


@pytest.mark.parametrize(
    ("kind", "target", "told"),
    [
        ("hyperlink", "https://example.org/", False),
        ("hyperlink", "mailto:a@example.org", False),
        ("hyperlink", "javascript:alert(1)", True),
        ("hyperlink", "file:///etc/passwd", True),
        ("attachedTemplate", "file:///C:/evil.dotm", True),
        ("image", "http://example.org/pixel.png", True),
    ],
)
def test_what_lies_outside_is_told_and_not_opened(kind: str, target: str, told: bool) -> None:
    data = word(paragraph("Uno"), relationship(kind, target, "x1", "External"))
    found = docx.read_lines(data)
    assert [line.plain for line in found.lines] == ["Uno"]
    assert any(target in note.message for note in found.notes) is told


def test_utf_16_parts_are_read() -> None:
    files = parts(paragraph("Uno"))
    document = files["word/document.xml"].decode().replace('version="1.0"', 'version="1.0" encoding="UTF-16"')
    data = zipped(files | {"word/document.xml": document.encode("utf-16")})
    assert [line.plain for line in docx.read_lines(data).lines] == ["Uno"]


def test_xml_and_text_pass() -> None:
    guard.xml("<?xml version='1.0'?><a>é</a>".encode(), "a.xml")
    guard.text("Reafirmando".encode("utf-16"), "a.txt")


def test_what_exempts_a_paragraph_is_looked_for_once() -> None:
    pattern._spans.cache_clear()
    text = "Recordando " + "el 10 % y el 20 %, 1.000.000 y A/HRC/12/3, " * 60
    check(read_text(f"organ: hrc\nlanguage: es\ntitle: x\npreamble:\n  - {text}\noperative: [Decide algo]\n"))
    info = pattern._spans.cache_info()
    assert info.hits > 0
    assert info.misses < 30
