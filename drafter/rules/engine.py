"""Check a document: every rule looks, then the findings are filtered, made unique and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from drafter.errors import HouseDataError
from drafter.outline.document import Outline
from drafter.rules.allow import Allowance, allowances, misspelt, without_allowed
from drafter.rules.catalogue import chosen, rules_for
from drafter.rules.checks import check_of
from drafter.rules.finding import Finding, FixSafety, Hit
from drafter.rules.naming import paragraph_name
from drafter.rules.own import followed
from drafter.rules.rule import Rule
from drafter.rules.subject import Document, Subject

MOST = 2_000
"""Findings of one rule in one document: no text that is meant as a resolution has a tenth of them."""

_MORE = f" (there may be more of this kind; only {MOST:,} are told)"


def check(
    document: Document,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    user_dir: Path | None = None,
) -> list[Finding]:
    """The findings on a document in the order of its text.

    Args:
        select: ids of the only rules to try; empty for all.
        ignore: ids of rules to leave out.
        user_dir: a folder of rule files that are added to the house's or change them.

    Raises:
        ConfigurationError: a rule's name or the folder is unknown.
        HouseDataError: the house has no such organ or language, or a rule file is wrong.
    """
    resolution = document.resolution
    rules = rules_for(resolution.organ, resolution.language, user_dir)
    tried = chosen(rules, select, ignore)
    subject = Subject(document)
    allowed = allowances(document)
    findings = without_allowed(_findings(subject, tried.values(), user_dir), allowed, document)
    findings += _on_allowances(subject, tried, rules, allowed)
    return sorted(_unique(findings), key=_order)


def _findings(subject: Subject, rules: Iterable[Rule], user_dir: Path | None) -> Iterator[Finding]:
    for rule in rules:
        if rule.kind == "allowance":
            continue
        with followed(rule, user_dir):
            found = _found(subject, rule)
        yield from found


def _found(subject: Subject, rule: Rule) -> list[Finding]:
    """What one rule finds; of very much only the first, and the last of these says so."""
    if rule.needs and not any(map(subject.may_have, rule.needs)):
        return []
    try:
        hits = islice(check_of(rule.kind)(subject, rule), MOST)
        found = [finding_of(subject, rule, hit) for hit in hits]
    except HouseDataError:
        if subject.organ_known:
            raise
        return []  # the rule needs the organ's data; organ-unknown says so
    if len(found) == MOST:
        found[-1] = replace(found[-1], message=found[-1].message + _MORE)
    return found


def finding_of(subject: Subject, rule: Rule, hit: Hit) -> Finding:
    """What a rule's hit says to the user."""
    passage = subject.by_path.get(hit.path)
    text = passage.text if passage else ""
    place = subject.document.locate(hit.path, hit.start)
    values = {"found": text[hit.start : hit.end], "expected": "", **hit.values}
    fix = _fix(subject, rule, hit, values["expected"])
    return Finding(
        rule=rule.id, severity=rule.severity, file=subject.document.file,
        line=place.line, column=place.column,
        paragraph=paragraph_name(subject, hit.path), message=rule.message.format(**values),
        found=values["found"], expected=values["expected"], fix=fix,
        path=hit.path, start=hit.start, end=hit.end, edits=hit.edits, text=text,
    )  # fmt: skip


def _fix(subject: Subject, rule: Rule, hit: Hit, expected: str) -> FixSafety | None:
    """Only an outline is mended; an imported draft is made one first."""
    if not isinstance(subject.document, Outline):
        return None
    shown = rule.fix == "shown" and expected
    return rule.fix if hit.edits or shown else None


def _on_allowances(
    subject: Subject, tried: Mapping[str, Rule], known: Mapping[str, Rule], allowed: list[Allowance]
) -> Iterator[Finding]:
    for rule in tried.values():
        if rule.kind != "allowance":
            continue
        if rule.parameters["fault"] == "misspelt":
            for line, name in misspelt(subject.document, known):
                yield _at_line(subject, rule, line, name)
            continue
        for allowance in allowed:
            faults = _faults(allowance, rule.parameters["fault"], tried, known)
            for name in faults:
                yield _at_line(subject, rule, allowance.line, name)


def _faults(
    allowance: Allowance, fault: str, tried: Mapping[str, Rule], known: Mapping[str, Rule]
) -> list[str]:
    if fault == "reason":
        return [] if allowance.reason else [", ".join(allowance.rules)]
    if fault == "unknown":
        return [name for name in allowance.rules if name not in known]
    return [name for name in allowance.rules if name in tried and name not in allowance.covered]


def _at_line(subject: Subject, rule: Rule, line: int, name: str) -> Finding:
    return Finding(
        rule=rule.id, severity=rule.severity, file=subject.document.file, line=line, column=1,
        paragraph="comment", message=rule.message.format(found=name, expected=""), found=name,
    )  # fmt: skip


def _unique(findings: Iterable[Finding]) -> list[Finding]:
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.rule, finding.path, finding.start, finding.end, finding.message), finding)
    return list(seen.values())


def _order(finding: Finding) -> tuple[int, int, str, int]:
    return finding.line, finding.column, finding.rule, finding.start
