"""Names and small helpers of the XML that Word files are made of (ECMA-376)."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from drafter.errors import DraftError

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_SPECIAL = re.compile('[&<>"\r]')


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def escape(text: str) -> str:
    """``text`` as XML characters, for content and attributes.

    Raises:
        DraftError: a character that no XML file can hold; its code point is named.
    """
    if text.isascii() and text.isprintable() and not _SPECIAL.search(text):
        return text
    forbidden = _FORBIDDEN.search(text)
    if forbidden is not None:
        code = f"U+{ord(forbidden[0]):04X}"
        before = text[max(0, forbidden.start() - 20) : forbidden.start()]
        place = f", after “{before}”" if before else ""
        raise DraftError(
            f"the text has a character that a Word file cannot hold: {code}{place}",
            hint="remove the character",
        )
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)


def element(name: str, **attributes: str) -> etree._Element:
    """A new WordprocessingML element with its usual prefix."""
    return etree.Element(w(name), {w(key): value for key, value in attributes.items()}, {"w": W})
