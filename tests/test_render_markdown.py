"""Markdown: read by a Markdown parser, it shows the characters of the plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from drafter.render import markdown
from drafter.render.pieces import NotePiece, TextPiece
from tests.render_sample import SAMPLE, with_text
from tests.test_render_plain import words


class Blocks(HTMLParser):
    """The characters of each block of a page, with its tag, and which of them are italic."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str]] = []
        self.italics: list[str] = []
        self._italic = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "em":
            self._italic = True
            self.italics.append("")
        elif tag != "br":
            self.blocks.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._italic = self._italic and tag != "em"

    def handle_data(self, data: str) -> None:
        if self.blocks:
            self.blocks[-1] = (self.blocks[-1][0], self.blocks[-1][1] + data)
        if self._italic:
            self.italics[-1] += data


def shown(source: str) -> Blocks:
    parser = Blocks()
    parser.feed(MarkdownIt("commonmark").render(source))
    parser.blocks = [(tag, text.removesuffix("\n")) for tag, text in parser.blocks]
    return parser


def test_the_sample() -> None:
    page = shown(markdown.render(SAMPLE))
    assert page.blocks[0] == (
        "p",
        "Naciones Unidas\nA/HRC/RES/99/1\nAsamblea General\nDistr. general\n14 de octubre de 2032\nEspañol\n"
        "Original: inglés\nGE.32-00001",
    )
    assert ("h1", "99/1. Cooperación[1]") in page.blocks
    assert ("p", "Recordando el informe & “sus” <anexos>[2],") in page.blocks
    assert ("h2", "I De la cooperación") in page.blocks
    assert ("p", "1. Solicita al Alto Comisionado:") in page.blocks
    assert ("p", "\u2003a) Que informe;") in page.blocks
    assert ("p", "\u2003\u2003i) Cada año;") in page.blocks
    assert ("p", "\u2002y que lo publique;") in page.blocks
    assert ("p", "Votos a favor:\nChile y Kenya.") in page.blocks
    assert [text for tag, text in page.blocks if tag == "h2"][1:] == ["Anexo", "Principios[3]"]
    assert page.blocks[-1] == ("p", "[3] A/99/3.")
    assert page.italics[:2] == ["El Consejo de Derechos Humanos", "Guiado"]


def test_the_source_is_what_a_person_would_write() -> None:
    source = markdown.render(SAMPLE)
    assert "\n*Solicita*" not in source
    assert "\n1\\. *Solicita* al Alto Comisionado:\n" in source
    assert "\n&emsp;a) Que informe;\n" in source
    assert "\n[2] Véase *Treaty Series*, vol. 1.\n" in source


@pytest.mark.parametrize(
    ("pieces", "source"),
    [
        ((TextPiece("Guiado ", italic=True), TextPiece("por")), "*Guiado* por"),
        ((TextPiece("“a”", italic=True), TextPiece("b")), "<em>“a”</em>b"),
        ((TextPiece("http://a.b/c_d")), "http://a.b/c_d"),
        ((TextPiece("_a_ snake_case *b*")), r"\_a\_ snake_case \*b\*"),
        ((NotePiece(1), TextPiece("(a)")), r"[1]\(a)"),
        ((NotePiece(1), TextPiece(": a")), r"[1]\: a"),
        ((TextPiece("AT&T &amp; <b>")), r"AT&T \&amp; \<b>"),
        ((TextPiece("- a")), r"\- a"),
        ((TextPiece("10) a")), r"10\) a"),
        ((TextPiece("    a ")), "&#32;&#32;&#32;&#32;a&#32;"),
    ],
)
def test_what_markdown_would_interpret_is_escaped(pieces: object, source: str) -> None:
    parts = pieces if isinstance(pieces, tuple) else (pieces,)
    written = markdown.render(replace(SAMPLE, footnotes=(), sponsor_notes="", title=(), annexes=()))
    context = replace(SAMPLE, preamble=(replace(SAMPLE.preamble[0], pieces=parts),))
    assert f"\n{source}\n" in markdown.render(context)
    assert f"\n{source}\n" not in written


@given(words())
def test_any_text_comes_through(text: str) -> None:
    page = shown(markdown.render(with_text(text)))
    blocks = [text for _, text in page.blocks]
    at = blocks.index("El Consejo de Derechos Humanos,")
    assert re.sub(r"\s+", " ", blocks[at - 1]) == re.sub(r"\s+", " ", f"99/1. {text}")
    assert blocks[at + 1] == f"{text}[1]{text}"
    assert blocks[at + 2] == f"1. {text}"
    assert blocks[at + 3] == f"\u2003a) {text}"
    assert blocks[-1] == f"[1] {text}"
    assert len(page.italics) == 1 + bool(text.strip())
