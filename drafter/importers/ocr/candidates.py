"""The words that may have been printed where one was read, weighed by how often they are met."""

from __future__ import annotations

import math
from functools import lru_cache

from drafter.house.ocr import OcrLanguage
from drafter.importers.ocr.confusion import Channel
from drafter.importers.ocr.dictionary import Dictionary
from drafter.importers.ocr.spelling import Spelling

UNCOUNTED = 0.05
"""The count of a word that the dictionary knows and no published resolution has."""

UNKNOWN_SMALL, UNKNOWN_CAPITAL, UNKNOWN_STRANGE = 0.001, 0.02, 0.0001
"""The count of a reading that is no known word: a name, if it has a capital; no word at all, if it has digits
among its letters or letters together that the language never has so."""

BY_ENDING = 0.05
"""The count of a word that nobody knows, but whose ending is the language's and that of the reading is not."""

DEEPEST = 3

LONGEST = 30
"""Longer words are left as they were read; the longest of the published resolutions has 21 letters."""

MOST_TRIED = 500_000
"""After so many readings the words that are left are left as they were read: the text is none of the language's."""

UNLIKELY, UNLIKELIEST = math.log(4e-4), math.log(1e-5)
"""Mistakes that are rarer are not looked for, in a word that is right as it stands and in one that is not."""


class Candidates:
    """Weighs readings of single words; the same word is weighed once."""

    def __init__(self, language: OcrLanguage, dictionary: Dictionary, channel: Channel) -> None:
        self.language = language
        self.words = language.words
        self.dictionary = dictionary
        self.channel = channel
        self.spelling = Spelling(language)
        self.tried = 0
        self.found = lru_cache(maxsize=50_000)(self._found)

    @property
    def exhausted(self) -> bool:
        """Whether words were left untried."""
        return self.tried > MOST_TRIED

    def weighed(self, seen: str, lost: float = 1.0, *, opens: bool = False) -> dict[str, float]:
        """Each word that may have been printed, ``seen`` among them, with the logarithm of its weight.

        ``lost`` is the share of the letters unknown to the machine that the text lost, 1 by what was learnt;
        ``opens`` says that the word may begin a sentence.
        """
        found = {word: p + self.channel.shift(seen, word, lost) for word, p in self.found(seen).items()}
        if not seen[:1].isupper():
            return found
        return {
            word: p + self._begins(word, opens=opens)
            for word, p in found.items()
            if not (opens and word[:1].islower())
        }

    def _begins(self, word: str, *, opens: bool) -> float:
        """How likely a word is to begin with a capital, or not: of accented letters a machine cannot say."""
        small = word.lower()
        if opens or word[:1].isascii() or small not in self.words:
            return 0.0
        share = (self.language.capitals[small] + 0.1) / (self.words[small] + 0.2)
        return math.log(share if word[:1].isupper() else 1 - min(share, 0.999))

    def _found(self, seen: str) -> dict[str, float]:
        known = self.dictionary.knows(seen)
        found = {seen: math.log(self._count(seen))}
        if len(seen) > LONGEST or self.exhausted:
            return found
        for changes in range(1, DEEPEST + 1):
            if (changes > 1 and known) or (changes == DEEPEST and (len(found) > 1 or len(seen) < 8)):
                break
            origins = self.channel.origins(seen, changes, UNLIKELY if known else UNLIKELIEST)
            self.tried += len(origins)
            alone = len(found) == 1
            for word, p in origins.items():
                if known and len(word) > len(seen):
                    continue
                if _cased(word) and (
                    word.lower() in self.words or (alone and changes < 3 and self._spelt(word))
                ):
                    found.setdefault(word, p + math.log(self._count(word)))
        if len(found) == 1 and not known:
            found |= self._by_ending(seen)
        return found

    def _spelt(self, word: str) -> bool:
        return self.dictionary.spells(word.replace("’", "'"))

    def _by_ending(self, seen: str) -> dict[str, float]:
        """Words that nobody knows, mended at the end only."""
        return {
            word: p + math.log(BY_ENDING)
            for word, p in self.channel.origins(seen, 1, UNLIKELIEST).items()
            if self.spelling.mends_ending(seen, word)
        }

    def _count(self, word: str) -> float:
        """How often a word is met in so many words as the house has counted, or what stands for it."""
        count = self.words[word.lower().rpartition("’")[2]]
        if count or self._spelt(word):
            return count + UNCOUNTED * self.spelling.frequent_end(word)
        if any(not letter.isalpha() for letter in word) or self.spelling.strange(word):
            return UNKNOWN_STRANGE if word.islower() or not word.isalpha() else UNKNOWN_SMALL
        return UNKNOWN_CAPITAL if word[:1].isupper() else UNKNOWN_SMALL


def _cased(word: str) -> bool:
    """Whether capitals stand where a printed word has them."""
    return word.isupper() or word[1:].islower() or len(word) == 1
