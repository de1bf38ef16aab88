"""Which organ a draft is of, by its own line and by its symbol; the data are the house's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.importers.lines import SourceLine, folded
from drafter.model import Symbol

_COMMAS = ",，،"


@lru_cache(maxsize=1)
def formulas() -> dict[str, tuple[str, str]]:
    """The organ and language of every line before a preamble; with a comma where it is told by that."""
    from drafter.house.organ_lines import organ_lines

    found: dict[str, tuple[str, str]] = {}
    for line in organ_lines():
        found.setdefault(_loose(line.words) + ("," if line.comma else ""), (line.organ, line.language))
    return found


def formula_of(text: str) -> tuple[str, str] | None:
    """The organ and language of which ``text`` is the line before the preamble, with or without its comma.

    A colon is taken for the comma. Capitals, spaces and straight apostrophes make no difference.
    """
    words = _loose(text)
    bare = words.rstrip(_COMMAS + ":：")
    found = formulas().get(bare)
    return found or (formulas().get(bare + ",") if words.endswith(tuple(_COMMAS)) else None)


def _loose(text: str) -> str:
    return "".join(text.split()).casefold().replace("'", "’")


def by_formula(lines: Sequence[SourceLine]) -> tuple[str, str] | None:
    """The organ and language of the first line of an organ."""
    return next((found for line in lines if (found := formula_of(line.plain)) is not None), None)


def by_symbol(lines: Sequence[SourceLine]) -> str | None:
    """The organ of the first symbol that tells one."""
    from drafter.house.organ_lines import symbol_patterns

    for line in lines:
        symbol = symbol_in(line.plain)
        for code, pattern in symbol_patterns().items() if symbol else ():
            if pattern.match(symbol):
                return code
    return None


def symbol_in(text: str) -> str:
    """``text`` if it is the symbol of a document, and "" otherwise."""
    try:
        symbol = Symbol.parse(folded(text))
    except ValueError:
        return ""
    return str(symbol) if len(symbol.parts) > 1 and any(char.isdigit() for char in text) else ""
