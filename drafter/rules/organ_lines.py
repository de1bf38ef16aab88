"""Organ lines: the name of the organ that stands, alone, above its own preamble.

A text that recommends a draft to another organ has a second one inside (house-style 1.31, 2.6).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).parent / "organ-lines.yaml"
_LONGEST = 60


@cache
def organ_lines(language: str) -> Mapping[str, str]:
    """The organ lines of a language without their comma, with the gender of the organ ("m", "f", "")."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Mapping[str, Mapping[str, str]] = yaml.load(_DATA.read_text(encoding="utf-8"), Loader=loader)
    return data.get(language, {})


def is_organ_line(text: str, language: str) -> bool:
    """Whether the whole of ``text`` is an organ line, with its comma or without."""
    return len(text) <= _LONGEST and text.rstrip(" ,،，") in organ_lines(language)


def opening_organ(text: str, language: str) -> str | None:
    """The organ line that a longer text begins with, or ``None``."""
    return next((line for line in organ_lines(language) if text.startswith(line)), None)
