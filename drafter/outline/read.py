"""An outline file becomes an :class:`~drafter.outline.document.Outline`, or every reason why not."""

from __future__ import annotations

import re
import stat
import sys
from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

from drafter import house
from drafter.errors import DrafterError, OutlineError, Problem
from drafter.model import Path
from drafter.outline import build, traps
from drafter.outline.document import Outline, Place
from drafter.outline.nodes import Mapping, Node, compose
from drafter.outline.shapes import SHAPES
from drafter.outline.values import ValueReader

MAX_BYTES = 20_000_000


def read(path: str | FilePath, *, organ: str | None = None, language: str | None = None) -> Outline:
    """Read the outline in a file ("-" is standard input).

    ``organ`` and ``language`` are taken where the file does not name them. Raises
    :class:`~drafter.errors.OutlineError` with every problem of the file, or
    :class:`~drafter.errors.DrafterError` where there is no such file.
    """
    file = str(path)
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else _bytes(FilePath(path), file)
    if len(data) > MAX_BYTES:
        raise DrafterError("the file is too large to be an outline (over 20 MB)", file=file)
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
        return path.read_bytes()
    except FileNotFoundError:
        raise DrafterError("there is no such file", file=file, hint=_nearby(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DrafterError(f"the file cannot be read: {reason}", file=file) from None


def _nearby(path: FilePath) -> str | None:
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
    checked, faults = _printable(source)
    root, syntax = compose(checked)
    faults += [(fault.offset, fault.message, fault.hint) for fault in syntax]
    values: dict[str, Any] = {}
    reader = ValueReader(checked)
    if root is None and not faults:
        faults.append((0, "the file is empty", "“drafter new” writes an outline to start from"))
    if root is not None and _is_mapping(root, faults):
        values = reader.object(root, SHAPES["resolution"], ())
        _defaults(values, reader, organ, language)
        build.check(values, reader)
    if not any(fault.message == traps.TABBED for fault in syntax):  # a tab shifts what follows it
        faults += reader.faults
    outline = Outline(_EMPTY, file, source, reader.places, tuple(_comments(source, reader.places)))
    if faults:
        raise OutlineError(file, _problems(outline, faults))
    return Outline(build.resolution(values), file, source, reader.places, outline.comments)


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
    chars: list[str] | None = None
    for match in re.finditer(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", source
    ):
        chars = chars or list(source)
        chars[match.start()] = " "
        message = f"the character U+{ord(match[0]):04X} cannot stand in a document"
        faults.append((match.start(), message, "take it out; Word and XML cannot hold it"))
    return "".join(chars) if chars else source, faults


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
    found, at = [], 0
    for number, line in enumerate(source.split("\n"), start=1):
        for match in re.finditer(r"(?:^|(?<=\s))#", line):
            offset = at + match.start()
            if not any(start <= offset < end for start, end in values):
                found.append((number, line[match.end() :].strip()))
                break
        at += len(line) + 1
    return found


_EMPTY = build.resolution({"organ": "", "language": "", "operative": []})
