"""Findings on published texts: by rule, organ and language, and a random sample of errors to read.

    python -m benchmarks.precision [--organ hrc] [--sample 100] [--rule ID] [--write]

A published text has few slips, so what is found is mostly either a slip that was printed or a false alarm.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.published import CORPUS, published, words
from drafter.report.text import excerpt
from drafter.rules import SEVERITIES, Finding, check

SEED = 20221007
MEASURED = Path(__file__).parents[1] / "drafter" / "rules" / "measured.json"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--organ", default="hrc")
    parser.add_argument("--languages", default="es,en,fr")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--rule", help="show every finding of one rule")
    parser.add_argument("--write", action="store_true", help="keep the counts for the rules' pages")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        sys.exit("the published texts are not here")
    texts: Counter[str] = Counter()
    length: Counter[str] = Counter()
    found: dict[str, list[Finding]] = defaultdict(list)
    for document in published(options.organ, tuple(options.languages.split(","))):
        language = document.resolution.language
        texts[language] += 1
        length[language] += words(document.resolution)
        found[language] += check(document)
    for language, findings in found.items():
        _table(language, findings, texts[language], length[language])
    everything = [finding for findings in found.values() for finding in findings]
    if options.write:
        _write(found, texts)
    if options.rule:
        _show([finding for finding in everything if finding.rule == options.rule])
    if options.sample:
        errors = [finding for finding in everything if finding.severity == "error"]
        _show(random.Random(SEED).sample(errors, min(options.sample, len(errors))))


def _write(found: dict[str, list[Finding]], texts: Counter[str]) -> None:
    """Keep how often each rule finds something; the manual prints it."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for language, findings in found.items():
        for rule, count in Counter(finding.rule for finding in findings).items():
            counts[rule][language] = count
    data = {
        "what": "resolutions of the Human Rights Council, sessions 54 to 56",
        "texts": dict(texts),
        "found": {rule: counts[rule] for rule in sorted(counts)},
    }
    MEASURED.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _table(language: str, findings: list[Finding], texts: int, length: int) -> None:
    by_severity = Counter(finding.severity for finding in findings)
    rates = ", ".join(f"{name} {by_severity[name] / texts:.2f} a text" for name in SEVERITIES)
    per_thousand = len(findings) / length * 1000
    print(f"\n{language}: {texts} texts, {length} words: {rates}; all {per_thousand:.2f} per 1,000 words")
    rules = Counter((finding.severity, finding.rule) for finding in findings)
    for (severity, rule), count in sorted(rules.items(), key=lambda item: -item[1]):
        print(f"  {count:5}  {severity:8} {rule}")


def _show(findings: list[Finding]) -> None:
    for number, finding in enumerate(findings, start=1):
        shown, caret = excerpt(finding.text, finding.start, finding.end, 140)
        print(f"\n{number}. {finding.rule} · {finding.file} · {finding.paragraph}: {finding.message}")
        print(f"   {shown}\n   {caret}")


if __name__ == "__main__":
    main()
