"""The settings of a folder: ``drafter.toml``, or ``[tool.drafter]`` in ``pyproject.toml``."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from drafter.errors import ConfigurationError
from drafter.small_files import text_of

_MOST = 1_000_000
_DEEPEST = 100
"""Dots of one line: each may open a table in a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the commands take where neither outline nor option says otherwise.

    Attributes:
        organ, language: codes for outlines that do not name their own.
        templates: a folder of Word templates that is searched before the built-in ones.
        emblem: a picture (PNG or JPEG) for the emblem's cell. The UN emblem is a protected sign and is
            not shipped.
        rules: a folder of rule files that are added to the house's own.
    """

    organ: str | None = None
    language: str | None = None
    templates: Path | None = None
    emblem: Path | None = None
    rules: Path | None = None


def load(folder: Path | None = None) -> Config:
    """The settings that hold in ``folder`` (the working folder): its own file's, or the nearest above."""
    start = (folder or Path.cwd()).resolve()
    for place in (start, *start.parents):
        file = place / "drafter.toml"
        if file.is_file():
            return _config(_table(file), file)
        pyproject = place / "pyproject.toml"
        if pyproject.is_file():
            table = _tool(_table(pyproject))
            if table is not None:
                return _config(table, pyproject)
    return Config()


def _table(file: Path) -> dict[str, Any]:
    source = text_of(file, "the settings", most=_MOST)
    if any(line.count(".") > _DEEPEST for line in source.split("\n")):
        raise ConfigurationError(
            f"the settings cannot be read: a line has more than {_DEEPEST} dots", file=str(file)
        )
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"this is not TOML that can be read: {error}", file=str(file)) from None
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        message = "this is not TOML that can be read: brackets in brackets, or an endless number"
        raise ConfigurationError(message, file=str(file)) from None


def _tool(table: dict[str, Any]) -> Any:
    """What ``[tool.drafter]`` of a pyproject.toml says, or ``None``."""
    tools = table.get("tool")
    return tools.get("drafter") if isinstance(tools, dict) else None


def _config(table: Any, file: Path) -> Config:
    if not isinstance(table, dict):
        raise ConfigurationError("[tool.drafter] is a table of settings", file=str(file))
    known = [field.name for field in fields(Config)]
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"known: {', '.join(known)}"
            raise ConfigurationError(f"the setting “{name}” is not known", file=str(file), hint=hint)
        if not isinstance(value, str):
            raise ConfigurationError(f"the setting “{name}” takes a text in quotes", file=str(file))
        values[name] = value if name in ("organ", "language") else file.parent / value
    return Config(**values)
