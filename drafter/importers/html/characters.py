"""Bytes of a web page become characters: by their first bytes, as UTF-8, or as the page itself says."""

from __future__ import annotations

import codecs
import re

from drafter.importers.lines import ImportNote
from drafter.importers.text.decode import cleaned, decoded

_HEAD = 8_192
"""Where a page must say its encoding; browsers look at less."""
_NAMED = re.compile(
    rb"""(?:<meta\s[^>]{0,500}?charset|<\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SINGLE = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What browsers read under these names."""


def characters(data: bytes, *, file: str = "-") -> tuple[str, tuple[ImportNote, ...]]:
    """The characters of a page, and a note where its encoding was guessed.

    A page that is UTF-8 is read as such, whatever it says: pages are often converted and still name the old
    encoding, and hardly any text in another one is UTF-8 by chance.

    Raises:
        DraftError: the bytes are no text.
    """
    named = None if data.startswith(_MARKS) or _is_utf8(data) else _named(data)
    if named is not None:
        try:
            return cleaned(data.decode(named))
        except UnicodeDecodeError:
            pass
    return decoded(data, file=file)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _named(data: bytes) -> str | None:
    """The encoding that the page says it has, where it is one of text that Python knows."""
    found = _NAMED.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        b"".decode(name)  # refuses what is no encoding of text
    except (LookupError, UnicodeError):
        return None
    return _SINGLE.get(name, name)
