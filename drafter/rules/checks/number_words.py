"""Kind ``number-words``: cardinals in figures or words (house-style 4.18).

Parameters:
    fault: ``figures`` (a small number in figures) or ``words`` (a large one in words).
    words: the cardinals in words by number.
    nouns: for ``figures``, an expression of the nouns counted.
    unless: an expression of what, standing right before, keeps the figures.
    unless_next: an expression of what, standing right after, makes it part of another number.
    age: for ``figures``, ``{before, nouns}``: what, standing right before, keeps the figures of these nouns.
    feminine: for ``figures``, an expression of nouns before which the word for 1 is ``one_feminine``.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.checks.pattern import located
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_PARTS = ("title", "preamble", "operative", "annex")


@kind(
    "number-words",
    takes=("fault", "words", "nouns", "unless", "unless_next", "age", "feminine", "one_feminine"),
)
def number_words(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the numbers that the house writes the other way."""
    joined = subject.running(_PARTS)
    words = rule.parameters["words"]
    if rule.parameters["fault"] == "words":
        numbers = {word: str(number) for number, word in words.items()}
        present = sorted(filter(subject.may_have, numbers), key=len, reverse=True)
        if not present:
            return
        expression = rf"(?<![\w\u2011-])(?:{'|'.join(present)})(?![\w\u2011-])"
    else:
        numbers = {str(number): word for number, word in words.items()}
        expression = rf"\d(?<![\w./,$€(-]\d)\d?(?=␣(?:{rule.parameters['nouns']})\b)"
    unless, unless_next = rule.parameters.get("unless"), rule.parameters.get("unless_next")
    for match in joined.matches(expression):
        if unless and compiled(rf"(?:{unless})$").search(
            joined.text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        if unless_next and compiled(unless_next).match(joined.text, match.end()):
            continue
        if _age(rule, joined.text, *match.span()):
            continue
        expected = numbers.get(match[0], "")
        if not expected:
            continue
        if expected == words.get(1) and _feminine(rule, joined.text, match.end()):
            expected = rule.parameters["one_feminine"]
        place = joined.place(*match.span())
        if place and (hit := located(*place, expected, rule.parameters)):
            yield hit


def _age(rule: Rule, text: str, start: int, end: int) -> bool:
    age = rule.parameters.get("age")
    return bool(
        age
        and compiled(rf"␣(?:{age['nouns']})\b").match(text, end)
        and compiled(rf"(?:{age['before']})$").search(text[max(0, start - 40) : start])
    )


def _feminine(rule: Rule, text: str, at: int) -> bool:
    feminine = rule.parameters.get("feminine")
    return bool(feminine and compiled(rf"␣(?:{feminine})\b").match(text, at))
