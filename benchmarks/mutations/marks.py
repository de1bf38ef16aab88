"""Slips of brackets and exclamation marks, in any language."""

from __future__ import annotations

from random import Random

from benchmarks.mutations import plants, substituted
from drafter.model import Resolution


@plants("bracket-joined")
def _joined(resolution: Resolution, rng: Random) -> Resolution | None:
    return substituted(resolution, rng, r"(?<=[a-zà-ÿ]{3})[ \u00a0]\((?=[^()]{6,}\))", "(")


@plants("exclamation-mark")
def _exclaimed(resolution: Resolution, rng: Random) -> Resolution | None:
    return substituted(resolution, rng, r"(?<=[a-zà-ÿ]{4})(?=, )", "!")
