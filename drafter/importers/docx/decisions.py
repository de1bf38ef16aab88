"""A file that holds several resolutions or decisions, one after the other, taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.importers.docx.hints import heading_level
from drafter.importers.lines import SourceLine
from drafter.importers.text import BOLD
from drafter.model import Run, Text

_NUMBER = re.compile(
    r"(?:[^\W\d_]+\s+){0,2}(?P<number>(?:[A-Z]{1,2}-)?\d{1,4}/[A-Z0-9][A-Z0-9.]{0,9}(?: [A-Z])?)\.?(?=\s|$)"
)
_SOON = 6  # lines between the number of a resolution and the organ's own line
_COMMAS = (",", "،", "，")


def split(lines: Sequence[SourceLine]) -> list[list[SourceLine]]:
    """The lines of each resolution in a file; one list where there is only one.

    A resolution begins with a heading that has its number; the organ's own line follows soon. What stands
    before the first is the masthead of all.
    """
    starts = [index for index in range(len(lines)) if _begins(lines, index)]
    if len(starts) < 2:
        return [list(lines)]
    masthead = list(lines[: starts[0]])
    ends = [*starts[1:], len(lines)]
    return [masthead + _one(lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _begins(lines: Sequence[SourceLine], index: int) -> bool:
    line = lines[index]
    if not is_heading(line.style) or line.role == "masthead" or _NUMBER.match(_words(line)) is None:
        return False
    return any(is_formula(each) for each in lines[index + 1 : index + 1 + _SOON])


def _words(line: SourceLine) -> str:
    return f"{line.label} {line.plain}".strip()


def is_heading(style: str) -> bool:
    """Whether a paragraph style is one of headings or titles, by its name, or the line is bold."""
    name = style.lower()
    return (
        style == BOLD
        or heading_level(style) is not None
        or "h__ch" in name
        or name.startswith(("heading", "title"))
    )


def is_formula(line: SourceLine) -> bool:
    """Whether a line is the organ's own: italics to its end, the comma apart, and a comma."""
    words = "".join(run.text for run in line.text.inlines if isinstance(run, Run) and run.italic)
    return (
        line.plain.endswith(_COMMAS) and len(words.strip(" ,،，")) >= len(line.plain) - 2 and not line.label
    )


def _one(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines of one resolution: number, title and the organ's line are known by their place."""
    at = next((index for index, line in enumerate(lines) if is_formula(line)), 0)
    titles = [_title(line) if index == 0 else replace(line, role="number_title", level=None)
              for index, line in enumerate(lines[:at])]  # fmt: skip
    return [*titles, replace(lines[at], role="formula"), *lines[at + 1 :]] if at else list(lines)


def _title(line: SourceLine) -> SourceLine:
    found = _NUMBER.match(_words(line))
    if found is None or line.label:
        return replace(line, role="number_title", level=None)
    rest = _words(line)[found.end() :].strip()
    return replace(line, role="number_title", level=None, label=found["number"], text=Text.of(rest))
