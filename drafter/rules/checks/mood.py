"""Kind ``mood``: the verb of what is asked for, in the mood that the asking verb takes (house-style 3.11).

Parameters:
    forms: ``{the form of the other mood: the right one}``; both without ``ending``.
    ending: an expression of the letters that a form may have at its end in the plural.
    clauses: a list of ``{before, joint, relative}``: an expression of what stands from the start of the
        paragraph, and one of the words right before the verb. ``relative``: the joint may begin a
        relative clause too; a verb is left alone where the right mood comes later after the same joint.
    chapeau: an expression of the end of the words before a list whose items begin with the verb.
    particles: an expression of the words that may stand between joint and verb, each with its space.
    idiom: an expression that, right after the verb, says that another construction is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs


@kind("mood", takes=("forms", "ending", "clauses", "chapeau", "particles", "idiom"))
def mood(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the verbs that are in the other mood."""
    for passage in paragraphs((*subject.preamble, *subject.operative)):
        for clause in rule.parameters["clauses"]:
            yield from _in_clause(passage, clause, rule)
        if passage.items and compiled(rule.parameters["chapeau"]).search(passage.text):
            yield from _in_items(passage, rule)


def _in_clause(passage: Passage, clause: Mapping[str, Any], rule: Rule) -> Iterator[Hit]:
    verbs = list(_verbs(rule, clause["joint"]).finditer(passage.text))
    if not verbs:
        return
    rights = frozenset(rule.parameters["forms"].values())
    for number, match in enumerate(verbs):
        if not compiled(f"(?:{clause['before']})$").search(passage.text[: match.start()]):
            continue
        rest = verbs[number + 1 :] if clause.get("relative") else ()
        if any(_form(later["found"], rights, rule) for later in rest):
            continue
        yield from _hit(passage, match, rule)


def _in_items(passage: Passage, rule: Rule) -> Iterator[Hit]:
    for item in passage.items:
        match = _verbs(rule, "^").match(item.text)
        if match:
            yield from _hit(item, match, rule)


def _verbs(rule: Rule, joint: str) -> re.Pattern[str]:
    return compiled(rf"{joint}(?i:(?:{rule.parameters['particles']})*)(?P<found>\w+)")


def _form(word: str, known: frozenset[str] | Mapping[str, str], rule: Rule) -> tuple[str, str] | None:
    """The form in ``known`` that ``word`` is, and the ending that it has besides."""
    small = word[:1].lower() + word[1:]
    if small in known:
        return small, ""
    stem = compiled(f"(?:{rule.parameters['ending']})$").sub("", small)
    return (stem, small[len(stem) :]) if stem in known else None


def _hit(passage: Passage, match: re.Match[str], rule: Rule) -> Iterator[Hit]:
    forms = rule.parameters["forms"]
    form = _form(match["found"], forms, rule)
    start, end = match.span("found")
    if form is None or passage.quoted(start, end):
        return
    idiom = rule.parameters.get("idiom")
    if idiom and compiled(idiom).match(passage.text, end):
        return
    right = forms[form[0]] + form[1]
    if match["found"][0].isupper():
        right = right[0].upper() + right[1:]
    yield Hit(passage.path, start, end, {"expected": right}, (Edit(passage.path, start, end, right),))
