"""Kind ``complement``: what follows an opening phrase, where it is the complement of another verb (house-style 3.11).

Parameters:
    complements: a list of ``{after, patterns}``. ``after`` is an expression that the opening phrase begins
        with; each of ``patterns`` is ``{pattern, replace, wanted, unless}``: an expression that is matched
        right after the phrase, whose group ``found`` is the slip, what should stand there (a template, or
        ``{word: right}``), and how to say it where that is not enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.rules.checks import kind
from drafter.rules.checks.pattern import located
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("complement", takes=("complements",))
def complement(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield, for each paragraph, the first slip in what follows its opening phrase."""
    for passage in (*subject.preamble, *subject.operative):
        own = subject.opening(passage)
        if own is not None:
            yield from _first(passage, len(own.phrase), rule)


def _first(passage: Passage, at: int, rule: Rule) -> Iterator[Hit]:
    for group in rule.parameters["complements"]:
        if not compiled(rf"(?:{group['after']})(?!\w)").match(passage.text[:at]):
            continue
        for entry in group["patterns"]:
            match = compiled(entry["pattern"]).match(passage.text, at)
            if match is None:
                continue
            hit = located(passage, *match.span("found"), _right(match, entry), entry)
            if hit is not None:
                yield hit
                return


def _right(match: re.Match[str], entry: Mapping[str, Any]) -> str | None:
    """What should stand in place of the slip, or ``None`` where only words can tell."""
    replace = entry.get("replace")
    if isinstance(replace, Mapping):
        right: str | None = replace.get(match["found"].replace("\u00a0", " "))
        return right
    return None if replace is None else match.expand(replace)
