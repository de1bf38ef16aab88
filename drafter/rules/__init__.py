"""The checker: what an editor would send back, said first.

A rule is one file ``packs/<layer>/<rule-id>.yaml``. A kind of check is one module
``checks/<kind>.py`` with a function ``(subject, rule)`` that yields hits, registered by
``@kind("<kind>", takes=(names of parameters))``. ``check.languages`` in a rule file gives parameters by
language, and exempts the languages it does not name.
"""

from drafter.outline.edit import Edit
from drafter.rules.catalogue import layers, rules_for
from drafter.rules.engine import check
from drafter.rules.finding import SEVERITIES, Finding, Hit, Severity
from drafter.rules.fixer import Fixed, fix, fixed
from drafter.rules.rule import Rule
from drafter.rules.subject import Document, Subject

__all__ = [
    "SEVERITIES",
    "Document",
    "Edit",
    "Finding",
    "Fixed",
    "Hit",
    "Rule",
    "Severity",
    "Subject",
    "check",
    "fix",
    "fixed",
    "layers",
    "rules_for",
]
