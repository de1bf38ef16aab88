"""Text read by a machine: what is put right, what is left, and what comes of it."""

from __future__ import annotations

import csv
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from drafter import importers
from drafter.errors import DraftError
from drafter.house.ocr import HERE, ocr_language, ocr_languages
from drafter.house.words import dictionary as door
from drafter.importers.detect import detect
from drafter.importers.ocr import (
    Repaired,
    candidates,
    looks_like_ocr,
    ocr_language_of,
    read_lines,
    repair_text,
)
from drafter.importers.ocr.dictionary import Dictionary

DATA = Path(__file__).parent / "data" / "ocr"
REFERENCE = Path(__file__).resolve().parents[1].parent / "shared" / "reference"
LARGEST = 300_000


def installed() -> bool:
    data = ocr_language("es")
    return data is not None and Dictionary(data).complete


needs_extra = pytest.mark.skipif(not installed(), reason="the extra ocr is not installed")


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@needs_extra
@pytest.mark.parametrize("case", rows("repaired.csv"), ids=lambda case: case["seen"])
def test_what_was_misread_is_put_right(case: dict[str, str]) -> None:
    assert repair_text(case["seen"], case["language"]).text == case["printed"]


@needs_extra
@pytest.mark.parametrize("case", rows("right.csv"), ids=lambda case: case["text"])
def test_what_is_right_is_left_alone(case: dict[str, str]) -> None:
    assert repair_text(case["text"], case["language"]).text == case["text"]


def test_cases_were_collected() -> None:
    assert len(rows("repaired.csv")) > 20
    assert len(rows("right.csv")) > 8


@needs_extra
@pytest.mark.parametrize("case", rows("repaired.csv"), ids=lambda case: case["seen"])
def test_repairing_twice_changes_nothing(case: dict[str, str]) -> None:
    once = repair_text(case["seen"], case["language"]).text
    assert repair_text(once, case["language"]).text == once


@needs_extra
def test_changes_have_place_confidence_and_reason() -> None:
    changes = repair_text("Guiado por la Carta,\n\nla cooperacion y la politica", "es").changes
    assert [(c.line, c.column, c.before, c.after) for c in changes] == [
        (3, 4, "cooperacion", "cooperación"),
        (3, 21, "politica", "política"),
    ]
    assert all(c.applied and 0.9 < c.confidence <= 1 and c.reason for c in changes)


@needs_extra
def test_a_doubt_is_listed_and_the_word_left() -> None:
    text = "si la organizacién y la promocidn no lo impiden, la delegacién mejoré la redaccion"
    found = repair_text(text, "es")
    assert "mejoré" in found.text
    doubts = [c for c in found.changes if not c.applied]
    assert ("mejoré", "mejoró") in [(c.before, c.after) for c in doubts]


@needs_extra
def test_lines_keep_their_places() -> None:
    text = "La cooperacién,\n\nLa promocién\n53¢ periodo\nde sesiones,\n\nLa funcién"
    assert repair_text(text, "es").text.split("\n")[6] == "La función"


@needs_extra
def test_notes_at_the_foot_of_a_page_go_to_the_end_and_paragraphs_are_joined() -> None:
    text = (
        "Recordando el informe del Grupo de Trabajo* sobre la situacién de los derechos humanos en las\n\n"
        "1 A/HRC/25/63.\n\nGE.23-20414 3\n\fA/HRC/RES/54/7\n\n"
        "Naciones mas pobres de la regidén y las conclusiones de la Comisién,\n\nRecordando la Carta,"
    )
    found = repair_text(text, "es")
    assert "en las\nNaciones más pobres" in found.text
    assert "Grupo de Trabajo[^1] sobre" in found.text
    assert found.text.endswith("[^1]: A/HRC/25/63.")
    assert any(c.before == "A/HRC/25/63." for c in found.changes)


def test_a_language_without_data_comes_in_unrepaired() -> None:
    assert repair_text("cooperacion", "tlh") == Repaired("cooperacion", available=False)
    assert not looks_like_ocr("cooperacion", "tlh")


