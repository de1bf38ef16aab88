"""YAML as the outline uses it: scalars that stay text, lists and mappings, every one with its place.

PyYAML's parser gives the events; this module makes nodes of them, so that ``no``, ``10:30`` and
``51/34`` stay text, duplicate keys are seen, and nesting is bounded. YAML's own traps are reported in a
drafter's words, masked, and reading goes on, so that one run shows them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Union

import yaml

from drafter.outline import limits, traps
from drafter.outline.fault import Fault

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 24
_MAX_REPAIRS = 50


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text with its span in the source; ``style`` as YAML writes it: "", ``'``, ``"``, ``|``, ``>``."""

    value: str
    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``flow`` is true where it is written in square brackets."""

    items: tuple[Node, ...]
    start: int
    end: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file, duplicates included."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    flow: bool


Node = Union[Scalar, Items, Mapping]


class _FaultError(Exception):
    """Composing cannot go on: carries the fault, and the masked source to try again with, if any."""

    def __init__(self, fault: Fault, masked: str | None = None) -> None:
        super().__init__(fault.message)
        self.fault = fault
        self.masked = masked


def compose(source: str) -> tuple[Node | None, list[Fault]]:
    """The root node of a YAML text, and every fault found on the way.

    The node is ``None`` for an empty file or where a fault could not be stepped over.
    """
    faults: list[Fault] = []
    masked = source
    for _ in range(_MAX_REPAIRS):
        try:
            return _Composer(source, masked).document(), faults
        except _FaultError as stop:
            if not faults or faults[-1].offset != stop.fault.offset:
                faults.append(stop.fault)
            if stop.masked is None:
                break
            masked = stop.masked
    return None, faults


class _Composer:
    def __init__(self, source: str, masked: str) -> None:
        self.source = source
        self.masked = masked
        self.depth = 0
        self.count = 0
        self.events: Iterator[Any] = self._parse()

    def _parse(self) -> Iterator[Any]:
        try:
            yield from yaml.parse(self.masked, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            raise _FaultError(*traps.explain(self.source, self.masked, error)) from None
        except yaml.YAMLError as error:
            raise _FaultError(Fault(0, f"the file cannot be read as YAML: {error}")) from None

    def document(self) -> Node | None:
        root: Node | None = None
        event: Any
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    hint = "one file holds one resolution; give the second a file of its own"
                    raise _FaultError(Fault(_span(event, event)[0], "a second document begins here", hint))
                root = self._node(next(self.events))
        return root

    def _node(self, event: Any) -> Node:
        start = event.start_mark.index
        self.count += 1
        if self.count > limits.VALUES:
            hint = "an outline holds one resolution"
            raise _FaultError(Fault(start, f"there are more than {limits.VALUES:,} values up to here", hint))
        if fault := traps.forbidden_mark(self.source, event):
            raise _FaultError(fault, traps.mask(self.masked, fault.offset))
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > limits.TEXT:
                message = f"this text has {len(event.value):,} characters, more than {limits.TEXT:,}"
                raise _FaultError(Fault(start, message, "divide it into paragraphs"))
            style = event.style or ""
            return Scalar(event.value, start, self._end(event, start), "" if style == ":" else style)
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _FaultError(Fault(start, "lists and keys are nested too deeply here to be an outline"))
        node = self._items(event) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(event)
        self.depth -= 1
        return node

    def _end(self, event: Any, start: int) -> int:
        end: int = event.end_mark.index
        while end > start and self.source[end - 1] in " \t\r\n":
            end -= 1
        return end

    def _items(self, opening: Any) -> Items:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Items(tuple(items), *_span(opening, event), opening.flow_style)
            items.append(self._node(event))
        raise AssertionError("the parser closes every list")

    def _mapping(self, opening: Any) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(tuple(entries), *_span(opening, event), opening.flow_style)
            key = self._node(event)
            if not isinstance(key, Scalar):
                hint = "begin the text with a quotation mark: “[” and “{” have a meaning in YAML"
                raise _FaultError(Fault(key.start, "a key must be a word", hint))
            entries.append((key, self._node(next(self.events))))
        raise AssertionError("the parser closes every mapping")


def _span(opening: Any, closing: Any) -> tuple[int, int]:
    return opening.start_mark.index, closing.end_mark.index
