"""Drafts of organs on which the house has no data: recognised, kept as printed, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.house.citations import grammar
from drafter.house.organ_lines import line_of, organ_lines
from drafter.importers import ImportedDraft, read
from drafter.model import Adoption, AgendaItem, Heading, Session
from tests.commands import run

MASTHEADS = {
    "en": (
        "A/RES/80/109",
        "General Assembly",
        "9 December 2025",
        "Eightieth session",
        "Agenda item 75 (a)",
        "Oceans and the law of the sea: fisheries",
        "Resolution adopted by the General Assembly on 9 December 2025",
        "[without reference to a Main Committee (A/80/L.17)]",
        "80/109. Sustainable fisheries",
        "The General Assembly,",
    ),
    "es": (
        "A/RES/80/109",
        "Asamblea General",
        "9 de diciembre de 2025",
        "Octogésimo período de sesiones",
        "Tema 75 a) del programa",
        "Oceans and the law of the sea: fisheries",
        "Resolución aprobada por la Asamblea General el 9 de diciembre de 2025",
        "[sin remisión previa a una Comisión Principal (A/80/L.17)]",
        "80/109. Sustainable fisheries",
        "La Asamblea General,",
    ),
    "fr": (
        "A/RES/80/109",
        "Assemblée générale",
        "9 décembre 2025",
        "Quatre-vingtième session",
        "Point 75 a) de l’ordre du jour",
        "Oceans and the law of the sea: fisheries",
        "Résolution adoptée par l’Assemblée générale le 9 décembre 2025",
        "[sans renvoi à une grande commission (A/80/L.17)]",
        "80/109. Sustainable fisheries",
        "L'Assemblée générale,",
    ),
}
BODIES = {
    "en": ("Recalling its resolution 60/251,", "1. Requests the Secretary-General:", "(a) To report;"),
    "es": ("Recordando su resolución 60/251,", "1. Solicita al Secretario General que:", "a) Informe;"),
    "fr": ("Rappelant sa résolution 60/251,", "1. Prie le Secrétaire général :", "a) De faire rapport;"),
}
CLOSINGS = {
    "en": ("58th plenary meeting", "9 December 2025"),
    "es": ("58ª sesión plenaria", "9 de diciembre de 2025"),
    "fr": ("58e séance plénière", "9 décembre 2025"),
}


def imported(*lines: str) -> ImportedDraft:
    return read("\n\n".join(lines).encode())


@pytest.mark.parametrize("language", sorted(MASTHEADS))
def test_a_text_of_the_assembly_comes_in_whole(language: str) -> None:
    draft = imported(*MASTHEADS[language], *BODIES[language], *CLOSINGS[language])
    resolution, masthead = draft.resolution, draft.resolution.masthead
    assert (resolution.organ, resolution.language, resolution.number) == ("ga", language, "80/109")
    assert resolution.title.plain == "Sustainable fisheries"
    assert masthead.session == Session(number=80)
    assert masthead.agenda_item == AgendaItem(
        number="75 (a)", title="Oceans and the law of the sea: fisheries"
    )
    assert str(masthead.issued) == "2025-12-09"
    assert (masthead.origin or "").endswith("(A/80/L.17)]")
    assert resolution.adoption is not None
    assert (resolution.adoption.meeting, str(resolution.adoption.date)) == (58, "2025-12-09")
    assert [item.text.plain for item in resolution.preamble] == [BODIES[language][0]]
    (paragraph,) = resolution.operative
    assert not isinstance(paragraph, Heading)
    assert (paragraph.label, paragraph.text.plain) == ("1.", BODIES[language][1][3:])
    label, _, words = BODIES[language][2].partition(" ")
    assert [(each.label, each.text.plain) for each in paragraph.subparagraphs] == [(label, words)]
    told = " ".join(f"{note.message} {note.text}" for note in draft.notes)
    kept = {*MASTHEADS[language][1:5], MASTHEADS[language][6], MASTHEADS[language][9], CLOSINGS[language][0]}
    assert all(words in told for words in kept)


@pytest.mark.parametrize("line", organ_lines(), ids=lambda line: f"{line.organ}-{line.language}")
def test_the_line_of_every_organ_is_recognised(line: object) -> None:
    words, organ, language = (getattr(line, name) for name in ("words", "organ", "language"))
    resolution = imported(f"{words},", "x y,", "1. z w;").resolution
    assert (resolution.organ, resolution.language) == (organ, language)


def test_the_lines_of_organs_agree_with_their_names_in_citations() -> None:
    compared = 0
    for line in organ_lines():
        full = grammar(line.language).data.get("full", {}) if line.language in MASTHEADS else {}
        if line.organ in full:
            compared += 1
            assert full[line.organ].casefold() == line.words.casefold()
    assert compared >= 12


def test_a_name_in_the_masthead_is_no_line_where_only_the_comma_tells() -> None:
    draft = imported(
        "Генеральная Ассамблея", "80/1. Мир и безопасность", "Генеральная Ассамблея,", "a,", "1. b;"
    )
    assert draft.resolution.title.plain == "Мир и безопасность"


def test_the_end_of_a_text_in_another_language_is_no_paragraph() -> None:
    draft = imported("大会，", "回顾其决议，", "1. 决定继续。", "第58次全体会议", "2025年12月9日")
    assert len(draft.resolution.operative) == 1
    assert draft.resolution.adoption == Adoption(meeting=58)
    assert any("2025年12月9日" in note.text for note in draft.notes)


@pytest.mark.parametrize(
    ("symbol", "organ"),
    [("A/C.3/80/L.5", "ga"), ("S/2023/18", "sc"), ("E/2022/L.4", "ecosoc"), ("A/HRC/54/L.2", "hrc")],
)
def test_the_symbol_tells_the_organ(symbol: str, organ: str) -> None:
    assert imported(symbol, "Recalling its resolution,", "1. Decides to act.").resolution.organ == organ


def test_a_text_that_names_no_organ_says_which_was_taken() -> None:
    draft = imported("Recalling its resolution 60/251,", "1. Decides to act.")
    assert draft.resolution.organ == "hrc"
    assert any("not recognised" in note.message for note in draft.notes)


def test_headings_of_long_resolutions() -> None:
    long = "Implementation of the Agreement on " + "the conservation of " * 6 + "stocks"
    texts = (
        "The General Assembly,",
        "Recalling x,",
        "I",
        "Fisheries",
        "1. Reaffirms x;",
        "II",
        long,
        "2. Calls y;",
    )
    operative = imported(*texts).resolution.operative
    kinds = [(type(item) is Heading, item.text.plain) for item in operative]
    assert kinds == [
        (True, "I"),
        (True, "Fisheries"),
        (False, "Reaffirms x;"),
        (True, "II"),
        (True, long),
        (False, "Calls y;"),
    ]


def test_the_line_of_adoption_without_its_day() -> None:
    first = ("Resolution adopted by the Human Rights Council", "6/3. Human rights and solidarity")
    draft = imported(
        "Agenda item 3", *first, "The Human Rights Council,", "Recalling x,", "1. Decides to act."
    )
    assert draft.resolution.masthead.agenda_item == AgendaItem(number="3")
    assert any(first[0] in note.text for note in draft.notes)


def test_an_outline_of_such_an_organ_is_checked_and_not_built(tmp_path: Path) -> None:
    (tmp_path / "ga.txt").write_text("\n\n".join((*MASTHEADS["en"], *BODIES["en"])), encoding="utf-8")
    run("import", "ga.txt", "-o", "ga.yaml", cwd=tmp_path)
    assert "there are no data on “ga”" in run("check", "ga.yaml", cwd=tmp_path, code=1).stdout
    built = run("build", "ga.yaml", "--to", "docx,html,txt,md,xml", cwd=tmp_path, code=2)
    assert "there are no data on the organ “ga”" in built.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ga.txt", "ga.yaml"]


def test_paragraphs_without_capitals_stay_apart_in_a_page() -> None:
    words = (
        "إذ تشير إلى قراراتها السابقة بشأن هذه المسألة (أولا)",
        "وإذ تعرب عن قلقها إزاء الحالة السائدة في المنطقة (ثانيا)",
    )
    page = "".join(
        f"<p>{each}</p>"
        for each in ("إن الجمعية العامة،", *words, *words, "1 - تقرر أن تبقي المسألة قيد نظرها")
    )
    preamble = read(f"<html>{page}".encode()).resolution.preamble
    assert [item.text.plain for item in preamble][:2] == list(words)


def test_the_meeting_is_no_footnote() -> None:
    closing = ("1st plenary meeting", "9 December 2025")
    draft = imported("The General Assembly,", "Recalling the Agenda1,", "1. Decides to act.", *closing)
    assert draft.resolution.adoption is not None
    assert draft.resolution.adoption.meeting == 1
    assert draft.resolution.preamble[0].text.plain == "Recalling the Agenda1,"


def test_a_line_that_is_not_known_is_empty() -> None:
    assert line_of("ga", "en") == "The General Assembly"
    assert line_of("ga", "xx") == ""
