"""Physical lines of a text become paragraphs: wrapped lines joined, hyphenation undone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.importers.text.starts import is_fixed, is_opening, is_organ

_TERMINAL = tuple(",;.:!?…،؛。，；：？！]")
_STOPS = (".", ";", ":")
_CLOSING = "”»\"'’)]"
_TAIL = 40
"""How many of a line's last characters tell whether it has ended."""
_CALL = re.compile(r"(?:\[\^?\d{1,3}\]|[¹²³⁴-⁹⁰]+)$")
_LABEL = re.compile(
    r"(?:\[?\(?\d{1,3}(?:\.?\s?(?:bis|ter|quater))?(?:[.):\-–°]|\.-)|\d{1,3}\.?\s(?:bis|ter|quater)"
    r"|\d{1,3}(?:\.\d{1,2}){1,3}\.?|\([^\W\d_]{1,4}\)|[^\W\d_]{1,3}\)|[a-z]\.-?|[ivx]{1,4}\.-?|[•●○▪\-–])\s"
)
_SHORT = 0.6
_ROOM = 0.85  # of the width: letters are not all as wide
_MANY = 5
_SOME, _MOST = 0.1, 0.3
_FEW = 0.3
"""A line that is shorter than this share of the others is the last of its paragraph, if a capital follows."""
_SHORT_AND_ENDED = 0.75
"""The same of a line that ends a sentence."""
_CLOSING_LINE = 0.4
"""A line that is shorter, and begins with a figure after a paragraph's end: the meeting at which a text was adopted."""
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad\u2010]$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the source: its words, the number of its first line, how far it is indented.

    ``gap`` is the number of empty lines before it.
    """

    text: str
    line: int
    indent: int = 0
    gap: int = 0


def blocks(lines: Sequence[str]) -> list[Block]:
    """The paragraphs of ``lines``."""
    groups = _dense(list(_groups(lines)))
    plain = [[line for _, line in group] for group in groups]
    if not _is_wrapped(plain):
        return [
            Block(line.strip(), number, _indent(line), _gap(lines, number))
            for group in groups
            for number, line in group
        ]
    width, hangs = _width(plain), _hangs(plain)
    pieces = [block for group in groups for block in _joined(group, width, hangs)]
    return list(_across_pages(pieces, width))


def _ends_with(text: str, marks: tuple[str, ...]) -> bool:
    """Whether ``text`` ends with one of ``marks``, closing quotation marks and the call of a note apart."""
    return _CALL.sub("", text.rstrip()[-_TAIL:]).rstrip(_CLOSING).endswith(marks)


def _groups(lines: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """Rows of lines with no empty line between them, each line with its number."""
    group: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            group.append((number, line.rstrip()))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _dense(groups: list[list[tuple[int, str]]]) -> list[list[tuple[int, str]]]:
    """``groups``, or one of all lines where an empty line stands after every line of a wrapped text."""
    single = [group[0] for group in groups if len(group) == 1]
    if len(single) < _MANY or len(single) < 0.9 * len(groups):
        return groups
    lines = [line for group in groups for line in group]
    plain = [[line for _, line in lines]]
    return [lines] if _is_wrapped(plain) and _in_small_letters(plain) else groups


def _gap(lines: Sequence[str], number: int) -> int:
    """How many empty lines stand before the line with this number."""
    count = 0
    while number - 2 - count >= 0 and not lines[number - 2 - count].strip():
        count += 1
    return count


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_wrapped(groups: Sequence[Sequence[str]]) -> bool:
    """Whether lines end because the page did: many go on in the next line in the middle of a sentence."""
    inner = _pairs(groups)
    going_on = sum(_goes_on_below(line, after) for line, after in inner)
    divided = any(_HYPHEN.search(line[-2:]) and after[:1].islower() for line, after in inner)
    return len(inner) > (not divided) and going_on > (_SOME if divided else _MOST) * len(inner)


def _in_small_letters(groups: Sequence[Sequence[str]]) -> bool:
    """Whether most lines that go on below do so with a small letter: a date or a bracket may stand alone."""
    below = [after for line, after in _pairs(groups) if _goes_on_below(line, after)]
    return sum(after[:1].islower() for after in below) > len(below) / 2


def _pairs(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Every line that is not short, with the line below it."""
    pairs = ((line, group[index + 1].strip()) for group in groups for index, line in enumerate(group[:-1]))
    return [pair for pair in pairs if len(pair[0]) > 30]


