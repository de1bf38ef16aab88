"""The names of WordprocessingML that the reader knows, in lxml's form, and small questions about elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of the strict form of the format, which Word also writes."""

_OFF = frozenset({"0", "false", "off", "none"})


def value(element: Element | None, attribute: str = "val") -> str:
    """An attribute of the format's own namespace, or ""."""
    return "" if element is None else element.get(W + attribute) or ""


def switch(element: Element | None) -> bool | None:
    """What a property that is on or off says: ``None`` where it is not there."""
    if element is None:
        return None
    return value(element) not in _OFF


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows what it asks for ("Click to enter text"), and nobody filled it in."""
    return bool(switch(control.find(f"{W}sdtPr/{W}showingPlcHdr")))


def local(element: Element) -> str:
    """The name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def chosen(alternate: Element) -> Element | None:
    """Of the alternatives for different readers, the one with the most words; the first where equal."""
    branches = [child for child in alternate if child.tag in (MC + "Choice", MC + "Fallback")]
    if not branches:
        return None
    return max(branches, key=lambda branch: sum(len(word) for word in words(branch)))


def words(element: Element) -> Iterator[str]:
    """The characters of every text element below ``element``, deleted ones too."""
    for found in element.iter(W + "t", W + "delText", M + "t", A + "t"):
        if found.text:
            yield found.text
