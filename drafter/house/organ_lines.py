"""By what the drafts of an organ are known, also where the house has no data on its layout: ``organ-lines.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from drafter.house.data import HOME, codes
from drafter.house.organ import organ

_COMMAS = ",，،"


@dataclass(frozen=True, slots=True)
class OrganLine:
    """The line before the preamble of an organ's resolutions in one language, without its comma.

    ``comma`` is true where the same words without the comma are only the name of the organ.
    """

    organ: str
    language: str
    words: str
    comma: bool = False


@cache
def organ_lines() -> tuple[OrganLine, ...]:
    """The line of every organ in every language in which it is known, those of the house's own organs first."""
    own = [
        OrganLine(code, language, organ(code).enacting_formula(language))
        for code in codes("organs")
        for language in organ(code).data["languages"]
    ]
    others = [
        OrganLine(code, language, words.rstrip(_COMMAS), comma=words.endswith(tuple(_COMMAS)))
        for code, data in _data().items()
        for language, words in data["lines"].items()
    ]
    return (*own, *others)


def line_of(code: str, language: str) -> str:
    """The line of an organ in a language, without its comma; "" where it is not known."""
    return next((line.words for line in organ_lines() if (line.organ, line.language) == (code, language)), "")


@cache
def symbol_patterns() -> Mapping[str, re.Pattern[str]]:
    """For each organ how the symbols of its documents begin."""
    starts: dict[str, list[str]] = {
        code: [pattern.partition("{")[0] for pattern in organ(code).symbols.values()]
        for code in codes("organs")
    }
    for code, data in _data().items():
        starts.setdefault(code, []).extend(data.get("symbols", ()))
    return {
        code: re.compile("|".join(re.escape(each).replace(r"\{n\}", r"\d+") for each in patterns))
        for code, patterns in starts.items()
        if patterns
    }


@cache
def _data() -> Mapping[str, Any]:
    import yaml

    data: Mapping[str, Any] = yaml.load(
        (HOME / "organ-lines.yaml").read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return data
