"""The citation index: when each known resolution was adopted, and by which organ.

Data: ``index.csv`` (number, organ, date, count), sorted by number. ``count`` is how often published
resolutions cite that date; empty where the date is that of the resolution's own file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Adopted:
    """One resolution's date. ``count`` is ``None`` where its own file says so, else the citations seen."""

    number: str
    organ: str
    date: date
    count: int | None

    @property
    def sure(self) -> bool:
        """Whether the date comes from the resolution itself or from several citations that agree."""
        return self.count is None or self.count >= 2


class Index:
    """The index over the text of its file; nothing is split before it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = "\n" + text
        self.find = lru_cache(maxsize=None)(self._find)

    def _find(self, number: str) -> tuple[Adopted, ...]:
        """Every known resolution with this number: organs share numbers, parts A and B have two dates."""
        return tuple(self._rows(number))

    def starting(self, beginning: str) -> tuple[str, ...]:
        """The known numbers with this beginning ("1325 (" gives "1325 (2000)")."""
        found, at = [], self._text.find(f"\n{beginning}")
        while at >= 0:
            found.append(self._text[at + 1 : self._text.index(",", at)])
            at = self._text.find(f"\n{beginning}", at + 1)
        return tuple(found)

    def _rows(self, number: str) -> Iterator[Adopted]:
        key = f"\n{number},"
        at = self._text.find(key)
        while at >= 0:
            end = self._text.find("\n", at + 1)
            _, organ, day, count = self._text[at + 1 : end if end >= 0 else None].rsplit(",", 3)
            yield Adopted(number, organ, date.fromisoformat(day), int(count) if count else None)
            at = end if end >= 0 and self._text.startswith(key, end) else -1

    def __len__(self) -> int:
        return self._text.count("\n") - 2


@lru_cache(maxsize=1)
def index() -> Index:
    """The house's index, read when first asked for."""
    return Index((Path(__file__).parent / "index.csv").read_text(encoding="utf-8"))


_NUMBER = re.compile(r"(?P<session>\d{1,4})/\d+|\d+ \((?P<year>\d{4})\)")


@lru_cache(maxsize=1)
def _numbers() -> dict[str, Any]:
    import yaml

    text = (Path(__file__).parent / "numbers.yaml").read_bytes()
    data: dict[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def organ_of_years() -> str:
    """The organ whose resolutions are numbered with their year in brackets: 1325 (2000)."""
    return str(_numbers()["year_in_brackets"])


def session_window(organ: str, number: str) -> tuple[date, date] | None:
    """The days between which a resolution with this number can have been adopted, or ``None`` if unknown."""
    match = _NUMBER.match(number)
    if match is None:
        return None
    if match["year"]:
        year = int(match["year"])
        return (date(year, 1, 1), date(year, 12, 31)) if organ == organ_of_years() else None
    session, held = int(match["session"]), _numbers()["sessions"].get(organ)
    if held is None or not held["from"] <= session <= held["to"]:
        return None
    year = held["first_year"] + (session - held["origin"]) // held["per_year"]
    (opens, *first), (closes, *last) = held["opens"], held["closes"]
    return date(year + opens, *first), date(year + closes, *last)
