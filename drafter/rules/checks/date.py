"""Kind ``date``: dates in running text that no calendar has.

Parameters:
    pattern: the expression of a date in the language, with ``{months}`` for its months and the groups
        ``day``, ``month`` and, where it is written, ``year``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import SCOPES, Subject

_LEAP = 2000


@kind("date", takes=("pattern",))
def date(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the days that their month does not have."""
    months = subject.language.calendar.months
    joined = subject.running(SCOPES)
    for match in joined.matches(rule.parameters["pattern"].format(months="|".join(months))):
        year = int(match["year"]) if match["year"] else _LEAP
        last = monthrange(year, months.index(match["month"]) + 1)[1] if year else 31
        if 1 <= int(match["day"]) <= last:
            continue
        if place := joined.place(*match.span()):
            passage, start, end = place
            yield Hit(passage.path, start, end, {"expected": "", "last": str(last)})
