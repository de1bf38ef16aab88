"""What stands beside a word decides between words that an accent alone sets apart ("esta", "está")."""

from __future__ import annotations

import math
from collections.abc import Iterable

from drafter.house.ocr import OcrLanguage

START, END = "^", "$"
TRUST = 5.0
"""How many meetings a word must have had before its neighbours count for more than the neighbour's own frequency."""


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

    def _side(self, met: dict[str, int], words: dict[str, str], neighbour: str) -> dict[str, float]:
        if not any(met.values()):
            return dict.fromkeys(met, 0.0)
        expected = TRUST * (self.words[neighbour] + 1) / self.total
        return {o: math.log((count + expected) / (self.words[words[o]] + TRUST)) for o, count in met.items()}
