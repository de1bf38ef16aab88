"""Labels typed before a text: what they are, what they count, at which depth they stand."""

from __future__ import annotations

import pytest

from drafter.importers import recognise
from drafter.importers.recognise.labels import (
    OpenLists,
    number,
    readings,
    split,
    split_capital,
    split_heading,
)
from drafter.importers.recognise.typed import TypedLabels
from drafter.model import Note, OperativeParagraph, Run, Text
from tests.typed_lines import lines


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1. Decides", "1."),
        ("12.\tDecides", "12."),
        ("6 bis. Decides", "6 bis."),
        ("(a) To read", "(a)"),
        ("a) Leer", "a)"),
        ("(iv) Four", "(iv)"),
        ("b. Two", "b."),
        ("1 - يقرر", "1 -"),
        ("(أ) أولا", "(أ)"),
        ("• Point", "•"),
        ("- Point", "-"),
        ("(1) Decides", "(1)"),
        ("1: Decides", "1:"),
        ("1° Decide", "1°"),
        ("1.- Decide", "1.-"),
        ("3. bis Decides", "3. bis"),
        ("3 bis) Decides", "3 bis)"),
        ("2.1 to read", "2.1"),
        ("2.1.3. to read", "2.1.3."),
        ("（一）注意到", "（一）"),
        ("一、注意到", "一、"),
        ("１．注意到", "１．"),
        ("8.注意到", "8."),
        ("2022 was a year", ""),
        ("15 March", ""),
        ("A. Title", ""),
        ("(see above) text", ""),
    ],
)
def test_a_typed_label_is_split_off(text: str, label: str) -> None:
    found, rest = split(Text.of(text))
    assert found == label
    assert rest.plain == (text[len(label) :].strip() if label else text)


def test_a_label_is_split_off_before_italics_and_notes() -> None:
    text = Text.of("1. ", Run("Decides", italic=True), " this", Note(Text.of("A.")))
    assert split(text) == ("1.", Text.of(Run("Decides", italic=True), " this", Note(Text.of("A."))))


def test_numbers_of_headings() -> None:
    assert split_heading(Text.of("IV. Scope"))[0] == "IV."
    assert split_heading(Text.of("Scope"))[0] == ""


def test_what_a_label_counts() -> None:
    assert readings("i)") == {"a)": 9, "i)": 1}
    assert readings("(c)") == {"(a)": 3}
    assert readings("bb)") == {"a)": 28}
    assert readings("xiv)") == {"i)": 14}


def test_open_lists_tell_letters_from_roman_numerals() -> None:
    lists = OpenLists([("1.", 1)])
    depths = [lists.depth(label) for label in ("a)", "b)", "i)", "ii)", "c)")]
    assert depths == [1, 1, 2, 2, 1]
    lists = OpenLists([("1.", 1)])
    assert [lists.depth(f"{letter})") for letter in "abcdefghij"] == [1] * 10


def test_a_bracket_before_a_label_stays_before_the_text() -> None:
    assert split(Text.of("[2. Decides;]")) == ("2.", Text.of("[Decides;]"))


def test_a_capital_may_be_a_label() -> None:
    assert split_capital(Text.of("B. To read")) == ("B.", Text.of("To read"))
    assert split_capital(Text.of("By reading"))[0] == ""


def test_figures_of_other_scripts_are_numbers() -> None:
    assert [number(label) for label in ("٢-", "１．", "十二、", "（一）", "a)")] == [2, 1, 12, None, None]


def test_what_labels_of_other_scripts_and_decimals_count() -> None:
    assert readings("(ج)") == {"(أ)": 3}
    assert readings("（三）") == {"（一）": 3}
    assert readings("2.3") == {"2.1": 3}
    assert readings("3. bis") == readings("3.") == {"1.": 3}


@pytest.mark.parametrize(
    "typed",
    [
        ["1.", "(a)", "(b)", "(i)", "2.", "2 bis.", "3."],
        ["1)", "a)", "b)", "i)", "2)", "2 bis)", "3)"],
        ["(1)", "(a)", "(b)", "(i)", "(2)", "(2 bis)", "(3)"][:5],
        ["1.", "1)", "2)", "a)", "2.", "2. bis", "3."],
        ["1.", "1.1", "1.2", "1.2.1", "2.", "2 bis.", "3."],
        ["1.", "-", "-", "–", "2.", "2 ter.", "3."],
        ["一、", "（一）", "（二）", "1）", "二、"],
    ],
)
def test_the_first_number_says_how_paragraphs_are_numbered(typed: list[str]) -> None:
    labels = TypedLabels()
    introduced = [typed[at - 1] == typed[0] for at in range(len(typed))]
    introduced[0] = False
    found = [
        labels.depth(label, introduced=after, preamble=False)
        for label, after in zip(typed, introduced, strict=True)
    ]
    assert found == [0, 1, 1, 2, 0, 0, 0][: len(typed)]


def test_a_bullet_before_an_opening_is_none() -> None:
    draft = recognise(
        lines("The Human Rights Council,", "• Recalling it,", "1. Urges States to:", "• Read;", "• Write;")
    )
    resolution = draft.resolution
    assert resolution.preamble[0].text.plain == "Recalling it"
    first = resolution.operative[0]
    assert isinstance(first, OperativeParagraph)
    assert [child.label for child in first.subparagraphs] == ["•", "•"]


def test_capitals_are_labels_of_a_list_and_numbers_of_headings() -> None:
    draft = recognise(
        lines(
            "The Human Rights Council,",
            "Recalling it,",
            "A. Scope",
            "1. Urges States to:",
            "A. Read;",
            "B. Write;",
        )
    )
    heading, paragraph = draft.resolution.operative
    assert isinstance(paragraph, OperativeParagraph)
    assert heading.label == "A."
    assert [child.label for child in paragraph.subparagraphs] == ["A.", "B."]


def test_the_labels_of_negotiators_say_what_a_paragraph_is() -> None:
    draft = recognise(
        lines(
            "The Human Rights Council,", "PP1 Recalling the Charter,", "PP2 bis (new) Noting the report,",
            "OP1. Urges States:", "(a) To adopt laws;", "OP 2 alt: Invites [States] to help;", "OP2 ter Decides.",
        )
    )  # fmt: skip
    resolution = draft.resolution
    assert [item.text.plain for item in resolution.preamble] == ["Recalling the Charter", "Noting the report"]
    assert [item.label for item in resolution.operative] == [None, None, "2 ter."]
    assert dict(resolution.texts())["operative", 0, "subparagraphs", 0, "text"].plain == "To adopt laws"
    [note] = [note for note in draft.notes if "negotiators" in note.message]
    assert note.text == "PP1; PP2 bis (new); OP1.; OP 2 alt:; OP2 ter"


def test_a_numbered_preamble_is_a_preamble_and_its_numbers_are_told() -> None:
    draft = recognise(
        lines("The Human Rights Council,", "1. Recalling the Charter,", "2. Noting it,", "1. Decides.")
    )
    assert [item.text.plain for item in draft.resolution.preamble] == ["Recalling the Charter", "Noting it"]
    assert [item.text.plain for item in draft.resolution.operative] == ["Decides"]
    assert [note.text for note in draft.notes if "numbers of preambular" in note.message] == ["1.; 2."]


def test_a_paragraph_in_brackets_is_operative_by_its_number() -> None:
    draft = recognise(
        lines("The Human Rights Council,", "Recalling it,", "[1. Urges States;] [EU: delete]", "2. Decides.")
    )
    assert len(draft.resolution.preamble) == 1
    assert draft.resolution.operative[0].text.plain.startswith("[Urges States;]")
