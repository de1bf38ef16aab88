"""Blunt slips: how many does any rule find at their place, by kind and language?

    python -m benchmarks.blind [--plantings 30] [--section NAME] [--kind KIND] [--missed 3]

One slip at a time (:mod:`benchmarks.blunt`) is put at a random place of a random published text (fixed seed),
written as an outline, read and checked with every rule. A slip counts as found where a finding that the text
did not have before stands in the same paragraph (in the same list or heading for what is not a paragraph);
"elsewhere" counts those that only another paragraph tells. What is not found is printed too: nobody
promises that a checker of form sees every slip of grammar.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random

from benchmarks.blunt import Planted, Slip, collected
from benchmarks.mutations import outline_of
from benchmarks.published import CORPUS, Published, published
from drafter.errors import OutlineError
from drafter.model import Path
from drafter.rules import Finding, check

SEED = 7
ATTEMPTS = 20
LANGUAGES = ("es", "en", "fr")


@dataclass
class Tally:
    """What came of the plantings of one kind in one language."""

    planted: int = 0
    here: int = 0
    elsewhere: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plantings", type=int, default=30, help="of each kind in each language")
    parser.add_argument("--section")
    parser.add_argument("--kind")
    parser.add_argument("--missed", type=int, default=0, help="how many slips that are not found to print")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        sys.exit("the published texts are not here")
    texts = {name: list(published("hrc", (name,))) for name in LANGUAGES}
    print(f"{'found at its place':46}" + "".join(f"{name:>9}" for name in LANGUAGES) + "   elsewhere, by")
    for section, kinds in collected().items():
        total = {name: Tally() for name in LANGUAGES}
        for kind, variants in kinds.items() if options.section in {None, section} else ():
            if options.kind in {None, kind}:
                tallies = {
                    name: _planted(kind, variants, texts[name], options.plantings) for name in LANGUAGES
                }
                print(_line(f"{section}: {kind}", tallies), flush=True)
                for name in LANGUAGES:
                    total[name].planted += tallies[name].planted
                    total[name].here += tallies[name].here
                    total[name].elsewhere += tallies[name].elsewhere
                    for slip in tallies[name].missed[: options.missed]:
                        print(f"    {name} {slip}")
        if any(tally.planted for tally in total.values()):
            print(_line(f"{section.upper()}, ALL", total) + "\n", flush=True)


def _line(name: str, tallies: dict[str, Tally]) -> str:
    shares = "".join(
        f"{tally.here / tally.planted:>9.0%}" if tally.planted else f"{'–':>9}" for tally in tallies.values()
    )
    planted = sum(tally.planted for tally in tallies.values())
    elsewhere = sum(tally.elsewhere for tally in tallies.values()) / max(planted, 1)
    rules = sum((tally.rules for tally in tallies.values()), Counter[str]())
    return f"{name:46}{shares}   {elsewhere:4.0%}  {', '.join(rule for rule, _ in rules.most_common(3))}"


def _planted(kind: str, variants: list[Slip], texts: list[Published], wanted: int) -> Tally:
    rng = Random(f"{SEED} {kind}")
    tally = Tally()
    for _ in range(wanted * ATTEMPTS):
        if tally.planted == wanted:
            break
        text = rng.choice(texts)
        planted = rng.choice(variants)(text.resolution, rng)
        if planted is not None:
            _try(text, planted, tally)
    return tally


def _try(text: Published, planted: Planted, tally: Tally) -> None:
    resolution, path = planted
    tally.planted += 1
    try:
        findings = check(outline_of(resolution))
    except OutlineError:
        tally.here += 1
        tally.rules["the outline is refused"] += 1
        return
    new = list(_new(findings, _before(text)))
    here = [finding for finding in new if _same(path, finding.path)]
    tally.here += bool(here)
    tally.elsewhere += bool(new and not here)
    tally.rules.update({finding.rule for finding in here or new})
    if not new:
        tally.missed.append(f"{text.file} {path} {_words(text, planted)}")


def _words(text: Published, planted: Planted) -> str:
    """The words around the first character that differs."""
    old, new = (dict(one.texts()).get(planted[1]) for one in (text.resolution, planted[0]))
    if old is None or new is None:
        return ""
    pairs = enumerate(zip(old.plain, new.plain, strict=False))
    at = next((index for index, (left, right) in pairs if left != right), 0)
    return f"…{old.plain[max(0, at - 25) : at + 25]}… → …{new.plain[max(0, at - 25) : at + 25]}…"


def _new(findings: list[Finding], before: Counter[tuple[object, ...]]) -> Iterator[Finding]:
    seen: Counter[tuple[object, ...]] = Counter()
    for finding in findings:
        seen[_sight(finding)] += 1
        if seen[_sight(finding)] > before[_sight(finding)]:
            yield finding


@cache
def _known(text_id: int) -> Counter[tuple[object, ...]]:
    return Counter(_sight(finding) for finding in check(outline_of(_TEXTS[text_id].resolution)))


_TEXTS: dict[int, Published] = {}


def _before(text: Published) -> Counter[tuple[object, ...]]:
    _TEXTS[id(text)] = text
    return _known(id(text))


def _sight(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.path, finding.found, finding.expected


def _same(place: Path, path: Path) -> bool:
    """Whether the finding stands in the paragraph of the slip: its text, its footnotes, its label."""
    if place[0] in {"preamble", "operative"} and place[-1] in {"text", "wrap_up"}:
        place = place[:-1]
    return path[: len(place)] == place


if __name__ == "__main__":
    main()
