"""Lines that can only be the first of a paragraph: an opening phrase, the organ, a number with its title.

Of every language that the house knows: which one a text is in is told later.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from drafter import house
from drafter.house import formulas
from drafter.house.organ_lines import organ_lines

_COMMAS = ",，،"
_NUMBER_AND_TITLE = re.compile(r"(?:[A-Z]{1,2}-)?\d{1,3}/\d{1,4}\. \S")
_PARTS: tuple[Literal["preambular", "operative"], ...] = ("preambular", "operative")


def is_fixed(line: str) -> bool:
    """Whether ``line`` stands alone in every text: the organ's own, a number with its title, "In favour:"."""
    words = " ".join(line.split())
    return words.rstrip(_COMMAS) in _fixed() or _NUMBER_AND_TITLE.match(words) is not None


def is_opening(line: str) -> bool:
    """Whether ``line`` begins with an opening phrase in a capital."""
    words = " ".join(line.split())
    return words[:1].isupper() and any(
        house.language(code).opening(words, part) is not None for code in house.languages() for part in _PARTS
    )


def is_organ(line: str) -> bool:
    """Whether ``line`` is an organ's own, with its comma: the preamble begins below."""
    words = " ".join(line.split())
    return words.endswith(tuple(_COMMAS)) and words.rstrip(_COMMAS) in _organs()


def is_annex(line: str) -> bool:
    """Whether ``line`` is what a language prints above an annex."""
    return " ".join(line.split()).casefold() in _annexes()


@lru_cache(maxsize=1)
def _annexes() -> frozenset[str]:
    languages = [house.language(code) for code in house.languages()]
    return frozenset(
        formulas.annex_heading(language, index, total).casefold()
        for language in languages
        for index, total in ((0, 1), *((at, 20) for at in range(20)))
    )


@lru_cache(maxsize=1)
def _fixed() -> frozenset[str]:
    """The organs' own lines, without their commas, and the headings of the lists of a vote."""
    lines: set[str] = set()
    for code in house.organs():
        organ = house.organ(code)
        for language in organ.data["languages"]:
            lines.update(map(str, organ.text(language)["closing"]["headings"].values()))
    return _organs() | {" ".join(line.split()) for line in lines}


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    """The organs' own lines, without their commas."""
    return frozenset(" ".join(line.words.split()).rstrip(_COMMAS) for line in organ_lines())
