"""LibreOffice, which shares no code with us, reads in 51/34 what the clean text of the source says."""

from __future__ import annotations

import subprocess
from pathlib import Path

from drafter.outline import read
from drafter.render import word
from drafter.render.context import render_context
from tests.tools import require_tool

EXAMPLE = Path(__file__).parents[1] / "examples" / "hrc-51-34.es.yaml"


def test_libreoffice_reads_51_34_as_the_clean_text_has_it(tmp_path: Path, shared: Path) -> None:
    context = render_context(read(EXAMPLE).resolution)
    word.write(context, word.choose(context), tmp_path / "r.docx")
    office = [
        require_tool("soffice"),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
    ]
    command = [
        *office,
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "r.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    lines = [flat(line) for line in (tmp_path / "r.txt").read_text("utf-8-sig").splitlines() if line.strip()]
    clean = (shared / "reference" / "51-34.clean.es.txt").read_text("utf-8")
    expected = [flat(line) for line in clean.splitlines() if line.strip()]
    assert len(expected) > 30
    start = lines.index(expected[0])
    assert lines[start : start + len(expected)] == expected


def flat(line: str) -> str:
    """A paragraph with plain spaces, and footnote calls as LibreOffice writes them."""
    return " ".join(line.replace("[^1]", "1").replace("[^2]", "2").split())
