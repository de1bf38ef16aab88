"""Rows of slips in YAML: a language, what stands in the text, what is written instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from benchmarks.mutations import passages
from drafter import house
from drafter.model import Resolution
from drafter.rules.passage import Passage

_CASES = {"!lower": str.lower, "!upper": str.upper, "!title": str.title}


class Row(NamedTuple):
    """One row; ``mended`` is what the fix makes of a slip that does not stand in place of what was right."""

    language: str
    right: str
    wrong: str
    mended: str | None = None

    def holds(self, language: str) -> bool:
        """Whether the row is for a language."""
        return self.language in {"any", language}

    def pattern(self, language: str) -> re.Pattern[str]:
        """The expression of what stands in a text of the language."""
        return expression(self.right, language)

    def written(self, match: re.Match[str]) -> str:
        """What is written in place of a match."""
        return _CASES[self.wrong](match[0]) if self.wrong in _CASES else match.expand(self.wrong)


def rows(file: Path) -> Mapping[str, Any]:
    """What a file of rows says, by its keys."""
    data: Mapping[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data


def matches(
    resolution: Resolution, row: Row, rng: Random, *, quoted: bool = False
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """The places for a row in a text, in random order; in quotations only if they are asked for."""
    found = [
        (item, match)
        for item in passages(resolution)
        for match in row.pattern(resolution.language).finditer(item.text)
        if quoted or not item.quoted(*match.span())
    ]
    rng.shuffle(found)
    yield from found


@cache
def expression(right: str, language: str) -> re.Pattern[str]:
    """An expression with its ``␣``, ``<letter>`` and ``<month>`` written out for a language."""
    months = "|".join(house.language(language).calendar.months)
    words = {"␣": "[ \u00a0]", "<letter>": "[^\\W\\d_]", "<month>": f"(?:{months})"}
    for short, long in words.items():
        right = right.replace(short, long)
    return re.compile(right)
