"""Calls of footnotes in text read by a machine: the raised number, read as a sign."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from drafter.house import languages
from drafter.house.language import language
from drafter.importers.ocr.changes import Edit
from drafter.importers.ocr.dictionary import Dictionary

SURE_OF_CALL = 0.9
_SIGN = re.compile(
    r"(?<=[^\W_”]|[»\"”’)])(?P<mark>[,;.:]?)(?P<sign>[*®°©§¢™‘’'\"”“?!]{1,3}\d?|\d{1,2})(?=[,;.:]?(?:\s|$))"
)
"""What a raised number is read as, after a word or the mark that follows it, at the end of the word."""

_QUOTES = "\"'’”"
_STRAIGHT = re.compile(r"(?<!\S)[\"'](?=\w)")
_PAIRS = tuple(re.compile(rf"(?<!\w){a}|{b}(?!\w)") for a, b in ("“”", "«»", "‘’"))
"""What opens a quotation, or closes one."""

_OPENING = "“«‘"

_YEAR_OR_SYMBOL = re.compile(r"\b(?:19|20)\d\d$|/\S*\d$")
"""The figures after which a sign is no ordinal and no degree."""

_ENDS_PARAGRAPH = re.compile(r"[,;.:\]]\s*\n\s*\n")


def call_edits(text: str, dictionary: Dictionary, taken: set[int]) -> Iterator[Edit]:
    """Each sign after a word that can only be a footnote's number, as ``[^1]``, numbered in order."""
    code = dictionary.language.code
    after_mark = code in languages() and language(code).note_call == "after"
    kept = {at for found in dictionary.language.keeps_sign.finditer(text) for at in range(*found.span())}
    quotes = _Quotes(text)
    number = 0
    for match in _SIGN.finditer(text):
        at, sign = match.start("sign"), match["sign"]
        elsewhere = at in kept or not taken.isdisjoint(range(at, match.end()))
        if elsewhere or (match["mark"] and not after_mark):
            continue
        if sign.isdigit():
            if not number < int(sign) <= number + 3 or not _after_word(text, match.start(), dictionary):
                continue
            number = int(sign)
            yield Edit(at, match.end(), f"[^{number}]", SURE_OF_CALL, True, "a footnote's number")
            continue
        quote = sign[0] if sign[0] in f"{_QUOTES}™" and quotes.open_at(at) else ""
        if _is_call(text, match, sign if quote == "™" else sign[len(quote) :]):
            number += 1
            after = f"{quote.replace('™', '”')}[^{number}]"
            yield Edit(at, match.end(), after, SURE_OF_CALL, True, "a footnote's number")


def _is_call(text: str, match: re.Match[str], sign: str) -> bool:
    """Whether what is left of the signs, the closing quote taken off, can be nothing but a call."""
    if not sign:
        return False
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 2]
    if set(sign) <= set("?!"):
        goes_on = bool(after[:1].strip()) or after[1:].islower() or bool(match["mark"])
        return goes_on and not _asks(text, match.start(), sign)
    if before[-1:].isdigit() and not match["mark"]:
        return _YEAR_OR_SYMBOL.search(before) is not None
    return True


def _after_word(text: str, at: int, dictionary: Dictionary) -> bool:
    """Whether a whole word is before the digit, so that the digit is none of its letters ("expres6")."""
    word = re.search(r"[^\W\d_]*[”»)]?$", text[max(0, at - 40) : at])
    return word is not None and len(word[0]) > 1 and (not word[0].isalpha() or dictionary.knows(word[0]))


def _asks(text: str, at: int, sign: str) -> bool:
    """Whether a question or an exclamation was opened before, so that the sign closes it."""
    before = text[max(0, at - 300) : at]
    return any(opening in before and closing in sign for opening, closing in (("¿", "?"), ("¡", "!")))


class _Quotes:
    """Where quotations open and close in a text."""

    def __init__(self, text: str) -> None:
        self.paragraphs = [0, *(found.end() for found in _ENDS_PARAGRAPH.finditer(text))]
        self.straight = [found.start() for found in _STRAIGHT.finditer(text)]
        self.signs = [[(found.start(), found[0]) for found in pair.finditer(text)] for pair in _PAIRS]

    def open_at(self, at: int) -> bool:
        """Whether a quotation of the paragraph goes on here; a page may have cut the paragraph."""
        start = self.paragraphs[bisect_right(self.paragraphs, at) - 1]
        straight = bisect_left(self.straight, at) - 1
        if straight >= 0 and self.straight[straight] >= start:
            return True
        for signs in self.signs:
            last = bisect_left(signs, (at, "")) - 1
            if last >= 0 and signs[last][0] >= start and signs[last][1] in _OPENING:
                return True
        return False
