"""Labels as they are typed before a text ("1.", "6 bis.", "a)", "(i)"), and the list that they count on.

No language is named here: a label is read as figures, letters or Roman numerals, whichever continues a
list that is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.model import Inline, Run, Text

BULLETS = "•●○◦▪■□‣·"
"""The marks of items that are not counted; a dash is another."""

_LATER = "bis|ter|quater|quinquies|sexies"
_TYPED = re.compile(
    rf"""(?P<bracket>\[?)(?P<label>
        \d{{1,3}}\.?\s?(?:{_LATER})\b(?:\s?[.):\-–])?
      | \(?\d{{1,3}}\s?(?:[.)\-–:°º、．）]|\.\s?[\-–\u2011])
      | \d{{1,3}}(?:\.\d{{1,2}}){{1,3}}\.?
      | [(（](?:[^\W\d_]{{1,4}}|\d{{1,2}})[)）]
      | [^\W\d_]{{1,4}}\)
      | (?:[a-z]|[ivx]{{1,4}})\.-?
      | [{BULLETS}\-–—]
      | [〇一二三四五六七八九十]{{1,3}}、
    )(?:[\s\u00a0]+|(?<=[、．）])|(?<=\d\.)(?=[\u3400-\u9fff])
       |(?<=[.)])(?=[A-ZÀ-ÖØ-Þ¿“«]))(?=\S)""",
    re.VERBOSE,
)
_CAPITAL = re.compile(r"(?P<label>(?:[A-Z]|[IVX]{1,5})[.)]|\((?:[A-Z]|[IVX]{1,5})\))[\s\u00a0]+(?=\S)")
_OF_HEADING = re.compile(r"(?P<label>(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\.)[\s\u00a0]+(?=\S)")
_PARTS = re.compile(r"(?P<open>[(（]?)(?P<counter>\w+)(?P<rest>.*)", re.DOTALL)
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10}
_INSERTED = re.compile(rf"\.?\s?(?:{_LATER})\b", re.IGNORECASE)
_DECIMAL = re.compile(r"(?P<before>(?:\d{1,3}\.)+)(?P<last>\d{1,2})\.?")
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_NUMERALS = "〇一二三四五六七八九"


def split(text: Text) -> tuple[str, Text]:
    """The label typed at the beginning of ``text``, and the text without it; "" where there is none.

    A bracket that opens before the label ("[2. …]") is kept before the text.
    """
    found = _TYPED.match(text.plain)
    if found is None:
        return "", text
    rest = without_start(text, found.end())
    return found["label"], Text.of(Run("["), *rest.inlines) if found["bracket"] else rest


def split_capital(text: Text) -> tuple[str, Text]:
    """A capital typed at the beginning of ``text`` as a label ("A.", "II)"): it may be that of a heading."""
    found = _CAPITAL.match(text.plain)
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
    words = label.replace("\u00a0", " ").strip()
    found = re.fullmatch(r"\(?(\d{1,4})\s?[.)\-–\u2011:°º、．）]{0,2}", words)
    if found is None:
        return _numeral(words[:-1]) if words.endswith("、") else None
    return int(found[1])


def kind(label: str) -> str:
    """How a number is written: "(1)" as "()", "1)" as ")", "1." and all others as "."."""
    opened, closed = label[:1] in "(（", label[-1:] in ")）"
    return "()" if opened and closed else ")" if closed else "."


def is_bullet(label: str) -> bool:
    """Whether the label is the mark of an item that is not counted."""
    return len(label) == 1 and label in f"{BULLETS}-–—"


def is_inserted(label: str) -> bool:
    """Whether the label is that of a paragraph put between two others: "6 bis.", "6. bis"."""
    return label[:1].isdigit() and _INSERTED.search(label) is not None


def readings(label: str) -> dict[str, int]:
    """What a label may count: by the form of its list ("1.", "a)", "i)") the number that it stands for."""
    words = "".join(label.split())
    if is_inserted(words):
        words = _INSERTED.sub("", words)
        words += "." if words.isdigit() else ""
    decimal = _DECIMAL.fullmatch(words)
    if decimal is not None:
        return {decimal["before"] + "1": int(decimal["last"])}
    found = _PARTS.fullmatch(words)
    if found is None:
        return {words: 0} if words else {}
    form = (found["open"], found["rest"])
    return {f"{form[0]}{style}{form[1]}": value for style, value in _values(found["counter"]).items()}


def _values(counter: str) -> dict[str, int]:
    """The number that ``counter`` is, as figures ("1"), letters ("a") or Roman numerals ("i")."""
    values: dict[str, int] = {}
    if counter.isdigit():
        values["1"] = int(counter)
    elif len(set(counter)) == 1 and "a" <= counter[0].lower() <= "z":
        capital = "A" if counter.isupper() else "a"
        values[capital] = ord(counter[0].lower()) - ord("a") + 1 + 26 * (len(counter) - 1)
    elif counter.rstrip("ـ")[:1] in _ABJAD and len(counter.rstrip("ـ")) == 1:
        values["أ"] = _ABJAD.index(counter[0]) + 1
    elif (numeral := _numeral(counter)) is not None:
        values["一"] = numeral
    if (roman := _roman(counter.lower())) > 0:
        values["I" if counter.isupper() else "i"] = roman
    return values


def _numeral(text: str) -> int | None:
    """The number below 100 that Chinese numerals write ("十二" is 12), or ``None``."""
    tens, ten, ones = text.rpartition("十")
    if not text or any(char not in _NUMERALS for char in tens + ones) or len(tens) > 1 or len(ones) > 1:
        return None
    return (10 * (_NUMERALS.index(tens) if tens else 1) if ten else 0) + (
        _NUMERALS.index(ones) if ones else 0
    )


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
