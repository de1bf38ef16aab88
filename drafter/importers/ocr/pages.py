"""The pages of text read by a machine: notes at their feet go to the end, paragraphs cut by a page are made whole."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from drafter.house import languages
from drafter.house.language import language
from drafter.house.ocr import OcrLanguage
from drafter.importers.ocr.changes import Change
from drafter.importers.ocr.feet import ENDED, LABEL, Foot, Page, feet, heads, opens
from drafter.importers.ocr.labels import mended

SURE_OF_NOTE = 0.9
SURE_OF_HEAD = 0.95
_CALL = re.compile(r"\[\^(\d+)\]")
_JOB = re.compile(r"(?:\d{1,3}\s+)?[A-Z]{1,3}\.\d{2}-\d{5,6}.{0,8}")
_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_SYMBOL = re.compile(r"[A-Z]{1,2}(?:/[A-Z0-9.]+)+")
_ALIKE = 0.75
_WIDE = 0.75
_FIRST_HALF = re.compile(r"([^\W\d_]+)-$")
_SECOND_HALF = re.compile(r"([^\W\d_]+)\S*\s+")


def settled(text: str, data: OcrLanguage) -> tuple[str, list[Change]]:
    """The text as one column: footnotes at its end as ``[^1]: text``, and no page inside a paragraph.

    The symbol at the heads of the pages is left out (see :func:`running_symbol`), misread labels are put right. The
    first line of every paragraph keeps its place.
    """
    lines = text.split("\n")
    running = list(_running(lines))
    found = list(_pages(lines))
    notes, changes = _notes(lines, found, data)
    for before, after in itertools.pairwise(found):
        _joined(lines, before, after)
    _closed_up(lines, data)
    _hyphened(lines, data)
    if data.code in languages():
        changes += mended(lines, language(data.code).labels, data.words)
    return "\n".join(lines) + "".join(
        f"\n\n[^{number}]: {words}" for number, words in sorted(notes.items())
    ), [*running, *changes]


def _closed_up(lines: list[str], data: OcrLanguage) -> None:
    """Take the empty lines out of a sentence that goes on after them; they come after its end."""
    widths = sorted(len(line) for line in lines if line.strip())
    wide = _WIDE * widths[int(0.9 * (len(widths) - 1))] if widths else 0
    body = False
    for at in range(1, len(lines) - 1):
        before = lines[at - 1]
        body = body or opens(LABEL.sub("", before.strip("\f "), count=1), data)
        if lines[at].strip() or not before.strip():
            continue
        after = _first(lines, at)
        if after == len(lines):
            return
        cut = body and len(before) >= wide and _cut(before, lines[after], data)
        if cut or _small(before, lines[after]):
            end = after
            while end < len(lines) and lines[end].strip():
                end += 1
            lines[at:end] = [*lines[after:end], *lines[at:after]]


def _cut(last: str, first: str, data: OcrLanguage) -> bool:
    """Whether a full line ends no paragraph, and the next one begins none."""
    first = first.strip("\f ")
    open_ended = not _CALL.sub("", last).rstrip('”»"’) ').endswith(ENDED) and not _CALL.search(
        last.rstrip()[-6:]
    )
    return open_ended and not (first.startswith("[") or LABEL.match(first) or opens(first, data))


def _hyphened(lines: list[str], data: OcrLanguage) -> None:
    """Bring the second half of a word that has a hyphen of its own up to the line of the first."""
    for at, line in enumerate(lines[:-1]):
        first, second = _FIRST_HALF.search(line.rstrip()), _SECOND_HALF.match(lines[at + 1])
        if (
            first
            and second
            and (first[1] + second[1]).lower() not in data.words
            and second.end() < len(lines[at + 1])
        ):
            lines[at] = line.rstrip() + second[0].rstrip()
            lines[at + 1] = lines[at + 1][second.end() :]


def running_symbol(lines: Sequence[str]) -> str:
    """The symbol that most pages have as their first line, or ""."""
    counted = Counter(symbol for at in _starts(lines) if (symbol := _symbol_in(lines, _first(lines, at))))
    return max(counted, key=lambda symbol: (counted[symbol], symbol), default="")


def _symbol_in(lines: Sequence[str], at: int) -> str:
    found = _SYMBOL.search(lines[at]) if at < len(lines) and " " not in lines[at].strip() else None
    return found[0].rstrip(".") if found else ""


def _starts(lines: Sequence[str]) -> list[int]:
    """Where pages begin: at a form feed, and after a job number."""
    starts = {at for at, line in enumerate(lines) if line.startswith("\f")}
    starts |= {at + 1 for at, line in enumerate(lines) if _JOB.fullmatch(line.strip())}
    return sorted(starts)


def _first(lines: Sequence[str], at: int) -> int:
    """The first line from ``at`` on that is not empty."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _running(lines: list[str]) -> Iterator[Change]:
    """Take the symbol out of the heads of pages, misread or not."""
    symbol = running_symbol(lines)
    for at in sorted({_first(lines, start) for start in _starts(lines)} if symbol else ()):
        before = lines[at].strip() if at < len(lines) else ""
        if SequenceMatcher(None, symbol, before).ratio() >= _ALIKE:
            lines[at] = "\f" if lines[at].startswith("\f") else ""
            if before != symbol:
                yield Change(
                    at + 1, 1, before, symbol, SURE_OF_HEAD, True, "the symbol at the head of a page"
                )


