"""PDFs laid out in other ways: words across the page, numbered lines, columns, divided words, letters one by one."""

from __future__ import annotations

import pytest

from drafter.importers.docx.pieces import Chars
from drafter.importers.pdf.extract import Fragment, Page
from drafter.importers.pdf.hyphens import softened
from drafter.importers.pdf.margins import in_columns, upright, without_line_numbers
from drafter.importers.pdf.paragraphs import Layout, paragraphs
from drafter.importers.pdf.rows import Row, rows_of
from drafter.importers.pdf.worker import aslant

LINE = "words of a line that fill it"


def page(*fragments: Fragment) -> Page:
    return Page(600, 800, fragments)


def line(x: float, y: float, text: str = LINE) -> Fragment:
    return Fragment(x, y, 10, False, text)


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ([1, 0, 0, 1], [1, 0, 0, 1], False),
        ([0, 1, -1, 0], [1, 0, 0, 1], False),
        ([1, 0, 0, 1], [0.64, 0.77, -0.77, 0.64], True),
    ],
)
def test_what_is_set_aslant(inner: list[float], outer: list[float], expected: bool) -> None:
    assert aslant(inner, outer) is expected


def test_words_across_the_page_are_taken_off_and_told() -> None:
    kept, words = upright(page(line(50, 700), line(300, 400, "DRAFT")._replace(aslant=True)))
    assert [each.text for each in kept.fragments] == [LINE]
    assert words == ["DRAFT"]


@pytest.mark.parametrize(("step", "count"), [(1, 30), (5, 6)])
def test_numbers_of_lines_are_taken_off(step: int, count: int) -> None:
    numbers = [line(30, 750 - 20 * step * at, str(step * (at + 1))) for at in range(count)]
    text = [line(60, 750 - 20 * at) for at in range(30)]
    assert without_line_numbers(page(*numbers, *text)).fragments == tuple(text)


def test_numbers_of_footnotes_stay() -> None:
    marks = [line(30, 80 - 10 * at, str(at + 1)) for at in range(6)]
    text = [line(60, 750 - 20 * at) for at in range(30)]
    assert without_line_numbers(page(*marks, *text)).fragments == (*marks, *text)


def test_two_columns_are_read_one_after_the_other() -> None:
    rows = [
        line(x, 750 - 14 * at, f"{side} {LINE}") for at in range(40) for x, side in ((40, "L"), (320, "R"))
    ]
    left, right = in_columns([page(*rows)])
    assert {each.text[0] for each in left.fragments} == {"L"}
    assert {each.text[0] for each in right.fragments} == {"R"}
    assert right.fragments[0].x == 320 - left.width
    wide = [line(40, 750 - 14 * at, LINE * 4) for at in range(40)]
    assert in_columns([page(*wide)]) == [page(*wide)]
    table = [line(x, 750 - 14 * at) for at in range(5) for x in (40, 320)]
    assert in_columns([page(*table)]) == [page(*table)]


def rows(*texts: str) -> list[Row]:
    return [
        Row(0, 50, 700 - 12 * at, 10, [Chars(text)], right=50 + 4.7 * len(text))
        for at, text in enumerate(texts)
    ]


def joined(found: list[Row]) -> str:
    return "".join(piece.text for each in paragraphs(found, Layout(found, 300)) for piece in each.pieces)


def test_a_word_divided_at_the_end_of_a_row_is_made_whole_where_the_text_writes_it_so() -> None:
    found = rows("the resolutions of the Coun-", "cil and of the whole Council here")
    softened(found)
    assert "of the Council and" in joined(found)


def test_a_hyphen_of_a_word_s_own_stays() -> None:
    found = rows("follow the follow-up of the follow-", "up report of a follow-up of it all")
    softened(found)
    assert "follow-up report" in joined(found)
    alone = rows("this is of a very long-", "lasting kind that goes on for")
    softened(alone)
    assert "long-lasting" in joined(alone)


@pytest.mark.parametrize("end", ["", "\n"])
def test_letters_set_one_by_one_keep_their_spaces(end: str) -> None:
    letters, x = [], 50.0
    for char in "to be or not to be":
        if char != " ":
            letters.append(line(x, 700, char + end))
        x += 2.5 if char == " " else {"t": 2.8, "r": 3.3}.get(char, 4.8)
    assert "".join(each.text for each in rows_of(page(*letters), 0)) == "to be or not to be"
