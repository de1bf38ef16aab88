"""XML as a small tree that is written in one fixed way: same tree, same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Union
from urllib.parse import quote

_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_SPECIAL_IN_VALUE = {**_SPECIAL, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_NOT_IN_ADDRESS = re.compile(r"[^\w ,./()'’-]")
_TEXTUAL = ("p", "listIntroduction", "listWrapUp")
_TEXT = re.compile(r"[&<>\r]")
_VALUE = re.compile(r'[&<>\r"\t\n]')

Child = Union["Element", str]


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its attributes in the order in which they are written, and what it holds."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Child, ...] = ()

    @property
    def on_one_line(self) -> bool:
        """Whether white space inside would be part of a text."""
        return self.name in _TEXTUAL or any(isinstance(child, str) for child in self.children)


def element(
    name: str, attributes: Mapping[str, str | None] | None = None, *children: Child | None
) -> Element:
    """Build an element; attributes and children that are ``None`` are left out."""
    kept = tuple((key, value) for key, value in (attributes or {}).items() if value is not None)
    return Element(name, kept, tuple(child for child in children if child is not None))


def document(root: Element) -> bytes:
    """The whole file in UTF-8, two spaces for each depth, one line for each paragraph."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *_lines(root, "")]
    return ("\n".join(lines) + "\n").encode()


def _lines(node: Element, indent: str) -> Iterable[str]:
    if node.on_one_line or not node.children:
        yield indent + _inline(node)
        return
    yield f"{indent}<{_start(node)}>"
    for child in node.children:
        assert isinstance(child, Element)
        yield from _lines(child, indent + "  ")
    yield f"{indent}</{node.name}>"


def _inline(node: Element) -> str:
    if not node.children:
        return f"<{_start(node)}/>"
    inside = "".join(escaped(child) if isinstance(child, str) else _inline(child) for child in node.children)
    return f"<{_start(node)}>{inside}</{node.name}>"


def _start(node: Element) -> str:
    values = (
        (key, _VALUE.sub(lambda match: _SPECIAL_IN_VALUE[match[0]], text)) for key, text in node.attributes
    )
    return " ".join([node.name, *(f'{key}="{value}"' for key, value in values)])


def reference(text: str) -> str:
    """``text`` for an attribute that the schema reads as an address, though it holds names of States."""
    return _NOT_IN_ADDRESS.sub(lambda match: quote(match[0], safe=""), text)


def escaped(text: str) -> str:
    """``text`` as XML content."""
    return _TEXT.sub(lambda match: _SPECIAL[match[0]], text)
