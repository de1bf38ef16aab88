"""Text read by a machine is put right: word by word, by what is likely, and never where it is in doubt."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.house.ocr import OcrLanguage, ocr_language
from drafter.importers.ocr.calls import call_edits
from drafter.importers.ocr.candidates import Candidates
from drafter.importers.ocr.changes import Change, Edit, applied, changes
from drafter.importers.ocr.confusion import channel
from drafter.importers.ocr.dictionary import Dictionary
from drafter.importers.ocr.evidence import evidence
from drafter.importers.ocr.neighbours import END, START, Neighbours
from drafter.importers.ocr.pages import settled
from drafter.importers.ocr.tokens import Word, words

SURE = 0.9
"""From this probability on, a reading that is no word is replaced."""

SURER = 0.95
"""From this probability on, a reading that is itself a word is replaced by another."""

WORTH_SAYING = 0.2
"""From this probability on, another word is suggested."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text with its changes in order; ``available`` is false where its words could not be repaired.

    Without the optional packages (``pip install "resolution-drafter[ocr]"``) only the rules were followed that
    need no dictionary; where the house has no data of the language, the text is the one that came in. ``whole`` is
    false where so many words are none of the language's that the last ones were not tried.
    """

    text: str
    changes: tuple[Change, ...] = ()
    available: bool = True
    whole: bool = True


def repair_text(text: str, language: str) -> Repaired:
    """Put right what a machine that reads English made of a text in another language.

    What is in doubt stays as it was read and is listed as not applied. Footnotes go from the feet of the pages to
    the end, and what a page cut is made whole; the first line of every paragraph keeps its place.
    """
    data = ocr_language(language)
    if data is None:
        return Repaired(text, available=False)
    dictionary = Dictionary(data)
    by_rule = sorted(_by_rule(text, data), key=lambda edit: edit.start)
    if not dictionary.complete:
        return Repaired(applied(text, by_rule), tuple(changes(text, by_rule)), available=False)
    by_rule += call_edits(text, dictionary, {at for edit in by_rule for at in range(edit.start, edit.end)})
    taken = {at for edit in by_rule for at in range(edit.start, edit.end)}
    found = [word for word in words(text) if word.start not in taken and word.end - 1 not in taken]
    candidates = Candidates(data, dictionary, channel())
    edits = sorted([*by_rule, *_by_word(found, candidates)], key=lambda edit: edit.start)
    repaired, moved = settled(applied(text, edits), data)
    return Repaired(repaired, (*changes(text, edits), *moved), whole=not candidates.exhausted)


def _by_rule(text: str, data: OcrLanguage) -> Iterator[Edit]:
    """What the language's rules replace; the first rule that fits a place decides."""
    taken: set[int] = set()
    for rule in data.rules:
        for match in rule.pattern.finditer(text):
            after = match.expand(rule.replacement)
            if after != match[0] and taken.isdisjoint(range(match.start(), match.end())):
                taken.update(range(match.start(), match.end()))
                yield Edit(match.start(), match.end(), after, rule.confidence, True, rule.reason)


def _by_word(found: Sequence[Word], candidates: Candidates) -> Iterator[Edit]:
    """What is likely to have been printed in place of each word."""
    share = evidence(found, candidates).share
    neighbours = Neighbours(candidates.language)
    first = [_likeliest(candidates.weighed(word.text, share, opens=word.opens)) for word in found]
    for at, word in enumerate(found):
        weighed = candidates.weighed(word.text, share, opens=word.opens)
        if len(weighed) == 1:
            continue
        left = first[at - 1] if at else START
        right = first[at + 1] if at + 1 < len(first) else END
        beside = neighbours.weigh(left, weighed, right)
        edit = _decided(
            word, {o: p + beside[o] for o, p in weighed.items()}, candidates.dictionary.knows(word.text)
        )
        if edit is not None:
            yield edit


def _likeliest(weighed: dict[str, float]) -> str:
    return max(weighed, key=lambda option: weighed[option])


def _decided(word: Word, weighed: dict[str, float], known: bool) -> Edit | None:
    """The best reading other than the word itself, applied or suggested as its probability is."""
    top = max(weighed.values())
    total = sum(math.exp(p - top) for p in weighed.values())
    others = {option: p for option, p in weighed.items() if option != word.text}
    best = _likeliest(others)
    probability = math.exp(others[best] - top) / total
    if probability < WORTH_SAYING:
        return None
    sure = probability >= (SURER if known else SURE)
    reason = "a likelier word" if known else "not a word"
    return Edit(word.start, word.end, best, round(probability, 3), sure, reason)
