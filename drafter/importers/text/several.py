"""Several resolutions in one text, one after the other, taken apart before anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.importers.text.starts import is_organ

_NUMBER_AND_TITLE = re.compile(
    r"(?:#{1,6}\s+)?[*_]{0,2}(?:[A-Z]{1,2}-)?\d{1,4}/(?:\d{1,4}|…|\.\.\.)\.?[*_]{0,2}\s+\S"
)
_MARKS = re.compile(r"^[\s>#*_]+|[*_\s]+$")
_SEPARATOR = re.compile(r"\W{3,}")
_NOTE = re.compile(r"\[\^?\d{1,3}\]|\*\s|[¹²³⁴-⁹]")
_ENDS = (".", ",", ";", ":", "]", "。", "；", "，", "、")
_ABOVE = 12
"""So many lines stand at most between the number of a resolution and the organ's own line."""

_MOST = 100
"""So many texts has a file at most; what seems to hold more is something else."""

_MASTHEAD = 40
"""So many lines has a masthead at most."""


def starts(lines: Sequence[str]) -> list[int]:
    """The indices at which the texts of a file begin; the first is 0.

    A text begins with its masthead or its number and title; the organ's own line follows soon.
    """
    found = [0]
    organs = [at for at, line in enumerate(lines) if is_organ(_bare(line))]
    for before, at in pairwise(organs):
        title = _title(lines, before, at)
        if title is not None:
            found.append(_top(lines, before, title))
    return found if len(found) <= _MOST else [0]


def without_separator(lines: Sequence[str]) -> list[str]:
    """``lines`` without what only parts them from the next text: "* * *", "-----"."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _SEPARATOR.fullmatch(lines[end - 1].strip())):
        end -= 1
    return list(lines[:end])


def _bare(line: str) -> str:
    return re.sub(r"[*_]+|</?\w+>", "", line).strip()


def _title(lines: Sequence[str], before: int, at: int) -> int | None:
    """The line with number and title above the organ's own line ``at``."""
    words = 0
    for index in range(at - 1, before, -1):
        words += bool(lines[index].strip())
        if _NUMBER_AND_TITLE.match(lines[index].strip()):
            return index
        if words > _ABOVE:
            break
    return None


def _top(lines: Sequence[str], before: int, title: int) -> int:
    """The first line of the masthead above a title: what comes before it ends as a text does."""
    top = title
    for index in range(title - 1, max(before, title - _MASTHEAD), -1):
        words = _MARKS.sub("", lines[index])
        if "\f" in lines[index] and words:
            return index
        if lines[index].strip() and (
            words.endswith(_ENDS) or _NOTE.match(words) or _SEPARATOR.fullmatch(lines[index].strip())
        ):
            break
        if words:
            top = index
    return top
