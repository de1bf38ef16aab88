"""The labels of paragraphs in text read by a machine: what cannot be the next label of an open list is read as it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from drafter.importers.ocr.changes import Change
from drafter.importers.ocr.feet import ENDED
from drafter.numbering import LabelScheme

_BEGUN = re.compile(
    r"[\"'‘’“_]?(?P<label>[^\s_—–]{1,6}?)(?P<gap>\s+[|_—–~=.:;'-]{1,3}\s*(?=[^\W\d_]|[“\"«])|\s*_+\s*|\s+|(?<=[.)])(?=[^\W\d]))(?P<first>\S)"
)
"""A label, the blank that follows it (in which a machine may see a line or a stroke), and the text's first letter."""

_LOOKS = str.maketrans({**dict.fromkeys("i1|!jtf[]/\\", "l"), **dict.fromkeys("0qdcea@éêäàá°©¢", "o"), "5": "s", "$": "s",
                        "8": "b", "&": "b", "6": "b", "9": "g", "2": "z", "}": ")", ">": ")", "{": "(", "<": "(", ",": ".", "¥": "v",
                        "y": "v", "u": "v"})  # fmt: skip
"""Signs that look alike stand for one of them."""

_BLOTS = ("@", "|", "©", "®")
"""What a short label in brackets is read as when all of it runs together: "(i)", "(a)"."""

_PARTS = re.compile(r"(\(?)(\w+)([.)]+)")
_SKIPPED = 3
"""So many labels may be missing before one that is read as it stands."""

_LIKE = 0.75
SURE_AS_READ, SURE_AS_ALIKE, SURE_BY_ORDER = 0.97, 0.95, 0.9


@dataclass
class Labels:
    """The lists that are open, outermost first: the last number of each."""

    scheme: LabelScheme
    last: list[int] = field(default_factory=list)

    def expected(self) -> Iterator[tuple[int, int]]:
        """The level and the number of every label that may come next, the deepest open list first."""
        for level in range(len(self.last) - 1, -1, -1):
            yield level, self.last[level] + 1
        if len(self.last) < len(self.scheme.levels):
            yield len(self.last), 1

    def take(self, level: int, number: int) -> None:
        """A label was met: deeper lists are closed."""
        self.last[level:] = [*[0] * (level - len(self.last)), number]

    def right(self, label: str) -> tuple[int, int] | None:
        """What a label stands for as it is read, if it may stand here."""
        for ahead in range(_SKIPPED):
            for level, number in self.expected():
                if label == self.scheme.label(level, number + ahead) and (ahead == 0 or number > 1):
                    return level, number + ahead
        numbered = re.fullmatch(r"(\d{1,3})\.", label)
        if numbered and (not self.last or int(numbered[1]) == 1 or int(numbered[1]) >= self.last[0]):
            return 0, int(numbered[1])
        for level in range(len(self.last) - 1, 0, -1):
            for number in range(max(self.last[level] - _SKIPPED, 1), self.last[level] + 1):
                if label == self.scheme.label(level, number):
                    return level, number
        begun = range(1, len(self.scheme.levels))
        return next(((level, 1) for level in begun if label == self.scheme.label(level, 1)), None)

    def meant(self, read: str, *, begins_list: bool) -> tuple[tuple[int, int], float] | None:
        """The label that was misread as ``read``, with how sure that is; ``begins_list`` after a colon."""
        looks = _looks(read)
        for level, number in self.expected():
            if looks == _looks(self.scheme.label(level, number)):
                return (level, number), SURE_AS_ALIKE
        for level, number in self.expected() if self.last else ():
            if _like(looks, _looks(self.scheme.label(level, number))):
                return (level, number), SURE_BY_ORDER
        closing = [place for place in self.expected() if self.scheme.label(*place).endswith(")")]
        if (read.endswith(")") or read in _BLOTS) and self.last and closing:
            place = closing[-1] if begins_list else closing[0]
            return (place, SURE_BY_ORDER) if place[1] > 1 or begins_list else None
        return None


def _looks(label: str) -> str:
    """A label with one sign for all that look alike; a bracket is often read as a letter, and "j" as a bracket."""
    looks = label.lower().translate(_LOOKS)
    if looks.endswith("p") and ")" not in looks:
        looks = looks[:-1] + ")"
    return "l" + looks[1:] if looks.startswith(")") else looks


def _like(read: str, label: str) -> bool:
    """Whether a sign was doubled, lost or misread in a label that is none as it was read."""
    if not set(read) & set(").("):
        return False
    return abs(len(read) - len(label)) < 2 and SequenceMatcher(None, read, label).ratio() >= _LIKE


def mended(lines: list[str], scheme: LabelScheme, words: Container[str]) -> Iterator[Change]:
    """Put the labels at the beginnings of paragraphs right, in place, and say what was changed.

    ``words`` are those of the language: none of them is a label that was misread.
    """
    labels = Labels(scheme)
    before = ""
    for at, line in enumerate(lines):
        bare = line.lstrip()
        found = _BEGUN.match(bare)
        begins = found is not None and _may_begin(before, lines, at)
        right = _label(found, labels, words, before, ends=_ends(lines, at)) if found and begins else None
        if found is not None and right is not None:
            label, sure = right
            read = bare[: found.start("first")].strip()
            if read != label:
                lines[at] = f"{label} {bare[found.start('first') :]}"
                yield Change(at + 1, 1, read, label, sure, True, "the label of a paragraph")
        before = bare.rstrip() or before


def _may_begin(before: str, lines: Sequence[str], at: int) -> bool:
    """Whether a paragraph may begin here: an empty line, or the end of a paragraph, is before it."""
    return at == 0 or before.endswith(ENDED) or not lines[at - 1].strip()


def _ends(lines: Sequence[str], at: int) -> bool:
    """Whether the row of lines ends as a paragraph does, and is no heading."""
    while at + 1 < len(lines) and lines[at + 1].strip():
        at += 1
    return lines[at].rstrip().endswith(ENDED)


def _label(
    found: re.Match[str], labels: Labels, words: Container[str], before: str, *, ends: bool
) -> tuple[str, float] | None:
    read = found["label"]
    place, sure = labels.right(read), SURE_AS_READ
    if place is None and ends and found["first"].isupper() and not _is_word(read, words):
        place, sure = labels.right(f"{read}.") if read.isdigit() else None, SURE_BY_ORDER
        meant = labels.meant(read, begins_list=before.endswith(":"))
        place, sure = (place, sure) if place else meant or (None, 0.0)
    if place is None:
        return None
    labels.take(*place)
    return labels.scheme.label(*place), sure


def _is_word(read: str, words: Container[str]) -> bool:
    return read.isalpha() and (len(read) != 2 or read.lower() in words)
