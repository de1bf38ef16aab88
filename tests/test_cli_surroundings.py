"""Whatever the files, the terminal and the disk are like: one clear sentence, exit code 2, nothing half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.commands import ROOT, run

posix = pytest.mark.skipif(os.name != "posix", reason="streams, limits and signals as POSIX has them")
SHELL_STOPPED = 130


def sh(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which ``drafter`` is the program of this tree."""
    script = f'drafter() {{ "{sys.executable}" -m drafter "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@pytest.mark.parametrize("command", ["build", "check", "import"])
@pytest.mark.parametrize("what", ["missing", "folder", "pipe", "loop", "empty", "null", "utf-16", "no name"])
def test_files_that_are_none(folder: Path, command: str, what: str) -> None:
    name = "x.yaml" if command != "import" else "x.txt"
    path = folder / name
    match what:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "loop":
            path.symlink_to(name)
        case "empty":
            path.touch()
        case "null":
            path.write_bytes(bytes(100))
        case "utf-16":
            path.write_bytes(b"\xff\xfe\x00")
        case "no name":
            name = ""
    before = sorted(folder.iterdir())
    done = run(command, name, cwd=folder, code=2)
    assert "error: " in done.stderr
    assert done.stderr.startswith(name)
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("name", ["con espacios y ñ.yaml", "عربي.yaml", "-x.yaml", "a'b\"c.yaml", "x.y.yaml"])
def test_names_of_any_characters(folder: Path, name: str) -> None:
    (folder / "mine.yaml").rename(folder / name)
    run("build", "--", name, cwd=folder)
    assert zipfile.is_zipfile(folder / name.replace(".yaml", ".docx"))
    run("check", "--fail-on", "error", "--", name, cwd=folder)


def test_a_terminal_that_is_not_unicode(folder: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("build", "mine.yaml", "--to", "txt", "-o", "-", cwd=folder, env=plain)
    assert "Título" in done.stdout


@posix
def test_a_reader_that_has_enough(folder: Path) -> None:
    assert sh("drafter rules | head -1; exit ${PIPESTATUS[0]}", folder).returncode == 0
    (folder / "mine.yaml").write_text("titel: x\n" * 50)
    done = sh("drafter check mine.yaml 2>&1 | head -1; exit ${PIPESTATUS[0]}", folder)
    assert done.returncode == 2
    assert done.stdout.startswith("mine.yaml:1:1: error: ")


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed(folder: Path, closed: str) -> None:
    done = sh(f"drafter check mine.yaml --fail-on error {closed}", folder)
    assert done.returncode == 0, done.stderr
    done = sh(
        f"drafter check - {closed} < mine.yaml" if "<" not in closed else f"drafter check - {closed}", folder
    )
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.parametrize("to", ["docx", "html"])
def test_a_disk_that_is_full(folder: Path, to: str) -> None:
    done = sh(f"ulimit -f 1; drafter build mine.yaml --to {to}", folder)
    assert done.returncode == 2
    assert "cannot be written: file too large" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["mine.yaml"]


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    shut = folder / "shut"
    shut.mkdir(mode=0o500)
    if os.access(shut, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert "cannot be written" in run("build", "mine.yaml", "-o", "shut/x.docx", cwd=folder, code=2).stderr


def test_a_full_device(folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device")
    done = sh("drafter rules > /dev/full", folder)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.parametrize("command", [["build", "mine.yaml", "--to", "txt", "--watch"], ["check", "-j", "2"]])
def test_stopping_is_quiet(folder: Path, command: list[str]) -> None:
    long = [str(ROOT / "examples" / "hrc-51-34.es.yaml")] * 400 if "check" in command else []
    with subprocess.Popen(
        [sys.executable, "-m", "drafter", *command, *long],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        time.sleep(2)
        assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    assert process.returncode == SHELL_STOPPED
