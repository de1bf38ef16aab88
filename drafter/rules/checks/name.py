"""Kind ``name``: the name of an organ, an instrument or a plan with a slip in its small words, capitals or endings.

A name is looked for loosely: its small words may be others or missing, its other words may have another
case, number or spelling. What is found so and is none of the names as written has a slip. A name
without any capital is a common noun and left alone.

Parameters:
    names: the names as the house writes them.
    small: the words of a name that are mistaken for one another ("of", "on", "the").
    instead: ``{word of a name: expression of what is written instead of it}``.
    variants: ``{letters: expression}`` of letters that are spelt in several ways ("our": "ou?r").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.pattern import TEXT
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_WORD = re.compile(r"[^\s,]+")
_COMMA = ",?"


@kind("name", takes=("names", "small", "instead", "variants"))
def name(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the names that are nearly one of the rule's and none of them."""
    joined = subject.running(TEXT)
    names = rule.parameters["names"]
    right = frozenset(names)
    taken: set[int] = set()
    for wanted in sorted(names, key=len, reverse=True):
        if not all(map(subject.may_have, _anchors(wanted, rule.parameters))):
            continue
        for match in joined.matches(_loosely(wanted, rule.parameters)):
            written = match[0].replace("\u00a0", " ").replace("\u2011", "-").replace("'", "’")
            place = joined.place(*match.span())
            if place is None or written in right or written.islower() or match.start() in taken:
                continue
            passage, start, end = place
            if passage.quoted(start, end):
                continue
            taken.add(match.start())
            yield Hit(
                passage.path, start, end, {"expected": wanted}, (Edit(passage.path, start, end, wanted),)
            )


def _anchors(wanted: str, parameters: Mapping[str, Any]) -> list[str]:
    """Letters that the longest words of a name have in every form in which it is looked for."""
    instead, variants = parameters.get("instead", {}), parameters.get("variants", {})
    words = [
        word
        for word in _WORD.findall(wanted)
        if word not in parameters["small"] and word not in instead and not any(map(word.count, variants))
    ]
    return [_stem(word)[1:] for word in sorted(words, key=len)[-2:]]


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _loosely(wanted: str, parameters: Mapping[str, Any]) -> str:
    """The expression of everything that may be meant for a name; a series may have one comma more or less."""
    small = parameters["small"]
    any_small = f"(?:(?i:{'|'.join(small)})␣)"
    expression, gap = "", 0  # gap: how many small words stand since the last other word
    for match in _WORD.finditer(wanted):
        if match[0] in small:
            gap += 1
            continue
        if expression:
            before = wanted[: match.start()].rstrip()
            series = before.endswith(",") or (match[0] == "and" and "," in before)
            expression += f"{_COMMA if series else ''}␣" + (f"{any_small}{{0,{gap + 1}}}" if gap else "")
        expression += _word(match[0], parameters)
        gap = 0
    return rf"(?<![\w’-]){expression}(?![\w’-])"


def _word(word: str, parameters: Mapping[str, Any]) -> str:
    """One word of a name in any case, number or spelling, or what is written instead of it."""
    stem = re.escape(_stem(word)).replace("\\-", "-")
    for letters, others in parameters.get("variants", {}).items():
        stem = stem.replace(letters, others)
    ending = "(?:’?s|s’)?" if word[0].isupper() else "s?"
    other = parameters.get("instead", {}).get(word)
    return f"(?i:{stem}{ending})" if other is None else f"(?:(?i:{stem}{ending})|{other})"
