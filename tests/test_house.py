"""The house's data and their reader, by cases in tests/data/house."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter import house
from drafter.house import formulas
from drafter.house.data import load
from drafter.house.openings import OpeningPart
from drafter.model import Adoption, RecordedVote, Session, Sponsor

DATA = Path(__file__).parent / "data" / "house"
HOUSE = Path(house.__file__).parent


def cases(name: str) -> Any:
    found = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    assert found, f"{name}.yaml has no cases"
    return found


WORDS = ["resolución", "60/251", "de", "15", "1er", "marzo", "March", "mars", "«", "»", ";", ":", "y", "compris", "párrafo", "a)", "2030",
         "Agenda", "(2000)", "résolution", "No.", ",", "%", "New", "York", "x"]  # fmt: skip
LANGUAGE = cases("language")
FORMULAS = [
    (organ, code, given) for organ, by_code in cases("formulas").items() for code, given in by_code.items()
]
OPENINGS = [
    pytest.param(code, part, text, expected, id=f"{code}-{text[:40]}")
    for code, parts in cases("openings").items()
    for part, texts in parts.items()
    for text, expected in texts.items()
]


def day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


# opening phrases


@pytest.mark.parametrize(("code", "part", "text", "expected"), OPENINGS)
def test_an_opening_is_recognised(
    code: str, part: OpeningPart, text: str, expected: list[str] | None
) -> None:
    found = house.language(code).opening(text, part)
    assert (found and [found.phrase, found.base, found.marker]) == expected
    assert found is None or text.startswith(found.phrase)


def test_cases_cover_every_language_and_part() -> None:
    assert {(case.values[0], case.values[1]) for case in OPENINGS} == {
        (code, part) for code in house.languages() for part in ("preambular", "operative")
    }


@pytest.mark.parametrize("code", house.languages())
@pytest.mark.parametrize("part", ["preambular", "operative"])
def test_every_known_phrase_opens_a_paragraph(code: str, part: OpeningPart) -> None:
    language = house.language(code)
    entries = language.openings(part)
    assert len(entries) > 100
    for entry in entries:
        found = language.opening(f"{entry.base} 12", part)
        assert found is not None, entry
        assert (found.phrase, found.base, found.marker) == (entry.base, entry.base, ""), entry
        marked = language.opening_phrases.marked(entry.base, language.markers[0], part)
        again = language.opening(f"{marked} 12", part)
        assert again is not None, marked
        assert (again.phrase, again.base) == (marked, entry.base)


@pytest.mark.parametrize("code", house.languages())
@pytest.mark.parametrize("part", ["preambular", "operative"])
def test_a_counterpart_is_an_opening_of_the_other_part(code: str, part: OpeningPart) -> None:
    language = house.language(code)
    other: OpeningPart = "operative" if part == "preambular" else "preambular"
    counterparts = [entry.counterpart for entry in language.openings(part) if entry.counterpart]
    assert counterparts
    for counterpart in counterparts:
        found = language.opening(f"{counterpart} 12", other)
        assert found is not None, counterpart
        assert found.phrase == counterpart


@pytest.mark.parametrize(
    ("code", "part", "text", "expected"),
    [
        ("es", "preambular", "Convencida de", ("f", "s", "organ")),
        ("es", "preambular", "Teniendo presentes los", ("", "p", "object")),
        ("es", "operative", "Hace suya la", ("f", "s", "object")),
        ("es", "preambular", "Consciente de", ("", "", "")),
        ("fr", "preambular", "Résolues à", ("f", "p", "organ")),
    ],
)
def test_agreement(code: str, part: OpeningPart, text: str, expected: tuple[str, str, str]) -> None:
    found = house.language(code).opening(text, part)
    assert found is not None
    assert (found.gender, found.number, found.agrees) == expected


def test_directive_verbs_have_an_addressee_and_a_complement() -> None:
    spanish = house.language("es")
    found = spanish.opening("Alienta encarecidamente a los", "operative")
    assert found is not None
    assert (found.addressee, found.complement) == (True, "a que")
    found = spanish.opening("Reconoce también la", "operative")
    assert found is not None
    assert (found.addressee, found.counterpart) == (False, "Reconociendo")


def test_the_nearest_opening_is_suggested() -> None:
    assert house.language("es").nearest_opening("Reafirmado", "preambular") == "Reafirmando"
    assert house.language("es").nearest_opening("Zzzzz", "preambular") is None


# a language


@pytest.mark.parametrize("code", house.languages())
def test_dates_and_ordinals(code: str) -> None:
    given, language = LANGUAGE[code], house.language(code)
    assert {key: language.date(day(key)) for key in given["date"]} == given["date"]
    for start, end, expected in given["date_range"]:
        assert language.date_range(day(start), day(end)) == expected
    assert {n: language.ordinal(n) for n in given["ordinal_m"]} == given["ordinal_m"]
    assert {n: language.ordinal(n, "f") for n in given["ordinal_f"]} == given["ordinal_f"]
    assert {n: language.ordinal_words(n) for n in given["words_m"]} == given["words_m"]
    assert {n: language.ordinal_words(n, "f") for n in given["words_f"]} == given["words_f"]


@pytest.mark.parametrize("code", house.languages())
def test_ordinals_in_words_are_a_hundred_and_differ(code: str) -> None:
    language = house.language(code)
    for gender in ("m", "f"):
        words = [language.ordinal_words(number, gender) for number in range(1, 101)]
        assert len(set(words)) == 100
    with pytest.raises(house.HouseDataError, match="101"):
        language.ordinal_words(101)


@pytest.mark.parametrize("code", house.languages())
def test_lists_and_order(code: str) -> None:
    given, language = LANGUAGE[code], house.language(code)
    for names, expected in given["join"]:
        assert language.join(names) == expected
    for shuffled, expected in zip(given["collate"][::2], given["collate"][1::2], strict=True):
        assert language.collate(shuffled) == expected
    assert {key: language.language_name(key) for key in given["language_name"]} == given["language_name"]
    assert set(language.language_names) >= set(house.languages())


@pytest.mark.parametrize("code", house.languages())
def test_no_break_spaces(code: str) -> None:
    language = house.language(code)
    for case in LANGUAGE[code]["no_break"]:
        hard, soft = case.replace("~", "\u00a0"), case.replace("~", " ")
        assert language.no_break(soft) == hard
        assert language.relax(hard) == soft
        assert language.no_break(hard) == hard
        assert [hard[index] for index in language.no_break_positions(soft)] == ["\u00a0"] * case.count("~")
    assert language.relax("a\u00a0b") == "a\u00a0b"


def test_what_a_language_says_of_itself() -> None:
    spanish, english, french = (house.language(code) for code in ("es", "en", "fr"))
    assert (spanish.name, spanish.printed_name, spanish.locale) == ("Español", "Español", "es-ES")
    assert english.printed_name == ""
    assert [language.labels.label(1, 2) for language in (spanish, english, french)] == ["b)", "(b)", "b)"]
    assert [language.note_call for language in (spanish, english, french)] == ["before", "after", "before"]
    assert french.punctuation.semicolon == "\u00a0;"
    assert french.quotes.opening == "«\u00a0"


# formulas


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


def test_what_an_organ_says_of_itself() -> None:
    organ = house.organ("hrc")
    assert (organ.members, organ.word_limit) == (47, 3300)
    assert organ.profile["repetition_rule"] is True
    assert organ.profile["inner_verbs_italic"] is False
    assert organ.enacting_formula("es") == "El Consejo de Derechos Humanos"
    assert (organ.parent("fr"), organ.united_nations("en")) == ("Assemblée générale", "United Nations")
    assert [organ.gender(code) for code in ("es", "en", "fr")] == ["m", "", "m"]
    assert all(len(organ.agenda_titles(code)) == 10 for code in house.languages())


# States


@pytest.mark.parametrize("code", house.languages())
def test_states(code: str) -> None:
    states = house.states(code)
    assert len(states) == 197
    assert len({state.listed for state in states}) == 197
    for state in states:
        assert not re.search(r"[*']|\((?:el|la|los|las|le|les|the|l’)\)", state.listed), state
        assert states.find(state.running) is state or state.running != state.formal
        assert state.listed in states


def test_names_of_states() -> None:
    spanish = house.states("es")
    assert "Kenya" in spanish
    assert "Kenia" not in spanish
    assert spanish.nearest("Kenia") == "Kenya"
    assert spanish.nearest("Rumanía") == "Rumania"
    assert spanish.nearest("República Checa") == "Chequia"
    assert spanish.nearest("Xyz") is None
    bolivia = spanish.find("Estado Plurinacional de Bolivia")
    assert bolivia is not None
    assert bolivia.listed == "Bolivia (Estado Plurinacional de)"
    assert house.states("en").by_code["TUR"].listed == "Türkiye"


# the files


def test_unknown_codes_are_named_with_a_hint() -> None:
    with pytest.raises(house.HouseDataError) as caught:
        house.language("ess")
    assert caught.value.hint == "did you mean “es”?"
    with pytest.raises(house.HouseDataError) as caught:
        house.organ("xyz")
    assert caught.value.hint == f"known here: {', '.join(house.organs())}"
    with pytest.raises(house.HouseDataError, match="xx"):
        house.organ(house.organs()[0]).text("xx")
    with pytest.raises(house.HouseDataError, match="xx"):
        house.language("es").language_name("xx")


def test_a_file_that_lacks_something_says_what(monkeypatch: pytest.MonkeyPatch) -> None:
    code = house.organs()[0]
    whole = load("organs", code)
    monkeypatch.setattr(
        sys.modules["drafter.house.organ"], "load", lambda *_: {**whole, "languages": {"xx": {"name": "X"}}}
    )
    house.organ.cache_clear()
    try:
        with pytest.raises(house.HouseDataError, match=r"lack .*meeting") as caught:
            house.organ(code)
        assert caught.value.file == f"{code}.yaml, xx"
    finally:
        house.organ.cache_clear()


@pytest.mark.parametrize("code", house.languages())
def test_the_files_of_a_language_have_the_same_keys(code: str) -> None:
    first = house.languages()[0]
    optional = {"conjunction_before", "contractions", "letters", "space_before", "no_break_words"}
    assert set(load("languages", code)) - optional == set(load("languages", first)) - optional
    assert set(load("openings", code)) - {"preambular_tails"} == set(load("openings", first)) - {
        "preambular_tails"
    }


@pytest.mark.parametrize("code", house.languages())
@given(words=st.lists(st.sampled_from(WORDS), max_size=12), data=st.data())
def test_relaxed_and_set_again_is_the_same(code: str, words: list[str], data: st.DataObject) -> None:
    language = house.language(code)
    spaces = [data.draw(st.sampled_from([" ", "\u00a0", ""])) for _ in words]
    text = "".join(word + space for word, space in zip(words, spaces, strict=True))
    assert language.no_break(language.relax(text)) == language.no_break(text)
    assert language.relax(language.no_break(text)) == language.relax(text)


def test_the_data_are_composed_unicode_with_curly_apostrophes() -> None:
    files = [*HOUSE.glob("languages/*.yaml"), *HOUSE.glob("openings/*.yaml"), *HOUSE.glob("organs/*.yaml")]
    files.append(HOUSE / "states.csv")
    assert len(files) >= 2 * len(house.languages()) + len(house.organs()) + 1
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), file
        without_comments = re.sub(r"(?m)#.*$", "", text)
        assert not re.search(r"[^\W\d_]'[^\W\d_]", without_comments), file


def test_no_module_of_the_house_names_a_language_or_an_organ() -> None:
    modules = list(HOUSE.glob("*.py"))
    assert modules
    codes = "|".join((*house.languages(), *house.organs()))
    for module in modules:
        code = re.sub(r'"""[\s\S]*?"""', "", module.read_text(encoding="utf-8"))
        assert not re.search(rf"""["'](?:{codes})["']""", code), module


def test_importing_the_house_reads_no_data_and_imports_no_parser() -> None:
    code = (
        "import sys; from drafter.house import formulas; print({'yaml', 'csv', 'difflib'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
