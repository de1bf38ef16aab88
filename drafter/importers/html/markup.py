"""The text of a web page becomes a tree; what would take a parser long is cut off or refused before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.errors import DraftError
from drafter.importers.guard import limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ATTRIBUTE = r"""[\s/]*+(?:[^\s/>=]|=(?=[^>]))[^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_TOKEN = re.compile(rf"<!--(?:.*?-->|.*+)|<[A-Za-z][^\s/>]*+(?P<attributes>(?:{_ATTRIBUTE})*+)", re.DOTALL)
_ONE = re.compile(_ATTRIBUTE)
_LEAST = 2 * limits.TAG_ATTRIBUTES
"""In fewer characters no tag has too many attributes."""
_TOO_DEEP = "Excessive depth"


def parsed(text: str, file: str) -> Element | None:
    """The root of the page, or ``None`` where it has no element; comments are left out.

    The parser of libxml2 opens nothing else; it mends what is not closed as browsers do.

    Raises:
        DraftError: more tags than :data:`~drafter.importers.guard.limits.TAGS`, or elements in one another
            so deep that the rest would be lost.
    """
    from lxml import etree

    if (tags := text.count("<")) > limits.TAGS:
        message = f"the page has {tags:,} tags, more than {limits.TAGS:,}"
        raise DraftError(message, file=file, hint="copy the resolution alone into a text or a Word file")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_thinned(text).encode("utf-8", "replace"), parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        raise _unreadable(file) from None
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise _unreadable(file)
    return root


def _unreadable(file: str) -> DraftError:
    hint = "open it in a browser, copy the text and paste it into a Word file"
    return DraftError("the elements of this page stand in one another too deeply", file=file, hint=hint)


def _thinned(text: str) -> str:
    """``text`` with no more attributes in a tag than the limit; comments stay whole."""
    return _TOKEN.sub(_thin, text)


def _thin(token: re.Match[str]) -> str:
    attributes = token["attributes"] or ""
    if len(attributes) < _LEAST:
        return token[0]
    kept, at = 0, 0
    while kept < limits.TAG_ATTRIBUTES and (found := _ONE.match(attributes, at)) is not None:
        kept, at = kept + 1, found.end()
    return token[0][: len(token[0]) - len(attributes) + at]
