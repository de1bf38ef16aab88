"""The pages of text read by a machine: notes at their feet go to the end, paragraphs cut by a page are made whole."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.house.ocr import OcrLanguage
from drafter.importers.ocr.changes import Change

SURE_OF_NOTE = 0.9
_CALL = re.compile(r"\[\^(\d+)\]")
_JOB = re.compile(r"(?:\d{1,3}\s+)?[A-Z]{1,3}\.\d{2}-\d{5,6}.{0,8}")
_NUMBERED = re.compile(r"(\d{1,2})(?:([.,]?)\s+(\S.*))?")
_ENDED = (",", ";", ".", ":", "]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the lines from ``start`` to ``end`` are its body, up to ``limit`` also its footer."""

    start: int
    end: int
    limit: int


@dataclass(frozen=True, slots=True)
class Foot:
    """A footnote at the foot of a page: its lines, its number if it was read, and its text."""

    first: int
    last: int
    number: int | None
    text: str


def settled(text: str, data: OcrLanguage) -> tuple[str, list[Change]]:
    """The text as one column: footnotes at its end as ``[^1]: text``, and no page inside a paragraph.

    The first line of every paragraph keeps its place.
    """
    lines = text.split("\n")
    found = list(pages(lines))
    notes, changes = _notes(lines, found, data)
    for before, after in itertools.pairwise(found):
        _joined(lines, before, after)
    return "\n".join(lines) + "".join(
        f"\n\n[^{number}]: {words}" for number, words in sorted(notes.items())
    ), changes


def pages(lines: Sequence[str]) -> Iterator[Page]:
    """The pages: a form feed begins one, a job number ends one."""
    heads = _heads(lines)
    starts = [at for at, line in enumerate(lines) if line.startswith("\f")]
    starts += [at + 1 for at, line in enumerate(lines) if _JOB.fullmatch(line.strip())]
    bounds = sorted({0, *starts, len(lines)})
    for start, limit in itertools.pairwise(bounds):
        first, last = start, limit
        while first < limit and (not lines[first].strip() or lines[first].strip("\f ") in heads):
            first += 1
        while last > first and _is_around(lines[last - 1]):
            last -= 1
        if first < last:
            yield Page(first, last, limit)


def _heads(lines: Sequence[str]) -> set[str]:
    """Lines that head more than one page, such as the symbol."""
    counted = Counter(line.strip("\f ") for line in lines if line.startswith("\f"))
    counted.update(after.strip() for line, after in itertools.pairwise(lines) if _JOB.fullmatch(line.strip()))
    return {
        line for line, count in counted.items() if line and (count > 1 or ("/" in line and " " not in line))
    }


def _is_around(line: str) -> bool:
    """Whether a line at a page's end is empty, its number or the job number."""
    return not line.strip() or bool(
        _JOB.fullmatch(line.strip()) or re.fullmatch(r"\W*\d{1,3}\W*", line.strip())
    )


def _notes(lines: list[str], found: list[Page], data: OcrLanguage) -> tuple[dict[int, str], list[Change]]:
    """Take the notes out of the lines; each with the number of its call, or one that no call has."""
    notes: dict[int, str] = {}
    changes = []
    called = sorted({int(number) for line in lines for number in _CALL.findall(line)})
    for at, page in enumerate(found):
        here = {int(number) for line in lines[: page.end] for number in _CALL.findall(line)}
        for foot in [*heads(lines, page, data), *feet(lines, page, data)]:
            if not foot.text:
                changes += _blanked(lines, foot)
                continue
            free = [number for number in called if number in here and number not in notes]
            wanted = foot.number if foot.number in free else None
            number = wanted or (free[0] if free else max([*called, *notes, 0]) + 1)
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


def heads(lines: Sequence[str], page: Page, data: OcrLanguage) -> list[Foot]:
    """The notes that were read before the text of their page: short rows at its head."""
    found: list[Foot] = []
    at = page.start
    while at < page.end:
        row_end = at
        while row_end < page.end and lines[row_end].strip():
            row_end += 1
        notes, whole = _notes_of(lines, at, row_end, data)
        if not whole or row_end - at > 3 or any(foot.text and not foot.text.endswith(".") for foot in notes):
            break
        found += notes
        at = row_end
        while at < page.end and not lines[at].strip():
            at += 1
    return _with_loose_numbers(found) if at < page.end else []


def feet(lines: Sequence[str], page: Page, data: OcrLanguage) -> list[Foot]:
    """The notes at the foot of a page, from the top: the last rows of lines, as long as they begin as notes do."""
    found: list[Foot] = []
    row_end = page.end
    while row_end > page.start:
        row_start = row_end
        while row_start > page.start and lines[row_start - 1].strip():
            row_start -= 1
        notes, whole = _notes_of(lines, row_start, row_end, data)
        found = [*notes, *found]
        if not whole:
            break
        row_end = row_start
        while row_end > page.start and not lines[row_end - 1].strip():
            row_end -= 1
    return _with_loose_numbers(found)


def _notes_of(lines: Sequence[str], start: int, end: int, data: OcrLanguage) -> tuple[list[Foot], bool]:
    """The notes that end one row of lines, and whether the row is nothing else."""
    notes: list[Foot] = []
    whole = True
    for at in range(start, end):
        line = lines[at].strip("\f ")
        foot = _begun(line, at, data, strictly=not whole or (at > start and not notes))
        if foot is not None:
            notes.append(foot)
        elif notes:
            last = notes[-1]
            notes[-1] = replace(last, last=at, text=f"{last.text} {line}".strip())
        else:
            whole = False
    return notes, whole and bool(notes)


def _begun(line: str, at: int, data: OcrLanguage, *, strictly: bool) -> Foot | None:
    """The note that a line begins; ``strictly`` inside a row that began as body."""
    numbered = _NUMBERED.fullmatch(line)
    if numbered is not None:
        number, words = int(numbered[1]), numbered[3] or ""
        certain = bool(words) and bool(data.note.match(words))
        weak = not strictly and not numbered[2] and (not words or words[:1].isupper())
        return Foot(at, at, number, words) if certain or weak else None
    if strictly:
        return None
    loose = " " not in line and not line.endswith(_ENDED) and not line.islower()
    if loose and len(line) < 10:
        return Foot(at, at, None, "")
    return Foot(at, at, None, line) if data.note.match(line) else None


def _with_loose_numbers(found: Sequence[Foot]) -> list[Foot]:
    """A number alone on its line joined to the note after it."""
    out: list[Foot] = []
    for foot in found:
        if out and not out[-1].text and foot.number is None:
            out[-1] = replace(foot, first=out[-1].first, number=out[-1].number)
        else:
            out.append(foot)
    return out


def _joined(lines: list[str], before: Page, after: Page) -> None:
    """Bring the rest of a paragraph that a page cut to the line after its first part."""
    if before.end <= before.start or lines[before.end - 1].rstrip('”»"’) ').endswith(_ENDED):
        return
    if _CALL.search(lines[before.end - 1].rstrip(", ;.")[-6:]) or after.end <= after.start:
        return
    row_end = after.start
    while row_end < after.end and lines[row_end].strip():
        row_end += 1
    row = [line.strip("\f ") for line in lines[after.start : row_end]]
    between = lines[before.end : after.start]
    lines[before.end : row_end] = [*row, *between]
