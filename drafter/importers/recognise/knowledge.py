"""What the house knows about the draft at hand: its organ and language, found by their own formulas.

Everything is read backwards by trial: what the house would print for each meeting, session or day is
compared with the line, so that nothing about a language stands in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import HouseDataError
from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.labels import split
from drafter.importers.recognise.organs import by_formula, by_symbol
from drafter.model import Session

if TYPE_CHECKING:
    from drafter.house.language import Language
    from drafter.house.organ import Organ

_NAMED = frozenset({"organ_code", "language_code", "language_hint"})
_FIGURES = re.compile(r"\d+")
_MOST_MEETINGS = 120
_MOST_SESSIONS = 100
_MOST_LETTERS = 6
"""How many letters a date may have beside its month: "de", "del", "th"."""


@dataclass(frozen=True)
class Knowledge:
    """The organ and the language of a draft, by code and, where the house knows them, as objects.

    ``language`` and ``organ`` are ``None`` where the house has no data; ``sure`` is false where the organ
    was not found in the draft and a default was taken.
    """

    organ_code: str
    language_code: str
    language: Language | None
    organ: Organ | None
    sure: bool = True

    @property
    def both(self) -> tuple[Organ, Language] | None:
        """The organ and the language where the house knows both."""
        return (self.organ, self.language) if self.organ is not None and self.language is not None else None

    @property
    def like(self) -> tuple[Organ, Language] | None:
        """``both``, or else an organ that the house knows in the language: it prints most lines alike."""
        return self.both or (_any_organ(self.language) if self.language is not None else None)


def knowledge(lines: Sequence[SourceLine], organ: str | None, language: str | None) -> Knowledge:
    """Find organ and language: what the caller says, then what the source says, then what it reads like."""
    from drafter import house

    named = {line.key: line.value for line in lines if line.key in _NAMED}
    line = by_formula(lines)
    language = language or named.get("language_code") or (line[1] if line else None)
    language = language or _by_openings(lines, named.get("language_hint", ""))
    found = organ or named.get("organ_code") or (line[0] if line else None) or by_symbol(lines)
    code = found or next(iter(house.organs()), "")
    return Knowledge(code, language, _language(language), _organ(code, language), sure=found is not None)


def _language(code: str) -> Language | None:
    from drafter import house

    try:
        return house.language(code)
    except HouseDataError:
        return None


def _organ(code: str, language: str) -> Organ | None:
    from drafter import house

    try:
        found = house.organ(code)
        found.text(language)
    except HouseDataError:
        return None
    return found


def _by_openings(lines: Sequence[SourceLine], hint: str) -> str:
    """The language whose opening phrases begin most lines; where none do, the one that the source may be in."""
    from drafter import house

    scores: dict[str, int] = {}
    texts = [split(line.text)[1].plain.strip() for line in lines[:200]]
    for code in house.languages():
        known = _language(code)
        if known is not None:
            scores[code] = sum(
                known.opening(text, "preambular") is not None or known.opening(text, "operative") is not None
                for text in texts
            )
    if hint and not any(scores.values()):
        return hint
    return max(scores, key=lambda code: scores[code], default="")


def _any_organ(language: Language) -> tuple[Organ, Language] | None:
    from drafter import house

    found = (_organ(code, language.code) for code in house.organs())
    return next(((organ, language) for organ in found if organ is not None), None)


@lru_cache(maxsize=16)
def meetings(organ: Organ, language: Language) -> dict[str, int]:
    """The number of every meeting by the line that the house prints for it."""
    from drafter.house.formulas import meeting_line

    return dict(_table(lambda number: meeting_line(organ, language, number), _MOST_MEETINGS))


@lru_cache(maxsize=16)
def sessions(organ: Organ, language: Language) -> dict[str, Session]:
    """Every session by the line that the house prints for it."""
    from drafter.house.formulas import session_line

    found: dict[str, Session] = {}
    for special in (False, True):

        def render(number: int, special: bool = special) -> str:
            return session_line(organ, language, Session(number=number, special=special))

        for line, number in _table(render, _MOST_SESSIONS):
            found.setdefault(line, Session(number=number, special=special))
    return found


def _table(render: object, most: int) -> Iterator[tuple[str, int]]:
    assert callable(render)
    for number in range(1, most + 1):
        try:
            yield folded(render(number)), number
        except HouseDataError:
            return


def days_in(text: str, language: Language) -> list[date]:
    """The days that ``text`` names in the language's own form, in order."""
    text = folded(text)
    found = {folded(language.date(day)): day for day in _possible_days(text)}
    if not found:
        return []
    either = "|".join(re.escape(words) for words in sorted(found, key=len, reverse=True))
    return [found[match[0]] for match in re.finditer(rf"(?<!\d)(?:{either})(?!\d)", text)]


def _possible_days(text: str) -> Iterator[date]:
    figures = [int(match[0]) for match in _FIGURES.finditer(text) if len(match[0]) <= 4]
    for year in {number for number in figures if 1900 <= number <= 2200}:
        for day in {number for number in figures if 1 <= number <= 31}:
            for month in range(1, 13):
                try:
                    yield date(year, month, day)
                except ValueError:
                    continue


def day_of(text: str, language: Language) -> date | None:
    """The day that ``text`` is, in the language's form or with day, month and year in any order."""
    exact = [day for day in days_in(text, language) if folded(language.date(day)) == folded(text)]
    return exact[0] if exact else _loose_day(text, language)


def _loose_day(text: str, language: Language) -> date | None:
    """A day, a month and a year in any order, with little else: "October 7th, 2022"."""
    words = text.casefold()
    months = [index for index, month in enumerate(language.calendar.months, 1) if month.casefold() in words]
    figures = [int(match[0]) for match in _FIGURES.finditer(words)]
    if len(months) != 1 or len(figures) != 2:
        return None
    rest = words.replace(language.calendar.months[months[0] - 1].casefold(), "")
    if sum(char.isalpha() for char in rest) > _MOST_LETTERS:
        return None
    day, year = sorted(figures)
    try:
        return date(year, months[0], day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


def range_of(text: str, language: Language) -> tuple[date, date] | None:
    """The first and last day of ``text``, a range in the language's form."""
    text = folded(text)
    days = list(_possible_days(text))
    if len(text) > 80 or len(days) > 100:
        return None
    return next(
        (
            (start, end)
            for start in days
            for end in days
            if start < end and folded(language.date_range(start, end)) == text
        ),
        None,
    )
