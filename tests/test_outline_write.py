"""Writing an outline and reading it back; changing one in place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from drafter.model import Resolution, Text, tidied
from drafter.outline import Edit, EditConflictError, Rewrite, apply, markup, read, read_text, write
from drafter.outline.schema import schema_text
from tests.strategies import resolutions, texts

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
STARTERS = sorted((ROOT / "templates").glob("*/*.yaml"))


def test_examples_were_found() -> None:
    assert len(EXAMPLES) >= 3
    assert len(STARTERS) >= 6


@pytest.mark.parametrize("file", EXAMPLES + STARTERS, ids=lambda file: file.name)
def test_reading_what_was_written_gives_the_same(file: Path) -> None:
    resolution = read(file).resolution
    assert read_text(write(resolution)).resolution == resolution


@settings(max_examples=150, deadline=None)
@given(resolutions())
def test_reading_what_was_written_gives_the_same_always(resolution: Resolution) -> None:
    assert read_text(write(resolution)).resolution == resolution


@settings(max_examples=300, deadline=None)
@given(texts())
def test_markup_there_and_back(text: Text) -> None:
    parsed = markup.parse(markup.write(text))
    assert parsed.text == text
    assert len(parsed.spans) == len(text.plain)
    assert not parsed.problems
    assert tidied(text) == text


SOURCE = r"""# keep me
organ: hrc   # and me
language: es
title: T
operative:
  - Pide  algo. # allow: x – y
  - "Pide “algo”\u00a0.^[nota,]"
  - 'l''eau.'
  - >-
    Pide: algo.
  - Pide _algo_.
adoption: {meeting: 44, date: 2022-10-07}
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Edit(("operative", 0, "text"), 10, 11, ";"), "algo. # allow", "algo; # allow"),
        (Edit(("operative", 0, "text"), 4, 6, " "), "Pide  algo", "Pide algo"),
        (Edit(("operative", 1, "text"), 12, 13, ' "x"'), r"\u00a0.^", r"\u00a0 \"x\"^"),
        (Edit(("operative", 1, "text", "notes", 0), 4, 5, "."), "nota,]", "nota.]"),
        (Edit(("operative", 2, "text"), 5, 6, "’s;"), "l''eau.'", "l''eau’s;'"),
        (Edit(("operative", 3, "text"), 10, 11, ";"), "Pide: algo.", "Pide: algo;"),
        (Edit(("operative", 4, "text"), 9, 10, ";"), "_algo_.", "_algo_;"),
        (Edit(("operative", 4, "text"), 5, 9, "poco_s"), "_algo_.", "_poco\\_s_."),
        (Edit(("title",), 1, 1, "ítulo"), "title: T", "title: Título"),
        (Edit(("adoption", "meeting"), 0, 2, "45"), "meeting: 44", "meeting: 45"),
    ],
)
def test_an_edit_changes_nothing_else(edit: Edit, old: str, new: str) -> None:
    assert SOURCE.count(old) == 1
    changed = apply(read_text(SOURCE), [edit])
    assert changed == SOURCE.replace(old, new)
    read_text(changed)


def test_a_text_written_anew() -> None:
    text = Text.of("Pide: “otra”")
    changed = apply(read_text(SOURCE), [Rewrite(("operative", index, "text"), text) for index in range(5)])
    outline = read_text(changed)
    assert [item.text for item in outline.resolution.operative] == [text] * 5
    assert changed.startswith("# keep me\norgan: hrc   # and me\n")


def test_edits_that_overlap_are_refused() -> None:
    path = ("operative", 0, "text")
    with pytest.raises(EditConflictError):
        apply(read_text(SOURCE), [Edit(path, 0, 4, "x"), Edit(path, 2, 5, "y")])


def test_the_schema_is_fresh() -> None:
    from drafter import house

    committed = ROOT / "drafter" / "outline" / "outline.schema.json"
    assert committed.read_text(encoding="utf-8") == schema_text(house.languages(), house.organs())


@pytest.mark.parametrize("file", EXAMPLES + STARTERS, ids=lambda file: file.name)
def test_the_schema_accepts_what_the_reader_reads(file: Path) -> None:
    import json

    import jsonschema
    import yaml

    schema = json.loads((ROOT / "drafter" / "outline" / "outline.schema.json").read_text(encoding="utf-8"))
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(_numbers(data)))
    assert not errors, errors[0].message
    assert list(jsonschema.Draft202012Validator(schema).iter_errors({**_numbers(data), "titel": "x"}))


def _numbers(data: Any) -> Any:
    """Strings of digits as the integers that an editor's YAML reader makes of them."""
    if isinstance(data, dict):
        return {key: _numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_numbers(value) for value in data]
    if data in ("true", "false"):
        return data == "true"
    return int(data) if isinstance(data, str) and data.isascii() and data.isdigit() else data


def test_dates_are_dates() -> None:
    adoption = read_text(SOURCE).resolution.adoption
    assert adoption is not None
    assert adoption.date == date(2022, 10, 7)