def _pages(lines: Sequence[str]) -> Iterator[Page]:
    """The pages: a form feed begins one, a job number ends one; the heads and numbers around are not their body."""
    bounds = sorted({0, *_starts(lines), len(lines)})
    for start, limit in itertools.pairwise(bounds):
        first, last = start, limit
        while first < limit and start and _is_around(lines[first]):
            first += 1
        while last > first and _is_around(lines[last - 1]):
            last -= 1
        if first < last:
            yield Page(first, last, limit)


def _is_around(line: str) -> bool:
    """Whether a line at an edge of a page is empty, its number or the job number."""
    words = line.strip()
    return not words or bool(_JOB.fullmatch(words) or _NUMBER.fullmatch(words))


def _notes(lines: list[str], found: list[Page], data: OcrLanguage) -> tuple[dict[int, str], list[Change]]:
    """Take the notes out of the lines; each with the number of its call, or one that no call has."""
    notes: dict[int, str] = {}
    changes = []
    called = sorted({int(number) for line in lines for number in _CALL.findall(line)})
    highest = called[-1] if called else 0
    here: set[int] = set()
    for at, page in enumerate(found):
        here |= {int(number) for line in lines[page.start : page.end] for number in _CALL.findall(line)}
        calls = sum(len(_CALL.findall(line)) for line in lines[page.start : page.end])
        above = heads(lines, page, data)
        for foot in [*above, *feet(lines, page, data, calls - len(above))]:
            if not foot.text:
                changes += _blanked(lines, foot)
                continue
            free = [number for number in called if number in here and number not in notes]
            wanted = foot.number if foot.number in free else None
            number = wanted or (free[0] if free else highest + 1)
            highest = max(highest, number)
            notes[number] = foot.text
            reason = "a note at the foot of a page" if free else "a note whose call was not found"
            after = f"[^{number}]: {foot.text}"
            changes.append(Change(foot.first + 1, 1, foot.text, after, SURE_OF_NOTE, True, reason))
            lines[foot.first : foot.last + 1] = [""] * (foot.last + 1 - foot.first)
        found[at] = _shrunk(page, lines)
    return notes, changes


def _blanked(lines: list[str], foot: Foot) -> list[Change]:
    """Take out a number or a letter that stands alone at the edge of a page."""
    before = " ".join(line.strip() for line in lines[foot.first : foot.last + 1]).strip()
    lines[foot.first : foot.last + 1] = [""] * (foot.last + 1 - foot.first)
    return [Change(foot.first + 1, 1, before, "", SURE_OF_NOTE, True, "alone at the edge of a page")]


def _shrunk(page: Page, lines: Sequence[str]) -> Page:
    start, end = page.start, page.end
    while end > start and not lines[end - 1].strip():
        end -= 1
    while start < end and not lines[start].strip():
        start += 1
    return replace(page, start=start, end=end)


def _joined(lines: list[str], before: Page, after: Page) -> None:
    """Bring the rest of a paragraph that a page cut to the line after its first part."""
    if before.end <= before.start or after.end <= after.start:
        return
    if not _goes_on(lines[before.end - 1], lines[after.start].strip("\f ")):
        return
    row_end = after.start
    while row_end < after.end and lines[row_end].strip():
        row_end += 1
    row = [line.strip("\f ") for line in lines[after.start : row_end]]
    between = lines[before.end : after.start]
    lines[before.end : row_end] = [*row, *between]


def _goes_on(last: str, first: str) -> bool:
    """Whether the first line of a page goes on with the paragraph that the page before ends with."""
    ended = last.rstrip('”»"’) ').endswith(ENDED)
    called = _CALL.search(last.rstrip(", ;.")[-6:]) is not None
    return _small(last, first) or (not ended and not called)


def _small(last: str, first: str) -> bool:
    """Whether a line begins with a small letter after one that ends no paragraph."""
    first = first.strip("\f ")
    return first[:1].islower() and not LABEL.match(first) and not last.rstrip().endswith((";", ":", "."))
