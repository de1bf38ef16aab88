"""UTF-16 that does not say so: every second byte of what is ASCII in it is zero."""

from __future__ import annotations

_LOOKED_AT = 20_000
_STRAY = 0.1
_FEW = 0.02
"""Spaces and line ends alone make more zeros than that, whatever the script."""


def wide(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" where ``data`` is such a text, or ""."""
    start = data[:_LOOKED_AT]
    zeros = [at % 2 for at, byte in enumerate(start) if not byte]
    odd = sum(zeros) / len(zeros) if zeros else 0.5
    if len(data) % 2 or len(zeros) < _FEW * len(start) or _STRAY < odd < 1 - _STRAY:
        return ""
    encoding = "utf-16-le" if odd > _STRAY else "utf-16-be"
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return encoding
