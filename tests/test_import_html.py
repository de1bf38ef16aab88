"""Web pages come in: our own exactly, others with every word in a line or in a note."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from drafter import house
from drafter.errors import DraftError
from drafter.importers import ImportedDraft, html, read
from drafter.importers.detect import detect
from drafter.importers.html import own
from drafter.importers.html.markup import parsed
from drafter.importers.lines import SourceLine
from drafter.importers.recognise import canonical
from drafter.model import Heading, Note, OperativeParagraph, Run
from drafter.outline import read as read_outline
from drafter.render import formats
from tests.hostile_files import Case, pages

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
SAMPLES = sorted((Path(__file__).parent / "data" / "import").glob("*.html"))
BODY = "<p><i>The Human Rights Council</i>,</p><p><i>Recalling</i> its resolution,</p>"
HOSTILE = list(pages.cases())


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def lines(body: str, head: str = "") -> list[SourceLine]:
    return [line for line in html.read_lines(page(body, head)).lines if line.key != "language_hint"]


def texts(body: str, head: str = "") -> list[str]:
    return [line.plain for line in lines(body, head)]


def imported(body: str, head: str = "") -> ImportedDraft:
    return read(page(BODY + body, head))


def operative(body: str, head: str = "") -> list[OperativeParagraph]:
    items = imported(body, head).resolution.operative
    return [item for item in items if not isinstance(item, Heading)]


def test_there_are_examples_and_samples() -> None:
    assert len(EXAMPLES) >= 3
    assert len(SAMPLES) >= 4
    assert len(HOSTILE) > 40


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_page_of_ours_comes_back_the_same(path: Path) -> None:
    resolution = read_outline(path).resolution
    data = formats.rendered(resolution, "html", formats.Options()).data
    draft = read(data)
    assert draft.format == "html"
    assert draft.resolution == canonical(resolution, house.language(resolution.language))


def test_a_page_of_ours_to_which_somebody_added_is_read_as_any_other() -> None:
    resolution = read_outline(EXAMPLES[0]).resolution
    data = formats.rendered(resolution, "html", formats.Options()).data.decode()
    assert own.lines(parsed(data, "a")) is not None  # type: ignore[arg-type]  # a page of ours has a root
    changed = data.replace("</main>", '<div id="more"><p>Words of a reader</p></div></main>', 1)
    changed = changed.replace('<section class="notes"', "<p>Others</p><section", 1)
    draft = read(changed.encode())
    assert {"Words", "reader", "Others"} <= set(" ".join(words_of(draft)).split())


class Words(HTMLParser):
    """The words of a page that a browser shows or hides, without those of scripts and styles."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self._text = ""
        self._silent = 0
        self.feed(source)
        self.found = re.findall(r"\w{2,}", self._text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in {"script", "style", "title"}
        self._text += " " if tag in {"p", "div", "td", "th", "li", "br"} else ""

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style", "title"}

    def handle_data(self, data: str) -> None:
        self._text += "" if self._silent else data


def words_of(draft: ImportedDraft) -> list[str]:
    out = [f"{note.message} {note.text}" for note in draft.notes]
    for _, text in draft.resolution.texts():
        out.append("".join(each.text for each in text.inlines if isinstance(each, Run)))
        out += [each.text.plain for each in text.inlines if isinstance(each, Note)]
    masthead = draft.resolution.masthead
    return [*out, str(draft.resolution.number), str(masthead.symbol), draft.resolution.title.plain]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_no_word_of_a_foreign_page_is_lost(path: Path) -> None:
    data = path.read_bytes()
    draft = read(data, file=path.name)
    there = Counter(Words(data.decode("utf-8" if b"charset=windows" not in data else "cp1252")).found)
    known = "Human Rights Council Consejo de Derechos Humanos Conseil des droits de l homme The El Le er United Nations"
    printed = {"Naciones", "Unidas", "57", "44a", *known.split()}  # and 44ª
    missing = set(there) - set(re.findall(r"\w{2,}", " ".join(words_of(draft)))) - printed
    assert not missing


def test_blocks_are_lines_and_inline_elements_are_not() -> None:
    body = (
        "<div>a<div>b <span>c</span><section>d</section>e</div></div><h2>f</h2>g<p>h<p>i<unknown>j</unknown>"
    )
    assert texts(body) == ["a", "b c", "d", "e", "f", "g", "h", "ij"]
    assert texts('<span style="display:block">a</span><span style="display:block">b</span>') == ["a", "b"]


def test_white_space_is_that_of_a_browser() -> None:
    assert texts("<p>\n  a <i> b</i>\n c&nbsp;d  </p>") == ["a b c\u00a0d"]
    assert texts("<pre>a\n\n  b\nc</pre>") == ["a", "b", "c"]
    assert texts("<p>1.&nbsp;&nbsp;&nbsp;&nbsp; a</p>") == ["1. a"]


def test_line_breaks_part_lines_only_where_they_mean_it() -> None:
    assert texts("<p>Recalling its resolution,<br>Recalling also the Charter,</p>")[0].endswith("resolution,")
    assert texts(BODY + "<p>Requests the Office to go on with<br>its work and to report to the Council;</p>")[
        2:
    ] == ["Requests the Office to go on with its work and to report to the Council;"]


@pytest.mark.parametrize(
    "italics",
    [
        "<i>A b</i>",
        "<em>A b</em>",
        '<span style="font-style: italic">A b</span>',
        '<span class="x">A b</span>',
        '<span id="y">A b</span>',
        '<span style="font: italic 12pt Times">A b</span>',
        '<b class="x">A <span>b</span></b>',
    ],
)
def test_italics(italics: str) -> None:
    sheet = (
        "<style>@media print{.z{color:red}} span.x, b.x {font-style:oblique} #y{font-style:italic}</style>"
    )
    (line,) = lines(f"<p>{italics} <i style='font-style:normal'>c</i></p>", sheet)
    assert [(run.text, run.italic) for run in line.text.inlines if isinstance(run, Run)] == [
        ("A b", True),
        (" c", False),
    ]


def test_lists_are_counted_as_a_browser_does() -> None:
    body = "<ol><li>a<li value=5>b<li>c</ol><ol start=3 type=A><li>d</ol><ol reversed><li>e<li>f</ol>"
    assert [line.label for line in lines(body)] == ["1.", "5.", "6.", "C.", "2.", "1."]
    styled = '<ol style="list-style-type:lower-roman"><li>a<li>b</ol><ol style="list-style:none"><li>c</ol>'
    assert [line.label for line in lines(styled)] == ["i.", "ii.", ""]


def test_nested_lists_get_the_labels_of_the_house() -> None:
    body = (
        "<ol><li>Requests the Office:<ol type=a><li>To report:<ol type=i><li>Soon;</ol><li>To act;</ol>and to go on;"
        "<li>Decides to act.</ol>"
    )
    draft = imported(body)
    first, second = draft.resolution.operative
    assert isinstance(first, OperativeParagraph) and isinstance(second, OperativeParagraph)
    assert first.wrap_up is not None and first.wrap_up.plain == "and to go on"
    assert [each.text.plain for each in first.subparagraphs] == ["To report", "To act"]
    assert [each.text.plain for each in first.subparagraphs[0].subparagraphs] == ["Soon"]
    assert (first.label, first.subparagraphs[0].label) == (None, None)
    assert any("a. → (a)" in note.text or "a. → (a)" in note.message for note in draft.notes)


def test_labels_that_a_style_sheet_sets() -> None:
    sheet = '<style>.k-0>li:before{content:"" counter(k0,decimal) ". "}.k-1>li::before{content:"(" counter(k1,lower-latin) ") "}'
    sheet += '.k-2>li:before{content:counter(k0) "." counter(k2)}</style>'
    body = '<ol class="k-0" start=2><li>a<ol class="k-1"><li>b<li>c</ol><ol class="k-2"><li>d</ol></ol>'
    assert [line.label for line in lines(body, sheet)] == ["2.", "(a)", "(b)", "2.1"]


def test_bullets_are_no_labels_of_paragraphs() -> None:
    body = "<ul><li><i>Recalling</i> its resolution,<li><i>Welcoming</i> the report,</ul><p>1. Decides to act.</p>"
    assert [each.text.plain for each in imported(body).resolution.preamble] == [
        "Recalling its resolution",
        "Recalling its resolution",
        "Welcoming the report",
    ]


NOTES = {
    "word": '<p>Recalling it<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>,</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See <i>ibid</i>.</p></div>',
    "office": '<p>Recalling it<a class="sdfootnoteanc" name="s1anc" href="#s1sym"><sup>1</sup></a>,</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="s1sym" href="#s1anc">1</a> See <i>ibid</i>.</p></div>',
    "pandoc": '<p>Recalling it<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>,</p><section><ol><li id="fn1"><p>See <i>ibid</i>.<a href="#fnref1">↩︎</a></p></li></ol></section>',
    "docs": '<p>Recalling it<sup><a href="#ftnt1" id="r1">[1]</a></sup>,</p><div><p><a href="#r1" id="ftnt1">[1]</a><span> See <i>ibid</i>.</span></p></div>',
    "typed": "<p>Recalling it<sup>1</sup>,</p><p><sup>1</sup> See <i>ibid</i>.</p>",
    "after the text": '<p>Recalling it<sup><a href="#n">*</a></sup>,</p><p id="n">* See <i>ibid</i>.</p>',
}


@pytest.mark.parametrize("kind", NOTES)
def test_footnotes(kind: str) -> None:
    first, *others = lines(NOTES[kind])
    assert not others
    (note,) = first.text.notes
    assert first.plain == "Recalling it,"
    assert note.text.plain == "See ibid."
    assert [run.italic for run in note.text.inlines if isinstance(run, Run)] == [False, True, False]


def test_links_that_are_no_footnotes_keep_their_words() -> None:
    assert texts('<p><a href="#s">Part 1</a> a</p><p id="s">b</p>') == ["Part 1 a", "b"]
    assert texts('<p>a<a href="#gone"><sup>1</sup></a></p><p>b</p>') == ["a1", "b"]


def test_what_is_left_out_is_told() -> None:
    body = (
        "<nav>Home</nav><p>a<script>no</script><del>gone</del></p><div hidden>b</div><p style='display: none'>c</p>"
        "<p>d<img alt='An emblem'></p><footer>Terms</footer><p>e <s>struck</s></p>"
    )
    found = html.read_lines(page(body))
    assert [line.plain for line in found.lines] == ["a", "d", "e struck"]
    told = " ".join(f"{note.message}: {note.text}" for note in found.notes)
    assert all(words in told for words in ("Home", "gone", ": b; c", "An emblem", "Terms", "struck"))
    assert "no" not in told.split()


def test_what_is_left_out_many_times_is_told_once() -> None:
    found = html.read_lines(page("<p>a</p>" + "<nav>Home</nav><nav>Search</nav><img alt=Emblem>" * 9))
    told = [(note.message.partition(";")[0], note.text) for note in found.notes]
    assert [text for _, text in told] == ["Home; Search", "Emblem"]


def test_tables_are_lines_and_told() -> None:
    found = html.read_lines(page("<p>a</p><table><tr><td>1.<td><p>b<p>c<tr><td>d<td>e</table>"))
    assert [line.plain for line in found.lines] == ["a", "1. b", "c", "d", "e"]
    assert [note.message for note in found.notes] == ["a table of 2 rows: each paragraph of a cell is a line"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<html><p>Décide</p>".encode(), "Décide"),
        ("<html><p>Décide</p>".encode("cp1252"), "Décide"),
        ("\ufeff<html><p>Décide</p>".encode("utf-16"), "Décide"),
        ('<html><meta charset="iso-8859-1"><p>Décide – “x”</p>'.encode("cp1252"), "Décide – “x”"),
        (
            '<html><meta http-equiv="a" content="text/html; charset=gb2312"><p>决定</p>'.encode("gb2312"),
            "决定",
        ),
        ('<?xml version="1.0" encoding="koi8-r"?><html><p>Совет</p>'.encode("koi8-r"), "Совет"),
        ('<html><meta charset="iso-8859-1"><p>Décide</p>'.encode(), "Décide"),
        (b"<html><p>D&eacute;cide&nbsp;&#8220;x&#x201D;&amp;&lt;</p>", "Décide\u00a0“x”&<"),
    ],
)
def test_characters(data: bytes, text: str) -> None:
    assert detect(data) == "html"
    assert html.read_lines(data).lines[-1].plain == text


def test_the_language_that_a_page_says_is_only_a_hint() -> None:
    assert (
        read(b"<html lang=en-GB><p>Recordando su resoluci\xc3\xb3n,<p>1. Decide actuar.").resolution.language
        == "es"
    )
    assert read("<html lang=ru><p>Напоминая,<p>1. постановляет.".encode()).resolution.language == "ru"


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_pages_made_to_do_harm(case: Case) -> None:
    try:
        read(case.data, file="a.html")
    except DraftError as error:
        assert case.says in f"{error}"
        assert error.file == "a.html"
    else:
        assert not case.says
