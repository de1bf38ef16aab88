"""The masthead: what stands above the text of a resolution."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session of the organ: its number (51) or year (2022, ECOSOC), and its first and last day."""

    number: int
    start: date | None = None
    end: date | None = None
    special: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item of the agenda: "10", "125 (t)"; ``title`` only where the house does not know it."""

    number: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsor:
    """A State (or group's spokesperson) that tables a draft.

    ``member`` is false for a State that is not a member of the organ: it is marked with an asterisk.
    """

    name: str
    member: bool = True
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The elements of the masthead that the outline gives; the house derives the rest.

    ``symbol`` is kept as written; :class:`~drafter.model.symbol.Symbol` reads it.
    ``original_language`` is a language code.
    """

    symbol: str | None = None
    issued: date | None = None
    original_language: str | None = None
    job_number: str | None = None
    session: Session | None = None
    agenda_item: AgendaItem | None = None
    sponsors: tuple[Sponsor, ...] = ()
    origin: str | None = None
