"""Reading nodes by their shapes: every problem is noted with its place, and reading goes on."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from drafter.model import Path, Text
from drafter.outline import limits, markup, scalars, traps
from drafter.outline.document import Place
from drafter.outline.fault import TooManyFaultsError
from drafter.outline.nodes import Items, Mapping, Node, Scalar
from drafter.outline.shapes import SHAPES, Key, Shape
from drafter.outline.wording import short, where

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,30}")
_ID_LENGTH = 35  # with hyphens counted twice: what a bookmark in Word has room for
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold: control characters, surrogates, U+FFFE and U+FFFF."""
_ABSENT = {"", "~", "null"}


@dataclass(slots=True)
class ValueReader:
    """Reads nodes into plain dictionaries and lists of checked values.

    Attributes:
        faults: (offset, message, hint) of every problem so far.
        places: the place of every value read, by path.
        empty: the paths of keys after which nothing stands.
    """

    source: str
    faults: list[tuple[int, str, str | None]] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    empty: set[Path] = field(default_factory=set)

    def fault(self, offset: int, path: Path, message: str, hint: str | None = None) -> None:
        """Note a problem; ``path`` says in which part of the resolution it stands."""
        part = where(path)
        self.faults.append((offset, f"{part}: {short(message)}" if part else short(message), hint))
        if len(self.faults) >= limits.PROBLEMS:
            raise TooManyFaultsError

    def object(self, node: Node, shape: Shape, path: Path, choices: tuple[str, ...] = ()) -> dict[str, Any]:
        """The values of a mapping by key; a bare scalar fills the shape's shorthand."""
        self.places[path] = Place(node.start, node.end)
        if isinstance(node, Scalar) and shape.shorthand:
            key = shape.key(shape.shorthand)
            assert key is not None
            value = self.value(node, key, (*path, key.name))
            self.places[path] = self.places.get((*path, key.name), self.places[path])
            return {} if value is None else {key.name: value}
        if not isinstance(node, Mapping):
            self._wrong_kind(node, path, f"“{shape.name}” takes {_key_list(shape, choices)}")
            return {}
        return self._entries(node, shape, path)

    def _entries(self, node: Mapping, shape: Shape, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        seen: dict[str, int] = {}
        meant: set[str] = set()
        for name, child in node.entries:
            key = shape.key(name.value)
            if name.value in seen:
                line = self.source.count("\n", 0, seen[name.value]) + 1
                message = f"the key “{name.value}” stands here again (first on line {line})"
                self.fault(name.start, path, message, "keep one of the two")
                continue
            seen[name.value] = name.start
            if key is None:
                meant.add(self._unknown_key(name, shape, path))
                continue
            value = self.value(child, key, (*path, key.name))
            if value is not None:
                values[key.name] = value
        for key in shape.keys:
            if key.required and key.name not in values and key.name not in meant:
                self._missing(node, key, path, seen.get(key.name))
        return values

    def _missing(self, node: Mapping, key: Key, path: Path, written: int | None) -> None:
        """Note that a required key is not there; or is there (at ``written``) with nothing after it."""
        if written is None:
            hint = f"add “{key.name}: …”. {key.doc}"
            self.fault(node.start, path, f"the key “{key.name}” is missing", hint)
        elif (*path, key.name) in self.empty and key.kind not in {"text", "list"}:
            self.fault(written, path, f"nothing stands after “{key.name}:”", key.doc)

    def _unknown_key(self, name: Scalar, shape: Shape, path: Path) -> str:
        """Note an unknown key; the known one that was probably meant, or an empty string."""
        known = [key.name for key in shape.keys]
        near = difflib.get_close_matches(name.value.lower(), known, n=1, cutoff=0.6)
        if shape.key("text") is not None and not near:  # a sentence with a colon, read as a key
            colon = max(self.source.find(":", name.end - 1), name.start)
            message = "a colon followed by a space or a line's end cuts this text in two"
            self.fault(colon, path, message, traps.QUOTE_HINT)
            self.places.setdefault((*path, "text"), Place(name.start, name.end))
            return ""
        hint = f"did you mean “{near[0]}”?" if near else f"known here: {', '.join(known)}"
        self.fault(name.start, path, f"the key “{name.value}” is not known", hint)
        return near[0] if near else ""

    def value(self, node: Node, key: Key, path: Path) -> Any:
        """The value of one key, or ``None`` where it is left empty or cannot be read."""
        self.places.setdefault(path, Place(node.start, node.end))
        if isinstance(node, Scalar) and _absent(node, key):
            if key.kind == "text":
                self._cut_by_comment(node, path)
            self.empty.add(path)
            return None
        if key.kind == "object":
            if isinstance(node, Scalar) and node.value in key.choices:
                return node.value
            return self.object(node, SHAPES[key.of], path, key.choices)
        if key.kind == "list":
            return self._list(node, key, path)
        if not isinstance(node, Scalar):
            self._wrong_kind(
                node, path, f"“{key.name}” takes {_KINDS.get(key.kind, 'a text')}, not a list or keys"
            )
            return None
        return self._scalar(node, key, path)

    def _list(self, node: Node, key: Key, path: Path) -> list[Any]:
        if not isinstance(node, Items):
            self._wrong_kind(
                node, path, f"“{key.name}” takes a list: each item on a line of its own after “- ”"
            )
            return []
        shape = SHAPES.get(key.of)
        short = shape.key(shape.shorthand) if shape is not None else None
        item = short or Key(key.name, "integer" if key.of == "integer" else "string", key.doc)
        values = []
        value: Any
        for index, child in enumerate(node.items):
            here = (*path, index)
            if isinstance(child, Scalar) and _absent(child, item):
                hint = "write its text, or take the “-” away"
                self.fault(child.start, here, "this item of the list is empty", hint)
                self.places[here] = self.places[(*here, "text")] = Place(child.start, child.end)
                value = {} if shape is not None else None
            elif shape is not None:
                value = self.object(child, shape, here)
            else:
                value = self.value(child, item, here)
            if value is not None:
                values.append(value)
        return values

    def _wrong_kind(self, node: Node, path: Path, message: str) -> None:
        hint = None
        if isinstance(node, Items | Mapping) and node.flow:
            mark = self.source[node.start]
            message, hint = f"a text cannot begin with “{mark}” in YAML", traps.QUOTE_HINT
        self.fault(node.start, path, message, hint)
        self.places.setdefault((*path, "text"), Place(node.start, node.end))

    def _scalar(self, node: Scalar, key: Key, path: Path) -> Any:
        if key.kind == "text" and not node.style and self._verbatim(node, path):
            return Text.of(node.value) or None
        spans = scalars.spans(self.source, node.value, node.start, node.end, node.style)
        self._refuse_unprintable(node, spans, path)
        if key.kind == "text":
            return self._text(node, spans, path)
        self._place(path, node, spans)
        value = node.value.strip()
        match key.kind:
            case "date":
                return self._date(value, node, key, path)
            case "integer":
                return self._integer(value, node, key, path)
            case "boolean" | "choice":
                return self._choice(value, node, key, path)
            case "code" if not _CODE.fullmatch(value):
                hint = f"such as {', '.join(key.examples)}" if key.examples else "two letters, such as es"
                self.fault(node.start, path, f"“{key.name}” takes a code, not “{value}”", hint)
                return None
            case "id" if not _ID.fullmatch(value) or len(value) + value.count("-") > _ID_LENGTH:
                hint = "unaccented letters and digits, words joined by a hyphen, and short: first-report"
                self.fault(node.start, path, f"“{value}” cannot be the id of a paragraph", hint)
                return None
        return value

    def _verbatim(self, node: Scalar, path: Path) -> bool:
        """Whether the source writes a text without marks, folds or escapes; most are written so."""
        if self.source[node.start : node.end] != node.value or markup.has_marks(node.value):
            return False
        self._cut_by_comment(node, path)
        offsets, ends = range(node.start, node.end + 1), range(node.start + 1, node.end + 1)
        self.places[path] = Place(node.start, node.end, offsets, ends, node.style)
        return True

    def _place(self, path: Path, node: Scalar, spans: list[tuple[int, int]]) -> None:
        starts = tuple(start for start, _ in spans)
        ends = tuple(end for _, end in spans)
        self.places[path] = Place(
            node.start, node.end, (*starts, ends[-1] if ends else node.start), ends, node.style
        )

    def _text(self, node: Scalar, spans: list[tuple[int, int]], path: Path) -> Text | None:
        self._cut_by_comment(node, path)
        stripped = node.value.rstrip("\n ") if node.style in {"|", ">"} else node.value
        parsed = markup.parse(stripped)
        for problem in parsed.problems:
            self.fault(spans[problem.index][0], path, problem.message, problem.hint)
        to_source = [(spans[start][0], spans[end - 1][1]) for start, end in parsed.spans]
        self._place(path, node, to_source)
        for index, note in enumerate(parsed.notes):
            note_spans = [(spans[start][0], spans[end - 1][1]) for start, end in note]
            self._place((*path, "notes", index), node, note_spans)
        return parsed.text or None

    def _cut_by_comment(self, node: Scalar, path: Path) -> None:
        """A `` #`` after a plain text: everything from there on would be lost as a comment."""
        if node.style:
            return
        end = self.source.find("\n", node.end)
        rest = self.source[node.end : len(self.source) if end < 0 else end]
        if re.match(r"\s*#(?!\s*allow:)", rest):
            at = node.end + rest.index("#")
            hint = f"to keep it, {traps.QUOTE_HINT}; a comment goes on a line of its own"
            self.fault(at, path, "a space and “#” cut this text short here", hint)

    def _refuse_unprintable(self, node: Scalar, spans: list[tuple[int, int]], path: Path) -> None:
        for match in _UNPRINTABLE.finditer(node.value):
            message = f"the character U+{ord(match[0]):04X} cannot stand in a document"
            self.fault(spans[match.start()][0], path, message, "take it out; Word and XML cannot hold it")

    def _date(self, value: str, node: Scalar, key: Key, path: Path) -> date | None:
        match = _DATE.fullmatch(value)
        if match is None:
            hint = "year-month-day: 2022-10-07"
            self.fault(node.start, path, f"“{value}” is not a date for “{key.name}”", hint)
            return None
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            self.fault(
                node.start, path, f"there is no day {value} in the calendar", "year-month-day: 2022-10-07"
            )
            return None

    def _integer(self, value: str, node: Scalar, key: Key, path: Path) -> int | None:
        if re.fullmatch(r"\d{1,9}", value) and (not key.choices or value in key.choices):
            return int(value)
        expected = f"one of {', '.join(key.choices)}" if key.choices else "a whole number"
        self.fault(node.start, path, f"“{key.name}” takes {expected}, not “{value}”", None)
        return None

    def _choice(self, value: str, node: Scalar, key: Key, path: Path) -> Any:
        words = {"yes": "true", "no": "false"} if key.kind == "boolean" else {}
        word = words.get(value.lower(), value.lower())
        if word in key.choices:
            return word == "true" if key.kind == "boolean" else word
        near = difflib.get_close_matches(value, key.choices, n=1)
        hint = f"did you mean “{near[0]}”?" if near else None
        self.fault(node.start, path, f"“{key.name}” takes {' or '.join(key.choices)}, not “{value}”", hint)
        return None


def _absent(node: Scalar, key: Key) -> bool:
    """Whether nothing is written; quotes with nothing in them are a text, and nothing elsewhere."""
    return node.value in _ABSENT if not node.style else key.kind != "text" and not node.value.strip()


_KINDS = {"date": "a date", "integer": "a whole number", "boolean": "true or false", "choice": "one word"}


def _key_list(shape: Shape, choices: tuple[str, ...]) -> str:
    keys = ", ".join(key.name for key in shape.keys)
    return f"{' or '.join(choices)}, or the keys {keys}" if choices else f"the keys {keys}"
