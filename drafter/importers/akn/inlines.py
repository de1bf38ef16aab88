"""The characters of an Akoma Ntoso element: italics, footnotes in place, white space folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafter.model import Inline, Note, Reference, Run, Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
TARGET = "target"
"""The attribute by which a ``ref`` says the id of its paragraph (see :mod:`drafter.importers.akn.references`)."""

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_RAISED = {"o": "º", "a": "ª"}
"""Letters set above the line (51º, 44ª, nº), and the one character that Unicode has for each."""

BLOCKS = frozenset({"embeddedStructure"})
"""Elements that stand inside a ``p`` and hold paragraphs of their own: no part of its text."""


def name(element: Element) -> str:
    """The local name of an element; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(elements: Iterable[Element], emphasis: frozenset[str] = frozenset({"italic"})) -> Text:
    """The text of ``elements``, one after the other with a space between.

    ``emphasis`` are the classes of ``span`` that stand for italics. Runs of spaces, tabs and line ends
    become one space, and no space stays at the edges: the published files are indented by machine.
    """
    parts: list[Inline] = []
    for element in elements:
        parts += [Run(" "), *_inlines(element, emphasis, italic=False)]
    return folded(Text.of(*parts))


def _inlines(element: Element, emphasis: frozenset[str], *, italic: bool) -> Iterator[Inline]:
    if element.text:
        yield Run(element.text, italic)
    for child in element:
        if _abutting(child):
            yield Run(" ", italic)
        yield from _inline(child, emphasis, italic=italic)
        if child.tail:
            yield Run(child.tail, italic)


def _abutting(child: Element) -> bool:
    """Whether a figure follows another one at once: two values for machines, printed as one number else."""
    before = child.getprevious()
    return name(child) == "quantity" and before is not None and name(before) == "quantity" and not before.tail


def _inline(child: Element, emphasis: frozenset[str], *, italic: bool) -> Iterator[Inline]:
    kind = name(child)
    if kind == "authorialNote":
        yield Note(text_of(child, emphasis))
    elif kind == "ref" and child.get(TARGET):
        yield Reference(child.get(TARGET) or "")
    elif kind == "eol":
        yield Run(" ", italic)
    elif kind == "sup":
        raised = "".join(str(part) for part in child.itertext())
        yield Run(_RAISED.get(raised, raised), italic)
    elif kind and kind not in BLOCKS:
        marked = not emphasis.isdisjoint((child.get("class") or "").split())
        yield from _inlines(child, emphasis, italic=italic or marked)


def folded(text: Text) -> Text:
    """``text`` with every run of white space made one space, and none at its edges."""
    parts: list[Inline] = []
    spaced = True
    for inline in text.inlines:
        if not isinstance(inline, Run):
            parts.append(inline)
            spaced = False
            continue
        words = _SPACE.sub(" ", inline.text)
        if spaced and words.startswith(" "):
            words = words[1:]
        if words:
            spaced = words.endswith(" ")
            parts.append(Run(words, inline.italic))
    return stripped(Text.of(*parts))


def stripped(text: Text) -> Text:
    """``text`` without spaces of any kind at its edges."""
    parts = list(text.inlines)
    while parts and isinstance(first := parts[0], Run) and first.text[:1].isspace():
        parts[:1] = [Run(first.text.lstrip(), first.italic)] if first.text.strip() else []
    while parts and isinstance(last := parts[-1], Run) and last.text[-1:].isspace():
        parts[-1:] = [Run(last.text.rstrip(), last.italic)] if last.text.strip() else []
    return Text.of(*parts)
