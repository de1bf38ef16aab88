"""The small files beside an outline (settings, rules, baselines, templates, pictures), read so that nothing in their place does harm."""

from __future__ import annotations

import stat
from pathlib import Path

from drafter.errors import ConfigurationError, DrafterError

MOST = 20_000_000
"""Bytes of such a file, where no less is asked for."""


def text_of(path: Path, what: str, *, most: int = MOST) -> str:
    """The text of an ordinary file in UTF-8. ``what`` names it in a sentence: "the settings".

    Raises:
        ConfigurationError: as :func:`bytes_of`, or it is no text in UTF-8.
    """
    data = bytes_of(path, what, most=most)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{what} cannot be read: line {line} is not in UTF-8"
        raise ConfigurationError(message, file=str(path), hint="save the file as UTF-8") from None


def bytes_of(
    path: Path, what: str, *, most: int = MOST, error: type[DrafterError] = ConfigurationError
) -> bytes:
    """The bytes of an ordinary file.

    Raises:
        ConfigurationError: it cannot be read, is a device, a pipe or a folder, or has more than ``most`` bytes;
            another ``error`` where one is given.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise error(f"{what} must be in an ordinary file", file=str(path))
        if status.st_size > most:
            told = f"{status.st_size / 1_000_000:.1f} MB, more than {most / 1_000_000:g} MB"
            raise error(f"{what} cannot be read: the file has {told}", file=str(path))
        return path.read_bytes()
    except (OSError, ValueError) as refusal:  # ValueError: a null character in the name
        reason = (getattr(refusal, "strerror", None) or str(refusal)).lower()
        raise error(f"{what} cannot be read: {reason}", file=str(path)) from None
