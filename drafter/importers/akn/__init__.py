"""Akoma Ntoso as the UN publishes it comes in: elements become lines with hints."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DraftError
from drafter.importers.akn.body import read_body, read_preamble
from drafter.importers.akn.collector import Collector
from drafter.importers.akn.inlines import NAMESPACE, name
from drafter.importers.akn.masthead import read_closing, read_cover, read_preface
from drafter.importers.akn.own import read_own
from drafter.importers.akn.references import resolve
from drafter.importers.guard import reason
from drafter.importers.lines import ReadLines
from drafter.model import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["read_lines"]


def read_lines(data: bytes, *, file: str = "-") -> ReadLines:
    """Read an Akoma Ntoso statement as lines.

    Raises:
        DraftError: the file is not well-formed XML, or not a resolution in Akoma Ntoso.
    """
    root = _parse(data, file)
    statement = root.find(f"{NAMESPACE}statement")
    if statement is None:
        raise DraftError(
            f"this XML is not a resolution in Akoma Ntoso (its root element is “{name(root)}”)",
            file=file,
            hint="a statement of the namespace …/legaldocml/ns/akn/3.0 is expected",
        )
    resolve(statement)
    out = Collector(emphasis=_emphasis(statement))
    _read_statement(statement, out)
    return ReadLines(lines=tuple(out.lines), notes=tuple(out.notes))


def _parse(data: bytes, file: str) -> Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = f"this XML is not well-formed at line {line}, column {column}: {reason(error.msg)}"
        raise DraftError(message, file=file) from None


def _emphasis(statement: Element) -> frozenset[str]:
    """The classes that stand for italics: bold as well where the organ's own line is bold (Chinese)."""
    formula = statement.find(f".//{NAMESPACE}formula")
    spans = [] if formula is None else list(formula.iter(f"{NAMESPACE}span"))
    classes = {word for span in spans for word in (span.get("class") or "").split()}
    return frozenset({"italic", "bold"}) if "bold" in classes else frozenset({"italic"})


def _read_meta(meta: Element, out: Collector) -> None:
    """Take down what the file says of organ and language for machines: data of ``profile.yaml``."""
    uri = meta.find(f".//{NAMESPACE}FRBRWork/{NAMESPACE}FRBRuri")
    language = meta.find(f".//{NAMESPACE}FRBRExpression/{NAMESPACE}FRBRlanguage")
    parts = ("" if uri is None else uri.get("value") or "").split("/")
    organ = next((_profile()["organs"][part] for part in parts if part in _profile()["organs"]), "")
    code = _profile()["languages"].get("" if language is None else language.get("language") or "", "")
    for key, value in (("organ_code", organ), ("language_code", code)):
        if value:
            out.add(Text(), role="masthead", key=key, value=value)
    read_own(meta, out)


@lru_cache(maxsize=1)
def _profile() -> dict[str, dict[str, str]]:
    import yaml

    data: dict[str, dict[str, str]] = yaml.safe_load(
        Path(__file__).with_name("profile.yaml").read_text(encoding="utf-8")
    )
    return data


def _read_statement(statement: Element, out: Collector) -> None:
    body = statement.find(f"{NAMESPACE}mainBody")
    for part in statement:
        kind = name(part)
        if kind == "meta":
            _read_meta(part, out)
        elif kind == "coverPage":
            read_cover(part, out)
        elif kind == "preface":
            read_preface(part, out)
        elif kind == "preamble":
            read_preamble(part, body, out)
        elif kind == "mainBody":
            read_body(part, out)
        elif kind == "conclusions":
            read_closing(part, out)
        elif kind == "attachments":
            for annex in part.iter(f"{NAMESPACE}mainBody"):
                out.add(Text(), role="annex")
                read_body(annex, out, "annex_paragraph")
        elif kind:
            out.remark(f"a part of the kind {kind} has no place in an outline", [part])
