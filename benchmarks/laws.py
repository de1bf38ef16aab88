"""The laws of fixing on published texts, each written as an outline, checked and mended.

    python -m benchmarks.laws [--texts 200]

1. Fixing twice changes nothing. 2. A safe fix changes no letter or digit. 3. A fix removes its finding and
adds none as severe.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from random import Random

from benchmarks.mutations import outline_of
from benchmarks.published import CORPUS, Published, published
from drafter.model import Resolution, Text
from drafter.rules import SEVERITIES, Finding, check, fixed

SEED = 51


def main() -> None:
    """Print how often each law was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=200)
    options = parser.parse_args()
    if not CORPUS.is_dir():
        sys.exit("the published texts are not here")
    everything = list(published("hrc"))
    chosen = Random(SEED).sample(everything, min(options.texts, len(everything)))
    broken: Counter[str] = Counter()
    mended = 0
    for text in chosen:
        mended += _tried(text, broken)
    print(f"{len(chosen)} texts, {mended} findings mended")
    for law in ("fixing twice changes something", "a safe fix changes a letter", "a mended finding is still there",
                "a fix adds a finding as severe"):  # fmt: skip
        print(f"  {broken[law]:3} times {law}")


def _tried(text: Published, broken: Counter[str]) -> int:
    before = outline_of(text.resolution)
    safe = fixed(before, check)
    if _letters(safe.outline.resolution) != _letters(before.resolution):
        _broken(broken, "a safe fix changes a letter", text)
    done = fixed(before, check, unsafe=True)
    if fixed(done.outline, check, unsafe=True).outline.source != done.outline.source:
        _broken(broken, "fixing twice changes something", text)
    if any(finding.fixable for finding in done.left):
        _broken(broken, "a mended finding is still there", text)
    if done.mended:
        worst = min(SEVERITIES.index(finding.severity) for finding in done.mended)
        new = _counted(done.left, worst) - _counted(check(before), worst)
        if new:
            _broken(broken, "a fix adds a finding as severe", text, dict(new))
    return len(done.mended)


def _broken(broken: Counter[str], law: str, text: Published, more: object = "") -> None:
    broken[law] += 1
    print(f"{text.file}: {law} {more}")


def _counted(findings: object, worst: int) -> Counter[str]:
    assert isinstance(findings, (list, tuple))
    some: list[Finding] = [one for one in findings if SEVERITIES.index(one.severity) <= worst]
    return Counter(finding.rule for finding in some)


def _letters(resolution: Resolution) -> list[str]:
    texts: list[Text] = []
    for _, text in resolution.texts():
        texts += [text, *(note.text for note in text.notes)]
    return ["".join(char for char in text.plain if char.isalnum()) for text in texts]


if __name__ == "__main__":
    main()
