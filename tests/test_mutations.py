"""Every rule has a mutation that plants its slip, and what is planted is found under that rule."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks.blunt import collected as blunt
from benchmarks.mutations import collected
from benchmarks.planted import Tally, planted_once
from benchmarks.published import Published
from drafter.outline import read
from drafter.rules.catalogue import PACKS, rules_for

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("hrc-*.yaml"))
WITHOUT: dict[str, str] = {}
"""Rules that no mutation can plant, with the reason."""


def test_each_rule_has_a_mutation_and_each_mutation_a_rule() -> None:
    rules = {path.stem for path in PACKS.glob("*/*.yaml")}
    assert len(rules) > 100
    assert set(collected()) == rules - set(WITHOUT)


@pytest.mark.parametrize("name", sorted(collected()))
def test_what_is_planted_in_an_example_is_found(name: str) -> None:
    rng, tally = Random(name), Tally()
    for path in EXAMPLES:
        outline = read(path)
        if name in rules_for(outline.resolution.organ, outline.resolution.language):
            text = Published(outline.resolution, path.name)
            for _ in range(2):
                planted_once(name, collected()[name], text, rng, tally)
    if not tally.planted:
        pytest.skip("no example has a place for this slip")
    assert tally.found, tally.missed


def test_blunt_slips_are_collected_by_section() -> None:
    sections = blunt()
    assert {"form", "openings", "repetition", "citations", "numbers", "typography", "words"} <= set(sections)
    assert sum(map(len, sections.values())) > 90
