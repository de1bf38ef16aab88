"""The rules that hold for one organ and language: a fixed sum of layers that can be printed.

The layers, each a folder of rule files, in order: ``base``, the language (``es``), the organ (``hrc``),
the organ in the language (``hrc-es``), the user's own folder. A later file with the same id changes the
keys that it gives (``severity``, ``check``, ``disabled: true`` …) and leaves the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from drafter.errors import ConfigurationError, HouseDataError
from drafter.rules.rule import Rule, are_examples, rule_from
from drafter.small_files import text_of

_MOST = 1_000_000
PACKS = Path(__file__).parent / "packs"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def layers(organ: str, language: str) -> tuple[str, ...]:
    """The names of the packs for an organ and a language, from the most general."""
    return ("base", language, organ, f"{organ}-{language}")


def rules_for(organ: str, language: str, user_dir: Path | None = None) -> dict[str, Rule]:
    """The rules for an organ and a language by id, in the order of their ids.

    Raises:
        HouseDataError: a rule file cannot be read or is not a rule.
        ConfigurationError: the user's folder does not exist.
    """
    folders = [PACKS / name for name in layers(organ, language)]
    if user_dir is not None:
        if not user_dir.is_dir():
            raise ConfigurationError("there is no such folder of rules", file=str(user_dir))
        folders.append(user_dir)
    return dict(_summed(tuple(folders), language))


@lru_cache(maxsize=64)
def _summed(folders: tuple[Path, ...], language: str) -> dict[str, Rule]:
    merged: dict[str, dict[str, Any]] = {}
    origins: dict[str, list[str]] = {}
    for folder in folders:
        for name, data in declarations(folder):
            merged[name] = _merge(merged.get(name, {}), data)
            origins.setdefault(name, []).append(folder.name)
    found = {name: rule_from(data, language, tuple(origins[name])) for name, data in sorted(merged.items())}
    return {name: rule for name, rule in found.items() if rule is not None}


def _merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return merged


@lru_cache(maxsize=64)
def declarations(folder: Path) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The id and the data of every rule file in a folder, examples included, by name.

    Raises:
        HouseDataError: a file is not YAML, not a mapping, or not named after its rule.
    """
    return tuple(_declaration(path) for path in sorted(folder.glob("*.yaml")))


def _declaration(path: Path) -> tuple[str, Mapping[str, Any]]:
    try:
        data = yaml.load(text_of(path, "the rule", most=_MOST), Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date that is none
        raise HouseDataError(f"this is not a rule file: {error}", file=str(path)) from None
    if not isinstance(data, dict) or data.get("id") != path.stem:
        raise HouseDataError("a rule file is a mapping whose id is the file's name", file=str(path))
    if not are_examples(data.get("examples")):
        raise HouseDataError("the examples are two lists, fail and pass, each of outlines", file=str(path))
    return path.stem, data


def chosen(rules: Mapping[str, Rule], select: Iterable[str], ignore: Iterable[str]) -> dict[str, Rule]:
    """The rules named in ``select`` (all of them if it is empty) without those in ``ignore``.

    Raises:
        ConfigurationError: there is no rule of that name in any pack.
    """
    select, ignore = tuple(select), tuple(ignore)
    for name in (*select, *ignore):
        if name not in rules and name not in (known := _shipped() | set(rules)):
            raise ConfigurationError(f"there is no rule called “{name}”", hint=nearest(name, known))
    return {
        name: rule for name, rule in rules.items() if (not select or name in select) and name not in ignore
    }


@cache
def _shipped() -> frozenset[str]:
    return frozenset(path.stem for path in PACKS.glob("*/*.yaml"))


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint for the name of a rule that is not there: the one that was probably meant, or where to look."""
    import difflib

    near = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean “{near[0]}”?" if near else "“drafter rules” lists them all"
