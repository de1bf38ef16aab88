"""An outline file becomes an :class:`~drafter.outline.document.Outline`, or every reason why not."""

from __future__ import annotations

import re
import stat
import sys
from bisect import bisect_right
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate, islice
from pathlib import Path as FilePath
from typing import Any

from drafter import house
from drafter.errors import DrafterError, OutlineError, Problem
from drafter.model import Path, Resolution
from drafter.outline import build, limits, traps
from drafter.outline.document import Outline, Place
from drafter.outline.fault import TooManyFaultsError
from drafter.outline.nodes import Mapping, Node, compose
from drafter.outline.shapes import SHAPES
from drafter.outline.values import ValueReader

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def read(path: str | FilePath, *, organ: str | None = None, language: str | None = None) -> Outline:
    """Read the outline in a file ("-" is standard input).

    ``organ`` and ``language`` are taken where the file does not name them. Raises
    :class:`~drafter.errors.OutlineError` with every problem of the file, or
    :class:`~drafter.errors.DrafterError` where there is no such file.
    """
    file = str(path)
    data = sys.stdin.buffer.read(limits.BYTES + 1) if file == "-" else _bytes(FilePath(path), file)
    if len(data) > limits.BYTES:
        message = f"the file is too large to be an outline (over {limits.BYTES // 1_000_000} MB)"
        raise DrafterError(message, file=file)
    outline = read_text(_decoded(data, file), file, organ=organ, language=language)
    newline = "\r\n" if b"\r\n" in data else "\n"
    return replace(outline, newline=newline, byte_order_mark=data.startswith(BOM_UTF8))


def _bytes(path: FilePath, file: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise DrafterError(
                "this is a folder, not an outline", file=file, hint="name a .yaml file inside it"
            )
        if not stat.S_ISREG(mode):
            raise DrafterError("this is not an ordinary file", file=file)
        with path.open("rb") as opened:
            return opened.read(limits.BYTES + 1)
    except FileNotFoundError:
        raise DrafterError("there is no such file", file=file, hint=nearby(path)) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise DrafterError(f"the file cannot be read: {reason}", file=file) from None


def nearby(path: FilePath) -> str | None:
    """A hint for a file that is not there: the one in its folder that was probably meant."""
    import difflib

    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return f"there is no folder “{path.parent}” either"
    near = difflib.get_close_matches(path.name, names, n=1)
    return f"did you mean “{path.parent / near[0]}”?" if near else None


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise OutlineError(file, [Problem("the file is in UTF-16", 1, 1, "save it as UTF-8")])
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        shown = data.split(b"\n")[line - 1].decode("cp1252", "replace").strip("\r")
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        hint = "save the file as UTF-8 (in Notepad: Save As, Encoding)"
        raise OutlineError(file, [Problem(message, line, column, hint, shown)]) from None


def read_text(
    source: str, file: str = "<outline>", *, organ: str | None = None, language: str | None = None
) -> Outline:
    """Read an outline from a string; see :func:`read`."""
    _refuse_too_much(source, file)
    checked, faults = _printable(source)
    root, syntax = compose(checked)
    faults += [(fault.offset, fault.message, fault.hint) for fault in syntax]
    values: dict[str, Any] = {}
    reader = ValueReader(checked)
    if root is None and not faults:
        faults.append((0, "the file is empty", "“drafter new” writes an outline to start from"))
    if root is not None and _is_mapping(root, faults):
        with suppress(TooManyFaultsError):
            values = reader.object(root, SHAPES["resolution"], ())
            _defaults(values, reader, organ, language)
            build.check(values, reader)
    if not any(fault.message == traps.TABBED for fault in syntax):  # a tab shifts what follows it
        faults += reader.faults
    outline = Outline(_EMPTY, file, source, reader.places, tuple(_comments(source, reader.places)))
    if faults:
        raise OutlineError(file, _problems(outline, faults))
    resolution = build.resolution(values)
    _refuse_too_many(resolution, file)
    return Outline(resolution, file, source, reader.places, outline.comments)


def _refuse_too_much(source: str, file: str) -> None:
    """Refuse at once what is larger than any resolution: see :mod:`drafter.outline.limits`."""
    lines = source.count("\n")
    for number, limit, what in (
        (len(source), limits.CHARACTERS, "characters"),
        (lines, limits.LINES, "lines"),
    ):
        if number > limit:
            raise DrafterError(
                f"the outline has {number:,} {what}, more than {limit:,}", file=file, hint=_HINT
            )


def _refuse_too_many(resolution: Resolution, file: str) -> None:
    count = sum(1 for _ in resolution.paragraphs())
    if count > limits.PARAGRAPHS:
        message = f"the outline has {count:,} paragraphs, more than {limits.PARAGRAPHS:,}"
        raise DrafterError(message, file=file, hint=_HINT)


def _is_mapping(root: Node, faults: list[tuple[int, str, str | None]]) -> bool:
    if isinstance(root, Mapping):
        return True
    hint = "an outline begins with keys such as “organ: hrc”; “drafter new” writes one to start from"
    faults.append((root.start, "this is not an outline", hint))
    return False


def _defaults(values: dict[str, Any], reader: ValueReader, organ: str | None, language: str | None) -> None:
    for name, value in (("organ", organ), ("language", language)):
        if name in values:
            continue
        if value is not None:
            values[name] = value
            continue
        hint = f"known here: {', '.join(house.organs() if name == 'organ' else house.languages())}"
        if (name,) not in reader.places:
            reader.fault(0, (), f"the key “{name}” is missing", hint)
        elif (name,) in reader.empty:
            reader.fault(reader.places[(name,)].start, (), f"nothing stands after “{name}:”", hint)


def _printable(source: str) -> tuple[str, list[tuple[int, str, str | None]]]:
    """``source`` with what neither YAML nor XML can hold masked, and a fault for each."""
    faults: list[tuple[int, str, str | None]] = []
    for match in islice(_UNPRINTABLE.finditer(source), limits.PROBLEMS):
        message = f"the character U+{ord(match[0]):04X} cannot stand in a document"
        faults.append((match.start(), message, "take it out; Word and XML cannot hold it"))
    return _UNPRINTABLE.sub(" ", source) if faults else source, faults


def _problems(outline: Outline, faults: list[tuple[int, str, str | None]]) -> list[Problem]:
    lines = outline.source.split("\n")
    problems = []
    for offset, message, hint in sorted(dict.fromkeys(faults), key=lambda fault: fault[0]):
        place = outline.location(min(offset, len(outline.source)))
        problems.append(Problem(message, place.line, place.column, hint, lines[place.line - 1]))
    return problems


def _comments(source: str, places: dict[Path, Place]) -> list[tuple[int, str]]:
    """The comments: from a hash at a line's start or after a space, outside every value."""
    values = sorted({(place.start, place.end) for place in places.values() if place.offsets})
    starts = [start for start, _ in values]
    ends = list(accumulate((end for _, end in values), max))
    found, at = [], 0
    for number, line in enumerate(source.split("\n"), start=1):
        for match in re.finditer(r"(?:^|(?<=\s))#", line):
            offset = at + match.start()
            before = bisect_right(starts, offset) - 1
            if before < 0 or offset >= ends[before]:
                found.append((number, line[match.end() :].strip()))
                break
        at += len(line) + 1
    return found


_HINT = (
    "the longest resolution of the United Nations has a quarter of that; give each resolution its own file"
)
_EMPTY = build.resolution({"organ": "", "language": "", "operative": []})
