"""Kind ``allowance``: the comments that allow findings. The engine tries it after all other rules.

Parameters:
    fault: ``unused``, ``reason``, ``unknown`` or ``misspelt`` (a colon or the dash before the reason is missing).
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@kind("allowance", takes=("fault",))
def allowance(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield nothing: what is allowed is known only when all other rules have been tried."""
    return iter(())
