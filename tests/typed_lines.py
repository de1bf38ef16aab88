"""Lines as a format hands them over, for the recogniser's tests."""

from __future__ import annotations

from drafter.importers.lines import SourceLine
from drafter.model import Text


def lines(*texts: str) -> list[SourceLine]:
    return [SourceLine(text=Text.of(text), place=place) for place, text in enumerate(texts, 1)]
