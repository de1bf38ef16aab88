"""The wheel, installed in an empty environment away from the checkout, does the main job."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT, cwd=folder)
    return next(folder.glob("resolution_drafter-*.whl"))


def test_the_wheel_holds_what_a_user_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "templates/hrc/resolution.docx",
        "templates/hrc/draft.es.yaml",
        "house/languages/es.yaml",
        "py.typed",
    ):
        assert f"drafter/{part}" in names
    assert not [name for name in names if name.startswith("tests/")]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_installed_wheel_does_the_main_job(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    _run(sys.executable, "-m", "venv", environment, cwd=tmp_path)
    binaries = environment / ("Scripts" if sys.platform == "win32" else "bin")
    _run(binaries / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    _run(binaries / "drafter", "new", "hrc-resolution", "-l", "es", "-o", "mine.yaml", cwd=tmp_path)
    _run(binaries / "drafter", "build", "mine.yaml", "--to", "docx,html,txt,md,xml", cwd=tmp_path)
    _run(binaries / "drafter", "check", "mine.yaml", cwd=tmp_path)
    _run(binaries / "drafter", "rules", "periodo-unaccented", cwd=tmp_path)
    assert zipfile.is_zipfile(tmp_path / "mine.docx")
    place = _run(binaries / "python", "-c", "import drafter; print(drafter.__file__)", cwd=tmp_path).stdout
    assert str(environment) in place
