"""How and when a resolution was adopted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """The States by their vote, as written.

    ``totals`` are the printed figures (in favour, against, abstaining) where the outline gives them;
    otherwise the lengths of the lists are printed.
    """

    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()
    totals: tuple[int, int, int] | None = None

    @property
    def counts(self) -> tuple[int, int, int]:
        """The figures to print: in favour, against, abstaining."""
        return self.totals or (len(self.in_favour), len(self.against), len(self.abstaining))


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """The closing of an adopted resolution. ``vote=None`` means adopted without a vote."""

    meeting: int | None = None
    date: date | None = None
    vote: RecordedVote | None = None
