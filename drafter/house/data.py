"""The house's files: found beside this module, read when first asked for, once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from drafter.errors import HouseDataError

HOME = Path(__file__).parent


@cache
def codes(folder: str) -> tuple[str, ...]:
    """The names, sorted, of the YAML files in a folder of the house: one file is one code."""
    return tuple(sorted(path.stem for path in (HOME / folder).glob("*.yaml")))


@cache
def load(folder: str, code: str) -> dict[str, Any]:
    """What the file of a language or an organ says. The value is shared: never change it.

    Raises:
        HouseDataError: there is no such file; the hint names the nearest code.
    """
    known = codes(folder)
    if code not in known:
        raise HouseDataError(
            f"there are no data on the {folder[:-1]} “{code}”", hint=nearest_hint(code, known)
        )
    import yaml

    path = HOME / folder / f"{code}.yaml"
    try:
        data = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as error:
        raise HouseDataError(f"the house's data cannot be read: {error}", file=path.name) from error
    if not isinstance(data, dict):
        raise HouseDataError("the house's data are not a mapping", file=path.name)
    return data


def required(data: Mapping[str, Any], keys: Iterable[str], file: str) -> Mapping[str, Any]:
    """``data`` if it has all ``keys``; otherwise HouseDataError, so that a new file says what it lacks."""
    missing = sorted(set(keys) - set(data))
    if missing:
        raise HouseDataError(f"the house's data lack {', '.join(missing)}", file=file)
    return data


def nearest_hint(name: str, known: Iterable[str]) -> str:
    """ "did you mean …?" where something close is known, else what there is."""
    names = list(known)
    near = nearest(name, names)
    return f"did you mean “{near}”?" if near else f"known here: {', '.join(names) or 'none'}"


def nearest(name: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """The known name that is most like ``name``, whatever its capitals; ``None`` if none is like it.

    ``least`` is how like it must be, from 0 to 1 (the same), as difflib measures.
    """
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for item in known:
        folded.setdefault(item.casefold(), item)
    found = get_close_matches(name.casefold(), folded, n=1, cutoff=least)
    return folded[found[0]] if found else None
