"""What a check finds and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Union

from drafter.model import Path
from drafter.outline.edit import Edit, Rewrite

Severity = Literal["error", "warning", "advice"]
FixSafety = Literal["safe", "unsafe", "shown"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
"""From the gravest to the mildest."""

Change = Union[Edit, Rewrite]
"""What mends a finding. The offsets count the characters of ``Text.plain`` of the value at ``path``."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a kind of check yields: a place, the values of the message, and the edits that mend it.

    Attributes:
        values: fill the braces of the rule's message. ``found`` is the text from ``start`` to ``end``
            unless given; ``expected`` is shown beside it.
        edits: empty where nothing can be mended by machine.
    """

    path: Path
    start: int = 0
    end: int = 0
    values: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place that departs from a rule.

    Attributes:
        rule: the rule's id.
        file, line, column: where the words stand; counted from 1.
        paragraph: its label in words ("operative paragraph 3, subparagraph b)", "title").
        found, expected: the words as they are and as the house writes them; may be empty.
        fix: "safe" changes no letter or digit, "unsafe" changes words, "shown" is only a suggestion;
            ``None`` where there is none.
        path, start, end: the place in the resolution, in characters of ``Text.plain``.
        text: the whole text at ``path``.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    paragraph: str
    message: str
    found: str = ""
    expected: str = ""
    fix: FixSafety | None = None
    path: Path = ()
    start: int = 0
    end: int = 0
    edits: tuple[Change, ...] = ()
    text: str = ""

    @property
    def fixable(self) -> bool:
        """Whether ``fix`` can mend it (perhaps only when unsafe fixes are asked for)."""
        return self.fix in {"safe", "unsafe"} and bool(self.edits)
