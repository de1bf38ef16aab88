"""Dates, ranges and ordinals as a language's data describe them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as Date  # noqa: N812  (``date`` is a method's name here)
from typing import Any, Literal

from drafter.errors import HouseDataError

Gender = Literal["m", "f"]


class Calendar:
    """How a language writes days. Data: ``dates`` of its file (house-style 1.9, 4.22)."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.months: tuple[str, ...] = tuple(data["months"])
        self._data = data

    def date(self, day: Date) -> str:
        """ "7 de octubre de 2022"."""
        return str(self._data["date"]).format(**self._parts(day, ""))

    def date_range(self, start: Date, end: Date) -> str:
        """ "12 de septiembre a 7 de octubre de 2022"; a month or year that repeats is written once."""
        if start == end:
            return self.date(start)
        kind = "years"
        if start.year == end.year:
            kind = "days" if start.month == end.month else "months"
        values = self._parts(start, "") | self._parts(end, "2")
        return str(self._data["range"][kind]).format(**values)

    def _parts(self, day: Date, suffix: str) -> dict[str, str | int]:
        figure = self._data.get("first_day") if day.day == 1 else None
        return {
            f"day{suffix}": figure or str(day.day),
            f"month{suffix}": self.months[day.month - 1],
            f"year{suffix}": day.year,
        }


class Ordinals:
    """How a language writes ordinals. Data: ``ordinals`` of its file (house-style 4.15, 4.17)."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def figures(self, number: int, gender: Gender = "m") -> str:
        """ "53er", "50º", "44ª", "46th", "1re": the first pattern that the figures match decides."""
        figures = str(number)
        for pattern, suffix in self._data["figures"][gender]:
            if re.fullmatch(pattern, figures):
                return figures + str(suffix)
        raise HouseDataError(f"no ordinal is given for {number}")

    def words(self, number: int, gender: Gender = "m") -> str:
        """ "fifty-fourth", "cinquante-quatrième", "octogésimo primer", for 1 to 100.

        Raises:
            HouseDataError: the number is outside the list.
        """
        words = [word.strip() for word in str(self._data["words"][gender]).split(",")]
        if not 1 <= number <= len(words):
            raise HouseDataError(f"{number} has no ordinal in words", hint=f"there are 1 to {len(words)}")
        return words[number - 1]
