"""Footnotes that stand at the feet of pages or at the end, told by their calls: "rights1," and below "1 A/76/207."

They become ``[1] …`` at the end of the text and ``[1]`` where they are called, as this program writes them. The
number of the lines before them stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from drafter.importers.text.starts import is_opening

_MARK = re.compile(
    r"^[\s\f]*\(?(?P<number>[1-9]\d{0,2})(?:\)|[.):](?=\s)|(?![a-zªº°]))\s*(?=[^\s\d.,;:)\]])(?P<text>.+)"
)
"""The figure of a note, not that of an ordinal: "1st meeting", "44ª sesión"."""
_IN_BRACKETS = re.compile(r"\s*\[\^?[1-9]\d{0,4}\]:?\s+\S")
_BACK = re.compile(r"\s*[↩↑]\ufe0e?\s*$")
_GLUED = r"(?<=[^\W\d_]|[”»\"’)\]%])(?P<mark>[,;.:]?){number}(?![\w/%°º]|[.,]\d)"
_SPACED = r"(?<=[^\W\d_]|[”»\"’)\]])(?P<mark> ){number}(?![.,]\d)(?=\s?[,;.:)]|\s*$)"
_RAISED = r"(?<=\S)(?P<mark>){raised}(?![⁰¹²³⁴-⁹])"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BRACKETED = r"(?P<mark>\s?)\({number}\)"
_HIGHEST = 400
_LONGEST = 3000
"""Characters of a note."""

_TRIED = 5
"""So many lines with the number of the first note are tried, from the foot up."""


@dataclass(frozen=True, slots=True)
class _Foot:
    """The notes of a stretch of text: the line at which they begin, and where in it each is called."""

    start: int
    notes: tuple[str, ...]
    calls: tuple[tuple[int, int, int], ...]
    """The line of each call, and the characters that it takes there."""


def noted(lines: Sequence[str]) -> list[str]:
    """``lines`` with the footnotes at their feet put to the end.

    Unchanged where no call says that they are notes, and where a text ends with notes that have their brackets.
    """
    out = list(lines)
    if _IN_BRACKETS.match(next((line for line in reversed(lines) if line.strip()), "")):
        return out
    count, last = 0, 0
    found: list[str] = []
    for page in _pages(lines):
        foot = _foot(out, page, last)
        if foot is None:
            continue
        last = (last if foot.notes and _number(lines[foot.start]) == last + 1 else 0) + len(foot.notes)
        for number, (at, start, end) in reversed(list(enumerate(foot.calls, count + 1))):
            out[at] = f"{out[at][:start]}[{number}]{out[at][end:]}"
        for at in range(foot.start, page[-1] + 1):
            out[at] = "\f" if "\f" in out[at] else ""
        found += [f"[{number}] {text}" for number, text in enumerate(foot.notes, count + 1)]
        count += len(foot.notes)
    return [*out, "", *(line for each in found for line in (each, ""))] if found else out


def _pages(lines: Sequence[str]) -> Iterator[range]:
    starts = [0, *(at for at, line in enumerate(lines) if "\f" in line and at), len(lines)]
    for start, end in pairwise(starts):
        if end > start:
            yield range(start, end)


def _number(line: str) -> int:
    found = _MARK.match(line)
    return int(found["number"]) if found else 0


def _foot(lines: Sequence[str], page: range, last: int) -> _Foot | None:
    """The notes that end a page; numbers go on from the page before (``last``) or begin with 1."""
    numbers = {at: _number(lines[at]) for at in page}
    for first in dict.fromkeys((last + 1, 1)):
        starts = (at for at in reversed(page) if numbers[at] == first)
        for start in islice(starts, _TRIED):
            foot = None if _opens(lines[start]) else _checked(lines, page, start, first)
            if foot is not None:
                return foot
    return None


def _opens(line: str) -> bool:
    found = _MARK.match(line)
    return found is not None and is_opening(found["text"])


def _checked(lines: Sequence[str], page: range, start: int, first: int) -> _Foot | None:
    """The notes from ``start`` to the end of the page, if each is called above in their order."""
    notes: list[str] = []
    for at in range(start, page[-1] + 1):
        if len(notes) > _HIGHEST or (notes and len(notes[-1]) > _LONGEST):
            return None
        words = lines[at].strip()
        number = _number(lines[at])
        if number == first + len(notes) and not _opens(lines[at]):
            found = _MARK.match(lines[at])
            assert found is not None
            notes.append(found["text"].strip())
        elif words and notes:
            notes[-1] += f" {words}"
    calls = _calls(lines, range(page[0], start), first, len(notes))
    if calls is None or first + len(notes) > _HIGHEST:
        return None
    return _Foot(start, tuple(_BACK.sub("", note) for note in notes), calls)


def _calls(
    lines: Sequence[str], body: range, first: int, count: int
) -> tuple[tuple[int, int, int], ...] | None:
    """Where the notes are called, in order; most calls touch the word before them, none may be missing."""
    found: list[tuple[int, int, int]] = []
    touching = 0
    for number in range(first, first + count):
        for pattern in (_GLUED, _RAISED, _BRACKETED, _SPACED):
            call = _after(lines, body, _compiled(pattern, number), found[-1] if found else None)
            if call is not None:
                found.append(call)
                touching += pattern is not _SPACED
                break
        else:
            return None
    return tuple(found) if 2 * touching >= count else None


def _compiled(pattern: str, number: int) -> re.Pattern[str]:
    return re.compile(pattern.format(number=number, raised=str(number).translate(_SUPERSCRIPTS)))


def _after(
    lines: Sequence[str], body: range, pattern: re.Pattern[str], last: tuple[int, int, int] | None
) -> tuple[int, int, int] | None:
    """The first place of ``pattern`` after the call found last."""
    for at in body if last is None else range(last[0], body.stop):
        match = pattern.search(lines[at], last[2] if last is not None and at == last[0] else 0)
        if match is not None:
            spaced = match["mark"].isspace()
            return at, match.start() if spaced else match.end("mark"), match.end()
    return None
