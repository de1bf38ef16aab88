"""The forms in which findings are shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from drafter import build, importers
from drafter.errors import ConfigurationError
from drafter.outline import read_text
from drafter.report import Baseline, as_json, diff, github, sarif, summary, text
from drafter.report.json import SCHEMA
from drafter.report.text import excerpt
from drafter.rules import Finding, check, fixed, rules_for
from tests.tools import require_path

ROOT = Path(__file__).parents[1]

SOURCE = """\
organ: hrc
language: es
title: Título
preamble:
  # the Council's own
  - Recordando su resolución 33/28;
  - "Reafirmando la Carta de las Naciones Unidas."
operative:
  - Decide celebrar una reunión en su 53er periodo de sesiones.
"""


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    rules = ["preambular-without-comma", "periodo-unaccented", "masthead-incomplete"]
    return check(read_text(SOURCE, "draft, one.yaml"), select=rules)


def test_text_names_the_place_and_the_words(findings: list[Finding]) -> None:
    shown = text(findings).splitlines()
    at = next(index for index, line in enumerate(shown) if "preambular paragraph 1" in line)
    assert shown[at].startswith("draft, one.yaml:6:35: preambular paragraph 1: error: ")
    assert shown[at].endswith("(preambular-without-comma) [fixable]")
    assert shown[at + 1].index(";") == shown[at + 2].index("^")
    assert shown[at + 3] == "  found “;”, expected “,”"


def test_text_is_styled_only_by_the_hook(findings: list[Finding]) -> None:
    assert "\x1b" not in text(findings)
    assert "<error:error>" in text(findings, lambda words, style: f"<{style}:{words}>")


def test_an_excerpt_of_a_long_paragraph_keeps_its_caret() -> None:
    words = "palabra " * 100
    start = words.index("palabra", 400)
    shown, carets = excerpt(words, start, start + 7)
    assert shown[carets.index("^") : carets.index("^") + 7] == "palabra" and len(shown) < 110


def test_the_summary_counts(findings: list[Finding]) -> None:
    assert summary([], 2) == "2 files checked: nothing found"
    line = summary(findings, 1)
    assert line.startswith("1 file checked: 3 errors")
    assert "2 can be mended with --fix" in line and "1 more with --unsafe-fixes" in line


def test_json_follows_its_schema(findings: list[Finding]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(as_json(findings))
    jsonschema.validate(data, schema)
    assert {item["rule"] for item in data} >= {"preambular-without-comma", "periodo-unaccented"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**data[0], "severity": "grave"}], schema)


@pytest.mark.parametrize("suffix", ["docx", "txt", "xml"])
def test_findings_on_an_imported_draft_follow_the_schemas(suffix: str, tmp_path: Path) -> None:
    """Files without lines count paragraphs; names of files may hold anything."""
    source = tmp_path / f"proyecto nº 3 #ñ.{suffix}"
    build(read_text(SOURCE, "draft.yaml"), source)
    found = check(importers.read(source))
    assert {one.rule for one in found} >= {"periodo-unaccented"}
    assert all(one.line >= 1 and one.column == 1 and one.fix is None for one in found)
    jsonschema.validate(json.loads(as_json(found)), json.loads(SCHEMA.read_text(encoding="utf-8")))
    log = json.loads(sarif(found, rules_for("hrc", "es")))
    place = log["runs"][0]["results"][0]["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith(
        "proyecto%20n%C2%BA%203%20%23%C3%B1." + suffix
    )
    assert place["logicalLocations"][0]["fullyQualifiedName"]
    assert sarif_faults(log) == []


def test_nothing_found_is_a_list_and_a_run() -> None:
    assert json.loads(as_json([])) == []
    log = json.loads(sarif([], {}))
    assert log["runs"][0]["results"] == [] and sarif_faults(log) == []


def test_github_escapes(findings: list[Finding]) -> None:
    odd = replace(findings[-1], message="100 %\nand more", severity="advice")
    line = github([odd])
    assert line.startswith("::notice file=draft%2C one.yaml,line=9,") and line.count("\n") == 1
    assert line.endswith("100 %25%0Aand more\n")


def test_sarif_names_each_rule_once(findings: list[Finding]) -> None:
    run = json.loads(sarif(findings, rules_for("hrc", "es")))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 1
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "draft%2C%20one.yaml"


def sarif_faults(log: object) -> list[str]:
    """What is wrong by the schema of the standard."""
    place = ROOT / "tests" / "validators" / "node_modules" / "@microsoft" / "jest-sarif" / "lib" / "schemas"
    file = require_path(place / "sarif-2.1.0-rtm.5.json", "run: make validators")
    schema = jsonschema.Draft4Validator(json.loads(file.read_text(encoding="utf-8")))
    return [error.message for error in schema.iter_errors(log)]


def test_sarif_follows_the_schema_of_the_standard(findings: list[Finding]) -> None:
    log = json.loads(sarif(findings, rules_for("hrc", "es")))
    assert log["runs"][0]["results"]
    assert sarif_faults(log) == []
    log["runs"][0]["results"][0]["level"] = "grave"
    del log["runs"][0]["tool"]
    assert len(sarif_faults(log)) == 2


def test_a_baseline_hides_what_it_knows_wherever_it_stands(findings: list[Finding], tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(Baseline.of(findings, tmp_path).json(), encoding="utf-8")
    known = Baseline.read(path)
    assert known.new(findings) == []
    moved = [replace(finding, line=finding.line + 7, path=("operative", 9, "text")) for finding in findings]
    assert known.new(moved) == []
    assert known.new([*findings, findings[0]]) == [findings[0]], "one more of the same is new"
    changed = replace(findings[0], text=findings[0].text + " más")
    assert known.new([changed]) == [changed]


def test_a_baseline_knows_a_file_however_its_path_is_typed(
    findings: list[Finding], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path)
    known = Baseline.of([replace(finding, file="drafts/one.yaml") for finding in findings], Path())
    assert {file for file, _, _ in known.known} == {"drafts/one.yaml"}
    for typed in ("./drafts/one.yaml", str(tmp_path / "drafts" / "one.yaml"), "drafts/../drafts/one.yaml"):
        assert known.new([replace(finding, file=typed) for finding in findings]) == []
    other = [replace(finding, file="drafts/two.yaml") for finding in findings]
    assert known.new(other) == other


def test_the_summary_says_more_only_after_some(findings: list[Finding]) -> None:
    unsafe = [finding for finding in findings if finding.fix == "unsafe"]
    assert summary(unsafe, 1) == "1 file checked: 1 error; 1 can be mended with --unsafe-fixes"


@pytest.mark.parametrize(
    "content", ["", "[]", '{"version": 9, "findings": []}', '{"version": 1, "findings": [1]}']
)
def test_what_is_no_baseline_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="not a baseline"):
        Baseline.read(path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        Baseline.read(tmp_path / "none.json")


def test_a_diff_shows_only_the_words_that_change() -> None:
    outline = read_text(SOURCE, "draft.yaml")
    rules = ["preambular-without-comma", "periodo-unaccented"]
    result = fixed(outline, lambda one: check(one, select=rules), unsafe=True)
    assert "# the Council's own" in result.outline.source
    shown = diff(outline.source, result.outline.source, "draft.yaml")
    assert "draft.yaml:6: " in shown and "[-;-]{+,+}" in shown and "[-periodo-]{+período+}" in shown
    assert "hrc" not in shown and shown.count("\n") == 3
    assert diff("a", "a", "draft.yaml") == ""
