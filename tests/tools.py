"""Programs that some tests need. Without one its tests are skipped, with a reason; in CI they fail."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def require_tool(name: str) -> str:
    """The path of the program ``name``."""
    found = shutil.which(name)
    return found if found is not None else missing(f"the program {name} is not installed")


def require_path(path: Path, how: str) -> Path:
    """``path``, which must exist; ``how`` says what makes it."""
    if not path.exists():
        missing(f"{path.name} is missing: {how}")
    return path


def missing(reason: str) -> NoReturn:
    """Skip the test, or fail it where ``DRAFTER_REQUIRE_TOOLS=1``."""
    if os.environ.get("DRAFTER_REQUIRE_TOOLS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
