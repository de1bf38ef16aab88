"""The examples of a rule, as outlines: they stand in its page and are its tests.

An example is an outline's keys, of which most may be left out, with ``language`` (and ``organ``);
``outline`` instead gives the whole file as text. A failing one may say what is found (``found``) and,
where the rule has a fix, gives the keys that change in ``fixed``. ``repeated: {operative: [text, 400]}``
puts a text many times before the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from drafter.outline.document import Outline
from drafter.outline.read import read_text

_OWN = ("fixed", "found", "outline", "repeated")


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its outline, the outline after the fix (if any), and what is found (if said)."""

    outline: Outline
    fixed: Outline | None
    found: str | None
    language: str
    shown: Mapping[str, Any]


def failing(examples: Mapping[str, Any]) -> Iterator[Example]:
    """The examples that must be found."""
    for data in examples.get("fail") or ():
        yield example_of(data)


def passing(examples: Mapping[str, Any]) -> Iterator[Example]:
    """The examples that must not be found."""
    for data in examples.get("pass") or ():
        yield example_of(data)


def example_of(data: Mapping[str, Any]) -> Example:
    """Read one example's data."""
    fixed = data.get("fixed")
    if "outline" in data:
        outline = read_text(data["outline"], "example.yaml")
        after = read_text(fixed, "example.yaml") if fixed else None
        return Example(outline, after, data.get("found"), outline.resolution.language, data)
    keys = {key: value for key, value in data.items() if key not in _OWN}
    for part, (text, times) in (data.get("repeated") or {}).items():
        keys[part] = [text] * times + keys[part]
    outline = _read(keys)
    after = _read({**keys, **fixed}) if fixed else None
    return Example(outline, after, data.get("found"), keys["language"], data)


@cache
def _defaults() -> dict[str, Any]:
    import yaml

    data: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "example-defaults.yaml").read_bytes())
    return data


def _read(keys: Mapping[str, Any]) -> Outline:
    full: dict[str, Any] = {**_defaults(), **keys}
    full.setdefault("operative", ["…"])
    for part in ("preamble", "operative"):
        if isinstance(full.get(part), str):
            full[part] = [full[part]]
    return read_text("\n".join(_block(full, "")) + "\n", "example.yaml")


def _block(value: Any, indent: str) -> Iterator[str]:
    """Block-style YAML with texts in double quotes."""
    entries = value.items() if isinstance(value, Mapping) else ((None, item) for item in value)
    for key, item in entries:
        head = f"{indent}{key}:" if key is not None else f"{indent}-"
        if isinstance(item, (Mapping, list)) and item:
            yield head
            yield from _block(item, indent + "  ")
        else:
            shown = item if isinstance(item, (int, str, list)) else str(item)
            yield f"{head} {json.dumps(shown, ensure_ascii=False)}"
