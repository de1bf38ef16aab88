"""What the commands print: data on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NoReturn, TypeVar

from drafter.errors import DrafterError, OutlineError, Problem

_STYLES = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "advice": "\x1b[1;36m", "hint": "\x1b[36m",
           "place": "\x1b[1m", "added": "\x1b[32m", "removed": "\x1b[31m", "good": "\x1b[32m", "dim": "\x1b[2m"}  # fmt: skip
_MAX_SHOWN = 100
Item = TypeVar("Item")


def coloured(stream: object = None) -> bool:
    """Whether ``stream`` (standard error) is a terminal that wants colours; NO_COLOR is honoured."""
    stream = stream if stream is not None else sys.stderr
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(getattr(stream, "isatty", lambda: False)())


def style(text: str, name: str, stream: object = None) -> str:
    """``text`` in the colour of ``name``, where the stream shows colours."""
    return f"{_STYLES[name]}{text}\x1b[0m" if coloured(stream) else text


def styled(text: str, name: str) -> str:
    """As :func:`style`, for standard output."""
    return style(text, name, sys.stdout)


def changed(words: str, kind: str) -> str:
    """Words that a fix takes away or adds, marked so that they are told apart without colours, too."""
    return styled(f"[-{words}-]" if kind == "removed" else f"{{+{words}+}}", kind)


def say(text: str = "") -> None:
    """A line of progress or advice, on standard error; where that is closed or full, nothing is lost but this."""
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def put(text: str) -> None:
    """A line of data, on standard output; where nobody reads any more, the command ends quietly."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _nobody_reads()


def error(problem: DrafterError) -> None:
    """One error in the form of every error: place, sentence, hint."""
    if isinstance(problem, OutlineError):
        for item in problem.problems[:_MAX_SHOWN]:
            _outline_problem(problem.file or "", item)
        more = len(problem.problems) - _MAX_SHOWN
        say(f"{problem.file}: {problem.message}" + (f" ({more} not shown)" if more > 0 else ""))
        return
    place = style(f"{problem.file}: ", "place") if problem.file else ""
    say(f"{place}{style('error', 'error')}: {problem.message}")
    if problem.hint:
        say(f"  {style('hint', 'hint')}: {problem.hint}")


def _outline_problem(file: str, problem: Problem) -> None:
    place = style(f"{file}:{problem.line}:{problem.column}:", "place")
    say(f"{place} {style('error', 'error')}: {problem.message}")
    shown, caret = excerpt(problem.source, problem.column)
    if shown.strip():
        say(f"    {shown}")
        say(f"    {style(caret, 'error')}")
    if problem.hint:
        say(f"  {style('hint', 'hint')}: {problem.hint}")


def excerpt(line: str, column: int, width: int = 96) -> tuple[str, str]:
    """The part of a long line around a column (from 1), and a caret under that column."""
    line = "".join(char if char.isprintable() else " " for char in line)
    start = max(0, column - 1 - width * 2 // 3) if len(line) > width else 0
    shown = line[start : start + width]
    before, after = ("…" if start else ""), ("…" if start + width < len(line) else "")
    return f"{before}{shown}{after}", " " * (len(before) + column - 1 - start) + "^"


def progress(items: Iterable[Item], total: int, what: str) -> Iterator[Item]:
    """``items``, with a bar on a terminal where there are many."""
    if total < 8 or not coloured():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, total=total, description=what, console=Console(stderr=True), transient=True)


def put_bytes(data: bytes) -> None:
    """A document on standard output."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _nobody_reads()


def _nobody_reads() -> NoReturn:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(0)
