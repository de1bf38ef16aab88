"""The literals of an expression: where none stands in a text, the expression matches nothing there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from drafter.outline import read
from drafter.rules.catalogue import rules_for
from drafter.rules.checks.pattern import entries
from drafter.rules.examples import failing, passing
from drafter.rules.expressions import compiled, literals
from drafter.rules.rule import Rule
from drafter.rules.subject import SCOPES, Subject

EXAMPLES = Path(__file__).parents[1] / "examples"
READ = [
    (r"\bestado␣[Mm]iembro\b(?!␣federad)", ("estado ",)),
    (r"(?:abc|d(?:efg|hij)k)+lmno{2,}", ("lmno",)),
    (r"abc|defg", ("abc", "defg")),
    (r"abc|de?f", ()),
    (r"(?P<w>foo)x?(?P=w)", ("foo",)),
    (r"\d{1,2}␣de␣(?:enero|febrero)", ("enero", "febrero")),
    (r"(?<=abcdef)gh[xyz](?=ijkl)", ("abcdef",)),
    (r"(?<!abcdef)gh[xyz](?!ijkl)", ()),
    (r"[]abc]def\.", ("def.",)),
    (r"[^\]abc]def(?:|ghij)", ("def",)),
    (r"(?:abcdef)?ghi*", ()),
    (r"\u0041bcd\x41\(efg", ("(efg",)),
    (r"(?i:abcdef)", ()),
    (r"(?P<w>abc)?(?(w)defg|hijk)", ()),
    (r"abcd{0,3}", ("abc",)),
    (r"\w+␣?!+", ("!",)),
    (r"\w+,a", ()),
]


@pytest.mark.parametrize(("expression", "found"), READ)
def test_literals_are_read_from_an_expression(expression: str, found: tuple[str, ...]) -> None:
    assert literals(expression) == found


def _patterns(rule: Rule) -> Iterator[tuple[str, int]]:
    flags = re.MULTILINE | (re.IGNORECASE if rule.parameters.get("ignore_case") else 0)
    return ((entry["pattern"], flags) for entry in entries(rule))


def _spans(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_text_is_found_in_as_if_the_expression_were_tried_everywhere(language: str) -> None:
    whole = [Subject(read(path)) for path in sorted(EXAMPLES.glob(f"hrc-*.{language}.yaml"))]
    found = 0
    for rule in rules_for("hrc", language).values():
        if rule.kind != "pattern":
            continue
        shown = [*failing(rule.examples), *passing(rule.examples)]
        for subject in [*whole, *(Subject(one.outline) for one in shown if one.language == language)]:
            joined = subject.running(SCOPES)
            for expression, flags in _patterns(rule):
                spans = _spans(compiled(expression, flags).finditer(joined.text))
                assert _spans(joined.matches(expression, flags)) == spans, expression
                assert subject.may_match(expression) or not spans or flags & re.IGNORECASE, expression
                found += len(spans)
    assert found > 20
