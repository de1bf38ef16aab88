"""Kind ``paragraph-reference``: a reference to a paragraph of this text that it does not have.

Parameters:
    typed_only: true to leave out the references by ``^{id}``.
    patterns: expressions whose group ``number`` is the number of an operative paragraph of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model import OBJECT, Reference
from drafter.numbering import targets
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_FIGURES = re.compile(r"\d+")


@kind("paragraph-reference", takes=("patterns", "typed_only"))
def paragraph_reference(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the references by ``^{id}`` without a target, and by a number beyond the last."""
    if not rule.parameters.get("typed_only"):
        yield from _by_id(subject)
    yield from _typed(subject, rule)


def _by_id(subject: Subject) -> Iterator[Hit]:
    known = targets(subject.resolution)
    for passage in subject.passages:
        for number, inline in enumerate(_references(passage.source.inlines)):
            if inline.target not in known:
                at = [index for index, char in enumerate(passage.text) if char == OBJECT][number]
                yield Hit(passage.path, at, at + 1, {"found": inline.target})


def _references(inlines: tuple[object, ...]) -> Iterator[Reference]:
    return (inline for inline in inlines if isinstance(inline, Reference))


def _typed(subject: Subject, rule: Rule) -> Iterator[Hit]:
    printed = {subject.labels.get(item.paragraph, "").rstrip(".") for item in subject.operative}
    joined = subject.running(("preamble", "operative"))
    for expression in rule.parameters.get("patterns", ()):
        for match in joined.matches(expression, re.IGNORECASE):
            for figures in _FIGURES.finditer(joined.text, *match.span("number")):
                place = joined.place(*figures.span())
                if figures[0] not in printed and place and not place[0].organ_line:
                    passage, start, end = place
                    if not passage.quoted(start, end):
                        yield Hit(passage.path, start, end)
