"""A rule: declaration, manual page and test at once, read from one YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any, get_args

from drafter.errors import HouseDataError
from drafter.rules.finding import FixSafety, Severity

_REQUIRED = ("id", "name", "summary", "why", "source", "severity", "check", "message")
_OPTIONAL = ("fix", "examples", "languages", "organs", "disabled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as it holds for one organ and language.

    Attributes:
        id: named after the sin, so that it reads well after "allow".
        kind, parameters: the check of :mod:`drafter.rules.checks` and what it is told.
        needs: literals of which at least one must stand in the text for the rule to be tried;
            empty: always tried.
        message: with the hit's values in braces.
        fix: how far its edits may be trusted, or ``None``.
        layers: the packs that made it what it is, in order.
    """

    id: str
    name: str
    summary: str
    why: str
    source: str
    severity: Severity
    kind: str
    message: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    fix: FixSafety | None = None
    examples: Mapping[str, Any] = field(default_factory=dict)
    layers: tuple[str, ...] = ()


def rule_from(data: Mapping[str, Any], language: str, layers: tuple[str, ...]) -> Rule | None:
    """The rule that merged YAML data declare for a language; ``None`` where it does not hold there.

    ``check.languages`` gives parameters by language; where it is present, other languages are exempt.

    Raises:
        HouseDataError: a key is missing, unknown or has a value outside its list.
    """
    _verify(data, layers)
    check = dict(data["check"])
    by_language = check.pop("languages", None)
    if data.get("disabled") or (by_language is not None and language not in by_language):
        return None
    check.update((by_language or {}).get(language) or {})
    kind = check.pop("kind")
    needs = tuple(check.pop("needs", ()))
    return Rule(
        id=data["id"], name=data["name"], summary=data["summary"], why=data["why"], source=data["source"],
        severity=data["severity"], kind=kind, message=data["message"], parameters=check, needs=needs,
        fix=data.get("fix"), examples=data.get("examples") or {}, layers=layers,
    )  # fmt: skip


def _verify(data: Mapping[str, Any], layers: tuple[str, ...]) -> None:
    where = f"rule {data.get('id', '?')!r} ({', '.join(layers)})"
    missing = [key for key in _REQUIRED if not data.get(key)]
    if missing:
        raise HouseDataError(f"{where} lacks {', '.join(missing)}")
    unknown = sorted(set(data) - set(_REQUIRED) - set(_OPTIONAL))
    if unknown:
        raise HouseDataError(f"{where} has unknown keys: {', '.join(unknown)}")
    if not isinstance(data["severity"], str) or data["severity"] not in get_args(Severity):
        raise HouseDataError(
            f"{where}: the severity {data['severity']!r} is none of {', '.join(get_args(Severity))}"
        )
    if data.get("fix") not in (None, *get_args(FixSafety)):
        raise HouseDataError(f"{where}: the fix {data['fix']!r} is none of {', '.join(get_args(FixSafety))}")
    for key in ("id", "name", "summary", "why", "source", "message"):
        if not isinstance(data[key], str):
            raise HouseDataError(f"{where}: its {key} is a text")
    check = data["check"]
    if not isinstance(check, Mapping) or not isinstance(check.get("kind"), str):
        raise HouseDataError(f"{where}: its check names no kind")
    if not _are(check.get("needs", ()), str):
        raise HouseDataError(f"{where}: the needs of its check are a list of texts")
    if not _is_by_name(check.get("languages"), Mapping):
        raise HouseDataError(f"{where}: the languages of its check are parameters by language")
    if not _plain_fields(data["message"]):
        raise HouseDataError(f"{where}: braces in its message hold a name alone, such as {{found}}")


def are_examples(examples: object) -> bool:
    """Whether these are lists of outlines by name ("fail", "pass"), or nothing."""
    return _is_by_name(examples, list) and all(
        _are(each or (), Mapping)
        for each in (examples or {}).values()  # type: ignore[attr-defined]  # a mapping
    )


def _are(values: object, kind: type) -> bool:
    return isinstance(values, (list, tuple)) and all(isinstance(value, kind) for value in values)


def _is_by_name(values: object, kind: type) -> bool:
    """Whether these are values of a kind by name; nothing at all is allowed, too."""
    return values is None or (
        isinstance(values, Mapping)
        and all(value is None or isinstance(value, kind) for value in values.values())
    )


def _plain_fields(message: str) -> bool:
    """Whether what stands in braces is a name: no attribute, no item, no width."""
    try:
        parts = list(Formatter().parse(message))
    except ValueError:
        return False
    return all(
        name is None or (name.isidentifier() and not form and not conversion)
        for _, name, form, conversion in parts
    )
