"""Regular expressions of rules, and the literals without which one cannot match, read from the expression itself.

A text has few of the words that the rules look for. Where none of an expression's literals stands in a line,
the expression is not tried there; where none stands in the text, it is not even compiled.
"""

from __future__ import annotations

import re
from functools import cache

_SHORTEST = 3
_FREQUENT = " ,.;:()/-’“”«»"
_ESCAPED = frozenset("dDwWsSbBAZ0123456789")
_CODES = {"x": 2, "u": 4, "U": 8}


@cache
def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """``expression`` compiled when it is first used; ``␣`` in it is a space that may break or not."""
    # an expression that begins with one digit, not with "one or two", is looked for at digits only
    return re.compile(expression.replace("␣", "[ \u00a0]").replace(r"\d{1,2}", r"\d\d?"), flags)


@cache
def literals(expression: str) -> tuple[str, ...]:
    """Strings of which at least one is in the line where the expression matches; none where that is not known.

    ``␣`` and no-break spaces count as spaces. Reading is cautious: an optional part, a class, what must not
    stand there and whatever is not understood contribute nothing, and neither do one or two letters, which
    stand everywhere.
    """
    if any(mark in expression for mark in ("(?i", "(?x", "(?(")):
        return ()
    return _Reader(expression.replace("␣", " ").replace("\u00a0", " ")).alternatives(0)[0]


class _Reader:
    """One reading of an expression from left to right; each method returns also the index behind."""

    def __init__(self, source: str) -> None:
        self.source = source

    def alternatives(self, at: int) -> tuple[tuple[str, ...], int]:
        """The literals of ``a|b|c`` up to the bracket that closes it: all, if each alternative has some."""
        found: list[tuple[str, ...]] = []
        while True:
            some, at = self._sequence(at)
            found.append(some)
            if self.source[at : at + 1] != "|":
                break
            at += 1
        return tuple(dict.fromkeys(one for some in found for one in some)) if all(found) else (), at + 1

    def _sequence(self, at: int) -> tuple[tuple[str, ...], int]:
        """The literals of one alternative that tell most."""
        choices: list[tuple[str, ...]] = []
        run = ""
        while at < len(self.source) and self.source[at] not in "|)":
            group, char, after = self._atom(at)
            optional, end = self._quantifier(after)
            if char and not optional:
                run += char
            if not char or end != after:
                choices.append((run,))
                run = ""
            if group and not optional:
                choices.append(group)
            at = end
        choices.append((run,))
        best = max(choices, key=_worth)
        return best if _worth(best)[0] >= _SHORTEST else (), at

    def _atom(self, at: int) -> tuple[tuple[str, ...], str, int]:
        """What a group asks for, or the character that is meant literally."""
        char = self.source[at]
        if char == "(":
            return self._group(at)
        if char == "[":
            return (), "", self._class_end(at)
        if char != "\\":
            return (), "" if char in ".^$" else char, at + 1
        following = self.source[at + 1]
        if following in _CODES:
            return (), "", at + 2 + _CODES[following]
        return (), "" if following in _ESCAPED or following.isalpha() else following, at + 2

    def _group(self, at: int) -> tuple[tuple[str, ...], str, int]:
        start, plain = at + 1, True
        if self.source.startswith("?P=", start):
            return (), "", self.source.index(")", start) + 1
        if self.source.startswith("?P<", start):
            start = self.source.index(">", start) + 1
        elif self.source.startswith("?:", start):
            start += 2
        elif self.source.startswith("?", start):
            ahead = 3 if self.source.startswith("?<", start) else 2
            plain = self.source[start + ahead - 1] == "="
            start += ahead
        found, end = self.alternatives(start)
        return found if plain else (), "", end

    def _class_end(self, at: int) -> int:
        at += 2 if self.source[at + 1] == "^" else 1
        at += self.source[at] == "]"
        while self.source[at] != "]":
            at += 2 if self.source[at] == "\\" else 1
        return at + 1

    def _quantifier(self, at: int) -> tuple[bool, int]:
        """Whether what stands before may be left out."""
        char = self.source[at : at + 1]
        if not char or char not in "?*+{":
            return False, at
        end = self.source.index("}", at) + 1 if char == "{" else at + 1
        if self.source[end : end + 1] in {"?", "+"}:
            end += 1
        return char in "?*" or self.source.startswith(("{0", "{,"), at), end


def _worth(choice: tuple[str, ...]) -> tuple[int, int]:
    return min(map(_weight, choice), default=0), -len(choice)


def _weight(literal: str) -> int:
    """Its length; a sign that few texts have weighs as much as the shortest word that tells something."""
    rare = any(not char.isalnum() and char not in _FREQUENT for char in literal)
    return max(len(literal), _SHORTEST if rare else 0)
