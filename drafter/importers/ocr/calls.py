"""Calls of footnotes in text read by a machine: the raised number, read as a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.importers.ocr.changes import Edit
from drafter.importers.ocr.dictionary import Dictionary

SURE_OF_CALL = 0.9
_STRAIGHT = re.compile(r"(?<!\S)[\"'](?=\w)")
_NUMBER = re.compile(r"(\d{1,2})")


def call_edits(text: str, dictionary: Dictionary, taken: set[int]) -> Iterator[Edit]:
    """Each sign after a word that can only be a footnote's number, as ``[^1]``, numbered in order."""
    data = dictionary.language
    number = 0
    for match in data.call.finditer(text):
        if not taken.isdisjoint(range(match.start(), match.end())) or _asks(text, match.start(), match[0]):
            continue
        if set(match[0]) & set("\"’'") and _quote_is_open(text, match.start()):
            continue
        digits = _NUMBER.fullmatch(match[0])
        if digits and not (
            number < int(digits[1]) <= number + 3 and _after_word(text, match.start(), dictionary)
        ):
            continue
        number = int(digits[1]) if digits else number + 1
        quote = "”" if match[0] == "™" and _quote_is_open(text, match.start()) else ""
        after = f"{quote}[^{number}]"
        yield Edit(match.start(), match.end(), after, SURE_OF_CALL, True, "a footnote's number")


def _after_word(text: str, at: int, dictionary: Dictionary) -> bool:
    """Whether a whole word is before the digit, so that the digit is none of its letters ("expres6")."""
    word = re.search(r"[^\W\d_]*$", text[max(0, at - 40) : at])
    return word is not None and (not word[0] or dictionary.knows(word[0]))


def _asks(text: str, at: int, sign: str) -> bool:
    """Whether a question or an exclamation was opened before, so that the sign closes it."""
    before = text[max(0, at - 300) : at]
    return any(opening in before and closing in sign for opening, closing in (("¿", "?"), ("¡", "!")))


def _quote_is_open(text: str, at: int) -> bool:
    paragraph = text[max(text.rfind("\n\n", 0, at), 0) : at]
    straight = len(_STRAIGHT.findall(paragraph))
    return straight > 0 or any(paragraph.count(a) > paragraph.count(b) for a, b in ("“”", "«»", "‘’"))
