"""Checking files, one or many: what the command ``check`` asks for, without showing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from drafter import importers, rules
from drafter.errors import ConfigurationError, DrafterError, DraftError
from drafter.outline import Outline, read
from drafter.rules import Document, Finding

_OUTLINES = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to check for: see :func:`drafter.check`; ``organ`` and ``language`` as for reading."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Path | None = None
    organ: str | None = None
    language: str | None = None
    fix: bool = False
    unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome for one file.

    Attributes:
        findings: what is found, after fixing where fixes were wanted.
        before, after: the outline's source before and after fixing; equal where nothing was mended.
        data: ``after`` as bytes, with the file's own line ends.
        mended: how many findings were mended.
        rules_for: organ and language whose rules were tried.
        error: why the file could not be checked, or ``None``.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    before: str = ""
    after: str = ""
    data: bytes = b""
    mended: int = 0
    rules_for: tuple[str, str] | None = None
    error: DrafterError | None = None


def document(file: str, *, organ: str | None = None, language: str | None = None) -> Document:
    """An outline, or a draft in any form that can be imported, ready to be checked."""
    if file == "-" or Path(file).suffix.lower() in _OUTLINES:
        return read(file, organ=organ, language=language)
    return importers.read(file, organ=organ, language=language)


def check_file(file: str, order: Order) -> Checked:
    """Check one file; an error of its own becomes part of the outcome, so that others go on."""
    try:
        return _checked(file, order)
    except ConfigurationError:
        raise  # not this file's fault
    except DrafterError as error:
        error.file = error.file or file
        return Checked(file, error=error)


def _checked(file: str, order: Order) -> Checked:
    found = document(file, organ=order.organ, language=order.language)
    look = partial(rules.check, select=order.select, ignore=order.ignore, user_dir=order.rules)
    tried = (found.resolution.organ, found.resolution.language)
    if not order.fix:
        return Checked(file, tuple(look(found)), rules_for=tried)
    if not isinstance(found, Outline):
        hint = "make an outline of it first: drafter import"
        raise DraftError("only an outline can be mended in place", file=file, hint=hint)
    fixed = rules.fixed(found, look, unsafe=order.unsafe)
    after = fixed.outline.source
    return Checked(file, fixed.left, found.source, after, found.encoded(after), len(fixed.mended), tried)


def check_files(files: Iterable[str], order: Order, executor: Executor | None = None) -> Iterator[Checked]:
    """Check files in their order; with an ``executor`` (processes, a cluster) several at a time."""
    if executor is None:
        yield from (check_file(file, order) for file in files)
        return
    yield from executor.map(partial(check_file, order=order), files, chunksize=4)
