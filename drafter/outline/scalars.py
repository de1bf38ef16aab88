"""Where each character of a YAML scalar is written in the source."""

from __future__ import annotations

import re

_BLANK = " \t\r\n"
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|.)", re.DOTALL)


def spans(source: str, value: str, start: int, end: int, style: str) -> list[tuple[int, int]]:
    """For each character of ``value`` the (start, end) offsets at which ``source[start:end]`` writes it.

    All characters but white space stand in the source in their order; white space may be folded. Where
    the source cannot be followed (it never should happen), every character is placed at ``start``.
    """
    at = start
    if style in {'"', "'"}:
        at, end = start + 1, end - 1
        if value == source[at:end]:
            return [(index, index + 1) for index in range(at, end)]
    elif style in {"|", ">"}:
        at = source.find("\n", start, end) + 1 or end
    elif value == source[start:end]:
        return [(index, index + 1) for index in range(start, end)]
    found: list[tuple[int, int]] = []
    for char in value:
        at, width = _next(source, char, at, end, style)
        found.append((at, at + width))
        at += width
    if len(found) != len(value) or any(stop > end for _, stop in found):
        return [(start, start + 1)] * len(value)
    return found


def _next(source: str, char: str, at: int, end: int, style: str) -> tuple[int, int]:
    """Where ``char`` is written at or after ``at``, and how many characters of the source write it."""
    blank = char in _BLANK
    while at < end:
        here = source[at]
        if style == '"' and here == "\\":
            match = _ESCAPE.match(source, at)
            assert match is not None
            if match[0][1] in "\r\n":  # an escaped line break writes nothing
                at = match.end()
                continue
            return at, match.end() - at
        if here in _BLANK and not blank:
            at += 1
            continue
        if blank:
            return at, 1 if here in _BLANK else 0
        return at, 2 if style == "'" and here == "'" else 1
    return at, 0
