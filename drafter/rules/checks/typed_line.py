"""Kind ``typed-line``: a line that the house prints by itself, typed into the text.

Parameters:
    line: ``organ`` (the name of the organ above the preamble) or ``adoption`` (the bracket after the
        text).
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("typed-line", takes=("line",))
def typed_line(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the typed line, if there is one."""
    code = subject.language.code
    if rule.parameters["line"] == "organ":
        formula = subject.organ.enacting_formula(code)
        for passage in (*subject.preamble[:1], *subject.operative[:1]):
            if passage.text.startswith(formula):
                yield Hit(passage.path, 0, len(formula))
        return
    closing = subject.organ.text(code).get("closing") or {}
    first = str(closing.get("without_vote", "")).split(" ")[0].rstrip(".]")
    for passage in subject.operative:
        if first and passage.text.startswith(first):
            yield Hit(passage.path, 0, len(passage.text))
