"""Kind ``terminal``: the punctuation mark at the end of a paragraph, where one is written.

The house sets the mark by position (house-style 2.1, 3.3, 3.13), so a text without one is right.

Parameters:
    place: ``preambular``, ``operative``, ``last``, ``chapeau`` or ``item``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs

_END = re.compile(r"[\s,;:.،，；。：]*$")
_MARKS = {"preambular": ",", "operative": ";", "last": ".", "chapeau": ":", "item": ";"}


@kind("terminal", takes=("place",))
def terminal(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the paragraphs of the rule's place that end with another mark than the house's."""
    place = rule.parameters["place"]
    expected = _MARKS[place]
    for part, tops in (("preamble", subject.preamble), ("operative", subject.operative)):
        for passage in paragraphs(tops):
            if _place(passage, part) == place and (hit := _hit(passage, expected)):
                yield hit


def _place(passage: Passage, part: str) -> str:
    if passage.items:
        return "chapeau"
    if part == "preamble":
        return "item" if passage.parent else "preambular"
    top, final = passage, True
    while final and top.parent is not None:
        final = top.last and top.parent.wrap_up is None
        top = top.parent
    if final and top.last:
        return "last"
    return "item" if passage.parent else "operative"


def _hit(passage: Passage, expected: str) -> Hit | None:
    text = passage.text
    match = _END.search(text)
    assert match is not None
    written = match[0].strip()
    if not written or written == expected or not text.strip():
        return None
    if written == "." and expected != "." and re.search(r"\b\w\.$", text):
        return None
    start, end = match.start(), len(text.rstrip())
    if passage.quoted(start, end):
        return None
    edits = (Edit(passage.path, start, end, expected),)
    return Hit(passage.path, start, end, {"found": written, "expected": expected}, edits)
