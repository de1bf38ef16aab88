"""Kind ``spelling``: words that neither the dictionary nor the house's list knows.

Names (words with a capital inside a sentence), italics, quotations, footnotes and words with figures are
left out. Without the extra ``spell`` nothing is found; :func:`drafter.house.words.missing` says so.

Parameters:
    shortest: the fewest letters of a word to look up.
    most: how often an unknown word may stand; one that a text uses more often is taken for a term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.house.words import Speller, speller
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_WORD = re.compile(r"(?<![\w./@’-])[^\W\d_]+(?:[’\u2011-][^\W\d_]+)*(?![\w/@])")
_ROMAN = re.compile(r"[ivxlc]+")
_PLAIN = str.maketrans({"’": "'", "\u2011": "-"})


@kind("spelling", takes=("shortest", "most"))
def spelling(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the words that are not known, each where it first stands."""
    words = speller(subject.resolution.language)
    if words is None:
        return
    found: dict[str, list[Hit]] = {}
    for passage in subject.passages:
        if passage.kind != "note":
            for word, hit in _unknown(passage, words, rule.parameters["shortest"]):
                found.setdefault(word, []).append(hit)
    for word, hits in found.items():
        if len(hits) <= rule.parameters["most"]:
            yield replace(hits[0], values={"expected": ", ".join(words.suggestions(word))})


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
