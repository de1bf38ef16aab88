"""Plain text and Markdown come in: paragraphs, notes, the page's furniture, and this program's own output."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import api
from drafter.errors import DraftError
from drafter.house.words import dictionary
from drafter.importers import read
from drafter.importers.markdown import inlines
from drafter.importers.text import footnotes, furniture, pasted
from drafter.importers.text.decode import decoded
from drafter.importers.text.paragraphs import Block, blocks
from drafter.model import Note, Run, Text
from drafter.render import plain
from drafter.render.context import render_context

CLEAN = Path(__file__).parents[1].parent / "shared" / "reference" / "51-34.clean.es.txt"
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))


@pytest.mark.skipif(not CLEAN.is_file(), reason="the source text is not beside the project")
def test_the_source_comes_in_whole() -> None:
    draft = read(CLEAN, format="text")
    resolution = draft.resolution
    assert (len(resolution.preamble), len(resolution.operative)) == (16, 14)
    assert resolution.number == "51/34"
    assert resolution.title.plain.startswith("Fortalecimiento de la cooperación técnica y fomento")
    assert resolution.adoption is not None
    assert (resolution.adoption.meeting, str(resolution.adoption.date)) == (44, "2022-10-07")
    assert resolution.adoption.vote is None
    notes = [note.text.plain for _, text in resolution.texts() for note in text.notes]
    assert notes == ["El texto de esta nota no figura en la fuente"] * 2
    printed = plain.paragraphs(render_context(resolution))
    source = [line for line in CLEAN.read_text(encoding="utf-8").split("\n") if line]
    expected = [_folded(line.replace("[^1]", "").replace("[^2]", "")) for line in source]
    assert [_folded(line) for line in printed] == expected


def _folded(text: str) -> str:
    return " ".join(text.split())


def test_examples_were_collected() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("format_", ["txt", "md"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_what_went_out_comes_back_the_same(example: Path, format_: str) -> None:
    outline = api.read(example)
    data = api.render(outline, format_)
    again = read(data, format={"txt": "text", "md": "markdown"}[format_]).resolution
    expected, found = (render_context(each) for each in (outline.resolution, again))
    assert plain.paragraphs(found) == plain.paragraphs(expected)
    assert plain.notes(found) == plain.notes(expected)
    assert plain.masthead(found) == plain.masthead(expected)


def test_wrapped_lines_are_joined_and_divided_words_made_whole() -> None:
    text = "\n".join(
        [
            "Reafirmando que la lectura en común es un derecho de todos y una obli-",
            "gación de los Estados que han hecho de la cooperación Norte-",
            "Sur una parte de su política y de sus planes para los pró-",
            "ximos años,",
            "",
            "44ª sesión",
            "7 de octubre de 2022",
        ]
    )
    found = blocks(text.split("\n"))
    assert [block.text for block in found] == [
        "Reafirmando que la lectura en común es un derecho de todos y una obligación de los Estados que han hecho "
        "de la cooperación Norte-Sur una parte de su política y de sus planes para los próximos años,",
        "44ª sesión",
        "7 de octubre de 2022",
    ]


def test_lines_of_their_own_are_not_joined() -> None:
    lines = ["Recalling the Charter of the United Nations and all that it says,", "Noting the report,"]
    assert [block.text for block in blocks(lines)] == lines


def test_the_page_leaves_the_text() -> None:
    lines = ["A/HRC/51/L.2", "Text", "", "GE.22-16568 (S)", "A/HRC/51/L.2", "2", "", "12", "", "More"]
    page = furniture.without(lines)
    assert [line for line in page.lines if line] == ["A/HRC/51/L.2", "Text", "2", "More"]
    assert [line.value for line in page.masthead] == ["GE.22-16568"]
    assert "12" in page.notes[0].text


def test_a_symbol_cited_alone_once_is_kept() -> None:
    assert furniture.without(["A/HRC/40/1"]).lines == ["A/HRC/40/1"]


def test_calls_need_a_note_unless_they_have_a_caret() -> None:
    body, notes = footnotes.collected([Block("One[1] two[2] three[^7].", 1), Block("[1] First.", 3)])
    text = footnotes.Calls(notes).text(body[0].text)
    first, missing = Note(Text.of("First.")), Note(Text())
    assert text == Text.of("One", first, " two[2] three", missing, ".")


def test_a_backslash_keeps_a_call_a_text() -> None:
    notes = {"1": "Note."}
    assert footnotes.Calls(notes).text(r"a\[1]") == Text.of("a[1]")
    assert footnotes.Calls(notes).text(r"a\\[1]") == Text.of("a\\", Note(Text.of("Note.")))


def test_raised_figures_call_notes() -> None:
    body, notes = footnotes.collected([Block("Peace,² and m².", 1), Block("² A/1.", 2)])
    assert footnotes.Calls(notes).text(body[0].text).notes[0].text.plain == "A/1."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*Recalling* it", [Run("Recalling", True), Run(" it")]),
        ("_Recalling_ it", [Run("Recalling", True), Run(" it")]),
        ("<em>“Urges”</em>x", [Run("“Urges”", True), Run("x")]),
        ("**Urges** all", [Run("Urges all")]),
        (r"5 \* 3 and snake_case", [Run("5 * 3 and snake_case")]),
        ("5 * 3", [Run("5 * 3")]),
        ("a&emsp;b &lt;c&gt;", [Run("a\u2003b <c>")]),
        ("see [the report](https://x.org/a) now", [Run("see the report now")]),
    ],
)
def test_marks_of_markdown(source: str, expected: list[Run]) -> None:
    assert inlines(source) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    text, notes = decoded("La sesión número 3\r\n".encode(encoding))
    assert text == "La sesión número 3\n"
    assert bool(notes) == (encoding == "cp1252")


def test_control_characters_are_named_and_left_out() -> None:
    text, notes = decoded(b"a\x07b")
    assert text == "ab"
    assert "U+0007" in notes[0].message


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DraftError, match="null bytes"):
        decoded(b"a\0b")


def test_brackets_and_bis_stay() -> None:
    text = "The Human Rights Council,\n\nRecalling all,\n\n1. Decides [to act];\n\n1 bis. Urges all;\n\n2. Decides to remain seized of the matter."
    operative = read(text.encode()).resolution.operative
    assert [(item.label, item.text.plain) for item in operative] == [
        (None, "Decides [to act]"),
        ("1 bis.", "Urges all"),
        (None, "Decides to remain seized of the matter"),
    ]


NO_DRAFTS = {
    "a web archive": (
        "MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html><p>El Consejo",
        "web archive",
    ),
    "an outline": ("organ: hrc\nlanguage: es\noperative:\n  - Decide\n", "already an outline"),
}


@pytest.mark.parametrize(("text", "message"), NO_DRAFTS.values(), ids=NO_DRAFTS)
def test_what_is_no_draft_is_refused_with_a_hint(text: str, message: str) -> None:
    with pytest.raises(DraftError, match=message) as caught:
        read(text.encode(), file="a.txt")
    assert caught.value.hint


def test_a_single_paragraph_is_a_draft() -> None:
    assert read("1. Decide seguir ocupándose de la cuestión.".encode()).resolution.operative
    assert read(b"Decides to remain seized of the matter;", language="en").resolution.operative


def test_notes_on_a_text_name_lines() -> None:
    text = "A/HRC/51/L.9\nAlgo sin sentido:\n\nEl Consejo de Derechos Humanos,\n\n1. Decide algo"
    notes = [str(note) for note in read(text.encode()).notes]
    assert any(note.startswith("line 2: ") for note in notes)
    assert not any("paragraph 2" in note for note in notes)


def test_the_first_heading_of_markdown_is_the_title_and_bold_is_said() -> None:
    text = "# Bibliotecas públicas\n\n**El Consejo de Derechos Humanos,**\n\nGuiado por la **Carta**,\n\n1. Decide algo."
    draft = read(text.encode(), format="markdown")
    assert draft.resolution.title.plain == "Bibliotecas públicas"
    assert draft.resolution.preamble[0].text.plain == "Guiado por la Carta"
    assert [note.place for note in draft.notes if "bold" in note.message] == [3]


def test_a_meeting_that_cannot_be_is_said() -> None:
    text = "El Consejo de Derechos Humanos,\n\n1. Decide algo.\n\n442a sesión\n7 de octubre de 2022"
    assert any("442" in note.message for note in read(text.encode(), format="text").notes)


def test_without_the_dictionary_scanned_text_gets_the_rules_that_need_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dictionary, "installed", lambda name: None)
    dictionary._speller.cache_clear()
    try:
        draft = read(Path(__file__).parent / "data" / "source" / "51-34.ocr.es.txt", format="ocr")
    finally:
        dictionary._speller.cache_clear()
    assert "resolution-drafter[ocr]" in draft.notes[0].message
    assert draft.resolution.adoption is not None
    assert draft.resolution.adoption.meeting == 44
    assert not any(note.message.startswith("the number 4.") for note in draft.notes)


LONG = (
    "Recalling the Charter of the United Nations and the purposes and principles that it contains and serves,"
)
FULL = "Recalling also all resolutions of the General Assembly and of the Human Rights Council on the same matter,"
PASTED = (
    ["The Human Rights Council,", LONG[:64], LONG[65:], FULL[:65], FULL[66:], "1.", "Urges States to adopt laws that give effect to the",
     "right to water;", "2.", "Decides to remain seized of the matter."]
)  # fmt: skip


@pytest.mark.parametrize(("between", "before"), [("\n", ""), ("\n\n", ""), ("\n", "> "), ("\n>\n", "> ")])
def test_a_pasted_text_gives_its_paragraphs(between: str, before: str) -> None:
    draft = read(between.join(before + line for line in PASTED).encode(), format="text")
    texts = [text.plain for _, text in draft.resolution.texts()]
    assert [texts[1], texts[2]] == [LONG.rstrip(","), FULL.rstrip(",")]
    assert texts[3] == "Urges States to adopt laws that give effect to the right to water"
    told = [note.message for note in draft.notes if "quoted mail" in note.message]
    assert len(told) == bool(before)


def test_a_number_alone_before_its_title_is_its_number() -> None:
    text = "42/10.\nWater for all\nThe Human Rights Council,\nRecalling it,\n1.\nDecides."
    resolution = read(text.encode(), format="text").resolution
    assert (resolution.number, resolution.title.plain) == ("42/10", "Water for all")


def test_a_label_without_words_after_it_stays() -> None:
    assert pasted.with_labels(["1.", "2. Decides", "(a)"]) == ["1.", "2. Decides", "(a)"]
    assert pasted.unquoted(["> a", "b"]) == (["> a", "b"], ())


def test_a_word_divided_at_the_end_of_a_line_says_that_lines_are_wrapped() -> None:
    text = "The Human Rights Council,\nRecalling it,\nNoting the report,\n1. Urges States to adopt laws on the imple-\nmentation of it;\n2. Decides."
    texts = [each.plain for _, each in read(text.encode(), format="text").resolution.texts()]
    assert "Urges States to adopt laws on the implementation of it" in texts


def test_notes_in_brackets_at_the_end_are_all_that_there_are() -> None:
    text = "The Human Rights Council,\n\nRecalling article 1 (1)[1] and Article 2,\n\n1. The texts are authentic;\n\n2. In witness thereof it was signed.\n\n[1] A/HRC/45/40."
    resolution = read(text.encode()).resolution
    assert resolution.preamble[0].text.plain == "Recalling article 1 (1) and Article 2"
    assert len(resolution.operative) == 2
