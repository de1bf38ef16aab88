"""The text of a PDF, fetched from a process that cannot outgrow its limits."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from drafter.errors import DraftError

SECONDS = 2
_OWN = 0.25  # seconds of them that this process needs for itself
MEGABYTES = 300
_LONG = 100_000  # bytes; two processes share a file that is longer
_PATIENCE = 5  # how many times longer than SECONDS a busy machine may take
_SCAN = "it was probably scanned: recognise its text first, for example with “ocrmypdf in.pdf out.pdf”"
_REFUSALS = {
    "protected": ("this PDF is password-protected", "save a copy without the password"),
    "memory": (f"reading this PDF takes more than {MEGABYTES} MB", "send the text or the Word file"),
    "damaged": ("this PDF is damaged and cannot be read", "save it again, or send the Word file"),
}


class Fragment(NamedTuple):
    """Characters drawn at once: place and size in points from the lower left corner."""

    x: float
    y: float
    size: float
    italic: bool
    text: str
    bold: bool = False
    aslant: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What a page draws, in its own order; measures in points."""

    width: float
    height: float
    fragments: tuple[Fragment, ...]


def pages(data: bytes, file: str) -> tuple[list[Page], bool]:
    """The pages of a PDF, and whether they are all.

    Raises:
        DraftError: protected, damaged, without text, or too much to read.
    """
    shares = 2 if len(data) > _LONG else 1
    with ThreadPoolExecutor(shares) as threads:
        parts = list(threads.map(lambda first: _decoded(_output(data, first, shares)), range(shares)))
    found = _in_turn([pages for pages, _ in parts])
    lasts = [last for _, last in parts]
    last = next((each for each in lasts if each != "end"), "end")
    if last in _REFUSALS and not found:
        message, hint = _REFUSALS[last]
        raise DraftError(message, file=file, hint=hint)
    if not found:
        if last == "end":
            raise DraftError("this PDF has no page", file=file)
        message = f"reading this PDF takes more than {SECONDS} seconds or {MEGABYTES} MB"
        raise DraftError(message, file=file, hint="send the text or the Word file")
    if not any(page.fragments for page in found):
        raise DraftError("this PDF has no text, only pictures of pages", file=file, hint=_SCAN)
    return found, last == "end"


def _output(data: bytes, first: int, step: int) -> bytes:
    """What the process prints that reads every ``step``-th page from ``first`` on."""
    command = [sys.executable, "-I", "-B", str(Path(__file__).with_name("worker.py"))]
    command += [str(SECONDS - _OWN), str(MEGABYTES // step), str(first), str(step)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS * _PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as late:
        return late.stdout or b""
    return done.stdout


def _in_turn(parts: Sequence[Sequence[Page]]) -> list[Page]:
    """The pages that several processes read in turn, in order, up to the first that is missing."""
    found: list[Page] = []
    for number in range(sum(map(len, parts))):
        share = parts[number % len(parts)]
        if number // len(parts) >= len(share):
            break
        found.append(share[number // len(parts)])
    return found


def _decoded(output: bytes) -> tuple[list[Page], str]:
    """The whole pages of the output, and its last word ("" where it was cut off)."""
    found: list[Page] = []
    last = ""
    for line in output.split(b"\n")[:-1]:
        value = json.loads(line)
        if isinstance(value, str):
            last = value
        else:
            width, height, fragments = value
            found.append(Page(width, height, tuple(Fragment(*each) for each in fragments)))
    return found, last
