"""The footnotes of text read by a machine: the last rows of a page, or the first where they were read too early."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.house import languages
from drafter.house.language import language
from drafter.house.ocr import OcrLanguage
from drafter.house.openings import OpeningPart

_NUMBERED = re.compile(r"(\d{1,2})(?:([.,]?)\s+(\S.*))?")
_SIGNED = re.compile(r"(?:[^\w\s“\"«()\[\]¿¡–—-]{1,2}|[A-Za-z|]{1,2})\s+(\S.*)")
"""A raised number that was read as a sign or as a letter."""

LABEL = re.compile(r"\(?\w{1,4}[.)]\s")
_STROKE = 20
_LONGEST_NOTE = 4
_TORN = re.compile(r"/\S+/\S*\d\S*\.")
"""A document symbol of which the beginning was read on another line."""

ENDED = (",", ";", ".", ":", "]")


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


def feet(lines: Sequence[str], page: Page, data: OcrLanguage, calls: int = 0) -> list[Foot]:
    """The notes at the foot of a page, from the top: the last rows of lines, as long as they begin as notes do.

    A row that does not is one all the same where no paragraph is like it, if the page has more ``calls`` than notes
    or, before the annexes, notes stand below it.
    """
    found: list[Foot] = []
    texts = 0
    bracket = next((at for at in range(page.end) if lines[at].startswith("[")), page.end)
    for start, end in _rows_from_below(lines, page):
        notes, whole = _notes_of(lines, start, end, data)
        wanted = texts < calls or (texts > 0 and start <= bracket)
        if (
            not notes
            and wanted
            and not page.start <= bracket < start
            and _unlike_body(lines, page, start, end, data)
        ):
            text = " ".join(line.strip("\f ") for line in lines[start:end])
            notes, whole = [Foot(start, end - 1, None, text)], True
        if found and not notes and (scrap := _scrap(lines, page, start, end, data)) is not None:
            notes = [scrap]
        found = [*notes, *found]
        texts += sum(bool(foot.text) for foot in notes)
        if not whole:
            break
    return _with_loose_numbers(found)


def _rows_from_below(lines: Sequence[str], page: Page) -> Iterator[tuple[int, int]]:
    """Where rows of lines with no empty line between them begin and end, the last one first."""
    end = page.end
    while end > page.start:
        start = end
        while start > page.start and lines[start - 1].strip():
            start -= 1
        if start < end:
            yield start, end
        end = start
        while end > page.start and not lines[end - 1].strip():
            end -= 1


def _unlike_body(lines: Sequence[str], page: Page, start: int, end: int, data: OcrLanguage) -> bool:
    """Whether a short row ends as a sentence does, and is no paragraph by its label or its opening, and no list."""
    above = next((line.rstrip() for line in reversed(lines[page.start : start]) if line.strip()), "")
    if above.endswith(":"):
        return False
    first, last = lines[start].strip("\f "), lines[end - 1].rstrip()
    whole = last.endswith(".") or (end == page.end and _begins(_after(lines, page), data))
    if end - start > _LONGEST_NOTE or not first[:1].isupper() or not whole or LABEL.match(first):
        return False
    return data.code in languages() and not opens(first, data)


def _after(lines: Sequence[str], page: Page) -> str:
    """The first line of the next page."""
    rest = (line.strip("\f ") for line in lines[page.limit :])
    return next((line for line in rest if any(letter.isalpha() for letter in line)), "")


def _begins(line: str, data: OcrLanguage) -> bool:
    """Whether a line can be nothing but the first of a paragraph."""
    return bool(LABEL.match(line)) or opens(line, data)


def opens(line: str, data: OcrLanguage) -> bool:
    """Whether a line begins with words that open paragraphs ("Recordando", "Decide"); a machine may have misread them."""
    if data.code not in languages():
        return False
    known = language(data.code)
    parts: tuple[OpeningPart, ...] = ("preambular", "operative")
    return any(known.opening(line, part) is not None for part in parts)


def _scrap(lines: Sequence[str], page: Page, start: int, end: int, data: OcrLanguage) -> Foot | None:
    """The stroke above the notes where it was read as letters: a short row with no word of the language."""
    line = lines[start].strip()
    words = [word.lower() for word in line.split()]
    known = any(len(word) > 2 and word in data.words for word in words)
    alone = end - start == 1 and start > page.start and len(line) < _STROKE
    return Foot(start, start, None, "") if alone and not known and not line.endswith(ENDED) else None


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
    signed = _SIGNED.fullmatch(line)
    if signed is not None and (
        data.note.match(signed[1]) or not (strictly or line[0].isalpha() or signed[1][0].islower())
    ):
        return Foot(at, at, None, signed[1])
    if strictly:
        return None
    loose = " " not in line and not line.endswith(ENDED) and (len(line) < 3 or not line.islower())
    if loose and len(line) < 10 and (len(line) < 3 or line.lower() not in data.words):
        return Foot(at, at, None, "")
    return Foot(at, at, None, line) if data.note.match(line) or _TORN.fullmatch(line) else None


def _with_loose_numbers(found: Sequence[Foot]) -> list[Foot]:
    """A number alone on its line joined to the note after it."""
    out: list[Foot] = []
    for foot in found:
        if out and not out[-1].text and foot.number is None:
            out[-1] = replace(foot, first=out[-1].first, number=out[-1].number)
        else:
            out.append(foot)
    return out
