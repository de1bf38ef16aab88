"""Text read by a machine is put right: word by word, by what is likely, and never where it is in doubt."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.house.ocr import OcrLanguage, ocr_language
from drafter.importers.ocr.candidates import Candidates
from drafter.importers.ocr.confusion import channel
from drafter.importers.ocr.dictionary import Dictionary
from drafter.importers.ocr.evidence import evidence
from drafter.importers.ocr.neighbours import END, START, Neighbours
from drafter.importers.ocr.tokens import Word, words

SURE = 0.9
"""From this probability on, a reading that is no word is replaced."""

SURER = 0.95
"""From this probability on, a reading that is itself a word is replaced by another."""

WORTH_SAYING = 0.2
"""From this probability on, another word is suggested."""


@dataclass(frozen=True, slots=True)
class Change:
    """A word that was replaced, or might have to be.

    Attributes:
        line, column: its place in the text as it came in, from 1.
        before, after: what was read, and what was (or may have been) printed.
        confidence: from 0 to 1.
        applied: whether the text has ``after`` now; if not, it is a suggestion.
        reason: a few words.
    """

    line: int
    column: int
    before: str
    after: str
    confidence: float
    applied: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text with its changes in order; ``available`` is false where nothing could be repaired.

    That is so where the optional packages are not installed (``pip install "resolution-drafter[ocr]"``) or the
    house has no data of the language; the text is then the one that came in.
    """

    text: str
    changes: tuple[Change, ...] = ()
    available: bool = True


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    after: str
    confidence: float
    applied: bool
    reason: str


def repair_text(text: str, language: str) -> Repaired:
    """Put right what a machine that reads English made of a text in another language.

    Lines and pages stay as they are. What is in doubt stays as it was read and is listed as not applied.
    """
    data = ocr_language(language)
    if data is None:
        return Repaired(text, available=False)
    dictionary = Dictionary(data)
    if not dictionary.complete:
        return Repaired(text, available=False)
    by_rule = list(_by_rule(text, data))
    taken = {at for edit in by_rule for at in range(edit.start, edit.end)}
    found = [word for word in words(text) if word.start not in taken and word.end - 1 not in taken]
    edits = sorted([*by_rule, *_by_word(found, dictionary)], key=lambda edit: edit.start)
    return Repaired(_applied(text, edits), tuple(_changes(text, edits)))


def _by_rule(text: str, data: OcrLanguage) -> Iterator[_Edit]:
    """What the language's rules replace; the first rule that fits a place decides."""
    taken: set[int] = set()
    for rule in data.rules:
        for match in rule.pattern.finditer(text):
            after = match.expand(rule.replacement)
            if after != match[0] and taken.isdisjoint(range(match.start(), match.end())):
                taken.update(range(match.start(), match.end()))
                yield _Edit(match.start(), match.end(), after, rule.confidence, True, rule.reason)


def _by_word(found: Sequence[Word], dictionary: Dictionary) -> Iterator[_Edit]:
    """What is likely to have been printed in place of each word."""
    candidates = Candidates(dictionary.language, dictionary, channel())
    share = evidence(found, candidates).share
    neighbours = Neighbours(dictionary.language)
    first = [_likeliest(candidates.weighed(word.text, share)) for word in found]
    for at, word in enumerate(found):
        weighed = candidates.weighed(word.text, share)
        if len(weighed) == 1:
            continue
        left = first[at - 1] if at else START
        right = first[at + 1] if at + 1 < len(first) else END
        beside = neighbours.weigh(left, weighed, right)
        edit = _decided(word, {o: p + beside[o] for o, p in weighed.items()}, dictionary.knows(word.text))
        if edit is not None:
            yield edit


def _likeliest(weighed: dict[str, float]) -> str:
    return max(weighed, key=lambda option: weighed[option])


def _decided(word: Word, weighed: dict[str, float], known: bool) -> _Edit | None:
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
    return _Edit(word.start, word.end, best, round(probability, 3), sure, reason)


def _applied(text: str, edits: Sequence[_Edit]) -> str:
    out, at = [], 0
    for edit in edits:
        if edit.applied:
            out += [text[at : edit.start], edit.after]
            at = edit.end
    return "".join([*out, text[at:]])


def _changes(text: str, edits: Sequence[_Edit]) -> Iterator[Change]:
    """The edits with line and column instead of offsets."""
    line, start = 1, 0
    for edit in edits:
        while (end := text.find("\n", start)) != -1 and end < edit.start:
            line, start = line + 1, end + 1
        yield Change(
            line, edit.start - start + 1, text[edit.start : edit.end], edit.after, edit.confidence, edit.applied, edit.reason
        )
