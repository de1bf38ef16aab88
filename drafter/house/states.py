"""The names of States as the UN writes them. Data: ``states.csv`` (UNTERM; the UN's vote lists)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from drafter.house.data import HOME, nearest


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
    """The names of States in one language."""

    def __init__(self, rows: Mapping[str, State]) -> None:
        self.by_code = rows
        self._by_listed = {state.listed: state for state in rows.values()}

    @classmethod
    def of(cls, language: str) -> States:
        """The States in a language of the house."""
        return _states(language)

    def __iter__(self) -> Iterator[State]:
        return iter(self.by_code.values())

    def __len__(self) -> int:
        return len(self.by_code)

    def __contains__(self, name: object) -> bool:
        """Whether ``name`` is exactly the form that lists use."""
        return name in self._by_listed

    def find(self, name: str) -> State | None:
        """The State whose listed, running (with or without article) or formal name this is."""
        return self._by_listed.get(name) or self._other.get(name)

    def nearest(self, name: str) -> str | None:
        """The listed name that ``name`` most likely means, or ``None``."""
        exact = self.find(name)
        return exact.listed if exact else nearest(name, self._by_listed)

    @property
    def _other(self) -> dict[str, State]:
        found: dict[str, State] = {}
        for state in self:
            for name in (state.running, state.formal):
                found.setdefault(name, state)
                found.setdefault(name.partition(" ")[2] or name, state)
        return found


@cache
def _states(language: str) -> States:
    path = HOME / "states.csv"
    if not path.exists():
        return States({})
    with path.open(encoding="utf-8", newline="") as file:
        rows = {
            row["code"]: State(
                row["code"], row[f"{language}.listed"], row[f"{language}.running"], row[f"{language}.formal"]
            )
            for row in csv.DictReader(file)
        }
    return States(rows)
