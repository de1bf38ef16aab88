"""Words that no resolution of the sample writes with a capital by themselves: common nouns, verbs, adjectives."""

from __future__ import annotations

from functools import cache

from drafter.house.data import HOME


@cache
def small_words(language: str) -> frozenset[str]:
    """The words of a language that have a capital only within a name; none where the house has no list."""
    path = HOME / "words" / f"small.{language}.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()
