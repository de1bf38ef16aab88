"""What stands beside a word decides between words that an accent alone sets apart ("esta", "está")."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from drafter.house.ocr import OcrLanguage

START, END = "^", "$"
TRUST = 5.0
"""How many meetings a word must have had before its neighbours count for more than the neighbour's own frequency."""

SHORT = 3

FREQUENT = 3000
"""Sets of words that are met so often have only the pairs of their rarer words in the data."""


def kind_of(word: str) -> str:
    """What a word that was seldom met is taken for: its ending ("~er" for "participer"), or a short word itself."""
    return f"~{word[-2:]}" if len(word) > SHORT else word


class Neighbours:
    """The counts of pairs of words in published resolutions, and of words with the kinds of words beside them."""

    def __init__(self, language: OcrLanguage) -> None:
        self.words = language.words
        self.pairs = language.neighbours
        self.total = max(sum(language.words.values()), 1)
        self.kinds: Counter[str] = Counter()
        for word, count in language.words.items():
            self.kinds[kind_of(word)] += count

    def weigh(self, left: str, options: Iterable[str], right: str) -> dict[str, float]:
        """For each option the logarithm of how well it stands between two words; 0 for all where nothing is known."""
        words = {option: option.lower() for option in options}
        before, after = left.lower(), right.lower()
        lefts = self._side(
            {o: (self.pairs[before, w], self.pairs[kind_of(before), w]) for o, w in words.items()},
            words,
            before,
        )
        rights = self._side(
            {o: (self.pairs[w, after], self.pairs[w, kind_of(after)]) for o, w in words.items()}, words, after
        )
        return {option: lefts[option] + rights[option] for option in words}

    def _side(
        self, met: dict[str, tuple[int, int]], words: dict[str, str], neighbour: str
    ) -> dict[str, float]:
        """``met`` has for each option how often it was beside the neighbour, and beside words of its kind."""
        counts = {option: self.words[word] for option, word in words.items()}
        kind = kind_of(neighbour)
        told = any(of_kind for _, of_kind in met.values()) and kind != neighbour
        share = (self.words[neighbour] + 1) / (self.kinds[kind] + 1 if told else self.total)
        of_kind = {
            o: (beside + TRUST * self.kinds[kind] / self.total) / (counts[o] + TRUST) if told else 1.0
            for o, (_, beside) in met.items()
        }
        if any(count for count, _ in met.values()):
            return {
                o: math.log((count + TRUST * of_kind[o] * share) / (counts[o] + TRUST))
                for o, (count, _) in met.items()
            }
        unmet = self._unmet({o: of_kind[o] * share * counts[o] for o in words}, counts)
        return {o: unmet[o] + math.log(of_kind[o]) for o in words}

    def _unmet(self, expected: dict[str, float], counts: dict[str, int]) -> dict[str, float]:
        """Of a frequent set only those pairs are kept that its rarer words had: not to be met speaks against them."""
        leading = max(counts, key=lambda option: counts[option])
        if sum(counts.values()) < FREQUENT or len(counts) < 2:
            return dict.fromkeys(counts, 0.0)
        return {o: 0.0 if o == leading else -min(expected[o], 4.0) for o in counts}
