"""Settings, rules and baselines that a user names: whatever they hold, one sentence that names the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter import config
from drafter.errors import ConfigurationError, DrafterError
from drafter.outline.read import read_text
from drafter.report.baseline import Baseline
from drafter.rules import own
from drafter.rules.engine import check
from drafter.small_files import text_of

OUTLINE = "organ: hrc\nlanguage: es\ntitle: Título\noperative: [Pide algo, Decide algo]\n"
RULE = (
    "id: mine\nname: x\nsummary: x\nwhy: x\nsource: x\nseverity: error\nmessage: {message}\ncheck: {check}\n"
)

SETTINGS = {
    "binary": bytes(range(256)),
    "null bytes": b"\0" * 100,
    "UTF-16": "organ = 'hrc'".encode("utf-16"),
    "old encoding": "organ = 'ñ'".encode("cp1252"),
    "brackets": b"a = " + b"[" * 50_000,
    "tables in tables": b"a." * 5_000 + b"b = 1",
    "an endless number": b"organ = " + b"9" * 10_000,
    "large": b"#" * 1_100_000,
    "a table": b"organ = {a = 1}",
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_are_none(tmp_path: Path, name: str) -> None:
    file = tmp_path / "drafter.toml"
    file.write_bytes(SETTINGS[name])
    with pytest.raises(ConfigurationError) as caught:
        config.load(tmp_path)
    assert caught.value.file == str(file)


@pytest.mark.parametrize("text", ["tool = 'x'", "[tool]\ndrafter = 3", "[tool"])
def test_a_pyproject_of_others(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    try:
        found = config.load(tmp_path)
    except ConfigurationError as error:
        assert error.file == str(tmp_path / "pyproject.toml")
    else:
        assert "drafter" not in text
        assert found.organ is None


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "drafter.toml").write_bytes(b"\xef\xbb\xbforgan = 'hrc'\n")
    assert config.load(tmp_path).organ == "hrc"


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
@pytest.mark.parametrize("what", ["pipe", "folder", "loop", "missing", "null"])
def test_only_ordinary_files_are_read(tmp_path: Path, what: str) -> None:
    path = tmp_path / "x"
    match what:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "loop":
            path.symlink_to("x")
        case "null":
            path = tmp_path / "a\0b"
    with pytest.raises(ConfigurationError, match="the rule"):
        text_of(path, "the rule")
    if what != "missing":
        with pytest.raises(ConfigurationError, match="the baseline"):
            Baseline.read(path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "[" * 100_000,
        '{"version": ' + "9" * 10_000 + "}",
        '{"version": 1, "findings": [3]}',
        '{"version": 1}',
    ],
    ids=lambda text: text[:20],
)
def test_baselines_that_are_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match="not a baseline"):
        Baseline.read(path)


CHECKS = {
    "no expression": "{kind: pattern, pattern: '((('}",
    "a number": "{kind: pattern, pattern: 3}",
    "a list": "{kind: pattern, pattern: [algo]}",
    "no list": "{kind: pattern, patterns: algo}",
    "a look behind": "{kind: pattern, pattern: '(?<=a+)b'}",
    "too many": "{kind: pattern, pattern: 'a{99999999999}'}",
    "no group": "{kind: pattern, pattern: algo, replace: '\\9'}",
    "needs": "{kind: pattern, pattern: algo, needs: 3}",
    "languages": "{kind: pattern, pattern: algo, languages: 3}",
    "parameters": "{kind: pattern, pattern: algo, languages: {es: 3}}",
    "where": "{kind: pattern, pattern: algo, where: 3}",
    "words": "{kind: pattern, words: 3}",
    "no word": "{kind: pattern, words: {'': x}}",
    "kind": "{kind: [pattern]}",
    "no kind": "{kind: ../../x}",
    "no parameters": "{kind: spelling}",
    "no mapping": "3",
}
MESSAGES = ["3", "'{'", "'{nix}'", "'{found.__class__}'", "'{found:>9999999999}'", "'{found!r}'"]


@pytest.mark.parametrize("text", [
    *(RULE.format(message="x", check=each) for each in CHECKS.values()),
    *(RULE.format(message=each, check="{kind: pattern, pattern: algo}") for each in MESSAGES),
    RULE.format(message="x", check="{kind: pattern, pattern: algo}") + "examples: 3\n",
    RULE.format(message="x", check="{kind: pattern, pattern: algo}").replace("error", "[error]"),
    "[" * 100_000, "\0", "!!python/object/apply:os.system [x]", "1: 2", "id: mine\nwhy: 2022-13-45\n",
])  # fmt: skip
def test_a_rule_that_cannot_be_followed_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "mine.yaml").write_text(text)
    with pytest.raises(DrafterError) as caught:
        check(read_text(OUTLINE), user_dir=tmp_path)
    assert "mine" in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="interrupted where the system has timers of processor time")
def test_an_expression_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "SECONDS", 0.05)
    (tmp_path / "mine.yaml").write_text(RULE.format(message="x", check="{kind: pattern, pattern: '(a+)+$'}"))
    outline = read_text(OUTLINE.replace("Pide algo", f"Pide {'a' * 60}b"))
    with pytest.raises(DrafterError, match="was stopped"):
        check(outline, user_dir=tmp_path)
