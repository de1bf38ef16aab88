"""The commands as a user runs them, in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUTLINE = "organ: hrc\nlanguage: es\ntitle: Título\npreamble: [Guiado por la Carta]\noperative: [Pide algo, Decide algo]\n"


def run(
    *arguments: str, cwd: Path, text: str | None = None, code: int = 0, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``drafter``; it never shows a traceback, and ends with ``code``."""
    done = subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return done
