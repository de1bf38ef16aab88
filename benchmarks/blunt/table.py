"""Slips that are a few words written otherwise, by the rows of ``table.yaml``."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.blunt import Planted, put, slips
from benchmarks.mutations.rows import Row, matches, rows
from drafter.model import Resolution


def _register(section: str, kind: str, row: Row) -> None:
    @slips(section, kind)
    def plant(resolution: Resolution, rng: Random) -> Planted | None:
        if row.holds(resolution.language):
            for passage, match in matches(resolution, row, rng, quoted=True):
                if planted := put(resolution, passage.path, *match.span(), row.written(match)):
                    return planted
        return None


for _section, _kinds in rows(Path(__file__).with_suffix(".yaml")).items():
    for _kind, _rows in _kinds.items():
        for _row in _rows:
            _register(_section, _kind, Row(*_row))
