"""The cases of the tests of the house: tests/data/house, one file a subject."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data" / "house"


def cases(name: str) -> Any:
    found = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    assert found, f"{name}.yaml has no cases"
    return found


def day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
