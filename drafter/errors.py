"""What can go wrong, as one small tree: every failure a user can cause is a :class:`DrafterError`.

A message is one clear sentence in a drafter's words. ``hint`` says what to do about it. Nothing below
``cli/`` prints; nothing above catches anything but :class:`DrafterError`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class DrafterError(Exception):
    """Base of every error that is the input's or the configuration's fault, never the program's.

    Attributes:
        message: one sentence, without the file's name.
        file: the file concerned as the user named it, or ``None``.
        hint: what would mend it, or ``None``.
    """

    def __init__(self, message: str, *, file: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.file}: " if self.file else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{hint}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in an outline: where it stands and what it is.

    ``line`` and ``column`` count from 1; ``source`` is the offending line as written (may be empty).
    """

    message: str
    line: int
    column: int
    hint: str | None = None
    source: str = ""


class OutlineError(DrafterError):
    """An outline cannot be read as a resolution. Carries every problem found in one reading."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        count = len(problems)
        super().__init__(f"{count} problem{'s' if count != 1 else ''} in the outline", file=file)
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type[OutlineError], tuple[str, tuple[Problem, ...]]]:
        """An error travels between processes with its problems."""
        return type(self), (self.file or "", self.problems)


class HouseDataError(DrafterError):
    """The house has no data for what was asked (organ, language, name), or its data are wrong."""


class TemplateError(DrafterError):
    """A Word template cannot be used: not found, not a template, or a fault in one of its tags."""


class DraftError(DrafterError):
    """An existing draft cannot be taken in, or a document cannot be written."""


class ConfigurationError(DrafterError):
    """``drafter.toml`` (or ``[tool.drafter]``) says something that cannot be followed."""
