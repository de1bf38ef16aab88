"""PDF, made from the Word file by LibreOffice: offline, many files in one start, same input same bytes."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import DraftError
from drafter.render.files import check_target, write_atomically
from drafter.render.pdf import office
from drafter.render.pdf.stable import stable

__all__ = ["convert", "to_pdf"]

_AT_ONCE = 100  # files for one start; their names must fit into a command line
_SECONDS_FOR_START = 60.0
_SECONDS_FOR_FILE = 20.0
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"},'
    '"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}}'
)


def convert(
    documents: Sequence[Path], folder: Path, *, force: bool = False, time_limit: float | None = None
) -> list[Path]:
    """Write the PDF of each Word file into ``folder``, under the same name with ``.pdf``.

    Nothing is converted before every target was found free (or ``force`` given), and each PDF replaces its
    target only when it is whole. ``time_limit`` is in seconds, for each start of LibreOffice; by default a
    minute and 20 seconds a file.

    Raises:
        DraftError: LibreOffice is missing, took too long or refused a file; a file cannot be read or
            written; two files would have the same name.
    """
    targets = [folder / f"{document.stem}.pdf" for document in documents]
    for target in targets:
        if targets.count(target) > 1:
            raise DraftError("two documents would become this file", file=str(target), hint="rename one")
        check_target(target, force=force)
    contents = [_read(document) for document in documents]
    pages = to_pdf(contents, names=[str(document) for document in documents], time_limit=time_limit)
    for target, page in zip(targets, pages, strict=True):
        write_atomically(target, page, force=force, verify=_verify)
    return targets


def to_pdf(
    documents: Sequence[bytes], *, names: Sequence[str] = (), time_limit: float | None = None
) -> list[bytes]:
    """The PDF of each Word file, in the same order; ``names`` are for messages.

    The files must be without comments: LibreOffice puts the first footnote's text in place of others where
    a comment precedes a footnote.

    Raises:
        DraftError: as :func:`convert`.
    """
    shown = [*names, *(f"document {index + 1}" for index in range(len(names), len(documents)))]
    for name, data in zip(shown, documents, strict=True):
        _check(data, name)
    pages: list[bytes] = []
    for start in range(0, len(documents), _AT_ONCE):
        end = start + _AT_ONCE
        pages += _converted(documents[start:end], shown[start:end], time_limit)
    return pages


def _converted(documents: Sequence[bytes], names: Sequence[str], time_limit: float | None) -> list[bytes]:
    """One start for all; a second one, alone, for each file that the first left out."""
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        sources = [folder / f"{index:04}.docx" for index in range(len(documents))]
        for source, data in zip(sources, documents, strict=True):
            source.write_bytes(data)
        _start(folder, sources, time_limit)
        for source in sources:
            if not source.with_suffix(".pdf").exists():
                _start(folder, [source], time_limit)
        return [
            _result(source, data, name) for source, data, name in zip(sources, documents, names, strict=True)
        ]


def _start(folder: Path, sources: Sequence[Path], time_limit: float | None) -> None:
    seconds = time_limit or _SECONDS_FOR_START + _SECONDS_FOR_FILE * len(sources)
    arguments = ["--convert-to", _FILTER, "--outdir", str(folder), *map(str, sources)]
    office.run(arguments, folder / "profile", seconds)


def _result(source: Path, document: bytes, name: str) -> bytes:
    try:
        data = source.with_suffix(".pdf").read_bytes()
    except FileNotFoundError:
        data = b""
    if not _is_whole(data):
        said = office.last_message(source.parent / "profile")
        reason = f": it says “{said}”" if said else ""
        hint = "build the Word file, and open it in LibreOffice to see what is wrong with it"
        raise DraftError(f"LibreOffice could not make a PDF of this file{reason}", file=name, hint=hint)
    return stable(data, document, os.environ.get("SOURCE_DATE_EPOCH"))


def _read(document: Path) -> bytes:
    try:
        return document.read_bytes()
    except OSError as error:
        raise DraftError(f"the file cannot be read: {error.strerror}", file=str(document)) from error


def _check(data: bytes, name: str) -> None:
    """LibreOffice makes a page of anything, be it empty: so we look first."""
    import io

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = set(package.namelist())
            comments = package.read("word/comments.xml") if "word/comments.xml" in parts else b""
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise DraftError("this is not a Word file", file=name) from error
    if "word/document.xml" not in parts:
        raise DraftError("this is not a Word file", file=name)
    if b"<w:comment " in comments:
        raise DraftError("this file has comments", file=name, hint="make the PDF of the file without them")


def _is_whole(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


def _verify(path: Path) -> None:
    if not _is_whole(path.read_bytes()):
        raise DraftError("the PDF was not written whole", file=str(path))
