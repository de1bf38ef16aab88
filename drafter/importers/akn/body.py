"""The preamble, the operative part and the annexes of an Akoma Ntoso file of the UN."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.importers.akn.collector import Collector
from drafter.importers.akn.inlines import NAMESPACE, name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING_STYLE = re.compile(r"H(Ch|1|23|4|56)(?![0-9])")
_HEADING_LEVEL = {"Ch": 1, "1": 1, "23": 2, "4": 3, "56": 3}
_ORDINAL = re.compile(r"(\d+)$")
_COMMAS = (",", "，", "،")


def read_preamble(preamble: Element, body: Element | None, out: Collector) -> None:
    """Take down the enacting formula and the preamble.

    Preambular paragraphs that open with an adjective are often found in the operative part; the
    number in their ``eId`` says where they belong (see corpus-statistics, defects).
    """
    strays = list(_strays(body)) if body is not None else []
    found = sorted(
        ((each, _ordinal(each)) for each in [*preamble, *strays] if name(each)), key=lambda pair: pair[1]
    )
    for element, _ in found:
        if name(element) == "formula":
            out.add(out.text(*element), role="formula")
        elif element in strays:
            out.remark("a preambular paragraph stood in the operative part of the file; it was put back")
            out.add(
                out.text(*element.findall(f"{NAMESPACE}content/{NAMESPACE}p")), role="preambular", level=0
            )
        else:
            _container(element, out)
    for stray in strays:
        parent = stray.getparent()
        if parent is not None:
            parent.remove(stray)


def _ordinal(element: Element) -> float:
    """The place that ``eId`` gives an element; those without one stand where they are: first."""
    found = _ORDINAL.search(element.get("eId") or "")
    return int(found[1]) if found else -1


def _strays(body: Element) -> list[Element]:
    found: list[Element] = []
    for paragraph in body.findall(f"{NAMESPACE}paragraph"):
        if paragraph.find(f"{NAMESPACE}num") is not None or _heading_level(paragraph):
            return found
        content = paragraph.find(f"{NAMESPACE}content")
        if content is None or not _looks_preambular(content):
            return found
        found.append(paragraph)
    return found


def _looks_preambular(content: Element) -> bool:
    spans = [each for each in content.iter(f"{NAMESPACE}span") if "italic" in (each.get("class") or "")]
    block = content.find(f"{NAMESPACE}p")
    opens = bool(spans) and block is not None and not (block.text or "").strip() and spans[0] in list(block)
    words = "".join(str(part) for part in content.itertext()).rstrip()
    return opens and words.endswith(_COMMAS) and content.find(f".//{NAMESPACE}embeddedStructure") is None


def _container(container: Element, out: Collector, role: str = "preambular") -> None:
    out.name_next(container)
    for child in container:
        if name(child) == "blockList":
            _block_list(child, out, role)
        elif name(child):
            out.add(out.text(child), role=role, level=0)


def _block_list(element: Element, out: Collector, role: str, label: str = "", level: int = 0) -> None:
    for item in element:
        if name(item) == "listIntroduction":
            out.add(out.text(item), role=role, label=label, level=level)
        elif name(item) == "listWrapUp":
            out.add(out.text(item), role="wrap_up", level=level)
        elif name(item):
            _list_item(item, out, level + 1)


def _list_item(item: Element, out: Collector, level: int) -> None:
    number = item.find(f"{NAMESPACE}num")
    label = out.text(number).plain if number is not None else ""
    out.name_next(item)
    inner = item.find(f"{NAMESPACE}blockList")
    if inner is not None:
        _block_list(inner, out, "subparagraph", label, level)
    else:
        out.add(out.text(*item.findall(f"{NAMESPACE}p")), role="subparagraph", label=label, level=level)


def read_body(body: Element, out: Collector, role: str = "operative") -> None:
    """Take down the paragraphs and headings of the operative part or of an annex."""
    for child in body:
        kind = name(child)
        if kind == "paragraph":
            _paragraph(child, out, role)
        elif kind == "section":
            read_body(child, out, role)
        elif kind in {"subheading", "heading"}:
            out.add(out.text(child), role="heading", level=1)
        elif kind in {"crossHeading", "container"}:
            _unnumbered(child, out, role)
        elif kind == "p":
            _loose(child, out, role)
        elif kind:
            out.remark(f"a part of the kind {kind} has no place in an outline", [child])


def _unnumbered(element: Element, out: Collector, role: str) -> None:
    """A preambular paragraph of an embedded draft, or of a part of the operative part."""
    blocks = [each for each in element if name(each) == "p"]
    out.add(out.text(*(blocks or [element])), role=role, level=0)


def _loose(block: Element, out: Collector, role: str) -> None:
    text = out.text(block)
    if any(char.isalnum() for char in text.plain):
        out.add(text, role=role, level=0)
    elif text:
        out.remark("a mark that separates parts of the text was left out", [block])


def _paragraph(paragraph: Element, out: Collector, role: str) -> None:
    number = paragraph.find(f"{NAMESPACE}num")
    label = out.text(number).plain if number is not None else ""
    style = paragraph.get("class") or ""
    level = _heading_level(paragraph)
    out.name_next(paragraph)
    for child in paragraph:
        kind = name(child)
        if kind in {"heading", "subheading"}:
            out.add(out.text(child), role="heading", label=label, level=level or 2, style=style)
        elif kind == "content" and not level and not label and _is_bold(child):
            out.add(out.text(child), role="heading", level=2, style=style)
        elif kind == "content":
            _content(child, out, role="heading" if level else role, label=label, level=level, style=style)
        elif kind == "list":
            _list(child, out, role=role, label=label, level=0, style=style)
        elif kind and kind != "num":
            out.remark(f"a part of the kind {kind} has no place in an outline", [child])
        label = "" if kind in {"heading", "subheading", "content", "list"} else label


def _is_bold(content: Element) -> bool:
    """Whether every character is bold: a heading of which the style is lost."""
    bold = [each for each in content.iter(f"{NAMESPACE}span") if "bold" in (each.get("class") or "").split()]
    inside = "".join("".join(str(part) for part in each.itertext()) for each in bold)
    return bool(bold) and "".join(inside.split()) == "".join(
        "".join(str(p) for p in content.itertext()).split()
    )


def _heading_level(paragraph: Element) -> int:
    found = _HEADING_STYLE.match(paragraph.get("class") or "")
    return _HEADING_LEVEL[found[1]] if found else 0


def _content(content: Element, out: Collector, *, role: str, label: str, level: int, style: str) -> None:
    for block in content:
        if not name(block):
            continue
        out.add(out.text(block), role=role, label=label, level=level, style=style)
        label = ""
        embedded = block.find(f".//{NAMESPACE}embeddedStructure")
        if embedded is not None:
            read_body(embedded, out, role)
            tail = (embedded.tail or "").strip()
            if tail:
                out.remark("words after an embedded text were left out: " + tail)


def _list(element: Element, out: Collector, *, role: str, label: str, level: int, style: str = "") -> None:
    """A list with its chapeau at ``level``; a ``sublist`` follows the point that it belongs to."""
    for child in element:
        kind = name(child)
        if kind == "intro":
            out.add(out.text(*child), role=role, label=label, level=level, style=style)
        elif kind == "point":
            _point(child, out, level + 1)
        elif kind in {"sublist", "list"}:
            _list(child, out, role="subparagraph", label="", level=level + 1)
        elif kind == "wrapUp":
            out.add(out.text(*child), role="wrap_up", level=level)
        elif kind:
            out.remark(f"a part of the kind {kind} has no place in a list", [child])


def _point(point: Element, out: Collector, level: int) -> None:
    number = point.find(f"{NAMESPACE}num")
    label = out.text(number).plain if number is not None else ""
    out.name_next(point)
    for child in point:
        kind = name(child)
        if kind in {"content", "subheading", "heading"}:
            out.add(out.text(child), role="subparagraph", label=label, level=level)
        elif kind in {"list", "sublist"}:
            _list(child, out, role="subparagraph", label=label, level=level)
        elif kind and kind != "num":
            out.remark(f"a part of the kind {kind} has no place in a list", [child])
        label = "" if kind in {"content", "subheading", "heading", "list"} else label
