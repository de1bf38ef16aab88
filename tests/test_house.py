"""The house's data and their reader, by cases in tests/data/house."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import house
from drafter.house.data import load
from tests.house_cases import cases, day

HOUSE = Path(house.__file__).parent


WORDS = ["resolución", "60/251", "de", "15", "1er", "marzo", "March", "mars", "«", "»", ";", ":", "y", "compris", "párrafo", "a)", "2030",
         "Agenda", "(2000)", "résolution", "No.", ",", "%", "New", "York", "x"]  # fmt: skip

LANGUAGE = cases("language")


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


def test_what_an_organ_says_of_itself() -> None:
    organ = house.organ("hrc")
    assert (organ.members, organ.word_limit) == (47, 3300)
    assert organ.profile["repetition_rule"] is True
    assert organ.profile["inner_verbs_italic"] is False
    assert organ.enacting_formula("es") == "El Consejo de Derechos Humanos"
    assert (organ.parent("fr"), organ.united_nations("en")) == ("Assemblée générale", "United Nations")
    assert [organ.gender(code) for code in ("es", "en", "fr")] == ["m", "", "m"]
    assert all(len(organ.agenda_titles(code)) == 10 for code in house.languages())


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
    of_some = {"preambular_tails", "adjectival_markers"}
    assert set(load("openings", code)) - of_some == set(load("openings", first)) - of_some


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
