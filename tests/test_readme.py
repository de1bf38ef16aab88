"""README's blocks run, in their order, in one folder; its pictures and files exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
MISTAKE = """organ: hrc
language: es
titel: Fortalecimiento de la cooperación técnica
operative:
  - Alienta a todos: los Estados
"""


def test_the_two_commands_come_first() -> None:
    assert BLOCKS[0] == ("sh", "make demo\nmake test\n")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^demo:", makefile, re.MULTILINE)
    assert re.search(r"^test:", makefile, re.MULTILINE)


def test_the_blocks_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{__import__('os').environ['PATH']}")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copy(ROOT / "tests" / "data" / "source" / "51-34.ocr.es.txt", tmp_path)
    (tmp_path / "mistake.yaml").write_text(MISTAKE, encoding="utf-8")
    ran = 0
    for kind, block in BLOCKS[1:]:
        if kind == "sh":
            for line in block.splitlines():
                done = _run(line, tmp_path)
                assert done.returncode in ((0, 1) if "check" in line else (0,)), (line, done.stderr)
                ran += 1
        elif kind == "yaml":
            (tmp_path / "readme.yaml").write_text(block, encoding="utf-8")
            assert _run("drafter build readme.yaml --force", tmp_path).returncode == 0
            assert _run("drafter check readme.yaml --fail-on error", tmp_path).returncode == 0
            ran += 1
        elif kind == "text":  # paragraphs with an allowance, which allows what it says
            head = "organ: hrc\nlanguage: es\ntitle: T\noperative:\n"
            for name, text in (("allowed", block), ("not-allowed", re.sub(r"(?m)^ *#.*\n", "", block))):
                (tmp_path / f"{name}.yaml").write_text(head + text, encoding="utf-8")
            assert _run("drafter check allowed.yaml", tmp_path).returncode == 0
            assert _run("drafter check not-allowed.yaml", tmp_path).returncode == 1
            ran += 1
        elif kind == "console":
            command, _, expected = block.partition("\n")
            done = _run(command.removeprefix("$ "), tmp_path)
            assert done.stderr + done.stdout == expected
            ran += 1
        elif kind == "python":
            subprocess.run([sys.executable, "-c", block], cwd=tmp_path, check=True)
            ran += 1
        elif kind == "toml":
            import tomllib

            from drafter.config import Config

            assert set(tomllib.loads(block)) <= set(Config.__dataclass_fields__)
            ran += 1
    assert ran >= 13


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, check=False)


def test_what_it_names_exists() -> None:
    for name in re.findall(r"\]\((docs/[^)]+)\)", README) + re.findall(
        r"`(docs/[^`]+|CONTRIBUTING.md)`", README
    ):
        assert (ROOT / name).exists(), name
