"""Every example goes out in every form with the same paragraphs, and comes in again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from drafter import importers
from drafter.model import Paragraph, Resolution
from drafter.outline import read
from drafter.render import akn, html, markdown, plain
from drafter.render.context import render_context
from drafter.render.pieces import Line, NotePiece, Pieces
from tests.test_render_akn import schema
from tests.test_render_html import Page
from tests.test_render_markdown import shown

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


def example(path: Path) -> Resolution:
    return read(path).resolution


@each_example
def test_the_xml_is_valid(path: Path) -> None:
    resolution = example(path)
    schema().assertValid(etree.fromstring(akn.render(resolution, render_context(resolution))))


@each_example
def test_all_forms_show_the_same_paragraphs(path: Path) -> None:
    context = replace(render_context(example(path)), footnotes=())
    context = replace(context, title=bare(context.title), preamble=tuple(map(silent, context.preamble)),
                      operative=tuple(map(silent, context.operative)))  # fmt: skip
    expected = [paragraph.replace("\t", " ") for paragraph in plain.paragraphs(context)]
    assert len(expected) > 10
    forms = {
        "text": [line.strip() for line in plain.render(context).split("\n")],
        "html": [line for _, text in Page(html.render(context)).blocks for line in text.split("\n")],
        "markdown": [
            line.strip() for _, text in shown(markdown.render(context)).blocks for line in text.split("\n")
        ],
    }
    for name, lines in forms.items():
        found = iter(lines)
        missing = [text for text in expected if text not in found]
        assert not missing, name


def bare(pieces: Pieces) -> Pieces:
    """``pieces`` without footnote calls, which each form writes in its own way."""
    return tuple(piece for piece in pieces if not isinstance(piece, NotePiece))


def silent(line: Line) -> Line:
    return replace(line, pieces=bare(line.pieces))


@each_example
def test_the_import_of_the_xml_prints_the_same_page(path: Path) -> None:
    resolution = example(path)
    context = render_context(resolution)
    again = importers.read(akn.render(resolution, context)).resolution
    assert render_context(again) == context
    assert [item.id for _, item in again.paragraphs() if isinstance(item, Paragraph)] == [
        item.id for _, item in resolution.paragraphs() if isinstance(item, Paragraph)
    ]


@each_example
def test_the_import_of_the_text_has_the_same_paragraphs(path: Path) -> None:
    context = render_context(example(path))
    again = importers.read(plain.render(context).encode(), format="text").resolution
    assert plain.paragraphs(render_context(again)) == plain.paragraphs(context)
