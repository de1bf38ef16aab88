"""Rules of the user's own: whatever is wrong in one is a sentence that names its file, and none runs for ever."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from drafter.errors import HouseDataError
from drafter.rules.rule import Rule

SECONDS = 2.0
"""Processor time of one rule on one text; those of the house take thousandths."""

_FAULTS = (
    re.error,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class _EndlessError(Exception):
    """The time of a rule is over."""


@contextmanager
def followed(rule: Rule, folder: Path | None) -> Iterator[None]:
    """Follow a rule; where the user's ``folder`` made or changed it, its faults are told and its time is measured.

    The time is measured where the system can interrupt an expression: not on Windows, not in a thread.

    Raises:
        HouseDataError: the rule cannot be followed, or takes more than :data:`SECONDS`.
    """
    file = folder / f"{rule.id}.yaml" if folder is not None else None
    if file is None or not file.exists():
        yield
        return
    try:
        with _timed():
            yield
    except _EndlessError:
        message = f"the rule took more than {SECONDS:g} seconds on this text and was stopped"
        hint = "repetitions inside repetitions, such as (a+)+, have no end"
        raise HouseDataError(message, file=str(file), hint=hint) from None
    except HouseDataError as error:
        error.file = error.file or str(file)
        raise
    except _FAULTS as error:
        message = f"the rule cannot be followed: {_reason(error)}"
        raise HouseDataError(
            message, file=str(file), hint="docs/house-style shows how rules are written"
        ) from None


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error} is missing, or is no name that its kind of check gives"
    if isinstance(error, (re.error, OverflowError)):
        return f"an expression is wrong ({error})"
    return str(error) or "it takes more memory than there is"


@contextmanager
def _timed() -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(number: int, frame: Any) -> None:
        del number, frame
        raise _EndlessError

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
