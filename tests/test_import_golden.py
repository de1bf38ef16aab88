"""Drafts in tests/data/import and the outlines that they become, notes included.

A case is two files: ``name.xml`` (``.txt``, ``.md``, ``.html``) and ``name.xml.yaml``. ``DRAFTER_GOLDEN=write`` writes the
second anew, to be read before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter import api
from drafter.outline import read_text

HERE = Path(__file__).parent / "data" / "import"
CASES = sorted(path for path in HERE.iterdir() if path.suffix in {".xml", ".txt", ".md", ".html"})


def test_cases_were_collected() -> None:
    assert len(CASES) >= 6


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_draft_becomes_its_outline(case: Path) -> None:
    draft = api.import_draft(case.read_bytes(), file=case.name)
    outline, expected = api.outline_of(draft), case.with_name(f"{case.name}.yaml")
    if os.environ.get("DRAFTER_GOLDEN") == "write":
        expected.write_text(outline, encoding="utf-8")
    assert outline == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_the_outline_is_the_resolution(case: Path) -> None:
    draft = api.import_draft(case.read_bytes(), file=case.name)
    outline = read_text(api.outline_of(draft), file=case.name)
    assert outline.resolution == draft.resolution
