"""What was changed in a text, by offset while it is worked on and by line and column for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A word that was replaced, or might have to be.

    Attributes:
        line, column: its place in the text as it came in, from 1.
        before, after: what was read, and what was (or may have been) printed.
        confidence: from 0 to 1.
        applied: whether the text has ``after`` now; if not, it is a suggestion.
        reason: a few words.
    """

    line: int
    column: int
    before: str
    after: str
    confidence: float
    applied: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement between two offsets of the text as it came in."""

    start: int
    end: int
    after: str
    confidence: float
    applied: bool
    reason: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits that are sure, which stand in order."""
    out, at = [], 0
    for edit in edits:
        if edit.applied:
            out += [text[at : edit.start], edit.after]
            at = edit.end
    return "".join([*out, text[at:]])


def changes(text: str, edits: Sequence[Edit]) -> Iterator[Change]:
    """The edits with line and column instead of offsets."""
    line, start = 1, 0
    for edit in edits:
        while (end := text.find("\n", start)) != -1 and end < edit.start:
            line, start = line + 1, end + 1
        yield Change(
            line,
            edit.start - start + 1,
            text[edit.start : edit.end],
            edit.after,
            edit.confidence,
            edit.applied,
            edit.reason,
        )
