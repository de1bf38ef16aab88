"""Kind ``words-short-form``: a short form before the full one (house-style 4.26).

Parameters:
    forms: a list of ``{short, full}``: expressions. The short form may stand only after the full one; a
        title counts as a place for the full form.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("words-short-form", takes=("forms",))
def words_short_form(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield, for each form, its first short mention if no full one precedes."""
    joined = subject.running(("title", "preamble", "operative", "heading"))
    for form in rule.parameters["forms"]:
        short = next(joined.matches(form["short"]), None)
        if short is None:
            continue
        full = next(joined.matches(form["full"]), None)
        if full is not None and full.start() < short.start():
            continue
        place = joined.place(*short.span())
        if place and not place[0].quoted(*place[1:]):
            passage, start, end = place
            yield Hit(passage.path, start, end, {"expected": form.get("expected", "")})
