"""Kind ``terminal``: the punctuation mark at the end of a paragraph, where one is written.

The house sets the mark by position (house-style 2.1, 3.3, 3.13), so a text without one is right.

Parameters:
    place: ``preambular``, ``operative``, ``last``, ``chapeau`` or ``item``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import house
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.organ_lines import is_organ_line
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs

_END = re.compile(r"[\s,;:.،؛，；。：]*$")
_ENDS = tuple(",;:.،؛，；。：")


@kind("terminal", takes=("place",))
def terminal(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the paragraphs of the rule's place that end with another mark than the house's."""
    place = rule.parameters["place"]
    expected = _mark(place, subject.language.punctuation)
    if "terminal" not in subject.memo:
        subject.memo["terminal"] = _places(subject)
    for passage in subject.memo["terminal"].get(place, ()):
        if hit := _hit(passage, expected, subject.language):
            yield hit


def _places(subject: Subject) -> dict[str, list[Passage]]:
    """The paragraphs that end with a mark, by their place."""
    places: dict[str, list[Passage]] = {}
    for passage in paragraphs((*subject.preamble, *subject.operative)):
        if passage.text.rstrip()[-1:] in _ENDS and not _embedded(passage, subject):
            places.setdefault(_place(passage), []).append(passage)
    return places


def _mark(place: str, marks: house.Punctuation) -> str:
    return {
        "preambular": marks.comma, "operative": marks.semicolon, "item": marks.semicolon,
        "last": marks.stop, "chapeau": marks.colon,
    }[place]  # fmt: skip


def _embedded(passage: Passage, subject: Subject) -> bool:
    """Organ lines, and the flattened texts of drafts for another organ, have marks of their own."""
    return bool(passage.organ_line) or is_organ_line(passage.text, subject.resolution.language)


def _place(passage: Passage) -> str:
    if passage.items or _introduces(passage):
        return "chapeau"
    top, final = passage, True
    while top.parent is not None:
        final = final and top.last and top.parent.wrap_up is None
        top = top.parent
    if passage.part == "preamble":
        return "preambular" if final else "item"
    if final and top.last:
        return "last"
    return "item" if passage.parent else "operative"


def _introduces(passage: Passage) -> bool:
    """Whether the organ line of a draft for another organ follows."""
    after = passage.next
    return after is not None and after.organ_line not in ("", passage.organ_line)


def _hit(passage: Passage, expected: str, language: house.Language) -> Hit | None:
    text = passage.text
    match = _END.search(text)
    assert match is not None  # it can match nothing
    written = match[0].strip()
    start, end = match.start(), len(text.rstrip())
    mark = expected.strip()
    if not written or written in {mark, f".{mark}"} or not text.strip() or passage.quoted(start, end):
        return None
    edit = Edit(passage.path, start, end, expected)
    if language.ends_in_abbreviation(
        text[: start + 1]
    ):  # the point is the abbreviation's; the mark comes after it
        start += 1
        edit = Edit(passage.path, start, end, "" if mark == "." else expected)
    known = start < end and not (written.startswith(".") and written != "." and edit.start == match.start())
    found = text[start:end].strip() or written
    return Hit(passage.path, start, end, {"found": found, "expected": mark}, (edit,) if known else ())
