"""``drafter build`` as a user runs it."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import OUTLINE, run


def test_same_input_same_bytes(folder: Path) -> None:
    run("build", "mine.yaml", "-o", "a.docx", cwd=folder)
    time.sleep(0.01)
    run("build", "mine.yaml", "-o", "b.docx", cwd=folder)
    assert (folder / "a.docx").read_bytes() == (folder / "b.docx").read_bytes()


def test_an_existing_file_is_kept_without_force(folder: Path) -> None:
    (folder / "mine.docx").write_text("precious")
    done = run("build", "mine.yaml", cwd=folder, code=2)
    assert "--force" in done.stderr
    assert (folder / "mine.docx").read_text() == "precious"
    run("build", "mine.yaml", "--force", cwd=folder)
    assert zipfile.is_zipfile(folder / "mine.docx")


def test_targets_that_are_no_files_are_refused(folder: Path) -> None:
    (folder / "real.docx").write_text("precious")
    (folder / "link.docx").symlink_to(folder / "real.docx")
    (folder / "dir.docx").mkdir()
    for name, word in (("link.docx", "link"), ("dir.docx", "directory"), ("none/x.docx", "none")):
        assert word in run("build", "mine.yaml", "-o", name, "--force", cwd=folder, code=2).stderr
    assert (folder / "real.docx").read_text() == "precious"
    assert sorted(path.name for path in folder.iterdir()) == [
        "dir.docx",
        "link.docx",
        "mine.yaml",
        "real.docx",
    ]


def test_a_device_is_refused(folder: Path) -> None:
    if not Path(os.devnull).exists() or not stat.S_ISCHR(Path(os.devnull).stat().st_mode):
        pytest.skip("this system has no devices in its file system")
    assert (
        "not an ordinary file"
        in run("build", "mine.yaml", "-o", os.devnull, "--to", "docx", "--force", cwd=folder, code=2).stderr
    )


def test_one_bad_outline_does_not_stop_the_others(folder: Path) -> None:
    (folder / "bad.yaml").write_text("titel: x\n")
    done = run("build", "bad.yaml", "mine.yaml", "missing.yaml", "--output-dir", "out", cwd=folder, code=2)
    assert "bad.yaml:1:1" in done.stderr
    assert "missing.yaml" in done.stderr
    assert [path.name for path in (folder / "out").iterdir()] == ["mine.docx"]


def test_formats(folder: Path) -> None:
    run("build", "mine.yaml", "--to", "docx,html,txt,md,xml", cwd=folder)
    names = {path.name for path in folder.iterdir()}
    assert {f"mine.{to}" for to in ("docx", "html", "txt", "md", "xml")} <= names
    assert "1. Pide algo;" in (folder / "mine.txt").read_text(encoding="utf-8")
    assert "did you mean docx" in run("build", "mine.yaml", "--to", "doc", cwd=folder, code=2).stderr


def test_standard_input_and_output(folder: Path) -> None:
    done = run("build", "-", "--to", "txt", cwd=folder, text=OUTLINE)
    assert "2. Decide algo." in done.stdout


def test_options_that_cannot_go_together(folder: Path) -> None:
    assert "--output-dir" in run("build", "mine.yaml", "mine.yaml", "-o", "x.docx", cwd=folder, code=2).stderr
    assert (
        "cannot go together"
        in run("build", "mine.yaml", "-o", "x.docx", "--output-dir", "d", cwd=folder, code=2).stderr
    )


def test_settings_fill_what_the_outline_leaves_out(folder: Path) -> None:
    (folder / "bare.yaml").write_text("title: T\noperative: [Pide algo]\n")
    assert "“organ” is missing" in run("build", "bare.yaml", cwd=folder, code=2).stderr
    (folder / "drafter.toml").write_text('organ = "hrc"\nlanguage = "es"\n')
    assert (
        "Consejo de Derechos Humanos"
        in run("build", "bare.yaml", "--to", "txt", "-o", "-", cwd=folder).stdout
    )
    (folder / "drafter.toml").write_text('organo = "hrc"\n')
    assert "did you mean “organ”" in run("build", "bare.yaml", cwd=folder, code=2).stderr
    (folder / "drafter.toml").write_text("organ = hrc\n")
    assert "not TOML" in run("build", "bare.yaml", cwd=folder, code=2).stderr


def test_unknown_organ_and_language(folder: Path) -> None:
    for old, new in (("hrc", "hcr"), ("es", "esp")):
        (folder / "x.yaml").write_text(OUTLINE.replace(f": {old}", f": {new}"))
        done = run("build", "x.yaml", cwd=folder, code=2)
        assert f"did you mean “{old}”" in done.stderr
        assert re.search(rf"x\.yaml:[12]:\d+: error: .*“{new}”", done.stderr)


def test_watch_builds_again(folder: Path) -> None:
    command = [sys.executable, "-m", "drafter", "build", "mine.yaml", "--to", "txt", "--watch"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait((folder / "mine.txt").exists)
            time.sleep(0.2)
            (folder / "mine.yaml").write_text(
                OUTLINE.replace("Pide algo", "Pide otra cosa"), encoding="utf-8"
            )
            _wait(lambda: "Pide otra cosa" in (folder / "mine.txt").read_text(encoding="utf-8"))
        finally:
            process.terminate()


def _wait(condition: Callable[[], bool]) -> None:
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen within 30 seconds")


def test_a_source_is_never_overwritten(folder: Path) -> None:
    assert (
        "lost"
        in run("build", "mine.yaml", "-o", "mine.yaml", "--to", "txt", "--force", cwd=folder, code=2).stderr
    )
    (folder / "other").mkdir()
    shutil.copy(folder / "mine.yaml", folder / "other")
    both = ("mine.yaml", "other/mine.yaml")
    assert "two documents" in run("build", *both, "--output-dir", "out", "--force", cwd=folder, code=2).stderr
    assert not (folder / "out").exists()
    assert ".yaml file" in run("new", "hrc-draft", "-o", "x.docx", cwd=folder, code=2).stderr
    assert "agree" in run("build", "mine.yaml", "-o", "x.docx", "--to", "pdf", cwd=folder, code=2).stderr
    (folder / "mine.docx").write_text("precious")
    assert "--force" in run("build", "mine.yaml", "--watch", cwd=folder, code=2).stderr
    run("import", "mine.yaml", "-o", "mine.yaml", "--force", cwd=folder, code=2)
    assert (folder / "mine.yaml").read_text(encoding="utf-8") == OUTLINE
