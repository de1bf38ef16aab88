"""The guard of Word files: the package is opened once, and only what is harmless is handed on."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.errors import DraftError
from drafter.importers.guard import limits
from drafter.importers.guard.flat import OLE, ZIP, size
from drafter.importers.guard.markup import MarkupGuard
from drafter.importers.guard.relations import main_document, remarks

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_SAVE = "open it in Word and save it as .docx"


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The files of a Word file that a reader may parse.

    Attributes:
        parts: XML files by name.
        main: the name of the main document.
        remarks: sentences on what the file refers to outside itself and is not read.
    """

    parts: Mapping[str, bytes]
    main: str
    remarks: tuple[str, ...]


def word(data: bytes, file: str) -> WordPackage:
    """Guard a Word file.

    Raises:
        DraftError: not a Word file, protected, with macros or embedded documents, or built to do harm.
    """
    size(data, file, limits.FILE_BYTES)
    if data.startswith(OLE):
        raise _old(data, file)
    if not data.startswith(ZIP):
        raise DraftError("this is not a Word file (.docx)", file=file, hint=_SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _entries(archive, file)
            _kind(entries, file)
            parts = {name: _unpacked(archive, info, file) for name, info in entries.items() if _is_xml(name)}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise DraftError(
            "the Word file is damaged: it was cut off or changed on its way",
            file=file,
            hint="ask for it again, or " + _SAVE,
        ) from None
    guard = MarkupGuard(file)
    for name, content in parts.items():
        guard.check(content, name)
    main = main_document(parts, file)
    return WordPackage(parts, main, remarks(parts, file))


def _old(data: bytes, file: str) -> DraftError:
    if _ENCRYPTED in data:
        return DraftError(
            "this Word file is password-protected", file=file, hint="remove the password in Word and save it"
        )
    return DraftError("this is an old Word file (.doc)", file=file, hint=_SAVE)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _entries(archive: zipfile.ZipFile, file: str) -> dict[str, zipfile.ZipInfo]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > limits.ENTRIES:
        raise DraftError(f"the file holds {len(infos):,} files, more than {limits.ENTRIES:,}", file=file)
    entries: dict[str, zipfile.ZipInfo] = {}
    folded: set[str] = set()
    for info in infos:
        _entry(info, file)
        if info.filename.casefold() in folded:
            raise DraftError(f"the part “{info.filename}” is in the file twice", file=file)
        folded.add(info.filename.casefold())
        entries[info.filename] = info
    if sum(info.file_size for info in infos) > limits.UNPACKED_BYTES:
        told = f"more than {limits.UNPACKED_BYTES // limits.MEGABYTE} MB"
        raise DraftError(f"the file unpacks to {told}", file=file, hint="take the pictures out")
    return entries


def _entry(info: zipfile.ZipInfo, file: str) -> None:
    name = info.filename
    steps = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in steps or ":" in name or "\0" in info.orig_filename:
        raise DraftError(f"the part “{name}” has a path that leads out of the file", file=file)
    if info.flag_bits & 0x1:
        raise DraftError(f"the part “{name}” is encrypted", file=file, hint="remove the password and save it")
    large = info.file_size > limits.RATIO_FROM
    if large and info.file_size > limits.RATIO * max(1, info.compress_size):
        raise DraftError(
            f"the part “{name}” is packed more than {limits.RATIO} times: no draft is", file=file
        )


def _kind(entries: Mapping[str, zipfile.ZipInfo], file: str) -> None:
    """Refuse what is packed like a Word file and is none, or has macros."""
    names = {name.casefold() for name in entries}
    if _TYPES.casefold() not in names:
        kind = "an OpenDocument text" if "content.xml" in names else "a packed file"
        raise DraftError(f"this is {kind}, not a Word file (.docx)", file=file, hint=_SAVE)
    if any(name.rpartition("/")[2].startswith("vbaproject") for name in names):
        raise DraftError(
            "this Word file has macros", file=file, hint="save it in Word without macros (.docx)"
        )


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> bytes:
    try:
        return archive.read(info)
    except RuntimeError:  # a password, which zip files have for each part
        message = f"the part “{info.filename}” of the Word file is locked with a password"
        raise DraftError(message, file=file, hint=_SAVE) from None
