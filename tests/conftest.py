"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import OUTLINE

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Colours, dates and caches of the machine must not show in what tests compare."""
    for name in ("FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def shared() -> Path:
    """The reference texts beside the project; tests that need them are skipped without."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the reference texts (../shared) are not here")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one outline, ``mine.yaml``."""
    (tmp_path / "mine.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path
