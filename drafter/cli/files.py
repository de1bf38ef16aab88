"""Where documents go: what must not be overwritten, whatever the options say; folders that are made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.errors import DrafterError


def verify_targets(targets: Sequence[Path], sources: Sequence[str]) -> None:
    """Refuse to write over a source, and to write two documents to one file.

    Raises :class:`~drafter.errors.DrafterError` before anything has been written.
    """
    seen: set[Path] = set()
    read = {_real(Path(source)) for source in sources if source != "-"}
    for target in targets:
        real = _real(target)
        if real in read:
            raise DrafterError(
                "this is what is read; it would be lost", file=str(target), hint="name another file"
            )
        if real in seen:
            hint = "give the sources different names, or write them one by one"
            raise DrafterError("two documents would go to this file", file=str(target), hint=hint)
        seen.add(real)


def make_folder(folder: Path) -> None:
    """The folder that documents go to, made where it is not there yet.

    Raises:
        DrafterError: it cannot be made, or is a file.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        hint = "name another folder for --output-dir"
        raise DrafterError(f"the folder cannot be made: {reason}", file=str(folder), hint=hint) from None


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path
