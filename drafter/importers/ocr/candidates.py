"""The words that may have been printed where one was read, weighed by how often they are met."""

from __future__ import annotations

import math
from functools import lru_cache

from drafter.importers.ocr.confusion import Channel
from drafter.importers.ocr.dictionary import Dictionary

UNCOUNTED = 0.05
"""The count of a word that the dictionary knows and no published resolution has."""

UNKNOWN_SMALL, UNKNOWN_CAPITAL = 0.001, 0.02
"""The count of a reading that is no known word: with a capital it may well be a name."""

DEEPEST = 3


class Candidates:
    """Weighs readings of single words; the same word is weighed once."""

    def __init__(self, dictionary: Dictionary, channel: Channel) -> None:
        self.dictionary = dictionary
        self.channel = channel
        self.weighed = lru_cache(maxsize=50_000)(self._weighed)

    def _weighed(self, seen: str) -> dict[str, float]:
        """Each word that may have been printed, ``seen`` among them, with the logarithm of its weight."""
        known = self.dictionary.knows(seen)
        found = {seen: math.log(self._count(seen))}
        if any(letter.isdigit() or letter in "&|\\" for letter in seen):
            found[seen] = math.log(UNKNOWN_SMALL)
        for changes in range(1, DEEPEST + 1):
            if changes > 1 and (known or len(found) > 1) or changes == DEEPEST and len(seen) < 8:
                break
            for word, p in self.channel.origins(seen, changes).items():
                if word != seen and self._accepts(word, changes):
                    found[word] = p + math.log(self._count(word))
        return found

    def _accepts(self, word: str, changes: int) -> bool:
        """Whether a word may be proposed: after many mistakes only one that resolutions have."""
        if changes == DEEPEST:
            return word.lower() in self.dictionary.language.words
        return self.dictionary.knows(word)

    def _count(self, word: str) -> float:
        count = self.dictionary.language.words[word.lower()]
        if count or self.dictionary.spells(word):
            return count + UNCOUNTED
        return UNKNOWN_CAPITAL if word[:1].isupper() else UNKNOWN_SMALL
