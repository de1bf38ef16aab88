"""What a page has around its text: running symbols, job numbers, page numbers, form feeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.importers.lines import ImportNote, SourceLine
from drafter.model import Symbol, Text

JOB_NUMBER = re.compile(
    r"(?P<job>(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6})(?:\s*\([A-Z]\))?(?:[\s*]+(?P<page>\d{1,3}))?"
)
_PAGE = re.compile(r"\W*\d{1,3}\W*|\d{1,3}\s*/\s*\d{1,3}")
_EDGE_NUMBER = re.compile(r"^\d{1,3}\s+|\s+\d{1,3}$|^\d{1,3}/\d{1,3}\s+|\s+\d{1,3}/\d{1,3}$")
_LONGEST = 100
"""Characters of a line at a page's edge: symbol, date and number."""
_YEAR_IN_BRACKETS = re.compile(r" \(\d{4}\)$")


@dataclass(frozen=True)
class Page:
    """The lines of a text without those of its pages, and what was taken out."""

    lines: list[str]
    masthead: tuple[SourceLine, ...]
    notes: tuple[ImportNote, ...]


def without(lines: Sequence[str]) -> Page:
    """``lines`` with those of the page made empty, and one note that lists them.

    The first symbol stays; the first job number becomes a line of the masthead.
    """
    kept: list[str] = []
    removed: list[tuple[int, str]] = []
    jobs: list[SourceLine] = []
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        job = JOB_NUMBER.fullmatch(line.strip(" \t\f"))
        if job is not None and not jobs:
            seen.add(job["job"])
            jobs.append(
                SourceLine(
                    text=Text.of(line.strip()),
                    place=number,
                    role="masthead",
                    key="job_number",
                    value=job["job"],
                )
            )
            kept.append("")
        elif _is_furniture(line.strip(" \t\f"), lines, number - 1, seen):
            removed.append((number, line.strip()))
            kept.append("")
        else:
            kept.append(line.replace("\f", ""))
    listed = "; ".join(words for _, words in removed)
    message = "headers, footers and page numbers were left out"
    notes = (ImportNote(removed[0][0], message, listed),) if removed else ()
    return Page(kept, tuple(jobs), notes)


def _is_furniture(line: str, lines: Sequence[str], index: int, seen: set[str]) -> bool:
    if not 0 < len(line) <= _LONGEST:
        return False
    job = JOB_NUMBER.fullmatch(line)
    if job is not None:
        known = job["job"] in seen
        seen.add(job["job"])
        return known
    symbol = _symbol(_EDGE_NUMBER.sub("", line))
    if symbol is not None:
        known = symbol in seen
        seen.add(symbol)
        return known
    return _PAGE.fullmatch(line) is not None and _stands_alone(lines, index)


def _stands_alone(lines: Sequence[str], index: int) -> bool:
    around = [lines[each] for each in (index - 1, index + 1) if 0 <= each < len(lines)]
    return all(not line.strip(" \t") or "\f" in line for line in around)


def _symbol(text: str) -> str | None:
    try:
        symbol = Symbol.parse(text)
    except ValueError:
        return None
    return str(symbol) if len(symbol.parts) > 2 or _YEAR_IN_BRACKETS.search(text) else None
