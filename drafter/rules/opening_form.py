"""The other forms of an opening phrase: its other gender or number, its counterpart in the other part."""

from __future__ import annotations

from itertools import takewhile

from drafter.house import Entry
from drafter.rules.passage import Passage
from drafter.rules.subject import Subject, part_of


def other_form(subject: Subject, passage: Passage, base: str, gender: str = "", number: str = "") -> str:
    """The phrase of the passage's part that is ``base`` in the gender and number asked for.

    Without gender and number it is the form that suits the organ. Empty where the house has none.
    """
    if not base:
        return ""
    if not gender and not number:
        gender = subject.organ.gender(subject.language.code)
    entries = subject.language.openings(part_of(passage))
    forms = [entry.base for entry in entries if _suits(entry, gender, number)]
    if base in forms:
        return base
    best = max(forms, key=lambda form: _likeness(form, base), default="")
    return best if _likeness(best, base) else ""


def agreeing_form(subject: Subject, passage: Passage, base: str, gender: str) -> str:
    """The phrase in another gender; where the house has only its words, each of them is changed."""
    whole = other_form(subject, passage, base, gender=gender)
    if whole:
        return whole
    words = []
    for word in base.split(" "):
        other = other_form(subject, passage, word.capitalize(), gender=gender)
        words.append(other.lower() if other and word.islower() else other or word)
    changed = " ".join(words)
    return changed if changed != base else ""


def _suits(entry: Entry, gender: str, number: str) -> bool:
    return (not gender or entry.gender in {"", gender}) and (not number or entry.number in {"", number})


def _likeness(one: str, other: str) -> int:
    """How many first letters agree, where the two differ in a short ending only; otherwise 0."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    short = max(len(one), len(other)) - same <= 4
    return same if short and same > 3 and one.count(" ") == other.count(" ") else 0
