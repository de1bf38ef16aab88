"""Kind ``capital``: a common word that stands alone with a capital within a sentence.

A capital beside another, tied to it by small words ("Rights of the Child") or before a number ("Articles 1 and 55")
belongs to a name and is left alone; so is a word that the text has in a name elsewhere ("the Fund"). What remains is compared with the words
that the house's resolutions never write so (:func:`drafter.house.words.small_words`).

Parameters:
    joins: the small words that tie the words of a name to one another, separated by spaces.
    phrases: words that have capitals in names only ("Human Rights", "Women"), besides the house's list.
    heads: the nouns of names; a phrase beside one that lost its own capital is a name ("Human Rights council").
    breaks: the small words with which the first word of a name does not go on ("fully with the Council").
    named: what stands before a name ("initiative"); a word of the house's list after it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.house.words import small_words
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

Span = tuple[int, int]

_CAPITAL = re.compile(r"(?<![\w\u2011-])[^\W\d_a-zß-öø-ÿœ][\w\u2011-]*")
_PLAIN = re.compile(r"[^\W\d_][^\W\d_A-Z]{3,}")
_WITHIN = re.compile(r"[^\W\d_A-Z,)”»][,)”»]?[ \u00a0](?:[ldLD]’)?$|[a-zà-ÿ][ \u00a0]d’$")


@kind("capital", takes=("joins", "breaks", "phrases", "heads", "named"))
def capital(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the common words with a capital, and the phrases with capitals, that belong to no name."""
    small = small_words(subject.resolution.language)
    phrases = frozenset(rule.parameters.get("phrases", ()))
    breaks = rf"[ \u00a0](?:{rule.parameters['breaks']})\b|,[ \u00a0](?:\w+[ \u00a0])?(?i:{rule.parameters['heads']})\b"
    names: set[str] = set()
    found: list[tuple[str, Passage, Span]] = []
    for passage in subject.passages:
        for words, span, within, alone in capitals(passage, rule.parameters["joins"], breaks):
            if words in phrases:
                common = not _headed(passage, span, rule)
            else:
                common = words.lower() in small and not _named(passage, span, rule)
            if alone and common:
                found.append((words, passage, span))
            elif within and not alone:
                names.add(words)
    for words, passage, (start, end) in found:
        if words not in names:
            right = words.lower()
            yield Hit(passage.path, start, end, {"expected": right}, (Edit(passage.path, start, end, right),))


def _headed(passage: Passage, span: Span, rule: Rule) -> bool:
    before, after = passage.text[max(0, span[0] - 60) : span[0]], passage.text[span[1] : span[1] + 30]
    heads = rf"(?:{rule.parameters['heads']})"
    return bool(
        compiled(rf"\b{heads}(?:[ \u00a0]\w+){{0,4}}[ \u00a0]$").search(before)
        or compiled(rf"(?:[ \u00a0]\w+)?[ \u00a0]{heads}\b").match(after)
    )


def _named(passage: Passage, span: Span, rule: Rule) -> bool:
    named = compiled(rf"(?i)(?:^|[ \u00a0]|(?<=’))(?:{rule.parameters['named']})[ \u00a0]?$")
    return named.search(passage.text, max(0, span[0] - 20), span[0]) is not None


def capitals(passage: Passage, joins: str, breaks: str = "(?!)") -> Iterator[tuple[str, Span, bool, bool]]:
    """The words with a capital, those that follow one another as one.

    With each its place, whether it stands within a sentence (outside quotations, not after a colon or a
    bracket), and whether it stands there alone, tied to no other name. What ``breaks`` matches after a word
    ties it to no name that follows.
    """
    text = passage.text
    tie = compiled(rf",?(?:[ \u00a0’\u2011-]+(?:\d+|{'|'.join(joins.split())}))*[ \u00a0’\u2011-]*")
    runs = _runs(text, 1 if passage.kind == "paragraph" else 0)  # the opening verb ties nothing
    sentence = passage.kind in {"paragraph", "subparagraph", "wrap_up"} and passage.part != "annex"
    for at, (start, end) in enumerate(runs):
        before = at > 0 and tie.fullmatch(text, runs[at - 1][1], start)
        after = at + 1 < len(runs) and tie.fullmatch(text, end, runs[at + 1][0])
        goes_on = after and not compiled(breaks).match(text, end)
        tied = before or goes_on or compiled(r"[ \u00a0]\d").match(text, end)
        within = _WITHIN.search(text, max(0, start - 6), start) is not None and not passage.quoted(start, end)
        plain = all(map(_PLAIN.fullmatch, re.split("[ \u00a0]", text[start:end])))
        roman = not any(left <= start < right for left, right in passage.italics)
        words = text[start:end].replace("\u00a0", " ")
        yield words, (start, end), within, within and sentence and plain and roman and not tied


def _runs(text: str, first: int) -> list[Span]:
    """Words with a capital, with those that a space only parts."""
    runs: list[Span] = []
    for match in _CAPITAL.finditer(text, first):
        if runs and text[runs[-1][1] : match.start()] in {" ", "\u00a0"}:
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
    return runs
