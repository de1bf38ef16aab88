"""The words of Model UN: understood where a draft comes in, used nowhere else. Data: ``model_un.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from drafter.importers.lines import SourceLine, folded
from drafter.model import Text

_KEYS = {"title": ("number_title", ""), "sponsors": ("masthead", "sponsors")}
MODEL_UN = "model un"
"""The style of a line that has a word of Model UN."""
_EDGES = " *_:#\u00a0"
_QUOTES = '"“”«»'
_MARK = re.compile(r"\s*:|\s+[-–—]\s")
"""What parts the word from what it names."""


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    import yaml

    data: Any = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return cast(Mapping[str, Mapping[str, list[str]]], data)


class ModelUn:
    """Reads the lines that only Model UN has."""

    def line(self, line: SourceLine) -> SourceLine | None:
        """``line`` with role and key; a heading is a note with its part as value.

        ``None`` where the line has no word of Model UN.
        """
        text = folded(line.plain)
        if len(text) > 400 or not text:
            return None
        words = text.strip(_EDGES).casefold()
        for section, style in (("headings", MODEL_UN), ("parts", line.style)):
            for part, headings in _words()[section].items():
                if words in headings:
                    return replace(line, role="note", value=part, style=style)
        found = _MARK.search(text)
        name, rest = (text[: found.start()], text[found.end() :]) if found else ("", "")
        for key, names in _words()["keys"].items():
            if name.strip(_EDGES).casefold() in names:
                role, element = _KEYS.get(key, ("masthead", ""))
                edges = _EDGES + _QUOTES if key == "title" else _EDGES
                shown = Text.of(rest.strip(edges)) if key in _KEYS else line.text
                return replace(line, role=role, key=element, text=shown, style=MODEL_UN)
        return None
