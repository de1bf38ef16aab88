"""Any value at any key: an outline is read, checked and printed, or refused with every problem in its place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from drafter import api
from drafter.errors import DrafterError, OutlineError
from drafter.outline import read_text

FULL = """
organ: hrc
language: es
kind: resolution
symbol: A/HRC/RES/51/34
number: 51/34
title: Un _título_ ^[nota]
session: {number: "51", from: "2022-09-12", to: "2022-10-07", special: "false"}
agenda_item: {number: "10", title: Asistencia}
issued: "2022-10-14"
original_language: en
job_number: GE.22-00000
sponsors: [Chile, {name: Kenya, member: "false", on_behalf_of: del Grupo}]
origin: "[sobre la base de un informe]"
preamble: [Guiado por la Carta, {text: Recordando, id: a}]
operative:
  - {heading: I, level: "2", label: I.}
  - text: "Alienta a:"
    id: b
    label: 3 bis
    subparagraphs: [Uno, {text: Dos, subparagraphs: [tres]}]
    wrap_up: siguen ^{a}
annexes: [{title: Anexo, paragraphs: [Uno, {heading: H}]}]
adoption: {meeting: "44", date: "2022-10-07", vote: {in_favour: [Chile], against: [], abstaining: [Kenya], totals: ["1", "0", "1"]}}
"""
VALUES: list[Any] = [
    "", None, [], {}, "diez", "0", "-1", "51.34", "2022-02-31", "9999-12-31", "99999999999999", "٣", "²", True,
    ["x"], {"x": "y"}, [[["a"]]], {"text": ""}, "x" * 5000, "^[", "^{x}", "_", "\\", "\u202e", "\x00", " ", "\n\n",
    "\u00a0", "none", "../..", "////", "e\u0301", "😀", ["Chile", "Chile"], "draft", "fr", "xx",
]  # fmt: skip
Path = tuple[str | int, ...]


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in items:
        yield from _paths(child, (*path, step))


WHOLE: dict[str, Any] = yaml.load(FULL, yaml.BaseLoader)  # every value a text
PATHS = list(_paths(WHOLE))


def _with(path: Path, value: Any) -> Any:
    if not path:
        return value
    whole = copy.deepcopy(WHOLE)
    inner: Any = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return whole


def _verify(source: str) -> bool:
    """Whether the source is read; what is read is checked and printed, or refused as everything is."""
    try:
        outline = read_text(source, "x.yaml")
    except OutlineError as error:
        lines = source.split("\n")
        for problem in error.problems:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
            assert problem.message
            assert "\n" not in problem.message
        return False
    for finding in api.check(outline, ignore=["spelling"]):
        assert finding.line <= source.count("\n") + 1
    try:
        api.render(outline, "txt")
    except DrafterError as error:
        assert str(error)
    return True


def test_the_outline_itself_is_read() -> None:
    assert len(PATHS) > 50
    assert _verify(FULL)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)) or "all")
def test_any_value_at_any_key(path: Path) -> None:
    read = [_verify(yaml.safe_dump(_with(path, value), allow_unicode=True)) for value in VALUES]
    assert not all(read)
