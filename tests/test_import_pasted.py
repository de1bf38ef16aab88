"""Text as people paste it: notes at the feet of pages, numbers at the margin, chats, indents, lists of Markdown."""

from __future__ import annotations

import pytest

from drafter.importers import read, read_all
from drafter.importers.markdown_lists import Lists
from drafter.importers.text import feet, pasted, sheets
from drafter.importers.text.decode import decoded
from drafter.importers.text.paragraphs import blocks
from drafter.model import OperativeParagraph, Resolution

HEAD = ["The Human Rights Council,", "Recalling the report on water1 and the one on food,2"]


def paragraphs(resolution: Resolution) -> list[tuple[str | None, str]]:
    found = [(item.label, item.text.plain) for item in resolution.preamble]
    return found + [
        (item.label, item.text.plain) for item in resolution.operative if isinstance(item, OperativeParagraph)
    ]


@pytest.mark.parametrize("mark", ["{} {}", "{}{}", "({}) {}", "{}. {} ↩"])
def test_notes_at_the_end_are_told_by_their_calls(mark: str) -> None:
    text = [*HEAD, "1. Decides to act.", mark.format(1, "A/76/207."), mark.format(2, "Available at x.org.")]
    draft = read("\n".join(text).encode(), format="text")
    notes = [note.text.plain for note in draft.resolution.preamble[0].text.notes]
    assert notes == ["A/76/207", "Available at x.org"]
    assert paragraphs(draft.resolution) == [
        (None, "Recalling the report on water and the one on food"),
        ("1.", "Decides to act"),
    ]


def test_numbered_paragraphs_that_nothing_calls_are_no_notes() -> None:
    text = [*HEAD[:1], "Recalling article 1 and article 2,", "1. Decides to act;", "2. Requests a report."]
    assert feet.noted(text) == text


def test_notes_at_the_feet_of_two_pages_are_counted_on() -> None:
    text = ["One1 two,", "1 A/1.", "\fThree2 and four.", "2 A/2.", "goes on."]
    assert [line for line in feet.noted(text) if line.strip()] == [
        "One[1] two,", "\fThree[2] and four.", "[1] A/1.", "[2] A/2. goes on."
    ]  # fmt: skip
    again = ["One1 two,", "1 A/1.", "\fThree1 and four.", "1 A/2."]
    assert [line for line in feet.noted(again) if line.startswith("[")] == ["[1] A/1.", "[2] A/2."]


def test_raised_figures_and_brackets_call_too() -> None:
    assert feet.noted(["A,² b.¹ c²", "1 First.", "2 Second."])[0] == "A,² b.[1] c[2]"
    assert feet.noted(["Peace (1), war (2).", "(1) First.", "(2) Second."])[0] == "Peace[1], war[2]."


def test_what_runs_through_the_pages_is_left_out_and_told() -> None:
    heads = ["1 | A/HRC/54/L.1", "2 | A/HRC/54/L.1", "3 | A/HRC/54/L.1"]
    feet_ = ["1 A/HRC/54/25.", "2 A/HRC/54/26.", "3 A/HRC/54/27."]
    bodies = [[f"Text {word}," for word in words.split()] for words in ("one two", "six ten", "red blue")]
    pages = ["\n".join([head, *body, foot]) for head, body, foot in zip(heads, bodies, feet_, strict=True)]
    kept, notes = sheets.without_edges("\n\f".join(pages).split("\n"))
    words = [line.strip() for line in kept if line.strip()]
    assert words == [line for body, foot in zip(bodies, feet_, strict=True) for line in (*body, foot)]
    assert notes[0].text == "; ".join(heads)
    assert sheets.without_edges(["one page", "only"]) == (["one page", "only"], ())


@pytest.mark.parametrize("step", [1, 5])
def test_numbers_at_the_margin_are_taken_off(step: int) -> None:
    lines = [
        f"{number if number % step == 0 else '':>2}   Line {number} of the text" for number in range(1, 31)
    ]
    assert [line.strip() for line in sheets.without_margin(lines)] == [
        f"Line {number} of the text" for number in range(1, 31)
    ]
    few = ["1   Article", "2   Article", "x"]
    assert sheets.without_margin(few) == few


@pytest.mark.parametrize("prefix", ["[10:32, 3/10/2023] Ana ONU: ", "3/10/23, 10:32 - Ana: "])
def test_times_and_names_of_a_chat_are_left_out_and_told(prefix: str) -> None:
    lines, notes = pasted.unchatted([f"{prefix}42/1. Water", "The Council,"])
    assert lines == ["42/1. Water", "The Council,"]
    assert notes[0].text == prefix.strip()
    assert pasted.unchatted(["At 10:32 - they met: nothing"])[1] == ()


def _wrapped(first: str, more: str) -> list[str]:
    opening = [
        "Recalling the Charter of the United Nations and its purposes and",
        "principles, which all States share and uphold with all their",
    ]
    return [line for _ in range(6) for line in (first + opening[0], more + opening[1], f"{more}strength at all times, everywhere,")]  # fmt: skip


