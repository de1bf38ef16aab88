"""Elements of the masthead that are broken over two lines or more become whole again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.importers.lines import SourceLine
from drafter.importers.recognise.keys import masthead_key
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.recognise.organs import formula_of
from drafter.model import Run, Text

_EXACT = frozenset(
    {"", "heading_line", "session", "session_dates", "agenda_item", "original_language", "origin"}
)
_COMMAS = (",", "，", "،")
_MOST = 60
"""How many lines of a source may stand before the organ's own line."""
_LONGEST = 200


def whole(lines: Sequence[SourceLine], known: Knowledge) -> list[SourceLine]:
    """``lines`` with those of the masthead joined that only together say what the house prints."""
    end = next((at for at, line in enumerate(lines[:_MOST]) if formula_of(line.plain)), 0)
    out: list[SourceLine] = []  # from the last to the first: a list of sponsors is known by its end
    for line in reversed(lines[:end]):
        after = out[-1] if out else None
        if after is not None and _goes_on(line, after, known):
            out[-1] = _joined(line, after)
        else:
            out.append(line)
    return [*reversed(out), *lines[end:]]


def _goes_on(line: SourceLine, after: SourceLine, known: Knowledge) -> bool:
    if any(each.role or each.key or each.label for each in (line, after)):
        return False
    alone = masthead_key(line, known)
    dateless = alone is not None and alone.key == "heading_line" and not any(map(str.isdigit, line.plain))
    if alone is not None and not dateless:
        return False
    if line.plain.endswith(_COMMAS):
        following = masthead_key(after, known)
        return following is not None and following.key == "sponsors"
    if len(line.plain) > _LONGEST:
        return False
    found = masthead_key(_joined(line, after), known)
    return found is not None and found.key in _EXACT


def _joined(line: SourceLine, after: SourceLine) -> SourceLine:
    return replace(line, text=Text.of(*line.text.inlines, Run(" "), *after.text.inlines))
