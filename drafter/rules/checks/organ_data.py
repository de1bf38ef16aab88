"""Kind ``organ-data``: an organ on which the house has no data in the language of the text."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("organ-data")
def organ_data(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the organ, if the rules that need its data could not be tried."""
    if not subject.organ_known:
        organ = subject.resolution.organ
        yield Hit(("organ",), 0, len(organ), {"found": organ})