@pytest.mark.parametrize(("first", "more"), [("    ", ""), ("", "    ")])
def test_indents_tell_paragraphs(first: str, more: str) -> None:
    assert len(blocks(_wrapped(first, more))) == 6


def test_markdown_counts_its_lists_by_itself() -> None:
    lists = Lists()
    items = ["1. One", "1. Two", "   1. Inner", "   1. Inner", "1. Three", "5. Five", "6. Six"]
    assert [lists.item(line) for line in items] == [
        ("1.", 0, "One"), ("2.", 0, "Two"), ("1.", 1, "Inner"), ("2.", 1, "Inner"),
        ("3.", 0, "Three"), ("5.", 0, "Five"), ("6.", 0, "Six"),
    ]  # fmt: skip
    assert lists.item("- bullet") is None


MARKDOWN = """# 42/1. Water

{0}The Human Rights Council{1},

- {0}Recalling{1} the report<sup>1</sup> -- and all others,
- {0}Humming softly{1} in it,

1. {0}Decides{1} to act on:
   - rivers;
   - lakes;
1. {0}Requests{1} a report.

<!-- -->

<sup>1</sup>: A/76/207.
"""


@pytest.mark.parametrize("marks", [("*", "*"), ("<u>", "</u>"), ("***", "***"), ("<i>", "</i>")])
def test_markdown_as_people_write_it(marks: tuple[str, str]) -> None:
    draft = read(MARKDOWN.format(*marks).encode())
    resolution = draft.resolution
    assert draft.format == "markdown"
    assert resolution.title.plain == "Water"
    assert [item.text.plain for item in resolution.preamble] == [
        "Recalling the report – and all others",
        "Humming softly in it",
    ]
    assert resolution.preamble[1].text.leading_italics == "Humming softly"
    assert [note.text.plain for note in resolution.preamble[0].text.notes] == ["A/76/207"]
    first, second = resolution.operative
    assert isinstance(first, OperativeParagraph)
    assert isinstance(second, OperativeParagraph)
    assert [child.text.plain for child in first.subparagraphs] == ["rivers", "lakes"]
    assert (first.label, second.label, second.text.plain) == (None, None, "Requests a report")


def test_markdown_without_empty_lines_has_a_paragraph_on_each() -> None:
    long = "the report that was submitted by the Special Rapporteur on water"
    lines = [
        "The Human Rights Council,",
        *(f"*Recalling* {long} {number}," for number in range(6)),
        "1. *Decides* to act.",
    ]
    assert len(read("\n".join(lines).encode(), format="markdown").resolution.preamble) == 6


ORGANS = {
    "cp1251": "Совет по правам человека,",
    "koi8-r": "Совет по правам человека,",
    "cp1256": "إن مجلس حقوق الإنسان،",
    "gb18030": "人权理事会，",
    "utf-16-le": "The Human Rights Council,",
    "utf-16-be": "El Consejo de Derechos Humanos,",
}


@pytest.mark.parametrize("encoding", ORGANS)
def test_encodings_that_do_not_say_so(encoding: str) -> None:
    text = f"54/1. x\n{ORGANS[encoding]}\n1. y\n"
    assert decoded(text.encode(encoding))[0] == text


def _one(number: str, title: str) -> str:
    return f"A/HRC/RES/{number}\n\n{number}. {title}\n\nThe Human Rights Council,\n\nRecalling a report,[1]\n\n1. Decides;\n\n2. Requests a report.\n\n[1] A/{title}."


@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n", "\n-----\n\n", "\n\f"])
def test_several_resolutions_in_one_text(between: str) -> None:
    text = between.join([_one("54/1", "Water"), _one("54/2", "Bread"), _one("54/3", "Salt")])
    drafts = read_all(text.encode(), format="text")
    assert [(each.resolution.number, each.resolution.title.plain) for each in drafts] == [
        ("54/1", "Water"), ("54/2", "Bread"), ("54/3", "Salt")
    ]  # fmt: skip
    for draft in drafts:
        resolution = draft.resolution
        assert resolution.masthead.symbol == f"A/HRC/RES/{resolution.number}"
        assert len(resolution.operative) == 2
        assert resolution.preamble[0].text.notes[0].text.plain == f"A/{resolution.title.plain}"
    second = text.split("\n").index("54/2. Bread") + 1
    assert drafts[1].places[("title",)] == second
    assert read(text.encode(), format="text", pick=2).resolution.number == "54/2"
    assert any("3 texts" in note.message for note in read(text.encode(), format="text").notes)


def test_a_recommended_text_is_no_text_of_its_own() -> None:
    text = "54/1. Water\nThe Human Rights Council,\nRecalling it,\n1. Recommends:\nThe General Assembly,\nRecalling all,\n1. Decides."
    assert len(read_all(text.encode(), format="text")) == 1


def test_a_title_that_follows_its_number_without_a_space_is_a_title() -> None:
    text = (
        "55/14.Fortalecimiento de la cooperación\n\nEl Consejo de Derechos Humanos,\n\nGuiado por la Carta,\n"
    )
    resolution = read(text.encode(), format="text").resolution
    assert (resolution.number, resolution.title.plain) == ("55/14", "Fortalecimiento de la cooperación")
