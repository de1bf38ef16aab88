"""Kind ``typography``: what only code can see in characters and italics.

Parameters:
    fault: ``decomposed`` (not in Unicode's form NFC), ``scripts`` (letters of two scripts in one word),
        ``quotes-unpaired``, ``brackets-unpaired``, ``emphasis`` (italics in the middle of a text).
    allowed: for ``emphasis``, an expression of what is set in italics.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.opening import is_second_verb
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\ufb00-\ufb06\uff21-\uff5a\U0001d400-\U0001d7ff]")
_WORD = re.compile(r"\w+")
_LOOK = dict(
    zip("АВЕКМНОРСТХасеорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονһԁ", "ABEKMHOPCTXaceopxyijsABEZHIKMNOPTYXovhd", strict=True)
)
"""Letters of other scripts by the Latin letter that they look like."""
_BRACKETS = {"(": ")", "[": "]"}


@kind("typography", takes=("fault", "allowed"))
def typography(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the places that have the rule's fault."""
    find = _FAULTS[rule.parameters["fault"]]
    for passage in subject.passages:
        yield from find(passage, subject, rule)


def _decomposed(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    text = passage.text
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for match in compiled(r"\w[^\W\u0300-\u036f]*[\u0300-\u036f][\w\u0300-\u036f]*").finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield _replaced(passage, *match.span(), composed)


def _scripts(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    if not _FOREIGN.search(passage.text):
        return
    for match in _WORD.finditer(passage.text):
        foreign = _FOREIGN.search(match[0])
        if foreign is None or not re.search("[A-Za-zÀ-ɏ]", match[0]):
            continue
        latin = "".join(_LOOK.get(char) or unicodedata.normalize("NFKC", char) for char in match[0])
        if _FOREIGN.search(latin) is None:
            yield _replaced(passage, *match.span(), latin)
        else:
            yield Hit(passage.path, *match.span(), {"expected": ""})


def _quotes(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    quotes = subject.language.quotes
    yield from _unpaired(passage, {quotes.opening.strip(): quotes.closing.strip()})


def _brackets(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    text = passage.text
    if "(" in text or ")" in text or "[" in text or "]" in text:
        yield from _unpaired(passage, _BRACKETS)


def _unpaired(passage: Passage, pairs: dict[str, str]) -> Iterator[Hit]:
    closings = {closing: opening for opening, closing in pairs.items()}
    left: list[tuple[str, int]] = []
    marks = compiled("[" + re.escape("".join((*pairs, *closings))) + "]")
    for match in marks.finditer(passage.text):
        char, index = match[0], match.start()
        if char in pairs:
            left.append((char, index))
        elif char in closings:
            item = char == ")" and _enumerates(passage.text, index)
            if left and left[-1][0] == closings[char] and not (item and _closes_next(passage.text, index)):
                left.pop()
            elif not item:
                yield Hit(passage.path, index, index + 1, {"expected": closings[char]})
    for char, index in left:
        yield Hit(passage.path, index, index + 1, {"expected": pairs[char]})


def _closes_next(text: str, index: int) -> bool:
    """Whether the next bracket closes too: "(al. d))"."""
    following = re.search(r"[()]", text[index + 1 :])
    return following is not None and following[0] == ")"


def _enumerates(text: str, index: int) -> bool:
    """Whether a closing bracket belongs to "a)", "5 f)" or "iii)"."""
    before = text[max(0, index - 6) : index]
    return re.search(r"(?:^|[ \u00a0])(?:[a-z]|[ivx]{1,5}|\d{1,2}|bis|ter)$", before) is not None


def _emphasis(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    for start, end in passage.italics:
        words = passage.text[start:end].strip(" \u00a0,;.")
        if start == 0 or passage.kind in ("note", "title", "annex_title", "heading") or len(words) < 2:
            continue
        if compiled(rule.parameters["allowed"]).fullmatch(words) or _name(words):
            continue
        if _roman_elsewhere(subject, words) and not is_second_verb(subject, passage, start, end):
            yield Hit(passage.path, start, end)


def _roman_elsewhere(subject: Subject, words: str) -> bool:
    """Whether the text has these words outside italics too: a foreign word it has always in italics."""
    found = compiled(rf"(?i)(?<!\w){re.escape(words)}(?!\w)").finditer(subject.all_text)
    italic = sum(
        words.lower() in passage.text[slice(*span)].lower()
        for passage in subject.passages
        for span in passage.italics
    )
    return sum(1 for _ in found) > italic


def _name(words: str) -> bool:
    """Titles of publications: italics are theirs (house-style 4.12)."""
    return words[:1].isupper() and len(words.split()) > 1


def _replaced(passage: Passage, start: int, end: int, words: str) -> Hit:
    edits = () if passage.quoted(start, end) else (Edit(passage.path, start, end, words),)
    return Hit(passage.path, start, end, {"expected": words}, edits)


_FAULTS: dict[str, Callable[[Passage, Subject, Rule], Iterator[Hit]]] = {
    "decomposed": _decomposed,
    "scripts": _scripts,
    "quotes-unpaired": _quotes,
    "brackets-unpaired": _brackets,
    "emphasis": _emphasis,
}
