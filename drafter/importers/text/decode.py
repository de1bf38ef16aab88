"""Bytes of a text file become characters."""

from __future__ import annotations

import codecs
import unicodedata

from drafter.errors import DraftError
from drafter.importers.guard.wide import wide
from drafter.importers.lines import ImportNote

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = "cp1252"
_NAMES = {
    _OLD: "Windows-1252",
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "cp1256": "Windows-1256",
    "gb18030": "GB 18030",
}
"""The encodings from before Unicode that are tried, by the names that people know."""

_SHORTEST = 3


def decoded(data: bytes, *, file: str = "-") -> tuple[str, tuple[ImportNote, ...]]:
    """The characters of ``data``, line ends as ``\\n``, and a note where the encoding was guessed.

    Raises:
        DraftError: the bytes are no text.
    """
    text, notes = _characters(data, file)
    text, more = cleaned(text)
    return text, (*notes, *more)


def cleaned(text: str) -> tuple[str, tuple[ImportNote, ...]]:
    """``text`` with line ends as ``\\n`` and without control characters, which a note lists."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x85", "\n")
    refused = sorted({char for char in text if unicodedata.category(char) in {"Cc", "Cs"}} - set("\n\t\f"))
    if not refused:
        return text, ()
    names = ", ".join(f"U+{ord(char):04X}" for char in refused)
    note = ImportNote(0, f"control characters cannot stand in a document and were left out: {names}")
    return text.translate(dict.fromkeys(map(ord, refused))), (note,)


def _characters(data: bytes, file: str) -> tuple[str, tuple[ImportNote, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ()
            except UnicodeDecodeError as error:
                message = f"the text is not {encoding.upper()}, as its first bytes say (byte {error.start})"
                raise DraftError(message, file=file) from None
    if b"\0" in data:
        if encoding := wide(data):
            return data.decode(encoding), ()
        raise DraftError("this is not a text file (it has null bytes)", file=file)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        encoding = _guessed(data)
        name = _NAMES[encoding]
        note = ImportNote(0, f"the text is not UTF-8 and was read as {name}; check the accents")
        return data.decode(encoding, errors="replace"), (note,)


def _guessed(data: bytes) -> str:
    """The old encoding in which an organ's own line can be read, or the most common one."""
    from drafter.house.organ_lines import organ_lines

    for encoding in _NAMES:
        try:
            text = " ".join(data.decode(encoding).split())
        except UnicodeDecodeError:
            continue
        if any(line.words in text for line in organ_lines() if len(line.words) > _SHORTEST):
            return encoding
    return _OLD
