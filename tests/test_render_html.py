"""The page: accessible, self-contained, and the characters of the plain text."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given

from drafter.render import html
from drafter.render.pieces import NotePiece
from tests.render_sample import SAMPLE, with_text
from tests.test_render_plain import words


class Page(HTMLParser):
    """What a test asks of a page: its blocks' characters, its tags, ids and links."""

    VOID = ("meta", "br")

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(source)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)
        if re.fullmatch(r"p|h\d|title|style", tag):
            self.blocks.append((tag, ""))
        if tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"p", "h1", "h2", "h3", "h4", "title", "style"} & set(self._open):
            self.blocks[-1] = (self.blocks[-1][0], self.blocks[-1][1] + data)

    def attributes(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags for key, value in attrs.items() if key == name and value]


def test_the_sample() -> None:
    page = Page(html.render(SAMPLE))
    assert page.tags[0] == ("html", {"lang": "es-ES", "dir": "ltr"})
    assert ("title", "A/HRC/RES/99/1 99/1. Cooperación") in page.blocks
    assert ("h1", "99/1. Cooperación1") in page.blocks
    assert ("p", "Recordando el informe & “sus” <anexos>2,") in page.blocks
    assert ("h2", "I De la cooperación") in page.blocks
    assert ("p", "a) Que informe;") in page.blocks
    assert ("p", "Votos a favor:\nChile y Kenya.") in page.blocks
    assert page.blocks[-1] == ("p", "3 A/99/3.")


def test_every_link_leads_somewhere_and_every_name_is_given_once() -> None:
    page = Page(html.render(SAMPLE))
    ids = Counter(page.attributes("id"))
    links = page.attributes("href")
    assert max(ids.values()) == 1
    assert {"#text", "#note-1", "#call-1", "#note-3", "#call-3", "#_Ref1", "#_Ref2"} <= set(links)
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_a_note_called_twice_has_one_anchor() -> None:
    again = replace(SAMPLE, preamble=(replace(SAMPLE.preamble[0], pieces=(NotePiece(1), NotePiece(1))),))
    assert Counter(Page(html.render(again)).attributes("id"))["call-1"] == 1


def test_nothing_is_fetched_and_nothing_runs() -> None:
    source = html.render(SAMPLE)
    page = Page(source)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "base"}
    style = next(text for tag, text in page.blocks if tag == "style")
    assert "url(" not in style
    assert "@import" not in style
    policy = next(attrs["content"] for _, attrs in page.tags if "http-equiv" in attrs)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_right_to_left() -> None:
    page = Page(html.render(replace(SAMPLE, direction="rtl", locale="ar")))
    assert page.tags[0] == ("html", {"lang": "ar", "dir": "rtl"})


def test_what_is_empty_leaves_nothing() -> None:
    bare = replace(
        SAMPLE, symbol="", number="", heading_line="", meeting="", adoption_date="", footnotes=(), annexes=()
    )
    page = Page(html.render(replace(bare, title=(), adoption_lines=(), vote_lists=(), job_number="")))
    assert not [tag for tag, text in page.blocks if not text]


def test_same_input_same_page() -> None:
    assert html.render(SAMPLE) == html.render(SAMPLE)


@given(words())
def test_any_text_comes_through(text: str) -> None:
    blocks = [shown for _, shown in Page(html.render(with_text(text))).blocks]
    at = blocks.index("El Consejo de Derechos Humanos,")
    assert blocks[at - 1] == f"99/1. {text}"
    assert blocks[at + 1] == f"{text}1{text}"
    assert blocks[at + 2] == f"1. {text}"
    assert blocks[at + 3] == f"a) {text}"
    assert blocks[-1] == f"1 {text}"
