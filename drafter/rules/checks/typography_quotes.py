"""Kind ``typography-quotes``: the marks around a quotation, where they are another language's or straight.

Only the marks are mended, never what they enclose (house-style 4.13).

Parameters:
    wrong: pairs of ``[opening, closing]`` that the language does not use.
    inside: pairs that are right inside a quotation (the language's own inner or outer marks).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_SPACE = "[ \u00a0\u202f]*"
APOSTROPHE = "’"
"""Also a closing mark: only where no letter follows it."""


@kind("typography-quotes", takes=("wrong", "inside"))
def typography_quotes(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the quotations in other marks than the language's."""
    quotes = subject.language.quotes
    for passage in subject.passages:
        inside = [
            match.span() for pair in rule.parameters.get("inside", ()) for match in _pairs(pair, passage.text)
        ]
        for pair in rule.parameters["wrong"]:
            for match in _pairs(pair, passage.text):
                if not any(left < match.start() and match.end() < right for left, right in inside):
                    yield _hit(passage, match, quotes.opening, quotes.closing)


def _pairs(pair: list[str], text: str) -> list[re.Match[str]]:
    opening, closing = pair
    if opening not in text or closing not in text:
        return []
    one, two = re.escape(opening), re.escape(closing)
    if closing == APOSTROPHE:
        one, two = rf"(?<!\w){one}", rf"{two}(?!\w)"
    body = rf"(?:(?!{two}|{one}).)+?"
    return list(compiled(rf"({one}{_SPACE})({body})({_SPACE}{two})").finditer(text))


def _hit(passage: Passage, match: re.Match[str], opening: str, closing: str) -> Hit:
    edits: tuple[Edit, ...] = (
        Edit(passage.path, *match.span(1), opening),
        Edit(passage.path, *match.span(3), closing),
    )
    if match[3].strip() == APOSTROPHE and compiled(r"^[^‘]*’(?!\w)").match(passage.text, match.end()):
        edits = ()  # "‘the States’ rights’": which of the two closes cannot be known
    return Hit(passage.path, *match.span(), {"expected": f"{opening}{match[2]}{closing}"}, edits)
