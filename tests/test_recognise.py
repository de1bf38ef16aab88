"""The recogniser: labels, lists of States, days, votes, canonical form, drafts of which the house knows nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter import house
from drafter.house import formulas as house_formulas
from drafter.importers import recognise
from drafter.importers.lines import SourceLine
from drafter.importers.recognise import canonical
from drafter.importers.recognise.knowledge import day_of, days_in, knowledge, range_of
from drafter.importers.recognise.organs import formulas
from drafter.model import (
    AgendaItem,
    Heading,
    Note,
    OperativeParagraph,
    PreambularParagraph,
    Resolution,
    Run,
    Sponsor,
    Subparagraph,
    Text,
)
from tests.typed_lines import lines

LANGUAGES = [code for code in house.languages() if code in house.organ("hrc").data["languages"]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_day_of_a_year_is_read_back(code: str) -> None:
    language = house.language(code)
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + step) for step in range(0, 366, 5)]
    assert all(day_of(language.date(day), language) == day for day in days)
    start, end = date(2022, 9, 12), date(2022, 10, 7)
    assert range_of(language.date_range(start, end), language) == (start, end)
    assert days_in(f"x {language.date(start)} y {language.date(end)}", language) == [start, end]


def test_days_in_another_order_but_nothing_more() -> None:
    english = house.language("en")
    assert day_of("October 7th, 2022", english) == date(2022, 10, 7)
    assert day_of("51st meeting 7 October 2022", english) is None
    assert day_of("31 February 2022", english) is None


@pytest.mark.parametrize(("formula", "codes"), sorted(formulas().items()))
def test_organ_and_language_are_found_by_the_formula(formula: str, codes: tuple[str, str]) -> None:
    known = knowledge(lines(f"{formula},"), None, None)
    assert (known.organ_code, known.language_code) == codes


def test_codes_given_by_the_caller_win() -> None:
    known = knowledge(lines("The Human Rights Council,"), "sc", "ru")
    assert (known.organ_code, known.language_code, known.both) == ("sc", "ru", None)


def test_without_house_data_everything_stays_as_printed() -> None:
    draft = recognise(lines("Совет,", "1. постановляет;"), organ="sc", language="ru")
    words = " ".join(
        [*(text.plain for _, text in draft.resolution.texts()), *(note.text for note in draft.notes)]
    )
    assert "Совет," in words
    assert "постановляет;" in words
    assert any("no data for sc in ru" in note.message for note in draft.notes)


def printed() -> Resolution:
    """A resolution as a Word file or XML gives it: italics, labels and marks written out."""
    return Resolution(
        organ="hrc",
        language="es",
        preamble=(
            PreambularParagraph(text=Text.of(Run("Recordando", italic=True), " su resolución\u00a040/1,")),
            PreambularParagraph(text=Text.of(Run("Soñando", italic=True), " despierto;")),
        ),
        operative=(
            OperativeParagraph(
                text=Text.of(Run("Alienta", italic=True), " a todos:"),
                label="1.",
                subparagraphs=(
                    Subparagraph(text=Text.of("Leer;"), label="a)"),
                    Subparagraph(text=Text.of("Escribir,"), label="c)"),
                ),
            ),
            Heading(text=Text.of("Seguimiento")),
            OperativeParagraph(
                text=Text.of(Run("Decide", italic=True), " leer", Note(Text.of("A.")), "."), label="2."
            ),
        ),
    )


def test_canonical_form_leaves_to_the_house_what_is_the_house_s() -> None:
    found = canonical(printed(), house.language("es"))
    recalling, dreaming = found.preamble
    assert recalling.text == Text.of("Recordando su resolución 40/1")
    assert dreaming.text == Text.of(Run("Soñando", italic=True), " despierto;")
    first, _, last = found.operative
    assert isinstance(first, OperativeParagraph)
    assert isinstance(last, OperativeParagraph)
    assert (first.label, first.text, last.label) == (None, Text.of("Alienta a todos"), None)
    assert [child.label for child in first.subparagraphs] == [None, "c)"]
    assert [child.text.plain for child in first.subparagraphs] == ["Leer", "Escribir,"]
    assert last.text == Text.of("Decide leer", Note(Text.of("A")))


def test_canonical_form_is_stable() -> None:
    once = canonical(printed(), house.language("es"))
    assert canonical(once, house.language("es")) == once


def test_a_sole_paragraph_without_number_is_the_house_s() -> None:
    only = Resolution(
        organ="hrc", language="es", operative=(OperativeParagraph(text=Text.of("Decide."), label=""),)
    )
    assert canonical(only, house.language("es")).operative[0].label is None


def test_a_meeting_misspelt_is_read_and_said() -> None:
    draft = recognise(
        lines(
            "El Consejo de Derechos Humanos,",
            "Recordando todo,",
            "1. Decide leer;",
            "2. Decide escribir.",
            "46a sesión",
            "7 de octubre de 2022",
            "[Aprobada sin votacion.]",
        )
    )
    adoption = draft.resolution.adoption
    assert adoption is not None
    assert (adoption.meeting, adoption.date, adoption.vote) == (46, date(2022, 10, 7), None)
    assert [note.place for note in draft.notes] == [5, 7]


def test_every_word_ends_in_the_resolution_or_in_a_note() -> None:
    texts = (
        "Something nobody expects", "The Human Rights Council,", "Recalling everything,", "1. Decides this;",
        "2. Decides that.", "46th meeting", "7 October 2022", "[Adopted without a vote.]", "Stray words at the end",
    )  # fmt: skip
    draft = recognise(lines(*texts))
    kept = [text.plain for _, text in draft.resolution.texts()]
    notes = [note.text for note in draft.notes]
    assert any("taken for the title" in note.message for note in draft.notes)
    assert "Stray words at the end" in notes
    assert kept == ["Something nobody expects", "Recalling everything", "Decides this", "Decides that"]


SPONSORS = (
    Sponsor(name="Kenya", member=False),
    Sponsor(name="Chile"),
    Sponsor(name="Gambia", member=False, on_behalf_of="el Grupo de los Estados de África"),
    Sponsor(name="Suiza"),
)
GROUPS = {
    "es": "el Grupo de los Estados de África",
    "fr": "le Groupe des États d’Afrique",
    "en": "the Group of African States",
}


@pytest.mark.parametrize("language", sorted(GROUPS))
@pytest.mark.parametrize("broken", [False, True])
def test_the_sponsors_of_a_draft_come_back_as_they_were_given(language: str, broken: bool) -> None:
    organ, words = house.organ("hrc"), house.language(language)
    sponsors = tuple(
        replace(each, on_behalf_of=GROUPS[language] if each.on_behalf_of else None) for each in SPONSORS
    )
    line = house_formulas.sponsors_line(words, organ, sponsors)
    first, mark, rest = line.partition(", ")
    masthead = [
        house_formulas.agenda_line(organ, words, "10"),
        house_formulas.agenda_title(organ, words, "10"),
        *([first + mark.rstrip(), rest] if broken else [line]),
        house_formulas.sponsor_note(words, organ, sponsors),
        organ.enacting_formula(language) + ",",
    ]
    found = recognise([SourceLine(text=Text.of(each or ""), place=at) for at, each in enumerate(masthead, 1)])
    assert found.resolution.kind == "draft"
    assert found.resolution.masthead.agenda_item == AgendaItem(number="10")
    assert found.resolution.masthead.sponsors == tuple(
        sorted(sponsors, key=lambda sponsor: words.collation_key(sponsor.name))
    )


def test_a_sponsor_is_marked_by_the_footnote_that_says_that_it_is_no_member() -> None:
    organ, words = house.organ("hrc"), house.language("es")
    note = Note(Text.of(house_formulas.sponsor_note(words, organ, (Sponsor(name="", member=False),))))
    line = Text.of("Chile, Kenya", note, " y Suiza: proyecto de resolución")
    formula = Text.of(organ.enacting_formula("es") + ",")
    found = recognise([SourceLine(text=line, place=1), SourceLine(text=formula, place=2)])
    names = [(sponsor.name, sponsor.member) for sponsor in found.resolution.masthead.sponsors]
    assert names == [("Chile", True), ("Kenya", False), ("Suiza", True)]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_an_element_of_the_masthead_broken_over_two_lines_is_one(language: str) -> None:
    organ, words = house.organ("hrc"), house.language(language)
    adopted = house_formulas.adoption_line(organ, words, date(2024, 10, 10))
    half = adopted.index(" ", len(adopted) // 2)
    masthead = [
        house_formulas.agenda_line(organ, words, "10"),
        house_formulas.agenda_title(organ, words, "10"),
        adopted[:half],
        adopted[half + 1 :],
        organ.enacting_formula(language) + ",",
    ]
    found = recognise([SourceLine(text=Text.of(each or ""), place=at) for at, each in enumerate(masthead, 1)])
    assert found.resolution.masthead.agenda_item == AgendaItem(number="10")
    assert found.resolution.masthead.issued is None


@pytest.mark.parametrize(
    "formula",
    ["THE HUMAN RIGHTS COUNCIL,", "El consejo de derechos humanos", "Le Conseil des droits de l'homme,"],
)
def test_capitals_and_straight_apostrophes_do_not_hide_the_organ(formula: str) -> None:
    draft = recognise(lines(formula, "1. Decides."))
    assert draft.resolution.organ == "hrc"
    assert not any("not recognised" in note.message for note in draft.notes)


@pytest.mark.parametrize(
    ("formula", "session"),
    [
        ("The Human Rights Council,", "52nd session"),
        ("Le Conseil des droits de l’homme,", "52e session"),
        ("El Consejo de Derechos Humanos,", "52° período de sesiones"),
    ],
)
def test_a_session_in_figures_is_read_and_the_difference_told(formula: str, session: str) -> None:
    draft = recognise(lines(session, "52/1. Water for all", formula, "1. Decides."))
    assert draft.resolution.masthead.session is not None
    assert draft.resolution.masthead.session.number == 52
    assert session in {note.text for note in draft.notes}