def test_without_the_extra_the_text_comes_in_unrepaired_and_a_note_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(door, "installed", lambda name: None)
    door._speller.cache_clear()
    try:
        text = "la cooperacion de los nifios y la politica de la Comision"
        assert repair_text(text, "es") == Repaired(text, available=False)
        read = read_lines(text, language="es")
        assert read.lines[0].plain == text
        assert "resolution-drafter[ocr]" in read.notes[0].message
    finally:
        door._speller.cache_clear()


@pytest.mark.parametrize(
    ("language", "text", "machine"),
    [
        ("es", "La cooperacién técnica y la proteccion de los nifios: situacidn econdmica y politica.", True),
        ("es", "La cooperación técnica y la protección de los niños: situación económica y política.", False),
        ("es", "La cooperación técnica, la protección, la situación y la politica de la Comisión.", False),
        (
            "en",
            "Decides to remain seized of the matter, and requests the Secretary-General to report.",
            False,
        ),
        ("fr", "La coopération et la protection des droits, la qualité et la sécurité des étrangers.", False),
    ],
)
def test_text_read_by_a_machine_is_told_from_text_that_was_typed(
    language: str, text: str, machine: bool
) -> None:
    assert looks_like_ocr(text, language) is machine


def test_the_language_is_found_by_its_words() -> None:
    assert ocr_language_of("los derechos humanos y la cooperacion de los Estados") == "es"
    assert ocr_language_of("the rights of all persons and the duties of States") == "en"
    assert ocr_language_of("les droits de toutes les personnes dans les pays") == "fr"
    assert ocr_language_of("qapla batlh je jaj") is None


def test_the_data_is_small_and_sorted() -> None:
    files = sorted(HERE.rglob("*.csv"))
    assert len(files) >= 2 + len(ocr_languages())
    for path in files:
        assert path.stat().st_size < LARGEST, path.name
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        if path.name in {"words.csv", "confusions.csv"}:
            keys = [tuple(line.split(",")[:-1]) for line in lines]
            assert keys == sorted(keys), path.name


@needs_extra
@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference texts are not beside the project")
def test_the_source_document_comes_in_whole() -> None:
    draft = importers.read(REFERENCE / "51-34.ocr.es.txt")
    resolution = draft.resolution
    assert draft.format == "ocr"
    assert (len(resolution.preamble), len(resolution.operative)) == (16, 14)
    assert resolution.adoption is not None
    assert (resolution.adoption.meeting, str(resolution.adoption.date)) == (44, "2022-10-07")
    clean = importers.read(REFERENCE / "51-34.clean.es.txt").resolution
    for found, expected in (
        (resolution.preamble, clean.preamble),
        (resolution.operative, clean.operative),
    ):
        pairs = [(a.text.plain, b.text.plain) for a, b in zip(found, expected, strict=True)]
        equal = sum(
            block.size
            for a, b in pairs
            for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        )
        assert equal >= 0.998 * sum(len(b) for _, b in pairs)


@needs_extra
def test_a_text_of_no_language_is_given_up_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_TRIED", 2_000)
    nonsense = " ".join(f"xq{letter}zvk{other}w" for letter in "abcdefgh" for other in "abcdefgh")
    assert not repair_text(nonsense, "fr").whole
    notes = read_lines(nonsense, language="fr").notes
    assert any("none of the language" in note.message for note in notes)


def test_more_than_a_long_resolution_is_refused() -> None:
    with pytest.raises(DraftError, match="300,000 characters"):
        read_lines("Recordando la Carta,\n\n" * 20_000, language="es", file="pages.txt")


def test_english_from_a_machine_is_told_by_what_it_makes_of_calls() -> None:
    page = (
        "Recalling the report of the Working Group,’ and the Covenant,\n\nNoting the note,* and the annex,\n"
    )
    assert not looks_like_ocr(page, "en")
    assert looks_like_ocr(f"{page}\f1. Decides to act.\n", "en")
    assert looks_like_ocr(page.replace("*", "®"), "en")
    assert not looks_like_ocr("Recalling the States’ reports,* and “others”,\n\n\f1. Decides to act.\n", "en")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1"])
def test_an_old_encoding_is_no_sign_of_a_machine(encoding: str) -> None:
    words = "Recordando la resolución sobre la cooperación técnica y los órganos de la Organización,\n\n" * 9
    assert detect(words.encode(encoding)) == "text"
