"""Bytes of a text file become characters."""

from __future__ import annotations

import codecs
import unicodedata

from drafter.errors import DraftError
from drafter.importers.lines import ImportNote

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = "cp1252"


def decoded(data: bytes, *, file: str = "-") -> tuple[str, tuple[ImportNote, ...]]:
    """The characters of ``data``, line ends as ``\\n``, and a note where the encoding was guessed.

    Raises:
        DraftError: the bytes are no text.
    """
    text, notes = _characters(data, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x85", "\n")
    refused = sorted({char for char in text if unicodedata.category(char) in {"Cc", "Cs"}} - set("\n\t\f"))
    if not refused:
        return text, notes
    names = ", ".join(f"U+{ord(char):04X}" for char in refused)
    note = ImportNote(0, f"control characters cannot stand in a document and were left out: {names}")
    return text.translate(dict.fromkeys(map(ord, refused))), (*notes, note)


def _characters(data: bytes, file: str) -> tuple[str, tuple[ImportNote, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ()
            except UnicodeDecodeError as error:
                message = f"the text is not {encoding.upper()}, as its first bytes say (byte {error.start})"
                raise DraftError(message, file=file) from None
    if b"\0" in data:
        raise DraftError("this is not a text file (it has null bytes)", file=file)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        note = ImportNote(0, "the text is not UTF-8 and was read as Windows-1252; check the accents")
        return data.decode(_OLD, errors="replace"), (note,)
