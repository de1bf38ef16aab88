"""The names of States as the UN writes them. Data: ``states.csv`` (UNTERM; the UN's own vote lists).

``state-names.csv`` has what others call them, several between ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from drafter.errors import HouseDataError
from drafter.house.data import HOME, nearest

_LIKE = 0.75


@dataclass(frozen=True, slots=True)
class State:
    """One State in one language.

    Attributes:
        code: ISO 3166-1 alpha-3.
        listed: as in lists of sponsors and votes: "Bolivia (Estado Plurinacional de)".
        running: in running text, article included where it takes one: "el Estado Plurinacional de Bolivia".
        formal: "la República de Chile"; like ``running`` where there is no other.
    """

    code: str
    listed: str
    running: str
    formal: str


class States:
    """The names of States in one language, by code."""

    def __init__(self, by_code: Mapping[str, State], other_names: Mapping[str, str] | None = None) -> None:
        self.by_code = by_code
        self._other_names = other_names or {}

    def __iter__(self) -> Iterator[State]:
        return iter(self.by_code.values())

    def __len__(self) -> int:
        return len(self.by_code)

    def __contains__(self, name: object) -> bool:
        """Whether ``name`` is exactly the form that the UN's lists have."""
        return name in self._listed

    def find(self, name: str) -> State | None:
        """The State whose listed, running or formal name this is, with or without article."""
        return self._listed.get(name) or self._others.get(name)

    def nearest(self, name: str) -> str | None:
        """The listed name that ``name`` means or is very like, or ``None``: one vowel makes another State."""
        state = self.find(name) or self.by_code.get(self._other_names.get(name.casefold(), ""))
        return state.listed if state else nearest(name, self._listed, _LIKE)

    @cached_property
    def _listed(self) -> dict[str, State]:
        return {state.listed: state for state in self}

    @cached_property
    def _others(self) -> dict[str, State]:
        found: dict[str, State] = {}
        for state in self:
            for name in (state.running, state.formal):
                found.setdefault(name, state)
                found.setdefault(_without_article(name), state)
        return found


@cache
def states_in(language: str) -> States:
    """The names of States in a language.

    Raises:
        HouseDataError: the table has no names in this language.
    """
    import csv

    with (HOME / "states.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if f"{language}.listed" not in (reader.fieldnames or ()):
            raise HouseDataError(f"the house has no names of States in {language!r}", file="states.csv")
        rows = [_state(row, language) for row in reader]
    return States({state.code: state for state in rows}, _other_names(language))


def _other_names(language: str) -> dict[str, str]:
    """The codes by the names in small letters that the UN does not use."""
    import csv

    with (HOME / "state-names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        name.casefold(): row["code"] for row in rows for name in (row.get(language) or "").split("|") if name
    }


def _state(row: Mapping[str, str], language: str) -> State:
    return State(
        code=row["code"],
        listed=row[f"{language}.listed"],
        running=row[f"{language}.running"],
        formal=row[f"{language}.formal"],
    )


def _without_article(name: str) -> str:
    """``name`` from its first capital on: articles are in small letters in every language."""
    return next((name[index:] for index, char in enumerate(name) if char.isupper()), name)
