"""Planted slips: is each found under its rule, and does the fix restore the text?

    python -m benchmarks.planted [--plantings 30] [--rule ID] [--jobs 2]

One slip at a time is planted at a random place of a random published text (fixed seed), written as an
outline, read and checked. "Restored" compares what is printed before the slip and after the fix.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import repeat
from random import Random

from benchmarks.mutations import Mutation, collected, outline_of
from benchmarks.published import CORPUS, Published, published
from drafter.model import Resolution
from drafter.outline import Outline
from drafter.render import plain
from drafter.render.context import render_context
from drafter.rules import Finding, check, fixed, rules_for

SEED = 34
ATTEMPTS = 40
_TEXTS: list[Published] = []


@dataclass
class Tally:
    """What came of the plantings of one rule."""

    planted: int = 0
    found: int = 0
    fixes: int = 0
    restored: int = 0
    missed: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plantings", type=int, default=30)
    parser.add_argument("--rule")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        sys.exit("the published texts are not here")
    texts = list(published("hrc"))
    mutations = collected()
    total = Tally()
    names = [name for name in mutations if options.rule in {None, name}]
    with ProcessPoolExecutor(options.jobs, initializer=_TEXTS.extend, initargs=(texts,)) as processes:
        for name, tally in zip(names, processes.map(_planted, names, repeat(options.plantings)), strict=True):
            _show(name, tally)
            for key in ("planted", "found", "fixes", "restored"):
                setattr(total, key, getattr(total, key) + getattr(tally, key))
            if options.rule:
                print("\n".join(tally.missed))
    _show("all rules", total)
    known = {name for language in ("es", "en", "fr") for name in rules_for("hrc", language)}
    print("without a mutation: " + (", ".join(sorted(known - set(mutations))) or "none"))


def _show(name: str, tally: Tally) -> None:
    found = tally.found / tally.planted if tally.planted else 0
    line = f"{name:45} planted {tally.planted:4}  found {found:7.1%}"
    if tally.fixes:
        line += f"  fixed {tally.fixes:4}  restored {tally.restored / tally.fixes:7.1%}"
    print(line + ("" if found >= 0.95 else "  <-- under 95 %"), flush=True)


def _planted(name: str, wanted: int) -> Tally:
    rng = Random(f"{SEED} {name}")
    mutation = collected()[name]
    tally = Tally()
    for _ in range(wanted * ATTEMPTS):
        if tally.planted == wanted:
            break
        planted_once(name, mutation, rng.choice(_TEXTS), rng, tally)
    return tally


def planted_once(name: str, mutation: Mutation, text: Published, rng: Random, tally: Tally) -> None:
    """Plant one slip in a text, if it has a place for it and the rule holds for it, and count what comes of it."""
    rule = rules_for(text.resolution.organ, text.resolution.language).get(name)
    slip = mutation(text.resolution, rng) if rule else None
    base, wrong = slip if isinstance(slip, tuple) else (text.resolution, slip)
    if rule is not None and wrong is not None and wrong != base:
        _try(name, text.file, base, wrong, rule.fix, tally)


def _try(
    name: str,
    file: str,
    base: Resolution | Outline,
    slip: Resolution | Outline,
    fix: str | None,
    tally: Tally,
) -> None:
    outline = outline_of(slip)
    before = Counter(_sight(finding) for finding in _findings(outline_of(base), name))
    findings = _findings(outline, name)
    new = [finding for finding in findings if not before[_sight(finding)]]
    more = len(findings) > before.total()
    tally.planted += 1
    if not (new or more):
        tally.missed.append(f"not found: {file}")
        return
    tally.found += 1
    if fix not in {"safe", "unsafe"} or not any(finding.fixable for finding in findings):
        return
    tally.fixes += 1
    if _printed(_mended(outline, name)) == _printed(_mended(outline_of(base), name)):
        tally.restored += 1
    else:
        tally.missed.append(f"not restored: {file} {[finding.found for finding in new]}")


def _findings(outline: Outline, name: str) -> list[Finding]:
    """Those of one rule. Whether an allowance is needed is known only when all rules were tried."""
    if name == "allowance-unused":
        return [finding for finding in check(outline, ignore=["spelling"]) if finding.rule == name]
    return check(outline, select=[name])


def _sight(finding: Finding) -> tuple[object, ...]:
    return finding.path, finding.found, finding.expected


def _mended(outline: Outline, name: str) -> Resolution:
    return fixed(outline, lambda one: check(one, select=[name]), unsafe=True).outline.resolution


def _printed(resolution: Resolution) -> list[str]:
    return [line.replace("\u00a0", " ") for line in plain.paragraphs(render_context(resolution))]


if __name__ == "__main__":
    main()
