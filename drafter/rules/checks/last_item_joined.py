"""Kind ``last-item-joined``: "y" or "and" at the end of the item or paragraph before the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs


@kind("last-item-joined")
def last_item_joined(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the conjunctions that end a paragraph after its mark."""
    language = subject.language
    words = "|".join(re.escape(word) for word in (language.conjunction, language.disjunction))
    ending = re.compile(rf"[,;:]\s*(?P<word>(?:{words})[,;.]?)\s*$", re.IGNORECASE)
    for tops in (subject.preamble, subject.operative, *subject.annexes):
        for passage in paragraphs(tops):
            match = ending.search(passage.text)
            if match and not passage.items:
                edit = Edit(passage.path, match.start() + 1, len(passage.text), "")
                yield Hit(passage.path, *match.span("word"), {"expected": match[0][0]}, (edit,))
