"""Each example of each rule is a test, and so are the laws of fixing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from drafter.model import Resolution
from drafter.outline.document import Outline
from drafter.rules import Finding, check, fixed
from drafter.rules.catalogue import PACKS, declarations
from drafter.rules.examples import example_of
from drafter.rules.rule import rule_from

GRAVITY = {"error": 0, "warning": 1, "advice": 2}


def rule_files() -> Iterator[tuple[str, dict[str, Any]]]:
    for folder in sorted(path for path in PACKS.iterdir() if path.is_dir()):
        for name, data in declarations(folder):
            if "check" in data and "summary" in data:  # a later layer's change has no examples of its own
                yield f"{folder.name}/{name}", dict(data)


Data = Mapping[str, Any]
RULES = dict(rule_files())


def collected(side: str) -> list[tuple[str, Data]]:
    return [
        (name, example)
        for name, data in RULES.items()
        for example in ((data.get("examples") or {}).get(side) or ())
    ]


FAILING = collected("fail")
PASSING = collected("pass")
FIXABLE = [(name, example) for name, example in FAILING if example.get("fixed")]


def ids(pairs: list[tuple[str, Data]]) -> list[str]:
    counts: Counter[str] = Counter()
    out = []
    for name, _ in pairs:
        counts[name] += 1
        out.append(f"{name}-{counts[name]}")
    return out


def test_rules_were_collected() -> None:
    assert len(RULES) >= 5 and len(FAILING) >= len(RULES) and len(PASSING) >= len(RULES)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_whole(name: str) -> None:
    data = RULES[name]
    language = Path(name).parts[0] if len(Path(name).parts[0]) == 2 else "es"
    rule_from(data, language, (name,))
    examples = data.get("examples")
    assert isinstance(examples, dict), "a rule has examples"
    assert examples.get("fail") and examples.get("pass"), "a rule has a failing and a passing example"
    assert data["source"] and data["why"]


@pytest.mark.parametrize(("name", "data"), FAILING, ids=ids(FAILING))
def test_a_failing_example_is_found(name: str, data: Data) -> None:
    example = example_of(data)
    rule = name.rpartition("/")[2]
    found = [finding for finding in check(example.outline) if finding.rule == rule]
    assert found, "not found"
    if example.found is not None:
        assert example.found in [finding.found for finding in found]
    if RULES[name].get("fix") in {"safe", "unsafe"}:
        assert example.fixed is not None, "a rule with a fix shows the fixed text"


@pytest.mark.parametrize(("name", "data"), PASSING, ids=ids(PASSING))
def test_a_passing_example_is_not_found(name: str, data: Data) -> None:
    example = example_of(data)
    rule = name.rpartition("/")[2]
    assert [finding for finding in check(example.outline) if finding.rule == rule] == []


def texts(resolution: Resolution) -> list[str]:
    return [text.plain for _, text in resolution.texts()]


def letters(resolution: Resolution) -> list[str]:
    return ["".join(char for char in text if char.isalnum()) for text in texts(resolution)]


@pytest.mark.parametrize(("name", "data"), FIXABLE, ids=ids(FIXABLE))
def test_the_laws_of_fixing(name: str, data: Data) -> None:
    example = example_of(data)
    rule = name.rpartition("/")[2]
    assert example.fixed is not None

    def only(outline: Outline) -> list[Finding]:
        return check(outline, select=[rule])

    before = check(example.outline)
    result = fixed(example.outline, only, unsafe=True)
    assert result.outline.resolution == example.fixed.resolution
    assert fixed(result.outline, only, unsafe=True).outline.source == result.outline.source, "fixed twice"
    after = check(result.outline)
    mended = [finding for finding in before if finding.rule == rule and finding.fixable]
    assert not [finding for finding in after if finding.rule == rule and finding.fixable]
    worst = min(GRAVITY[finding.severity] for finding in mended)
    old, new = (
        Counter(finding.rule for finding in side if GRAVITY[finding.severity] <= worst)
        for side in (before, after)
    )
    assert not new - old, "a fix adds nothing as grave"
    if RULES[name].get("fix") == "safe":
        assert letters(result.outline.resolution) == letters(example.outline.resolution)
