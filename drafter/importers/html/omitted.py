"""What of a web page has no place in a draft: menus, hidden words, pictures. Its words are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.docx.remarks import Remarks
from drafter.importers.html.styles import Style

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SILENT = frozenset(
    [
        "script",
        "style",
        "title",
        "head",
        "link",
        "meta",
        "template",
        "base",
        "map",
        "colgroup",
        "param",
        "source",
        "track",
        "wbr",
        "datalist",
    ]
)
"""Elements that no page shows."""
_AROUND = frozenset(["nav", "menu", "footer", "button", "select", "textarea", "dialog", "search"])
_ROLES_AROUND = frozenset(
    {"navigation", "contentinfo", "search", "complementary", "dialog", "menubar", "toolbar", "tablist"}
)
_NOT_SHOWN = frozenset(["noscript", "object", "iframe", "video", "audio", "canvas", "embed", "applet"])


def is_left_out(element: Element, style: Style, remarks: Remarks, place: int) -> bool:
    """Whether an element has no place in a draft; ``remarks`` then tells its words, if it has any."""
    tag, role = element.tag, (element.get("role") or "").lower()
    if tag == "img":
        remarks.picture(place, element.get("alt") or "")
        return True
    if tag == "del":
        remarks.count("deletion", place)
        remarks.deleted(words(element))
        return True
    if style.hidden or tag in _NOT_SHOWN:
        message = "words that the page does not show were left out"
    elif tag in _AROUND or role in _ROLES_AROUND:
        message = "words around the text of the page were left out"
    elif tag == "svg":
        message = "a drawing was left out; its words are"
    else:
        return False
    if told := words(element):
        remarks.add(place, message, told)
    return True


def words(element: Element) -> str:
    """All words of an element but those of scripts, those of different elements not run together."""
    parts: list[str] = []
    for each in element.iter():
        if isinstance(each.tag, str) and each.tag not in SILENT and each.text:
            parts.append(each.text)
        if each is not element and each.tail:
            parts.append(each.tail)
    return " ".join(" ".join(parts).split())
