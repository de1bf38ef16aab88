"""Footnotes of a web page: a raised or bracketed mark that is a link, and the paragraph to which it leads.

So word processors write them (``#_ftn1``, ``#ftnt1``, ``#sdfootnote1sym``), so do converters of Markdown and
encyclopedias; comments are linked in the same way and are told by their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARK = re.compile(r"\s*[\[(]?\s*(?P<mark>\d{1,3}|[*†‡§]{1,4}|[a-z]{1,2}|[ivx]{1,5})\s*[\])]?\s*")
_BACK = re.compile(r"[\s\[(]*(?:\d{1,3}|[*†‡§]{1,4}|[a-z]{1,5}|[↑↩⏎^↵⤴\ufe0e\ufe0f]{1,3})[\s\])]*")
_BRACKETED = re.compile(r"\s*[\[(].*[\])]\s*", re.DOTALL)
_NAMED = re.compile(r"foot|note|fn|reference", re.IGNORECASE)
_COMMENT = re.compile(r"#(?:_msocom|cmnt)", re.IGNORECASE)
_BLOCKS = frozenset({"p", "li", "div", "dd", "td", "aside", "section", "blockquote"})
_HOLDERS = frozenset({"div", "li", "aside", "dd", "section"})
_SHORT = 12
_MOST = 1_000
"""So many notes has no resolution; the marks of more stay text."""
_NEAR = 3


class Notes:
    """Knows the links of one page that call a note or a comment, and what they call."""

    def __init__(self, root: Element) -> None:
        order = {element: index for index, element in enumerate(root.iter())}
        names: dict[str, Element] = {}
        for element in order:
            for name in (element.get("id"), element.get("name")):
                if name:
                    names.setdefault(name, element)
        targets: dict[Element, Element] = {}
        for element, at in order.items():
            if element.tag != "a" or len(targets) >= _MOST:
                continue
            target = names.get(unquote((element.get("href") or "")[1:]))
            if target is not None and order[target] > at and _is_call(element):
                targets[element] = target
        self.bodies: dict[Element, Element] = dict(_bodies(targets))
        """What is called, by the link that calls it."""
        self.called = frozenset(self.bodies.values())

    def is_comment(self, link: Element) -> bool:
        """Whether a link calls a comment of a reviewer, not a note of the text."""
        return _COMMENT.match(link.get("href") or "") is not None


def mark_of(link: Element) -> str:
    """The mark by which a link calls its note: "1"."""
    found = _MARK.fullmatch(_start(link))
    return found["mark"] if found else ""


def leads_back(link: Element) -> bool:
    """Whether a link in a note is its own mark, or an arrow to where it is called."""
    href = link.get("href")
    return (href is None or href.startswith("#")) and _BACK.fullmatch(_start(link)) is not None


def _start(element: Element) -> str:
    """The first characters of an element, enough to tell that there are too many."""
    out = ""
    for part in element.itertext():
        out += str(part)[:_SHORT]
        if len(out) > _SHORT:
            break
    return out


def _is_call(element: Element) -> bool:
    """Whether a link within the page is a mark that calls a note: raised, in brackets, or named so."""
    if not (element.get("href") or "").startswith("#"):
        return False
    words = _start(element)
    if _MARK.fullmatch(words) is None:
        return False
    above = islice(element.iterancestors(), _NEAR)
    raised = any(True for _ in element.iter("sup")) or any(each.tag == "sup" for each in above)
    named = " ".join(element.get(key) or "" for key in ("class", "role", "href", "id", "name", "rel"))
    return raised or _BRACKETED.fullmatch(words) is not None or _NAMED.search(named) is not None


def _bodies(targets: dict[Element, Element]) -> Iterator[tuple[Element, Element]]:
    """For each call the block that is its note: that of no other call, and not around the call itself."""
    blocks = {call: _block(target) for call, target in targets.items()}
    notes_in: dict[Element, set[Element]] = {}
    for call, block in blocks.items():
        if block is not None:
            for around in (block, *block.iterancestors()):
                notes_in.setdefault(around, set()).add(targets[call])
    for call, block in blocks.items():
        above = set(call.iterancestors())
        if block is None or block in above or len(notes_in[block]) > 1:
            continue
        held, holder = block, block.getparent()
        while holder is not None and _holds(holder) and holder not in above and len(notes_in[holder]) == 1:
            held, holder = holder, holder.getparent()
        yield call, held


def _holds(element: Element) -> bool:
    """Whether an element may be all of one note: it has a name with a number, as ``ftn1``."""
    return element.tag in _HOLDERS and any(map(str.isdigit, element.get("id") or ""))


def _block(target: Element) -> Element | None:
    return next((each for each in (target, *target.iterancestors()) if each.tag in _BLOCKS), None)
