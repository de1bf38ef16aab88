"""Automatic numbers: what Word prints before a paragraph, computed from the numbering part.

The rules are those of ECMA-376 part 1, section 17.9, as Word follows them: lists that share a definition
share their counters, an instance with a start of its own begins again where it is first used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drafter.importers.docx.counters import counter
from drafter.importers.docx.names import W, switch, value
from drafter.importers.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_NUMBERED = frozenset({"decimal", "decimalZero"})


class Level(NamedTuple):
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


class Label(NamedTuple):
    """The number of a paragraph as printed, its depth, and whether it is counted in figures."""

    text: str
    level: int
    figures: bool


@dataclass(slots=True)
class _Definition:
    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Instance:
    definition: _Definition
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts the paragraphs of one document, asked once for each in printed order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._instances: dict[str, _Instance] = {}
        self._by_style: dict[str, tuple[str, int]] = {}
        if root is not None:
            self._read(root, styles)

    def _read(self, root: Element, styles: Styles) -> None:
        definitions: dict[str, _Definition] = {}
        links: dict[str, str] = {}
        for abstract in root.iterfind(W + "abstractNum"):
            identifier = value(abstract, "abstractNumId")
            definitions.setdefault(identifier, _Definition(dict(map(_level, abstract.iterfind(W + "lvl")))))
            links[identifier] = value(abstract.find(W + "numStyleLink"))
        numbers = list(root.iterfind(W + "num"))
        linked = {value(num, "numId"): value(num.find(W + "abstractNumId")) for num in numbers}
        for num in numbers:
            identifier = value(num.find(W + "abstractNumId"))
            if links.get(identifier):
                target = linked.get(styles.paragraph(links[identifier]).number or "", identifier)
                identifier = target if target in definitions else identifier
            if identifier in definitions:
                self._instances.setdefault(value(num, "numId"), _instance(num, definitions[identifier]))
        for number, instance in self._instances.items():
            for index, level in instance.definition.levels.items():
                if level.style:
                    self._by_style.setdefault(f"{level.style}/{number}", (number, index))

    def level_of_style(self, style: str, number: str) -> int:
        """The level at which a list numbers the paragraphs of ``style``; 0 where it does not say."""
        return self._by_style.get(f"{style}/{number}", ("", 0))[1]

    def next(self, number: str, level: int) -> Label | None:
        """The label of the next paragraph at ``level`` (from 0) of the list ``number``, or ``None``."""
        instance = self._instances.get(number)
        level = min(max(level, 0), _LEVELS - 1)
        if instance is None:
            return None
        levels = {**instance.definition.levels, **instance.levels}
        own = levels.get(level)
        if own is None:
            return None
        _advance(instance, levels, level)
        return Label(_text(own, levels, instance.definition.counts), level, own.format in _NUMBERED)


def _advance(instance: _Instance, levels: dict[int, Level], level: int) -> None:
    counts = instance.definition.counts
    for upper in range(level):
        if upper not in counts and upper in levels:
            counts[upper] = instance.starts.pop(upper, levels[upper].start)
    if level in instance.starts:
        counts[level] = instance.starts.pop(level)
    else:
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
    for lower in [each for each in counts if each > level]:
        restart = levels[lower].restart if lower in levels else None
        if restart is None or (restart != 0 and level < restart):
            del counts[lower]


def _text(own: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if own.format == "bullet":
        return "•" if own.text.strip() else ""

    def printed(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        form = levels[index].format if index in levels else "decimal"
        if own.legal and form != "none":
            form = "decimal"
        return counter(counts.get(index, 1), form)

    return _PLACE.sub(printed, own.text) if own.format != "none" or "%" not in own.text else ""


def _level(element: Element) -> tuple[int, Level]:
    start = value(element.find(W + "start"))
    restart = value(element.find(W + "lvlRestart"))
    form = element.find(f"{W}numFmt")
    level = Level(
        start=_number(start, 1),
        format=value(form) or "decimal",
        text=value(element.find(W + "lvlText")),
        restart=_number(restart, 0) if restart else None,
        legal=bool(switch(element.find(W + "isLgl"))),
        style=value(element.find(W + "pStyle")),
    )
    return _number(value(element, "ilvl"), 0), level


def _instance(num: Element, definition: _Definition) -> _Instance:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in num.iterfind(W + "lvlOverride"):
        index = _number(value(override, "ilvl"), 0)
        own = override.find(W + "lvl")
        start = override.find(W + "startOverride")
        if own is not None:
            levels[index] = _level(own)[1]
            starts[index] = levels[index].start
        if start is not None:
            starts[index] = _number(value(start), 1)
    return _Instance(definition, levels, starts)


def _number(text: str, otherwise: int) -> int:
    """A number as Word writes one; anything else, or one too large to count, is ``otherwise``."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
