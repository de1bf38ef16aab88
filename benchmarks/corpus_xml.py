"""The UN's Akoma Ntoso files read a second time, independently of the importer, for benchmarks.

Texts are compared with runs of white space folded to one space (no-break spaces count as spaces), and ``sup``
"o" and "a" as the ordinal signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
RAISED = {"o": "º", "a": "ª"}


def fold(text: str) -> str:
    """``text`` with white space folded."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """``text`` without white space: what two paragraphs are matched by."""
    return "".join(text.split())


@dataclass(frozen=True)
class Printed:
    """One paragraph as the XML or the import has it: kind, label, text, italics at its start, notes."""

    kind: str
    label: str
    text: str
    italics: str
    notes: tuple[tuple[int, str], ...]


def characters(element: etree._Element, *, skip: str = "authorialNote") -> str:
    """The characters of an element, footnotes and embedded texts left out."""
    out = [element.text or ""]
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else skip
        if name == "eol":
            out.append(" ")
        elif name not in {skip, "embeddedStructure"}:
            inner = characters(child)
            out.append(RAISED.get(inner, inner) if name == "sup" else inner)
        out.append(child.tail or "")
    return "".join(out)


def paragraphs_of(root: etree._Element) -> Iterator[Printed]:
    """Every paragraph of the preamble, the operative part and the annexes as the XML has them."""
    wanted = {"p", "subheading", "heading", "crossHeading", "listIntroduction"}
    for part in ("preamble", "mainBody", "attachments"):
        for top in root.findall(f"{NS}statement/{NS}{part}"):
            for element in top.iter():
                name = etree.QName(element).localname if isinstance(element.tag, str) else ""
                if name not in wanted or any(
                    True for _ in element.iterancestors(f"{NS}authorialNote", f"{NS}meta")
                ):
                    continue
                if (
                    element.getparent() is not None
                    and fold(characters(element))
                    and name_of(element) != "formula"
                ):
                    yield printed_of(element, part)


def name_of(element: etree._Element) -> str:
    """The name of an element's parent."""
    parent = element.getparent()
    return etree.QName(parent).localname if parent is not None else ""


def printed_of(element: etree._Element, part: str) -> Printed:
    """One paragraph of the XML."""
    owner = next(element.iterancestors(f"{NS}paragraph", f"{NS}point", f"{NS}item", f"{NS}container"), None)
    number = owner.find(f"{NS}num") if owner is not None else None
    first = owner is None or next(owner.iter(f"{NS}p", f"{NS}subheading", f"{NS}heading"), None) is element
    label = fold(characters(number)) if number is not None and first else ""
    text = fold(characters(element))
    return Printed(kind_of(element, owner, part, text), label, text, italics_of(element), notes_of(element))


def kind_of(element: etree._Element, owner: etree._Element | None, part: str, text: str) -> str:
    """What the tags say a paragraph is; unnumbered ones that end with a comma are preambular."""
    name = etree.QName(element).localname
    style = owner.get("class", "") if owner is not None else ""
    if part == "attachments" or name in {"subheading", "heading"} or re.match(r"H(?:Ch|\d)", style):
        return "heading" if part != "attachments" else "annex"
    if owner is not None and etree.QName(owner).localname in {"point", "item"}:
        return "subparagraph"
    if name_of(element) == "wrapUp":
        return "wrap_up"
    if part == "preamble" and not list(element.iterancestors(f"{NS}embeddedStructure")):
        return "preambular"
    unnumbered = owner is not None and owner.find(f"{NS}num") is None
    return "preambular" if unnumbered and text.endswith(",") and italics_of(element) else "operative"


def italics_of(element: etree._Element) -> str:
    """The italics at the very start of a paragraph."""
    if (element.text or "").strip() or len(element) == 0:
        return ""
    out = ""
    for child in element:
        if child.get("class") not in {"italic", "bold italic"}:
            break
        out += characters(child) + (child.tail or "")
        if (child.tail or "").strip():
            out = out[: len(out) - len(child.tail or "")]
            break
    return fold(out)


def notes_of(element: etree._Element) -> tuple[tuple[int, str], ...]:
    """The footnotes of a paragraph with the number of visible characters before each."""
    found: list[tuple[int, str]] = []

    def walk(node: etree._Element, before: int) -> int:
        before += len(bare(node.text or ""))
        for child in node:
            if child.tag == f"{NS}authorialNote":
                found.append((before, bare(characters(child, skip=""))))
            elif child.tag != f"{NS}embeddedStructure" and isinstance(child.tag, str):
                before = walk(child, before)
            before += len(bare(child.tail or ""))
        return before

    walk(element, 0)
    return tuple(found)


def printed_line(root: etree._Element, name: str) -> str:
    """The characters of the first element of that name."""
    return fold(characters(found)) if (found := next(root.iter(f"{NS}{name}"), None)) is not None else ""


def closing_date(root: etree._Element) -> str:
    """The day in the closing."""
    found = root.find(f"{NS}statement/{NS}conclusions")
    return printed_line(found, "docDate") if found is not None else ""


def bracket(root: etree._Element) -> str:
    """The line in brackets, without the lists of a vote.

    A quantity at once after another one is a mark for machines ("24" and "0" before "voix contre zéro"), no figure.
    """
    outcome = next(root.iter(f"{NS}outcome"), None)
    if outcome is None:
        return ""
    out = [outcome.text or ""]
    before = None
    for child in outcome:
        marked = before is not None and child.tag == before.tag == f"{NS}quantity" and not before.tail
        out.append("" if marked or child.tag == f"{NS}outcome" else characters(child))
        out.append(child.tail or "")
        before = child
    return fold("".join(out))


def blocks(element: etree._Element) -> Iterator[str]:
    """The words of an element, with a space where a block, a note or a line begins."""
    apart = {
        "p",
        "num",
        "heading",
        "subheading",
        "crossHeading",
        "authorialNote",
        "listIntroduction",
        "eol",
        "date",
    }
    if isinstance(element.tag, str) and element.tag != f"{NS}meta":
        name = etree.QName(element).localname
        space = " " if name in {*apart, "docTitle", "docNumber", "organization"} else ""
        before = element.getprevious()
        if name == "quantity" and before is not None and before.tag == element.tag and not before.tail:
            yield " "  # a mark for machines, see `bracket`
        if element.tag == f"{NS}sup":
            yield RAISED.get(element.text or "", element.text or "") + (element.tail or "")
            return
        yield space + "".join((element.text or "", *("".join(blocks(child)) for child in element))) + space
    yield element.tail or ""
