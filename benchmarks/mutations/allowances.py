"""Slips in the comments that allow findings, and an organ on which the house has no data."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations import outline_of, plants
from drafter.model import Resolution
from drafter.outline import Outline, write
from drafter.outline.read import read_text
from drafter.rules.catalogue import rules_for

_REASONS = ("the printed title of the report", "as in the Charter", "the sponsors ask for it", "cita literal")
_MISSPELT = (
    "allow {} – {}", "allow: {} {}", "allow {}: {}", "allows: {} – {}", "allowed: {} – {}", "alow: {} – {}",
    "allow; {} – {}", "ignore: {} – {}", "noqa: {} – {}", "Allow: {}. {}", "allow: {} ({})", "#allow {} - {}",
)  # fmt: skip


def _with_comment(resolution: Resolution, at: int, comment: str) -> Outline:
    """The outline with a comment on a line of its own above a line of the preamble or the operative part."""
    lines = write(resolution).split("\n")
    items = [number for number, line in enumerate(lines) if line.lstrip().startswith("- ")]
    number = items[at % len(items)]
    indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    lines.insert(number, f"{indent}# {comment}")
    return read_text("\n".join(lines), "planted.yaml")


def _pair(
    resolution: Resolution, rng: Random, rule: str, right: str | None, wrong: str
) -> tuple[Outline, Outline]:
    """The outline with the right comment (or none) and with the wrong one, at the same random place."""
    at, reason = rng.randrange(1000), rng.choice(_REASONS)
    base = _with_comment(resolution, at, right.format(rule, reason)) if right else outline_of(resolution)
    return base, _with_comment(resolution, at, wrong.format(rule, reason))


def _any_rule(resolution: Resolution, rng: Random) -> str:
    return rng.choice(list(rules_for(resolution.organ, resolution.language)))


@plants("allowance-misspelt")
def _misspelt(resolution: Resolution, rng: Random) -> tuple[Outline, Outline]:
    rule = _any_rule(resolution, rng)
    return _pair(resolution, rng, rule, "allow: {} – {}", rng.choice(_MISSPELT))


@plants("allowance-unknown")
def _unknown(resolution: Resolution, rng: Random) -> tuple[Outline, Outline]:
    rule = _any_rule(resolution, rng)
    at = rng.randrange(1, len(rule) - 1)
    wrong = rng.choice([rule[:at] + rule[at + 1 :], rule[:at] + rule[at] + rule[at:], f"{rule}s"])
    return _pair(resolution, rng, wrong, None, "allow: {} – {}")


@plants("allowance-unused")
def _unused(resolution: Resolution, rng: Random) -> tuple[Outline, Outline]:
    return _pair(resolution, rng, _any_rule(resolution, rng), None, "allow: {} – {}")


@plants("allowance-without-reason")
def _without_reason(resolution: Resolution, rng: Random) -> tuple[Outline, Outline]:
    wrong = rng.choice(["allow: {}", "allow: {} –", "allow: {} -", "Allow: {}"])
    return _pair(resolution, rng, _any_rule(resolution, rng), "allow: {} – {}", wrong)


@plants("organ-unknown")
def _organ(resolution: Resolution, rng: Random) -> Resolution:
    return replace(resolution, organ=rng.choice(["unep", "hcr", "cdh", "unesco", "hrcouncil", "ag", "who"]))
