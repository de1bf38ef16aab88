"""The lines that the house prints: masthead, sponsors, closing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter import house
from drafter.house import formulas
from drafter.model import Adoption, RecordedVote, Session, Sponsor
from tests.house_cases import cases, day

FORMULAS = [
    (organ, code, given) for organ, by_code in cases("formulas").items() for code, given in by_code.items()
]


@pytest.mark.parametrize(("organ_code", "code", "given"), FORMULAS)
def test_formulas(organ_code: str, code: str, given: dict[str, Any]) -> None:
    organ, language = house.organ(organ_code), house.language(code)
    for number, expected in given["session"].items():
        assert formulas.session_line(organ, language, Session(number=number)) == expected
    for number, expected in given["special_session"].items():
        assert formulas.session_line(organ, language, Session(number=number, special=True)) == expected
    start, end, dates = given["session_dates"]
    assert formulas.session_dates(language, Session(number=1, start=day(start), end=day(end))) == dates
    assert formulas.session_dates(language, Session(number=1)) == ""
    assert formulas.agenda_line(organ, language, "10") == given["agenda_item"]
    assert formulas.agenda_title(organ, language, "10") == given["agenda_title"]
    assert formulas.agenda_title(organ, language, "99") is None
    assert formulas.adoption_line(organ, language, date(2022, 10, 7)) == given["adoption"]
    assert formulas.adoption_line(organ, language, None) == ""
    assert formulas.meeting_line(organ, language, 44) == given["meeting"]
    assert formulas.meeting_line(organ, language, None) == ""
    kinds = ("resolution", "draft")
    assert [formulas.distribution(organ, language, kind) for kind in kinds] == given["distribution"]
    assert formulas.original_line(organ, language, "en") == given["original"]
    assert formulas.original_line(organ, language, None) == ""
    assert formulas.number_line(organ, language, "resolution", "51/34", 51) == given["number"][0]
    assert formulas.number_line(organ, language, "draft", None, 51) == given["number"][1]
    assert formulas.number_line(organ, language, "resolution", None, 51) == ""
    assert [formulas.annex_heading(language, 0, 1), formulas.annex_heading(language, 1, 2)] == given[
        "annexes"
    ]


@pytest.mark.parametrize(("organ_code", "code", "given"), FORMULAS)
def test_sponsors(organ_code: str, code: str, given: dict[str, Any]) -> None:
    organ, language = house.organ(organ_code), house.language(code)
    sponsors = [
        Sponsor(name="Suiza", member=False, on_behalf_of="un grupo"),
        Sponsor(name="Chile"),
        Sponsor(name="Kenya", member=False),
    ]
    assert formulas.sponsors_line(language, organ, sponsors) == given["sponsors"]
    assert formulas.sponsor_note(language, organ, sponsors) == given["sponsor_note"]
    assert formulas.sponsor_note(language, organ, sponsors[1:2]) == ""


def test_the_group_of_a_sponsor_takes_its_article_into_the_preposition() -> None:
    expected = {
        ("es", "el Grupo de los Estados de África"): "en nombre del Grupo de los Estados de África",
        ("fr", "le Groupe des États d’Afrique"): "au nom du Groupe des États d’Afrique",
        ("fr", "l’Union européenne"): "au nom de l’Union européenne",
        ("es", "El Salvador"): "en nombre de El Salvador",
        ("en", "the Group of African States"): "on behalf of the Group of African States",
    }
    organ = house.organ(house.organs()[0])
    for (code, group), words in expected.items():
        sponsors = [Sponsor(name="Gambia", on_behalf_of=group)]
        assert f"({words})" in formulas.sponsors_line(house.language(code), organ, sponsors)


@pytest.mark.parametrize(("organ_code", "code", "given"), FORMULAS)
def test_closing_brackets(organ_code: str, code: str, given: dict[str, Any]) -> None:
    organ, language = house.organ(organ_code), house.language(code)
    assert formulas.adoption_bracket(organ, language, Adoption()) == ((given["without_vote"],), ())
    for case in given["votes"]:
        states = [tuple(names) for names in case["vote"]]
        totals = tuple(case["totals"]) if "totals" in case else None
        vote = RecordedVote(in_favour=states[0], against=states[1], abstaining=states[2], totals=totals)
        lines, lists = formulas.adoption_bracket(organ, language, Adoption(vote=vote))
        assert list(lines) == case["lines"]
        assert [[item.heading, item.states] for item in lists] == case["lists"]


def test_every_organ_speaks_every_language() -> None:
    assert {(organ, code) for organ, code, _ in FORMULAS} == {
        (organ, code) for organ in house.organs() for code in house.languages()
    }
