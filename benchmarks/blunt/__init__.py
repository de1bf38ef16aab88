"""Slips as somebody makes them who has read the house style and nothing of this program.

Where :mod:`benchmarks.mutations` plants what a rule is about, these slips are blunt: any two words are swapped,
any letter loses its accent, any date gets another digit. Nothing here asks the checker's code what it would see.
A slip is a function ``(resolution, random) -> (resolution, path) | None``; the path is where the slip stands.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from benchmarks.mutations import with_text
from drafter.model import Path, Resolution, Text
from drafter.outline import Edit
from drafter.rules.rewriting import edited

Planted = tuple[Resolution, Path]
Slip = Callable[[Resolution, Random], "Planted | None"]
SLIPS: dict[str, dict[str, list[Slip]]] = {}
"""Section of the house style, kind of slip, its variants: one of them is tried at random."""


def slips(section: str, kind: str) -> Callable[[Slip], Slip]:
    """Register a kind of slip, or one more variant of it."""

    def register(function: Slip) -> Slip:
        SLIPS.setdefault(section, {}).setdefault(kind, []).append(function)
        return function

    return register


def collected() -> dict[str, dict[str, list[Slip]]]:
    """Every kind of slip by its section; all modules of this package are read."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return SLIPS


def body(resolution: Resolution) -> Iterator[tuple[Path, Text]]:
    """The texts of the preamble and the operative part."""
    return (item for item in resolution.texts() if item[0][0] in {"preamble", "operative"} and item[1])


def tops(resolution: Resolution, part: str) -> list[tuple[Path, Text]]:
    """The outermost paragraphs of a part."""
    return [
        item for item in body(resolution) if item[0][0] == part and len(item[0]) == 3 and item[0][2] == "text"
    ]


def put(resolution: Resolution, path: Path, start: int, end: int, words: str) -> Planted | None:
    """``words`` in place of characters of a text; ``None`` where that changes nothing."""
    text = dict(resolution.texts())[path]
    if text.plain[start:end] == words:
        return None
    return with_text(resolution, path, edited(text, [Edit(path, start, end, words)])), path


def places(resolution: Resolution, pattern: str, rng: Random) -> list[tuple[Path, re.Match[str]]]:
    """Every match in the body, in random order."""
    found = [
        (path, match) for path, text in body(resolution) for match in _compiled(pattern).finditer(text.plain)
    ]
    rng.shuffle(found)
    return found


def replaced(resolution: Resolution, rng: Random, pattern: str, words: str) -> Planted | None:
    """One random match replaced; ``\\1`` and so on are its groups."""
    for path, match in places(resolution, pattern, rng):
        if planted := put(resolution, path, *match.span(), match.expand(words)):
            return planted
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