def _goes_on_below(line: str, after: str) -> bool:
    ended = _ends_with(line, _TERMINAL)
    return not ended and not after[:1].isupper() and not _LABEL.match(after)


def _may_begin(line: str) -> bool:
    """Whether a line begins with a letter that may be the first of a sentence: a capital, or one of a script without."""
    return line[:1].isalpha() and not line[:1].islower()


def _width(groups: Sequence[Sequence[str]]) -> int:
    """How long a full line is: nine of ten lines are shorter, and those that go on are as long."""
    lengths = sorted(len(line) for group in groups for line in group)
    full = sorted(len(line) for line, after in _pairs(groups) if _goes_on_below(line, after))
    return max(lengths[int(0.9 * (len(lengths) - 1))], full[len(full) // 2] if full else 0)


def _hangs(groups: Sequence[Sequence[str]]) -> bool | None:
    """Whether the lines after the first of a paragraph are indented; ``False`` where the first are; else ``None``."""
    deeper = [
        _ends_with(line, _TERMINAL)
        for group in groups
        for line, after in pairwise(group)
        if _indent(after) - _indent(line) > 0 and not _LABEL.match(after.strip())
    ]
    if len(deeper) < _MANY:
        return None
    ended = sum(deeper) / len(deeper)
    return True if ended < _FEW else False if ended > 1 - _FEW else None


def _joined(group: Sequence[tuple[int, str]], width: int, hangs: bool | None) -> Iterator[Block]:
    first, text = group[0]
    indent = _indent(text)
    text = text.strip()
    before = group[0][1]
    for number, line in group[1:]:
        words = line.strip()
        begins = _by_indent(before, line, hangs)
        if begins is None:
            begins = _begins_paragraph(before.strip(), words, width)
        if begins:
            yield Block(text, first, indent)
            first, text, indent = number, words, _indent(line)
        else:
            text = join(text, words)
        before = line
    yield Block(text, first, indent)


def _by_indent(before: str, line: str, hangs: bool | None) -> bool | None:
    """Whether a line begins a paragraph, where its indent tells."""
    step = _indent(line) - _indent(before)
    if hangs is None or not step or _LABEL.match(line.strip()):
        return None
    return hangs == (step < 0) if hangs or step > 0 else None


def _begins_paragraph(previous: str, line: str, width: int) -> bool:
    ended = _ends_with(previous, _TERMINAL)
    if (ended and _LABEL.match(line)) or is_organ(previous):
        return True
    if line[:1].islower() or _HYPHEN.search(previous[-2:]):
        return False
    if ended and line[:1].isdigit() and len(line) < _CLOSING_LINE * width:
        return True
    if ended and _may_begin(line) and len(f"{previous} {line.partition(' ')[0]}") < _ROOM * width:
        return True  # the next word had room
    if is_fixed(line) or (ended and is_opening(line)):
        return True
    stopped = _ends_with(previous, _STOPS)
    return len(previous) < (_SHORT_AND_ENDED if stopped else _SHORT) * width


def one_line_each(lines: Sequence[str]) -> bool:
    """Whether every line is a paragraph: many stand together, and none goes on below."""
    groups = [[line for _, line in group] for group in _groups(lines)]
    return len(_pairs(groups)) >= _MANY and not _is_wrapped(groups)


def begins_with_label(text: str) -> bool:
    """Whether a paragraph begins with a label typed before it."""
    return _LABEL.match(text) is not None


def join(text: str, line: str) -> str:
    """``text`` continued by ``line``; a word divided at the end of the line is made whole."""
    if not _HYPHEN.search(text[-2:]):
        return f"{text} {line}"
    if text.endswith("\u00ad"):
        return text[:-1] + line
    if line[:1].islower():
        return text[:-1] + line
    return text + line


def _across_pages(pieces: Sequence[Block], width: int) -> Iterator[Block]:
    """Paragraphs that a page break cut in two, made whole."""
    current: Block | None = None
    for piece in pieces:
        if current is not None and _goes_on(current, piece, width):
            current = replace(current, text=join(current.text, piece.text))
            continue
        if current is not None:
            yield current
        current = piece
    if current is not None:
        yield current


def _goes_on(before: Block, after: Block, width: int) -> bool:
    ended = _ends_with(before.text, _TERMINAL)
    return not ended and len(before.text) >= _SHORT * width and after.text[:1].islower()
