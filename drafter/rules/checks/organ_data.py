"""Kind ``organ-data``: an organ or a language on which the house has no data."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import house
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("organ-data")
def organ_data(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the language or the organ, if the rules that need its data could not be tried."""
    resolution = subject.resolution
    if resolution.language not in house.languages():
        yield Hit(("language",), 0, len(resolution.language), {"found": resolution.language})
    elif not subject.organ_known:
        yield Hit(("organ",), 0, len(resolution.organ), {"found": resolution.organ})
