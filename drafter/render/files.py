"""The one way in which a document reaches the disk: whole, verified, or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from drafter.errors import DraftError

Verify = Callable[[Path], None]
"""Reads the finished temporary file back; raises :class:`DraftError` where it is not what was meant."""


def write_atomically(target: Path, data: bytes, *, force: bool, verify: Verify | None = None) -> None:
    """Write ``data`` to ``target``, which is replaced in one step or left exactly as it was.

    The bytes go to a temporary name in the target's own folder (a rename is only atomic within one file
    system), ``verify`` reads them back, and only then do they get the target's name. Whatever fails,
    the temporary file is removed.

    Raises:
        DraftError: the folder is missing or cannot be written, the target is a symbolic link, a
            directory or a device, or it exists and ``force`` is false; or ``verify`` refused the file.
    """
    check_target(target, force=force)
    temporary = _written(target, data)
    try:
        if verify is not None:
            verify(temporary)
        _put(temporary, target, force=force)
    except OSError as error:
        raise _not_writable(target, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a target that may not be written, before any work is done for it.

    Raises:
        DraftError: as :func:`write_atomically`.
    """
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        _check_folder(target)
        return
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise _not_writable(target, error) from error
    if stat.S_ISLNK(mode):
        hint = "name the file that it points to, or remove the link"
        raise DraftError("the target is a symbolic link", file=str(target), hint=hint)
    if stat.S_ISDIR(mode):
        raise DraftError("the target is a directory", file=str(target), hint="name a file in it")
    if not stat.S_ISREG(mode):
        raise DraftError("the target is not an ordinary file", file=str(target), hint="name another file")
    if not force:
        hint = "choose another name, or replace it with --force"
        raise DraftError("the file exists already", file=str(target), hint=hint)


def _check_folder(target: Path) -> None:
    folder = target.parent
    if not folder.exists():
        raise DraftError(f"the folder {folder} does not exist", file=str(target), hint="create it first")
    if not folder.is_dir():
        raise DraftError(f"{folder} is not a folder", file=str(target), hint="name another file")


def _written(target: Path, data: bytes) -> Path:
    """``data`` in a temporary file beside ``target``, flushed to the disk.

    The name keeps the target's suffix: programs that verify a file go by it.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".drafter-", suffix=target.suffix)
    except (OSError, ValueError) as error:
        raise _not_writable(target, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(target))
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _not_writable(target, error) from error
    return temporary


def _put(temporary: Path, target: Path, *, force: bool) -> None:
    """Give the verified file its name; without ``force`` never over a file that came in the meantime."""
    if force:
        temporary.replace(target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        hint = "choose another name, or replace it with --force"
        raise DraftError("the file exists already", file=str(target), hint=hint) from error
    except OSError:  # a file system without hard links
        temporary.replace(target)


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or what a new file gets from the umask."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def _not_writable(target: Path, error: Exception) -> DraftError:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return DraftError(f"the file cannot be written: {reason}", file=str(target), hint="name another place")
