"""Kind ``spelling``: words that neither the dictionary nor the house's list knows.

Italics, quotations, footnotes and words with figures are left out, and so are names (words with a capital)
but those that are one letter from a name: of a State, or of one that the text has elsewhere and the
dictionary knows. Without the extra ``spell`` nothing is found; :func:`drafter.house.words.missing` says so.

Parameters:
    shortest: the fewest letters of a word to look up.
    most: how often an unknown word may stand; one that a text uses more often is taken for a term.
    suggested: for how many words of a text others are suggested; for none where ten times as many are
        unknown, as the text is in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from drafter.house.words import Speller, speller
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_FOREIGN = 10
_WORD = re.compile(r"(?<![\w./@’-])[^\W\d_]+(?:[’\u2011-][^\W\d_]+)*(?![\w/@])")
_NAME = re.compile(r"(?<![\w./@’‑-])[A-ZÀ-Ý][^\W\d_]{4,}(?![\w/@’])")
_ROMAN = re.compile(r"[ivxlc]+")
_PLAIN = str.maketrans({"’": "'", "\u2011": "-"})


@kind("spelling", takes=("shortest", "most", "suggested"))
def spelling(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the words that are not known, each where it first stands."""
    words = speller(subject.resolution.language)
    if words is None:
        return
    yield from _misspelt_names(subject, words, rule.parameters["suggested"])
    found: dict[str, list[Hit]] = {}
    for passage in subject.passages:
        if passage.kind != "note":
            for word, hit in _unknown(passage, words, rule.parameters["shortest"]):
                found.setdefault(word, []).append(hit)
    suggested = rule.parameters["suggested"] if len(found) <= _FOREIGN * rule.parameters["suggested"] else 0
    for at, (word, hits) in enumerate(found.items()):
        if len(hits) <= rule.parameters["most"]:
            like = words.suggestions(word) if at < suggested else []
            yield replace(hits[0], values=_meant(like))


def _meant(words: list[str]) -> dict[str, str]:
    """What the message and the finding say of the words that may be meant."""
    expected = ", ".join(words)
    return {"expected": expected, "perhaps": f"; perhaps {expected}" if words else ""}


def _unknown(passage: Passage, words: Speller, shortest: int) -> Iterator[tuple[str, Hit]]:
    for match in _WORD.finditer(passage.text):
        word = match[0].translate(_PLAIN)
        if len(word) < shortest or not word.islower() or words.knows(word) or _ROMAN.fullmatch(word):
            continue
        start, end = match.span()
        if words.knows(word.rpartition("'")[2]) or passage.quoted(start, end):
            continue
        if not any(left <= start < right for left, right in passage.italics):
            yield word, Hit(passage.path, start, end)


def _misspelt_names(subject: Subject, words: Speller, most: int) -> Iterator[Hit]:
    """Capitalized words that are not known and one letter from a name that is."""
    unknown: dict[str, Hit] = {}
    names = {part for state in subject.language.states for part in re.findall(_NAME, state.listed)}
    for passage in subject.passages:
        if passage.kind == "note":
            continue
        for match in _NAME.finditer(passage.text):
            name = match[0]
            if name in names or name in unknown or (match.start() == 0 and passage.kind == "paragraph"):
                continue
            if words.knows(name) or words.knows(name.lower()):
                names.add(name)
            elif not passage.quoted(*match.span()) and not _italic(passage, match.start()):
                unknown[name] = Hit(passage.path, *match.span())
    for name, hit in islice(unknown.items(), most):
        meant = sorted(other for other in names if _one_letter_apart(name, other))
        if meant:
            yield replace(hit, values=_meant(meant))


def _italic(passage: Passage, at: int) -> bool:
    return any(left <= at < right for left, right in passage.italics)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a letter too many, missing, wrong or changed for its neighbour is the difference, ends apart."""
    if one[0] != other[0] and sorted(one[:2]) != sorted(other[:2]):
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return start < len(short) and short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return start < len(short) - 1
    return (
        short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    )
