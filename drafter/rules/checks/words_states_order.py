"""Kind ``words-states-order``: States listed in running text out of alphabetical order (house-style 1.25, 4.32).

Parameters:
    least: how many States in a row make a list; shorter rows may have an order of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter import house
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_LISTED = re.compile(",[ \u00a0][A-ZÀ-Ý][^,;.:]{2,45}(?:,[ \u00a0][A-ZÀ-Ý]| [a-z]{1,3}[ \u00a0][A-ZÀ-Ý])")
"""Names in capitals between commas: only then is the long expression of all States tried."""


@kind("words-states-order", takes=("least",))
def words_states_order(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the first State of each list that stands before its predecessor in the alphabet."""
    language = subject.language
    for passage in subject.passages:
        if _LISTED.search(passage.text) is None:
            continue
        for match in _row(language.code, rule.parameters["least"]).finditer(passage.text):
            names = list(_name(language.code).finditer(passage.text, match.start(), match.end()))
            keys = [language.collation_key(name["name"].replace("\u00a0", " ")) for name in names]
            at = next((index for index in range(1, len(keys)) if keys[index] < keys[index - 1]), None)
            if at is None or passage.quoted(*names[at].span("name")):
                continue
            ordered = language.join(language.collate(name["name"] for name in names))
            yield Hit(passage.path, *names[at].span("name"), {"expected": ordered})


@cache
def _alternatives(code: str) -> str:
    names = sorted({state.listed for state in house.language(code).states}, key=len, reverse=True)
    return "|".join(re.escape(name).replace("\\ ", "[ \u00a0]") for name in names)


@cache
def _name(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{_alternatives(code)})(?!\w)")


@cache
def _row(code: str, least: int) -> re.Pattern[str]:
    name = rf"(?:{_alternatives(code)})(?!\w)"
    conjunction = house.language(code).conjunction
    return re.compile(
        rf"(?<!\w){name}(?:,[ \u00a0]{name}){{{least - 2},}}(?:[ \u00a0](?:{conjunction}|e)[ \u00a0]{name})?"
    )
