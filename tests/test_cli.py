"""The smaller commands as a user runs them, and what holds for all of them."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.commands import ROOT, run


def test_version(tmp_path: Path) -> None:
    import drafter

    assert run("--version", cwd=tmp_path).stdout == f"drafter {drafter.__version__}\n"


@pytest.mark.parametrize("kind", ["hrc-resolution", "hrc-draft"])
@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_starter_builds_as_it_is(tmp_path: Path, kind: str, language: str) -> None:
    run("new", kind, "--language", language, "-o", "mine.yaml", cwd=tmp_path)
    done = run("build", "mine.yaml", cwd=tmp_path)
    assert "mine.docx" in done.stderr
    assert zipfile.is_zipfile(tmp_path / "mine.docx")


def test_new_says_what_there_is(tmp_path: Path) -> None:
    assert "did you mean hrc-resolution" in run("new", "hrc-resolucion", cwd=tmp_path, code=2).stderr
    assert "es" in run("new", "hrc-draft", "-l", "xx", cwd=tmp_path, code=2).stderr
    assert "hrc-draft" in run("new", cwd=tmp_path, text="", code=2).stderr


def test_templates_commands(folder: Path) -> None:
    assert "hrc/resolution" in run("templates", cwd=folder).stdout
    assert "because" in run("templates", "explain", "mine.yaml", cwd=folder).stdout
    assert "symbol_large" in run("templates", "fields", cwd=folder).stdout
    own = folder / "own" / "hrc"
    own.mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "hrc" / "resolution.docx", own)
    assert "own/hrc" in run("templates", "explain", "mine.yaml", "--templates", "own", cwd=folder).stdout
    run("templates", "check", str(own / "resolution.docx"), cwd=folder)
    (own / "bad.docx").write_text("no Word file")
    run("templates", "check", str(own / "bad.docx"), cwd=folder, code=2)


def test_schema(tmp_path: Path) -> None:
    committed = (ROOT / "drafter" / "outline" / "outline.schema.json").read_text(encoding="utf-8")
    assert run("schema", cwd=tmp_path).stdout == committed


def test_the_python_interface_does_it_in_three_lines(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    from drafter import build, read

    outline = read("mine.yaml")
    assert build(outline, "mine.docx") == Path("mine.docx")
    assert zipfile.is_zipfile("mine.docx")
