"""Kind ``label``: the labels that a draft writes itself, and numbers typed into the text.

Parameters:
    fault: ``style`` (not the language's form), ``sole`` (a sole operative paragraph is numbered),
        ``twice`` (two paragraphs with one label), ``typed`` (a number at the start of the text),
        ``bis`` (a label of negotiation in a final text).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.model import Path
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs

_COUNTER = re.compile(r"^\(?(?P<counter>\d+|[ivxlc]+|[a-z])(?P<closing>[.)]+|)$")
_BIS = re.compile(r"\b(?:bis|ter|quater|quinquies|sexies|septies|octies)\b", re.IGNORECASE)
_TYPED = re.compile(
    r"(?:PP|OP)?\s?(?:\d{1,3}(?: (?:bis|ter))?[.)]|\(?(?:[a-z]|[ivx]+)\)|(?:[a-z]|[ivx]+)\.(?!\s\w{1,2}\.))\s+(?=\w)"
)


@kind("label", takes=("fault",))
def label(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the labels with the rule's fault."""
    yield from _FAULTS[rule.parameters["fault"]](subject)


def _all(subject: Subject) -> Iterator[tuple[Passage, str | None]]:
    """Every paragraph with the label that the draft writes, ``None`` where the house numbers it."""
    written = {path: getattr(item, "label", None) for path, item in subject.resolution.paragraphs()}
    for passage in paragraphs((*subject.preamble, *subject.operative)):
        yield passage, written.get(passage.paragraph)


def _style(subject: Subject) -> Iterator[Hit]:
    scheme = subject.language.labels
    for passage, text in _all(subject):
        match = _COUNTER.match(text) if text else None
        if match is None or (passage.part == "preamble" and passage.parent is None):
            continue
        if passage.level >= len(scheme.levels):
            continue
        pattern = scheme.levels[passage.level]
        expected = re.sub(r"\{\w\}", match["counter"], pattern)
        if expected != text and not (passage.level == 0 and expected == f"{text}."):
            yield _hit(passage, text or "", expected, match["counter"].isalnum())


def _sole(subject: Subject) -> Iterator[Hit]:
    if len(subject.operative) == 1:
        for passage, text in _all(subject):
            if passage.part == "operative" and passage.level == 0 and text:
                yield _hit(passage, text, "", True, replacement="none")


def _twice(subject: Subject) -> Iterator[Hit]:
    seen: set[tuple[Path, str]] = set()
    for passage, text in _all(subject):
        printed = subject.labels.get(passage.paragraph, "")
        key = passage.paragraph[:-1], printed.strip("().")
        if printed and text and key in seen:
            yield _hit(passage, text, "", False)
        seen.add(key)


def _bis(subject: Subject) -> Iterator[Hit]:
    if subject.resolution.kind != "resolution":
        return
    for passage, text in _all(subject):
        if text and _BIS.search(text):
            yield _hit(passage, text, "", False)


def _typed(subject: Subject) -> Iterator[Hit]:
    for passage in paragraphs((*subject.preamble, *subject.operative)):
        match = typed_label(passage.text)
        if match:
            edit = Edit(passage.path, 0, match.end(), "")
            yield Hit(passage.path, 0, len(match[0].rstrip()), {}, (edit,))


def typed_label(text: str) -> re.Match[str] | None:
    """A label that is typed at the start of a text, with the space after it: "a) ", "1. ", "PP1. "."""
    return _TYPED.match(text)


def _hit(passage: Passage, text: str, expected: str, mend: bool, replacement: str | None = None) -> Hit:
    path = (*passage.paragraph, "label")
    edits = (Edit(path, 0, len(text), expected if replacement is None else replacement),) if mend else ()
    return Hit(path, 0, len(text), {"found": text, "expected": expected}, edits)


_FAULTS: dict[str, Callable[[Subject], Iterator[Hit]]] = {
    "style": _style, "sole": _sole, "twice": _twice, "typed": _typed, "bis": _bis,
}  # fmt: skip
