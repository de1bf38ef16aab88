"""The checker as a whole: choosing rules, allowing findings, mending them, layers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from drafter.errors import ConfigurationError, HouseDataError
from drafter.model import Text
from drafter.outline import Outline, read_text
from drafter.rules import SEVERITIES, Edit, Finding, check, fix, fixed, rules_for
from drafter.rules.catalogue import PACKS
from drafter.rules.checks import check_of, parameters_of
from drafter.rules.checks.repetition import same_addressee
from drafter.rules.passage import Passage

HEAD = "organ: hrc\nlanguage: es\ntitle: Título\n"


def outline(body: str) -> Outline:
    return read_text(HEAD + body, "draft.yaml")


def rules_of(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


TWO_SLIPS = "preamble:\n  - Recordando su Carta.\noperative:\n  - Decide un periodo.\n"


def test_findings_come_in_the_order_of_the_text_and_once() -> None:
    findings = check(outline(TWO_SLIPS))
    places = [(finding.line, finding.column) for finding in findings]
    assert places == sorted(places) and len(set(findings)) == len(findings)
    assert {"preambular-without-comma", "periodo-unaccented"} <= set(rules_of(findings))
    assert {finding.severity for finding in findings} <= set(SEVERITIES)


def test_select_and_ignore_choose_rules() -> None:
    draft = outline(TWO_SLIPS)
    assert rules_of(check(draft, select=["periodo-unaccented"])) == ["periodo-unaccented"]
    assert "periodo-unaccented" not in rules_of(check(draft, ignore=["periodo-unaccented"]))
    with pytest.raises(ConfigurationError, match="periodo-unacented") as caught:
        check(draft, select=["periodo-unacented"])
    assert "periodo-unaccented" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("operative:\n  # allow: periodo-unaccented – a name\n  - Decide un periodo.\n", []),
        ("operative:\n  - Decide un periodo.  # allow: periodo-unaccented – a name\n", []),
        (
            "operative:\n  # allow: periodo-unaccented, double-space – names\n  # two\n  - Decide  un periodo.\n",
            [],
        ),
        ("operative:\n  # Allow: periodo-unaccented – a name\n  - Decide un periodo.\n", []),
        ("operative:\n  # ALLOW: periodo-unaccented – a name\n  - Decide un periodo.\n", []),
        ("# allow: periodo-unaccented – whole file\n" + HEAD + "operative: [Decide un periodo.]\n", []),
        (
            "operative:\n  - Decide un periodo;  # allow: periodo-unaccented – one\n  - Reafirma un periodo.\n",
            [6],
        ),
        (
            "operative:\n  # allow: periodo-unaccented – the next only\n  - Decide la paz;\n  - Decide un periodo.\n",
            [5, 7],
        ),
    ],
)
def test_a_finding_is_allowed_in_place(body: str, left: list[int]) -> None:
    draft = read_text(body if HEAD in body else HEAD + body, "draft.yaml")
    findings = check(draft, select=["periodo-unaccented", "double-space", "allowance-unused"])
    assert [finding.line for finding in findings] == left


def test_only_an_outline_is_mended() -> None:
    draft = outline(TWO_SLIPS)

    class Imported:
        resolution, file, comments, locate = draft.resolution, "draft.docx", (), draft.locate

    found = check(Imported())
    assert {finding.rule for finding in found} == {finding.rule for finding in check(draft)}
    assert not [finding for finding in found if finding.fix]
    assert fix(found, unsafe=True) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Recordando la labor, etc.;", "Recordando la labor, etc.,"),
        ("Recordando la labor, etc.", "Recordando la labor, etc."),
        ("Recordando los EE. UU.;", "Recordando los EE. UU.,"),
        ("Recordando la labor.;", "Recordando la labor.;"),
        ("Recordando la labor.", "Recordando la labor,"),
    ],
)
def test_an_abbreviation_keeps_its_point(text: str, mended: str) -> None:
    draft = outline(f"preamble:\n  - {text}\noperative: [Decide actuar]\n")
    result = fixed(draft, lambda one: check(one, select=["preambular-without-comma"]))
    assert mended in result.outline.source.splitlines()[4]
    assert result.outline.source.splitlines()[4].endswith(mended)


def test_an_allowance_of_a_rule_that_was_not_tried_is_not_unused() -> None:
    draft = outline("operative:\n  # allow: double-space – no\n  - Decide la paz.\n")
    assert check(draft, select=["allowance-unused"]) == []
    assert rules_of(check(draft, select=["allowance-unused", "double-space"])) == ["allowance-unused"]


def test_fixing_keeps_comments_order_and_quotes() -> None:
    source = (
        "preamble:\n  # first\n  - 'Recordando su Carta;'\n  - \"Reafirmando _la Carta_.\"\noperative: [x]\n"
    )
    result = fixed(outline(source), lambda draft: check(draft, select=["preambular-without-comma"]))
    assert result.outline.source == HEAD + source.replace("Carta;", "Carta,").replace("Carta_.", "Carta_,")
    assert len(result.mended) == 2 and result.left == ()


def test_words_are_changed_only_when_asked() -> None:
    draft = outline("operative:\n  - Decide un periodo.\n")
    findings = check(draft, select=["periodo-unaccented"])
    assert fix(findings) == []
    assert [edit.replacement for edit in fix(findings, unsafe=True) if isinstance(edit, Edit)] == ["período"]


def test_a_mark_that_would_break_the_yaml_is_written_all_the_same() -> None:
    body = "operative:\n  - text: Solicita al Alto Comisionado;\n    subparagraphs: [Que informe;]\n  - Decide la paz.\n"
    result = fixed(outline(body), lambda draft: check(draft, select=["list-without-colon"]))
    first = result.outline.resolution.operative[0]
    assert first.text.plain == "Solicita al Alto Comisionado:"


def test_edits_that_touch_wait_for_the_next_round() -> None:
    def finding(start: int, end: int) -> Finding:
        return Finding(
            rule="x", severity="error", file="-", line=1, column=1, paragraph="title", message="m",
            fix="safe", edits=(Edit(("title",), start, end, "y"),),
        )  # fmt: skip

    assert len(fix([finding(0, 2), finding(1, 3), finding(5, 6)])) == 2


def test_quotations_are_seen() -> None:
    text = "Dijo “uno “dos” tres” y « quatre », fin"
    passage = Passage(("title",), ("title",), "title", "title", Text.of(text))
    quoted = [text[start:end] for start, end in passage.quotations]
    assert quoted == ["“uno “dos” tres”", "« quatre »"]
    assert passage.quoted(text.index("dos"), text.index("dos") + 3)
    assert not passage.quoted(text.index(" y "), text.index(" y ") + 3)


def test_the_users_folder_adds_and_changes_rules(tmp_path: Path) -> None:
    (tmp_path / "periodo-unaccented.yaml").write_text("id: periodo-unaccented\nseverity: advice\n", "utf-8")
    (tmp_path / "double-space.yaml").write_text("id: double-space\ndisabled: true\n", "utf-8")
    own = {
        "id": "house-green", "name": "green", "summary": "s", "why": "w", "source": "us", "severity": "warning",
        "check": {"kind": "pattern", "pattern": "verde"}, "message": "not “{found}”",
    }  # fmt: skip
    import yaml

    (tmp_path / "house-green.yaml").write_text(yaml.safe_dump(own), "utf-8")
    draft = outline("operative:\n  - Decide un  periodo verde.\n")
    findings = check(draft, user_dir=tmp_path, ignore=["masthead-incomplete"])
    found = {finding.rule: finding.severity for finding in findings}
    assert found["periodo-unaccented"] == "advice" and found["house-green"] == "warning"
    assert "double-space" not in found
    rule = rules_for("hrc", "es", tmp_path)["periodo-unaccented"]
    assert rule.layers == ("es", tmp_path.name)


@pytest.mark.parametrize(
    "content",
    ["- a list", "id: other", "id: bad\nname: x", "a: [", "id: bad\nname: n\nsummary: s\nwhy: w\nsource: s\n"
     "severity: grave\ncheck: {kind: pattern}\nmessage: m\n"],
)  # fmt: skip
def test_a_wrong_rule_file_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(content, "utf-8")
    with pytest.raises(HouseDataError):
        rules_for("hrc", "es", tmp_path)
    with pytest.raises(ConfigurationError, match="no such folder"):
        rules_for("hrc", "es", tmp_path / "none")


def test_every_kind_of_check_takes_the_parameters_of_its_rules() -> None:
    seen = 0
    for language in ("es", "en", "fr"):
        for rule in rules_for("hrc", language).values():
            taken = parameters_of(rule.kind)
            assert set(rule.parameters) <= taken, rule.id
            seen += 1
    assert seen > 100
    with pytest.raises(HouseDataError, match="no kind of check"):
        check_of("no-such-kind")


def test_every_rule_file_is_used_by_some_layer() -> None:
    folders = {path.parent.name for path in PACKS.glob("*/*.yaml")}
    assert "base" in folders and "es" in folders


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("al secretario general", "al secretario general", True),
        ("al secretario general", "a la oficina", False),
        ("the united nations high commissioner for human rights", "the high commissioner", None),
        ("states, where appropriate", "states", True),
        ("states, the united nations and civil society", "states", None),
        ("", "states", None),
        (
            "the high commissioner, in consultation with states and civil society",
            "the high commissioner",
            True,
        ),
        ("the high commissioner, in discharging his functions", "the office", False),
        ("the special rapporteur on the right", "the special rapporteur", True),
        ("that", "states", None),
        ("that", "that", True),
    ],
)
def test_addressees_are_compared(one: str, other: str, same: bool | None) -> None:
    parameters = {"nobody": ["that"], "inserted": "in|with", "topics": "on"}
    assert same_addressee(one, other, parameters, "and") is same


def test_a_check_imports_no_library_of_word_files_or_of_the_terminal() -> None:
    heavy = ("docx", "docxtpl", "lxml", "jinja2", "rich", "typer", "pypdf")
    code = (
        "import sys; from drafter.outline import read_text; from drafter.rules import check\n"
        f"check(read_text({HEAD + TWO_SLIPS!r}))\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_security_council_is_free_to_repeat() -> None:
    body = "preamble: ['Recordando la Carta,', 'Recordando su resolución 1325 (2000),']\noperative: [Decide la paz.]\n"
    repeated = "preambular-repetition-unmarked"
    assert repeated in rules_of(check(outline(body)))
    council = read_text("organ: sc\nlanguage: es\ntitle: T\n" + body, "draft.yaml")
    found = rules_of(check(council))
    assert repeated not in found and "organ-unknown" in found
