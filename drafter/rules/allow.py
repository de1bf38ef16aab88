"""Findings allowed in place: ``# allow: rule-id, other-rule – the reason``.

Written on the line of the words, on a line of its own before them, or above the first key for the whole
file. The reason is required, and an allowance that covers nothing is itself a finding.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from drafter.rules.finding import Finding
from drafter.rules.subject import Document

_ALLOW = re.compile(
    r"allow:\s*(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?![\w-])\s*(?:(?:–|—|-|:)+\s*(?P<reason>.*))?$",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"#*\s*(?:al+ow(?:s|ed|ing|ance)?|ignore|noqa|disable|skip)\b\W*(?P<rule>[\w-]+)", re.IGNORECASE
)
"""How an allowance is written by those who know it by heart only, or from other checkers."""


@dataclass(slots=True)
class Allowance:
    """One comment: its line, the rules it allows, the reason, and the rules that it did cover.

    ``whole`` is true for the whole file; ``alone`` where the comment has a line of its own.
    """

    line: int
    rules: tuple[str, ...]
    reason: str
    whole: bool
    alone: bool
    covered: set[str] = field(default_factory=set)


def allowances(document: Document) -> list[Allowance]:
    """The allowances in a document's comments, in order."""
    source = getattr(document, "source", "")
    lines = source.split("\n")
    first = next(
        (n for n, line in enumerate(lines, 1) if line.strip() and not line.lstrip().startswith("#")), 0
    )
    found = []
    for line, comment in document.comments:
        match = _ALLOW.match(comment.strip())
        if match:
            rules = tuple(name.strip() for name in match["rules"].split(","))
            alone = not source or lines[line - 1].lstrip().startswith("#")
            found.append(Allowance(line, rules, (match["reason"] or "").strip(), line < first, alone))
    return found


def misspelt(document: Document, known: Container[str]) -> Iterator[tuple[int, str]]:
    """The line and the rule of each comment that begins like an allowance for a known rule and is none."""
    for line, comment in document.comments:
        match = _MEANT.match(comment.strip())
        if match and match["rule"] in known and not _ALLOW.match(comment.strip()):
            yield line, match["rule"]


def without_allowed(
    findings: Iterable[Finding], allowed: list[Allowance], document: Document
) -> list[Finding]:
    """The findings that no allowance covers; those that cover one are marked."""
    if not allowed:
        return list(findings)
    comment_lines = {line for line, _ in document.comments}
    return [finding for finding in findings if not _covered(finding, allowed, document, comment_lines)]


def _covered(finding: Finding, allowed: list[Allowance], document: Document, comment_lines: set[int]) -> bool:
    begins = document.locate(finding.path).line
    lines = {finding.line, begins}
    above = begins - 1
    before = set()
    while above in comment_lines:
        before.add(above)
        above -= 1
    hit = False
    for allowance in allowed:
        here = allowance.line in lines or (allowance.alone and allowance.line in before)
        if finding.rule in allowance.rules and (allowance.whole or here):
            allowance.covered.add(finding.rule)
            hit = True
    return hit
