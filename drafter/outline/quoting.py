"""Writing one text as a YAML scalar, in the plainest style that gives it back unchanged."""

from __future__ import annotations

import re

_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~]|-(?=\S)")
_NOT_PLAIN = re.compile(r":(?=\s|$)|\s#|[\n\t\u0085\u2028\u2029\ufeff]|^\s|\s$|^(?:---|\.\.\.)")
_LOST_IN_BLOCK = re.compile(r"[\n\r\t\u0085\u2028\u2029\ufeff]|^\s|\s$|^$")
_WORDS_WITH_A_MEANING = {"~", "null", "none", ""}
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str, indent: int, *, is_text: bool = False) -> str:
    """``text`` as it stands after "key: " or "- ".

    ``indent`` is the number of spaces before the line. Running text (``is_text``) that a plain scalar
    cannot hold is written as a ``>-`` block on one line, where a drafter can type anything.
    """
    if plain_allowed(text):
        return text
    if is_text and not _LOST_IN_BLOCK.search(text) and not _needs_escape(text):
        return f">-\n{' ' * (indent + 2)}{text}"
    return double_quoted(text)


def plain_allowed(text: str) -> bool:
    """Whether YAML and a drafter read ``text`` as itself without quotes."""
    return bool(
        _PLAIN_START.match(text)
        and not _NOT_PLAIN.search(text)
        and text not in _WORDS_WITH_A_MEANING
        and not _needs_escape(text)
    )


def double_quoted(text: str) -> str:
    """``text`` in double quotes, every character kept."""
    return '"' + "".join(_SHORT.get(char) or _escaped(char) for char in text) + '"'


def _needs_escape(text: str) -> bool:
    return any(len(_escaped(char)) > 1 for char in text)


def _escaped(char: str) -> str:
    code = ord(char)
    printable = 0x20 <= code <= 0x7E or code in (0x9, 0xA) or 0xA0 <= code < 0xD800 or code >= 0xE000
    if printable and code not in (0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF):
        return char
    return f"\\U{code:08X}" if code > 0xFFFF else f"\\u{code:04X}"
