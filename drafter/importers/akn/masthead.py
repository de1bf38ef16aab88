"""The cover page, the number and title, and the closing of an Akoma Ntoso file of the UN."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.importers.akn.collector import Collector
from drafter.importers.akn.inlines import NAMESPACE, name
from drafter.model import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_REFERS = {
    "#publisher": "publisher",
    "#symbol": "symbol",
    "#issuingBody": "issuing_body",
    "#generalDistribution": "distribution",
    "#limitedDistribution": "distribution",
    "#dateOfIssuance": "issued",
    "#subsidiaryBody": "organ",
    "#startDate": "session_start",
    "#endDate": "session_end",
    "#resolutionNumber": "number",
    "#publicationJobNumber": "job_number",
    "#sponsors": "sponsors",
}
_NAMES = {
    "originalLanguage": "original_language",
    "languageOfExpression": "language",
    "agenda item": "agenda_item",
    "agenda item name": "agenda_title",
}
_KINDS = {
    "session": "session",
    "docTitle": "heading_line",
    "docProponent": "origin",
    "docStatus": "distribution",
}
_VALUES = ("date", "value")
_VOTES = {"inFavour": "in_favour", "against": "against", "abstaining": "abstaining"}
_DIGITS = re.compile(r"\d+")


def read_cover(cover: Element, out: Collector) -> None:
    """Take down the elements of the masthead, each with its key."""
    for block in cover:
        if name(block) != "p":
            continue
        keyed = _keyed(block)
        if not keyed and (text := out.text(block)):
            out.add(text, role="masthead")
        for element, key in keyed:
            value = next((element.get(each, "") for each in _VALUES if element.get(each)), "")
            if text := out.text(element):
                out.add(text, role="masthead", key=key, value=value)


def _keyed(block: Element) -> list[tuple[Element, str]]:
    """The outermost elements of ``block`` whose meaning is known, with their keys."""
    found: list[tuple[Element, str]] = []
    for child in block:
        key = _key(child)
        if key:
            found.append((child, key))
        elif name(child):
            found += _keyed(child)
    return found


def _key(element: Element) -> str:
    kind = name(element)
    if kind in {"span", "event", "p"}:
        return ""
    return (
        _REFERS.get(element.get("refersTo", ""), "")
        or _NAMES.get(element.get("name", ""), "")
        or _KINDS.get(kind, "")
    )


def read_preface(preface: Element, out: Collector) -> None:
    """Take down the number and the title as one line."""
    for block in preface:
        number = block.find(f"{NAMESPACE}docNumber")
        titles = block.findall(f"{NAMESPACE}docTitle")
        label = out.text(number).plain if number is not None else ""
        text = out.text(*titles) if titles else out.text(block) if number is None else Text()
        out.add(text, role="number_title", label=label)


def read_closing(conclusions: Element, out: Collector) -> None:
    """Take down meeting, date and vote. The lists are those printed here, not those of the analysis."""
    for block in conclusions:
        if not name(block):
            continue
        outcome = block.find(f".//{NAMESPACE}outcome")
        if outcome is not None:
            _read_outcome(outcome, out)
            continue
        _read_meeting(block, out)


def _read_meeting(block: Element, out: Collector) -> None:
    meetings = [each for each in block.iter() if _is_meeting(each)]
    dates = [each for each in block.iter() if name(each) == "docDate"]
    if meetings:
        number = _DIGITS.search(meetings[0].get("title") or "")
        out.add(out.text(*meetings), role="closing", key="meeting", value=number[0] if number else "")
    for element in dates:
        out.add(out.text(element), role="closing", key="date", value=element.get("date", ""))
    if not (meetings or dates) and (text := out.text(block)):
        out.add(text, role="closing")


def _is_meeting(element: Element) -> bool:
    return name(element) == "location" or element.get("name") == "adoptionMeeting"


def _read_outcome(outcome: Element, out: Collector) -> None:
    lists = [child for child in outcome if name(child) == "outcome"]
    parent = outcome.getparent()
    for child in lists:
        outcome.remove(child)
    out.add(out.text(parent if parent is not None else outcome), role="closing", key="adoption")
    for child in lists:
        key = _VOTES.get((child.get("refersTo") or "").lstrip("#"), "")
        heading = " ".join((child.text or "").split())
        child.text = None
        out.add(out.text(child), role="closing", key=key, label=heading)
