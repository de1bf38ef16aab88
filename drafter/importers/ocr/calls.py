"""Footnotes in text read by a machine: the raised number, read as a sign, and the notes at the foot of a page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.house.ocr import OcrLanguage
from drafter.importers.ocr.changes import Change, Edit
from drafter.importers.ocr.dictionary import Dictionary

SURE_OF_CALL = 0.9
_CALL = re.compile(r"\[\^(\d+)\]")
_NUMBER = re.compile(r"(\d{1,2})")
# A job number, alone or beside a page number, is at the foot of a page; a form feed or a symbol's line at its head.
_FOOT = re.compile(r"(?:\d{1,3}\s+)?[A-Z]{1,3}\.\d{2}-\d{5,6}.{0,8}|\d{1,3}")


def call_edits(text: str, dictionary: Dictionary, taken: set[int]) -> Iterator[Edit]:
    """Each sign after a word that can only be a footnote's number, as ``[^1]``, numbered in order."""
    data = dictionary.language
    number = 0
    for match in data.call.finditer(text):
        if not taken.isdisjoint(range(match.start(), match.end())) or _asks(text, match.start(), match[0]):
            continue
        digits = _NUMBER.fullmatch(match[0])
        if digits and not (number < int(digits[1]) <= number + 3 and _after_word(text, match.start(), dictionary)):
            continue
        number = int(digits[1]) if digits else number + 1
        quote = "”" if match[0] == "™" and _quote_is_open(text, match.start()) else ""
        after = f"{quote}[^{number}]"
        yield Edit(match.start(), match.end(), after, SURE_OF_CALL, True, "a footnote's number")


def _after_word(text: str, at: int, dictionary: Dictionary) -> bool:
    """Whether a whole word is before the digit, so that the digit is none of its letters ("expres6")."""
    word = re.search(r"[^\W\d_]*$", text[max(0, at - 40) : at])
    return word is not None and (not word[0] or dictionary.knows(word[0]))


def _asks(text: str, at: int, sign: str) -> bool:
    """Whether a question or an exclamation was opened before, so that the sign closes it."""
    before = text[max(0, at - 300) : at]
    return any(opening in before and closing in sign for opening, closing in (("¿", "?"), ("¡", "!")))


def _quote_is_open(text: str, at: int) -> bool:
    paragraph = text[max(text.rfind("\n\n", 0, at), 0) : at]
    return paragraph.count("“") > paragraph.count("”")


@dataclass(frozen=True, slots=True)
class _Foot:
    """A footnote at the foot of a page: its lines, its number if it was read, and its text."""

    first: int
    last: int
    number: int | None
    text: str


def moved_notes(text: str, data: OcrLanguage) -> tuple[str, list[Change]]:
    """The text with the notes at the foot of its pages moved to its end, as ``[^1]: text``.

    A note is moved only if its number was called before it. All other lines keep their places.
    """
    lines = text.split("\n")
    moved: list[tuple[int, _Foot]] = []
    for start, end in _pages(lines):
        before = {int(number) for line in lines[:end] for number in _CALL.findall(line)}
        free = sorted(before - {number for number, _ in moved})
        for foot in _feet(lines, start, end, data):
            number = foot.number if foot.number in free else free[0] if free and foot.number is None else None
            if number is not None:
                free.remove(number)
                moved.append((number, foot))
    for _, foot in moved:
        lines[foot.first : foot.last + 1] = [""] * (foot.last + 1 - foot.first)
    notes = "".join(f"\n\n[^{number}]: {foot.text}" for number, foot in sorted(moved, key=lambda m: m[0]))
    changes = [
        Change(
            foot.first + 1,
            1,
            foot.text,
            f"[^{number}]: {foot.text}",
            SURE_OF_CALL,
            True,
            "a note at the foot",
        )
        for number, foot in moved
    ]
    return "\n".join(lines) + notes, changes


def _pages(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first line of each page, and the line after the last one that is not its footer."""
    starts = [at for at, line in enumerate(lines) if line.startswith("\f")]
    starts += [at + 1 for at, line in enumerate(lines) if _FOOT.fullmatch(line.strip()) and "-" in line]
    bounds = sorted({0, *starts, len(lines)})
    for start, end in itertools.pairwise(bounds):
        last = end
        while last > start and (not lines[last - 1].strip() or _is_footer(lines, last - 1, end)):
            last -= 1
        yield start, last


def _is_footer(lines: Sequence[str], at: int, end: int) -> bool:
    line = lines[at].strip()
    return bool(_FOOT.fullmatch(line)) and all(not other.strip() for other in lines[at + 1 : end])


def _feet(lines: Sequence[str], start: int, end: int, data: OcrLanguage) -> list[_Foot]:
    """The notes at the foot of a page, from the top: rows of lines that begin as notes do."""
    found: list[_Foot] = []
    row_end = end
    while row_end > start:
        row_start = row_end
        while row_start > start and lines[row_start - 1].strip():
            row_start -= 1
        notes = _notes_of(lines, row_start, row_end, data)
        if not notes:
            break
        found = [*notes, *found]
        row_end = row_start
        while row_end > start and not lines[row_end - 1].strip():
            row_end -= 1
    return _with_loose_numbers(found)


def _notes_of(lines: Sequence[str], start: int, end: int, data: OcrLanguage) -> list[_Foot]:
    """The notes of one row of lines, or none if the row is not made of notes."""
    notes: list[_Foot] = []
    for at in range(start, end):
        line = lines[at].strip("\f ")
        numbered = re.fullmatch(r"(\d{1,2})(?:\s+(\S.*))?", line)
        if numbered and (numbered[2] is None or data.note.match(numbered[2])):
            notes.append(_Foot(at, at, int(numbered[1]), numbered[2] or ""))
        elif not notes and re.match(r"[A-Z]{1,2}/[A-Z0-9]\S*/\S", line) and line.endswith("."):
            notes.append(_Foot(at, at, None, line))
        elif notes:
            last = notes[-1]
            notes[-1] = _Foot(last.first, at, last.number, f"{last.text} {line}".strip())
        else:
            return []
    return notes


def _with_loose_numbers(found: Sequence[_Foot]) -> list[_Foot]:
    """A number alone on its line joined to the note after it."""
    out: list[_Foot] = []
    for foot in found:
        if out and not out[-1].text and foot.number is None:
            out[-1] = _Foot(out[-1].first, foot.last, out[-1].number, foot.text)
        else:
            out.append(foot)
    return [foot for foot in out if foot.text]
