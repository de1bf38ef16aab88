"""Is this a word of the language? The house's words and, where it is installed, a hunspell dictionary."""

from __future__ import annotations

from functools import lru_cache

from drafter.house.ocr import OcrLanguage
from drafter.house.words import hunspell as installed_hunspell


class Dictionary:
    """The words of the house and, where the extra ``ocr`` is installed, of a hunspell dictionary."""

    def __init__(self, language: OcrLanguage, *, hunspell: bool = True) -> None:
        self.language = language
        self._speller = installed_hunspell(language.dictionary) if hunspell else None
        self.spells = lru_cache(maxsize=100_000)(self._spells)

    @property
    def complete(self) -> bool:
        """Whether the hunspell dictionary is there."""
        return self._speller is not None

    def knows(self, word: str) -> bool:
        """Whether the word is right as it stands, in capitals or not."""
        return word.lower() in self.language.words or self.spells(word)

    def _spells(self, word: str) -> bool:
        return self._speller is not None and self._speller.spell(word)
