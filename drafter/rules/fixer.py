"""Mending what is found: which edits to make, and making them until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from drafter.errors import OutlineError
from drafter.outline.document import Outline
from drafter.outline.edit import Edit, EditConflictError, Rewrite, apply
from drafter.outline.read import read_text
from drafter.rules.finding import Change, Finding
from drafter.rules.rewriting import rewritten

_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """The outline after fixing, what was mended, and what is still found."""

    outline: Outline
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]


def fix(findings: Iterable[Finding], *, unsafe: bool = False) -> list[Change]:
    """The edits of the fixable findings, without those that touch what an earlier one changes."""
    return [edit for finding in _compatible(findings, unsafe=unsafe) for edit in finding.edits]


def _compatible(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    wanted = {"safe", "unsafe"} if unsafe else {"safe"}
    taken: list[Change] = []
    kept = []
    for finding in findings:
        if finding.fix not in wanted or not finding.edits:
            continue
        if any(_clash(edit, other) for edit in finding.edits for other in taken):
            continue
        taken.extend(finding.edits)
        kept.append(finding)
    return kept


def _clash(one: Change, other: Change) -> bool:
    """Whether two edits touch or overlap. Two that insert at one place would come in no fixed order."""
    if isinstance(one, Rewrite) or isinstance(other, Rewrite):
        size = min(len(one.path), len(other.path))
        return one.path[:size] == other.path[:size]
    return one.path == other.path and one.start <= other.end and other.start <= one.end


def fixed(outline: Outline, check: Callable[[Outline], list[Finding]], *, unsafe: bool = False) -> Fixed:
    """``outline`` with what can be mended mended; words are changed only if ``unsafe``.

    ``check`` finds what is to be mended; it is asked again after each round, since one fix can lay open
    another. An edit that the file cannot take is left as a finding.
    """
    mended: list[Finding] = []
    findings = check(outline)
    for _ in range(_ROUNDS):
        done = _compatible(findings, unsafe=unsafe)
        after = _applied(outline, [edit for finding in done for edit in finding.edits])
        if after is None:  # one of them does not fit: try each alone
            after, done = _one_by_one(outline, done)
        if not done or after.source == outline.source:
            break
        mended += done
        outline = after
        findings = check(outline)
    return Fixed(outline, tuple(mended), tuple(findings))


def _applied(outline: Outline, edits: list[Change]) -> Outline | None:
    """The outline after the edits; where the file cannot take them so, the texts are written anew."""
    for attempt in (edits, rewritten(outline.resolution, edits)):
        try:
            return read_text(
                apply(outline, attempt), outline.file,
                organ=outline.resolution.organ, language=outline.resolution.language,
            )  # fmt: skip
        except (EditConflictError, OutlineError):
            continue
    return None


def _one_by_one(outline: Outline, findings: list[Finding]) -> tuple[Outline, list[Finding]]:
    for finding in findings:
        after = _applied(outline, list(finding.edits))
        if after is not None:
            return after, [finding]
    return outline, []


__all__ = ["Edit", "Fixed", "fix", "fixed"]
