"""Slips in running text, by the rows of ``text.yaml``: numbers, dates, typography, citations, words."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.mutations import Planted, changed, plants
from benchmarks.mutations.rows import Row, matches, rows
from drafter.model import Resolution

LETTER = "[^\\W\\d_]"


def _register(rule: str, table: list[Row]) -> None:
    @plants(rule)
    def plant(resolution: Resolution, rng: Random) -> Planted:
        mine = [row for row in table if row.holds(resolution.language)]
        rng.shuffle(mine)
        for row in mine:
            # a slip that makes quotation marks wrong stands at the marks themselves
            for passage, match in matches(resolution, row, rng, quoted=rule.startswith(("quote", "guill"))):
                slip = changed(resolution, passage, *match.span(), row.written(match))
                if slip == resolution:
                    continue
                if row.mended is None:
                    return slip
                return changed(resolution, passage, *match.span(), row.mended), slip
        return None


for _rule, _rows in rows(Path(__file__).with_suffix(".yaml")).items():
    _register(_rule, [Row(*row) for row in _rows])
