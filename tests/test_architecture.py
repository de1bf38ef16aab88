"""Promises about the tree itself: no language or organ in Python, no module too long, no stray words."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from drafter import house

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "drafter").rglob("*.py"))
CODES = {*house.languages(), *house.organs(), "ru", "zh", "ar", "ga", "sc", "ecosoc"}


def test_modules_were_found() -> None:
    assert len(MODULES) > 40
    assert {"es", "en", "fr", "hrc"} <= CODES


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_names_a_language_or_an_organ(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    examples = {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in CODES
    }
    allowed = _example_codes(tree)
    assert not examples - allowed, f"{module.name} names {examples}"


def _example_codes(tree: ast.AST) -> set[object]:
    """Codes shown to a drafter as examples (the ``examples=`` of an outline's keys)."""
    shown = [
        node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "examples"
    ]
    return {leaf.value for value in shown for leaf in ast.walk(value) if isinstance(leaf, ast.Constant)}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_too_long(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
    assert module.name != "utils.py"


def test_nothing_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    files = [ROOT / name for name in listed.stdout.split()] or MODULES
    words = re.compile("/" + r"(?:work|root|home)/\w|pypi\." + r"org|registry\.npm" + r"js|deb\.deb" + "ian")
    for file in files:
        if file.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".sh"} and file.is_file():
            found = words.search(file.read_text(encoding="utf-8"))
            assert not found, f"{file.relative_to(ROOT)}: {found and found[0]}"
