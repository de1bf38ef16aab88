"""Kinds of check: one module for each, named like the kind with ``_`` for ``-``.

A kind is a function from a :class:`~drafter.rules.subject.Subject` and a
:class:`~drafter.rules.rule.Rule` to hits. It reads ``rule.parameters`` and nothing else of the rule. A
new kind is a new module here; nothing else changes.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterator

from drafter.errors import HouseDataError
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

Check = Callable[[Subject, Rule], Iterator[Hit]]
_CHECKS: dict[str, Check] = {}
_TAKES: dict[str, frozenset[str]] = {}


def kind(name: str, *, takes: tuple[str, ...] = ()) -> Callable[[Check], Check]:
    """Register a function as the kind of check ``name``, with the parameters it takes."""

    def register(function: Check) -> Check:
        _CHECKS[name] = function
        _TAKES[name] = frozenset(takes)
        return function

    return register


def check_of(name: str) -> Check:
    """The kind of check called ``name``; its module is imported when it is first asked for.

    Raises:
        HouseDataError: there is no such kind.
    """
    if name not in _CHECKS:
        module = f"{__name__}.{name.replace('-', '_')}"
        if not name.replace("-", "").isalnum() or importlib.util.find_spec(module) is None:
            raise HouseDataError(f"there is no kind of check called {name!r}")
        importlib.import_module(module)
    return _CHECKS[name]


def parameters_of(name: str) -> frozenset[str]:
    """The names of the parameters that a kind of check takes."""
    check_of(name)
    return _TAKES[name]
