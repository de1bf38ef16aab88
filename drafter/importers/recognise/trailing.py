"""What stands after the last operative paragraph and is none: a signature, a count of words, "End of the draft"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.importers.lines import SourceLine
from drafter.importers.recognise import labels, telling
from drafter.importers.recognise.knowledge import Knowledge

_MOST = 8
_LONGEST = 200
_FEWEST = 2
_ENDS = (".", ".]", "。", ".”")


def without_trailing(lines: Sequence[SourceLine], known: Knowledge) -> list[SourceLine]:
    """``lines`` with those at the end as notes that are neither numbered nor open as a paragraph does.

    Only short ones, after the full stop that ends a text with numbered paragraphs.
    """
    numbered = [at for at, line in enumerate(lines) if _is_numbered(line)]
    if len(numbered) < _FEWEST or lines[-1].role not in {"operative", "heading"}:
        return list(lines)
    end = len(lines)
    while end and _is_stray(lines[end - 1], known):
        end -= 1
    stopped = end and lines[end - 1].role in {"operative", "subparagraph", "wrap_up"}
    if (
        not stopped
        or end <= numbered[-1]
        or not lines[end - 1].plain.endswith(_ENDS)
        or len(lines) - end > _MOST
    ):
        return list(lines)
    return [*lines[:end], *(replace(line, role="note") for line in lines[end:])]


def _is_numbered(line: SourceLine) -> bool:
    return line.role == "operative" and labels.number(line.label) is not None


def _is_stray(line: SourceLine, known: Knowledge) -> bool:
    if line.role not in {"operative", "heading"} or line.label or len(line.plain) > _LONGEST:
        return False
    return not telling.opens(line, "operative", known)
