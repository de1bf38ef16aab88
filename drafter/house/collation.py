"""Alphabetical order as a list of States has it: accents, capitals and marks count only to break ties."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

Key = tuple[str, str]


def key(name: str, letters: Mapping[str, str]) -> Key:
    """What to sort ``name`` by. ``letters`` moves letters of the language's own (ñ after n: ``n~``).

    Words are compared as one row of letters and spaces: a hyphen counts as a space, an apostrophe and
    brackets as nothing.
    """
    folded = "".join(letters.get(char, char) for char in unicodedata.normalize("NFC", name.casefold()))
    plain = (char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    spaced = "".join(" " if char.isspace() or char in "-‑–" else char for char in plain)
    return " ".join("".join(char for char in spaced if char.isalnum() or char in " ~").split()), name


def collate(names: Iterable[str], letters: Mapping[str, str]) -> list[str]:
    """``names`` in alphabetical order."""
    return sorted(names, key=lambda name: key(name, letters))
