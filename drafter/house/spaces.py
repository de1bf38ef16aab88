"""Where the UN sets a no-break space, as patterns in a language's data (house-style 4.23)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

NO_BREAK_SPACE = "\u00a0"
PLACE = "␣"
"""What stands in a pattern for the space that must not break."""
_WORDS = re.compile(r"\{([a-z]\w*)\}")


class Spaces:
    """The positions of a language's no-break spaces.

    Each pattern is a regular expression in which ``␣`` marks the space; a space in it stands for either
    kind; ``{name}`` is one of ``words``.
    """

    def __init__(self, patterns: Iterable[str], words: Mapping[str, str]) -> None:
        self._patterns = tuple(patterns)
        self._words = words
        self._compiled: tuple[re.Pattern[str], ...] | None = None

    def no_break(self, text: str) -> str:
        """``text`` with a no-break space at each position; every other character as it was."""
        return self._set(text, NO_BREAK_SPACE)

    def relax(self, text: str) -> str:
        """``text`` with an ordinary space at each position: what an outline is written with.

        No-break spaces elsewhere stay. ``no_break(relax(text))`` is ``no_break(text)``.
        """
        return self._set(text, " ") if NO_BREAK_SPACE in text else text

    def positions(self, text: str) -> list[int]:
        """The offsets, in order, of the spaces that must not break."""
        found = {
            match.start(group)
            for pattern in self._all()
            for match in pattern.finditer(text)
            for group in range(1, pattern.groups + 1)
            if match.start(group) >= 0
        }
        return sorted(found)

    def _set(self, text: str, space: str) -> str:
        found = [index for index in self.positions(text) if text[index] != space]
        if not found:
            return text
        characters = list(text)
        for index in found:
            characters[index] = space
        return "".join(characters)

    def _all(self) -> tuple[re.Pattern[str], ...]:
        if self._compiled is None:
            filled = (_WORDS.sub(self._fill, pattern) for pattern in self._patterns)
            self._compiled = tuple(
                re.compile(item.replace(" ", "[ \u00a0]").replace(PLACE, "([ \u00a0])")) for item in filled
            )
        return self._compiled

    def _fill(self, match: re.Match[str]) -> str:
        return self._words[match[1]]
