"""Labels as they are typed before a text ("1.", "6 bis.", "a)", "(i)"), and the list that they count on.

No language is named here: a label is read as figures, letters or Roman numerals, whichever continues a
list that is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.model import Inline, Run, Text

_TYPED = re.compile(
    r"""(?P<label>
        \(?\d{1,3}(?:\s?(?:bis|ter|quater|quinquies|sexies))?\s?(?:[.)\-–]|\.\s?[\-–])
      | \((?:[^\W\d_]{1,4}|\d{1,2})\)
      | [^\W\d_]{1,4}\)
      | [a-z]\.|[ivx]{1,4}\.
      | [•–▪]
    )[\s\u00a0]+(?=\S)""",
    re.VERBOSE,
)
_OF_HEADING = re.compile(r"(?P<label>(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\.)[\s\u00a0]+(?=\S)")
_PARTS = re.compile(r"(?P<open>\(?)(?P<counter>\w+)(?P<rest>.*)", re.DOTALL)
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10}
_INSERTED = re.compile(r"\s?(?:bis|ter|quater|quinquies|sexies)", re.IGNORECASE)


def split(text: Text) -> tuple[str, Text]:
    """The label typed at the beginning of ``text``, and the text without it; "" where there is none."""
    found = _TYPED.match(text.plain)
    return ("", text) if found is None else (found["label"], without_start(text, found.end()))


def split_heading(text: Text) -> tuple[str, Text]:
    """The number typed at the beginning of a heading ("II.", "A.", "2."), and the heading without it."""
    found = _OF_HEADING.match(text.plain)
    return ("", text) if found is None else (found["label"], without_start(text, found.end()))


def without_start(text: Text, count: int) -> Text:
    """``text`` without its first ``count`` characters."""
    out: list[Inline] = []
    for inline in text.inlines:
        if not count or not isinstance(inline, Run):
            out.append(inline)
            continue
        cut = min(count, len(inline.text))
        count -= cut
        out.append(Run(inline.text[cut:], inline.italic))
    return Text.of(*out)


def number(label: str) -> int | None:
    """The number of an operative paragraph's label ("12." is 12), or ``None``."""
    found = re.fullmatch(r"\(?(\d{1,4})\s?[.)\-–]{0,2}", label.replace("\u00a0", " ").strip())
    return int(found[1]) if found else None


def is_inserted(label: str) -> bool:
    """Whether the label is that of a paragraph put between two others: "6 bis."."""
    return _INSERTED.search(label) is not None


def readings(label: str) -> dict[str, int]:
    """What a label may count: by the form of its list ("1.", "a)", "i)") the number that it stands for."""
    found = _PARTS.fullmatch(_INSERTED.sub("", label.replace(" ", "").replace("\u00a0", "")))
    if found is None:
        return {"•": 0} if label else {}
    form = (found["open"], found["rest"])
    counter = found["counter"]
    values: dict[str, int] = {}
    if counter.isdigit():
        values["1"] = int(counter)
    elif len(set(counter)) == 1 and "a" <= counter[0].lower() <= "z":
        values["a"] = ord(counter[0].lower()) - ord("a") + 1 + 26 * (len(counter) - 1)
    if (roman := _roman(counter.lower())) > 0:
        values["i"] = roman
    return {f"{form[0]}{style}{form[1]}": value for style, value in values.items()}


def _roman(text: str) -> int:
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_VALUES[char] for char in text]
    return sum(
        -value if after > value else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


@dataclass
class OpenLists:
    """The lists open at some point of a text, outermost first: the form of each and its last number."""

    forms: list[tuple[str, int]] = field(default_factory=list)

    def depth(self, label: str) -> int | None:
        """At which depth (from 0) ``label`` goes on or begins a list, or ``None`` where it does neither."""
        read = readings(label)
        for depth in range(len(self.forms) - 1, -1, -1):
            form, last = self.forms[depth]
            if form in read and read[form] in {last, last + 1, 0}:
                return self._take(depth, form, read[form])
        for form, value in read.items():
            if value in {0, 1}:
                return self._take(len(self.forms), form, value)
        for depth in range(len(self.forms) - 1, -1, -1):
            form, last = self.forms[depth]
            if form in read and read[form] > last:
                return self._take(depth, form, read[form])
        return None

    def _take(self, depth: int, form: str, value: int) -> int:
        self.forms[depth:] = [(form, value)]
        return depth

    def clear(self) -> None:
        """No list is open any more."""
        self.forms.clear()


def or_end(text: Text) -> bool:
    """Whether a text begins with a label or ends as paragraphs do, and so is no title."""
    return bool(split(text)[0]) or text.plain.rstrip().endswith((";", "."))
