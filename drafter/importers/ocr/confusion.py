"""The confusion model: which words may have been printed where this one was read, and how likely each reading is."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from drafter.house.ocr import Confusion, confusions

SMALLEST = 1e-6


@dataclass(frozen=True)
class Channel:
    """How letters are read.

    ``mistakes`` maps what was seen to the stretches that may have been printed, with the logarithm of the
    probability; ``losable`` are the letters that are lost more often than not.
    """

    mistakes: dict[str, tuple[tuple[str, float], ...]]
    losable: frozenset[str]

    def shift(self, seen: str, word: str, lost: float) -> float:
        """What to add to the probability of ``word`` where only the share ``lost`` of losable letters was lost."""
        restored = sum(x in self.losable for x in word) - sum(x in self.losable for x in seen)
        return max(restored, 0) * math.log(max(lost, SMALLEST))

    def origins(self, seen: str, changes: int, least: float) -> dict[str, float]:
        """Every word from which ``seen`` may come by exactly so many mistakes, with its log-probability.

        Those with less than ``least`` are left out.
        """
        found: dict[str, float] = {}
        for word, p in self._origins(seen, changes, 0 if changes == 1 else 1, least):
            found[word] = max(p, found.get(word, p))
        return found

    def _origins(self, seen: str, changes: int, shortest: int, least: float) -> Iterator[tuple[str, float]]:
        """The mistakes are taken from left to right, so that no order of them is met twice.

        ``shortest`` is 0 where a letter that was not read at all is looked for.
        """
        if changes == 0:
            yield seen, 0.0
            return
        for at in range(len(seen) + 1):
            for length in range(shortest, min(3, len(seen) - at) + 1):
                for true, p in self.mistakes.get(seen[at : at + length], ()):
                    if p < least:
                        continue
                    for tail, more in self._origins(seen[at + length :], changes - 1, shortest, least - p):
                        yield seen[:at] + true + tail, p + more


@cache
def channel() -> Channel:
    """The channel learnt from rendered pages, with capitals as their small letters."""
    lost: defaultdict[str, float] = defaultdict(float)
    mistakes: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for entry in _with_capitals(confusions()):
        rate = min(entry.count / entry.of, 0.95)
        mistakes[entry.seen][entry.true] = max(rate, mistakes[entry.seen].get(entry.true, 0))
        lost[entry.true] += rate
    return Channel(
        mistakes={
            seen: tuple((true, math.log(rate)) for true, rate in options.items())
            for seen, options in mistakes.items()
        },
        losable=frozenset(true for true, rate in lost.items() if rate > 0.5 and len(true) == 1),
    )


def _with_capitals(entries: Iterable[Confusion]) -> Iterator[Confusion]:
    """Each confusion, and where both sides are single letters also that of their capitals."""
    for entry in entries:
        yield entry
        if len(entry.true) == len(entry.seen) == 1 and entry.true.islower() and entry.seen.islower():
            yield replace(entry, true=entry.true.upper(), seen=entry.seen.upper())
