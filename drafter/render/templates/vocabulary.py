"""What the tags of a template may name: the context's fields, with what their docstrings say."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from drafter.render.pieces import AnnexView, Line, RenderContext, VoteList

EXTRA = {"emblem": "the picture that the configuration names, or nothing"}
_TEXT = "text"
_PIECES = get_type_hints(Line)["pieces"]


@dataclass(frozen=True, slots=True)
class Name:
    """One thing that a tag can name.

    Attributes:
        name: as it is written in a tag ("symbol", "line.label").
        kind: "text", "text with footnotes", "list of line", "yes or no", "number".
        meaning: what it is, or "" where its name says it.
    """

    name: str
    kind: str
    meaning: str


@cache
def vocabulary() -> tuple[Name, ...]:
    """Every name, the context's own first, then those of the items of its lists."""
    found = [Name(name, _TEXT, meaning) for name, meaning in EXTRA.items()]
    found += _names(RenderContext, "")
    for item in (Line, AnnexView, VoteList):
        found += _names(item, item_name(item) + ".")
    return tuple(found)


def item_name(kind: type) -> str:
    """What one item of a list is called in the built-in templates: line, annex, votes."""
    return {Line: "line", AnnexView: "annex", VoteList: "votes"}[kind]


def members(kind: type) -> dict[str, Any]:
    """The fields of ``kind`` and their types."""
    hints = get_type_hints(kind)
    found = {field.name: hints[field.name] for field in fields(kind)}
    properties = inspect.getmembers(kind, lambda member: isinstance(member, property))
    return found | {name: str for name, _ in properties if not name.startswith("_")}


def item_type(hint: Any) -> type | None:
    """The dataclass of which ``hint`` is a list, or ``None``."""
    if get_origin(hint) is not tuple:
        return None
    item = get_args(hint)[0]
    return item if is_dataclass(item) and isinstance(item, type) else None


def _names(kind: type, prefix: str) -> Iterator[Name]:
    meanings = _meanings(inspect.getdoc(kind) or "")
    for name, hint in members(kind).items():
        own = getattr(kind, name, None)
        words = inspect.getdoc(own) if isinstance(own, property) else None
        yield Name(prefix + name, _kind(hint), _unmarked(words or meanings.get(name, "")))


def _kind(hint: Any) -> str:
    item = item_type(hint)
    if item in (Line, AnnexView, VoteList):
        return f"list of {item_name(item)}"
    if hint is bool:
        return "yes or no"
    if hint is int:
        return "number"
    if hint == _PIECES:
        return "text with footnotes"
    if get_origin(hint) is tuple:
        return "list of text with footnotes" if get_args(hint)[0] == _PIECES else "list of text"
    return _TEXT


def _unmarked(words: str) -> str:
    """``words`` without the marks of docstrings."""
    return re.sub(r":\w+:`~?(?:\w+\.)*(\w+)`", r"\1", words).replace("``", "")


def _meanings(doc: str) -> dict[str, str]:
    """What the ``Attributes:`` of a docstring say of each name."""
    section = doc.partition("Attributes:\n")[2]
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=    \w)", "\n" + section):
        match = re.match(r"\s*([\w, ]+):\s+(.*)", entry, re.DOTALL)
        if match:
            meaning = " ".join(match[2].split())
            found |= {name.strip(): meaning for name in match[1].split(",")}
    return found
