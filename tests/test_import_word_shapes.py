"""Word files as people lay them out give the resolution that they show, whatever their shape."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter import importers
from drafter.outline import read
from drafter.render.context import render_context
from drafter.render.pieces import Line, NotePiece, RenderContext, TextPiece, plain
from tests import word_habits, word_numbers
from tests.word_habits import SHAPES, WRAPPED
from tests.word_shapes import Draft

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
HEAD = ("language", "organ", "kind", "symbol", "number", "session", "session_dates", "agenda_item", "agenda_title", "issued",
        "original_line", "heading_line", "meeting", "adoption_date", "adoption_lines", "vote_lists")  # fmt: skip


@cache
def example(path: Path) -> RenderContext:
    return render_context(read(path).resolution)


def loose(text: str) -> str:
    """Characters, whatever kind of space stands between them."""
    return " ".join(text.split())


def shown(line: Line, context: RenderContext) -> tuple[object, ...]:
    """What a line is, with its number, its opening and its notes in their places."""
    words, notes, opening = "", [], ""
    for index, piece in enumerate(line.pieces):
        if isinstance(piece, NotePiece):
            notes.append((len(loose(words)), loose(plain(context.footnotes[piece.number - 1]))))
            continue
        if index == 0 and isinstance(piece, TextPiece) and piece.italic:
            opening = loose(piece.text)
        words += piece.text
    level = 0 if line.role == "heading" else line.level  # no shape says of what level its headings are
    return line.role, level, line.label, loose(words), notes, opening


def everything(context: RenderContext) -> list[object]:
    lines = (
        *context.preamble,
        *context.operative,
        *(line for each in context.annexes for line in each.lines),
    )
    annexes = [(each.heading, loose(plain(each.title))) for each in context.annexes]
    head = [(name, getattr(context, name)) for name in HEAD]
    return [*head, loose(context.title_text), *annexes, *(shown(line, context) for line in lines)]


def test_there_are_shapes_and_examples() -> None:
    assert len(SHAPES) > 35
    assert {shape.__module__ for shape in SHAPES.values()} == {word_habits.__name__, word_numbers.__name__}
    assert {example(path).language for path in EXAMPLES} == {"es", "en", "fr"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_gives_its_resolution(shape: str, path: Path) -> None:
    assert_comes_back(SHAPES[shape], example(path))


def assert_comes_back(shape: type[Draft], context: RenderContext) -> None:
    draft = importers.read(shape(context).built(), file=shape.__name__)
    assert everything(render_context(draft.resolution)) == everything(context), [*map(str, draft.notes)]


def test_printed_lines_are_joined_to_paragraphs() -> None:
    long = [path for path in EXAMPLES if len(example(path).preamble) > 10]
    assert long
    for path in long:
        assert_comes_back(WRAPPED, example(path))
