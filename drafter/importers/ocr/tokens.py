"""The words of a text with their places: what is repaired is a word, never what stands between words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Digits and signs that stand for letters belong to a word when a letter is beside them ("6rganos", "&mbito").
_WORD = re.compile(r"(?:[^\W\d_]|[0-9&@|\\](?=[^\W\d_])|(?<=[^\W\d_])[0-9&@|\\])+")
_CLOSES = re.compile(r"[.:;!?()\[\]“”«»]|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its first and last offset in the text, and whether it may begin a sentence."""

    text: str
    start: int
    opens: bool

    @property
    def end(self) -> int:
        """The offset after the last letter."""
        return self.start + len(self.text)

    @property
    def letters(self) -> int:
        """How many letters it has, digits and signs left out."""
        return sum(letter.isalpha() for letter in self.text)


def words(text: str) -> Iterator[Word]:
    """Every word of the text; symbols such as ``A/HRC/54/L.13`` and all that has more digits than letters are left out."""
    before = 0
    for match in _WORD.finditer(text):
        found = match[0]
        between = text[before : match.start()]
        before = match.end()
        word = Word(found, match.start(), bool(_CLOSES.search(between)) or not between)
        if word.letters and not _symbol(text, match.start(), match.end(), word.letters):
            yield word


def _symbol(text: str, start: int, end: int, letters: int) -> bool:
    """Whether the word is a piece of a document symbol or of a number."""
    near = text[max(start - 1, 0) : start] + text[end : end + 1]
    if end - start == 1 and text[end : end + 1] in {")", "."}:  # a label
        return True
    digits = sum(sign.isdigit() for sign in text[start:end])
    return (digits > 0 and letters < 3) or ("/" in near and letters < 6)
