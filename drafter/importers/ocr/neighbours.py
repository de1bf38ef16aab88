"""What stands beside a word decides between words that an accent alone sets apart ("esta", "está")."""

from __future__ import annotations

import math
from collections.abc import Iterable

from drafter.house.ocr import OcrLanguage

START, END = "^", "$"
TRUST = 5.0
"""How many meetings a word must have had before its neighbours count for more than the neighbour's own frequency."""

FREQUENT = 3000
"""Sets of words that are met so often have only the pairs of their rarer words in the data."""


class Neighbours:
    """The counts of pairs of words in published resolutions."""

    def __init__(self, language: OcrLanguage) -> None:
        self.words = language.words
        self.pairs = language.neighbours
        self.total = max(sum(language.words.values()), 1)

    def weigh(self, left: str, options: Iterable[str], right: str) -> dict[str, float]:
        """For each option the logarithm of how well it stands between two words; 0 for all where nothing is known."""
        words = {option: option.lower() for option in options}
        lefts = self._side({o: self.pairs[left.lower(), w] for o, w in words.items()}, words, left.lower())
        rights = self._side({o: self.pairs[w, right.lower()] for o, w in words.items()}, words, right.lower())
        return {option: lefts[option] + rights[option] for option in words}

    def _unmet(self, words: dict[str, str], neighbour: str) -> dict[str, float]:
        """Of a frequent set only those pairs are kept that its rarer words had: not to be met speaks against them."""
        counts = {option: self.words[word] for option, word in words.items()}
        leading = max(counts, key=lambda option: counts[option])
        if sum(counts.values()) < FREQUENT or len(counts) < 2:
            return dict.fromkeys(words, 0.0)
        chance = self.words[neighbour] / self.total
        return {o: 0.0 if o == leading else -min(chance * count, 4.0) for o, count in counts.items()}

    def _side(self, met: dict[str, int], words: dict[str, str], neighbour: str) -> dict[str, float]:
        if not any(met.values()):
            return self._unmet(words, neighbour)
        expected = TRUST * (self.words[neighbour] + 1) / self.total
        return {o: math.log((count + expected) / (self.words[words[o]] + TRUST)) for o, count in met.items()}
