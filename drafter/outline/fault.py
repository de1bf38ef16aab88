"""Something that YAML cannot read, or that no outline has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at an offset of the source, and what would mend it."""

    offset: int
    message: str
    hint: str | None = None


class TooManyFaultsError(Exception):
    """There are more faults than anyone mends at once: reading stops here."""
