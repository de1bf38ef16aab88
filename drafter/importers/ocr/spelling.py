"""How words of a language look: the endings and the letters that stand together in its published resolutions."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from drafter.house.ocr import OcrLanguage

LONGEST_ENDING, SHORTEST_ENDING = 6, 4
TYPICAL = 20
"""So many different words with an ending make it one of the language's."""


class Spelling:
    """Counts over the different words of a language, each counted once."""

    def __init__(self, language: OcrLanguage) -> None:
        self.words = language.words
        self._endings: Counter[str] = Counter()
        self._trigrams: Counter[str] = Counter()
        for word in language.words:
            for length in (2, *range(SHORTEST_ENDING, LONGEST_ENDING + 1)):
                if len(word) > length:
                    self._endings[word[-length:]] += 1
            framed = f"^{word}$"
            self._trigrams.update(framed[at : at + 3] for at in range(len(framed) - 2))
        self.strange = lru_cache(maxsize=20_000)(self._strange)

    def _strange(self, word: str) -> bool:
        """Whether letters stand together as in no other word of the language."""
        framed = f"^{word.lower()}$"
        return any(self._trigrams[framed[at : at + 3]] < 2 for at in range(len(framed) - 2))

    def frequent_end(self, word: str) -> float:
        """How usual the last two letters are, about 1 for a usual ending."""
        return min(max((self._endings[word.lower()[-2:]] + 0.5) / TYPICAL, 0.05), 4.0)

    def mends_ending(self, seen: str, word: str) -> bool:
        """Whether no word ends as ``seen`` does, and many end as ``word`` does ("politizacion", "politización")."""
        for length in range(SHORTEST_ENDING, LONGEST_ENDING + 1):
            if len(word) < length + 3 or seen[:-length] != word[: len(seen) - length]:
                continue
            same_start = word[:-length] == seen[: len(word) - length]
            if same_start and self._endings[word[-length:]] >= TYPICAL and not self._endings[seen[-length:]]:
                return True
        return False
