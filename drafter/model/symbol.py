"""The symbol of a UN document: ``A/HRC/RES/51/34``, ``A/HRC/54/L.13/Rev.1``, ``S/RES/1325 (2000)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHAPE = re.compile(r"(?P<head>[A-Z]+(?:-[A-Z]+)?)(?P<rest>(?:/[A-Za-z0-9.()\-]+)+)(?: \((?P<year>\d{4})\))?")
_SUFFIX = re.compile(r"(?:Rev|Corr|Add)\.\d+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol, split at its slashes.

    Attributes:
        parts: ``("A", "HRC", "RES", "51", "34")``.
        year: the year in brackets of a Security Council resolution, or ``None``.

    Source: Editorial Manual, identification of resolutions and decisions.
    """

    parts: tuple[str, ...]
    year: int | None = None

    @classmethod
    def parse(cls, text: str) -> Symbol:
        """Read a symbol; raises :class:`ValueError` where the text is none."""
        match = _SHAPE.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a document symbol")
        parts = tuple((match["head"] + match["rest"]).split("/"))
        return cls(parts, int(match["year"]) if match["year"] else None)

    @property
    def is_resolution(self) -> bool:
        """Whether this is the symbol of an adopted resolution (``…/RES/…``)."""
        return "RES" in self.parts

    @property
    def is_draft(self) -> bool:
        """Whether this is the symbol of a document of limited distribution (``…/L.13``)."""
        return any(part.startswith("L.") for part in self.parts)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """``Rev.1``, ``Corr.2``, ``Add.1`` at the end, in order."""
        return tuple(part for part in self.parts if _SUFFIX.fullmatch(part))

    @property
    def number(self) -> str | None:
        """The number under which the resolution is cited: ``51/34``, ``1325 (2000)``, or ``None``."""
        if not self.is_resolution:
            return None
        number = "/".join(
            part for part in self.parts[self.parts.index("RES") + 1 :] if not _SUFFIX.fullmatch(part)
        )
        return f"{number} ({self.year})" if self.year else number

    def __str__(self) -> str:
        symbol = "/".join(self.parts)
        return f"{symbol} ({self.year})" if self.year else symbol
