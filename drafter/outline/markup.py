"""The inline marks of an outline's text: ``_italics_``, ``^[footnote]``, ``^{id}``.

Everything else is text. A backslash before a punctuation mark takes the mark literally. An underscore
marks italics only at the edge of a word, so ``snake_case`` and ``a_b`` stay as they are. Square brackets
inside a footnote are text as long as they pair.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field

from drafter.model import Inline, Note, Reference, Run, Text

_REFERENCE = re.compile(r"\^\{([A-Za-z][\w-]*)\}")
_MAX_UNCLOSED = 20
_MARK = re.compile(r"[\\_^]")
_ESCAPABLE = frozenset(string.punctuation)


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """A mark that cannot be read: at which index of the marked-up string, and what is wrong."""

    index: int
    message: str
    hint: str


@dataclass(slots=True)
class Parsed:
    """A text read from markup.

    ``spans`` gives for each character of ``text.plain`` where it is written, as (start, end) indices of
    the marked-up string; ``notes`` the same for each footnote, in order.
    """

    text: Text
    spans: list[tuple[int, int]]
    notes: list[list[tuple[int, int]]] = field(default_factory=list)
    problems: list[MarkupProblem] = field(default_factory=list)


def parse(markup: str) -> Parsed:
    """Read a marked-up string. Marks that cannot be read are reported and kept as text."""
    reader = _Reader(markup, 0, len(markup))
    reader.read()
    return Parsed(Text.of(*reader.inlines), reader.spans, reader.notes, reader.problems)


class _Reader:
    """One pass over ``markup[at:end]``; a footnote's content is read by a reader of its own."""

    def __init__(self, markup: str, at: int, end: int, *, in_note: bool = False) -> None:
        self.markup, self.at, self.end, self.in_note = markup, at, end, in_note
        self.start = at
        self.italic_end: int | None = None
        self.unclosed = 0
        self.italics_left = True  # whether an underscore that could close italics may still follow
        self.inlines: list[Inline] = []
        self.spans: list[tuple[int, int]] = []
        self.notes: list[list[tuple[int, int]]] = []
        self.problems: list[MarkupProblem] = []

    def read(self) -> None:
        while self.at < self.end:
            self._step()

    def _step(self) -> None:
        char = self.markup[self.at]
        if char == "\\" and self.at + 1 < self.end and self.markup[self.at + 1] in _ESCAPABLE:
            self._add(self.markup[self.at + 1], 2)
        elif char == "^" and self.markup.startswith("^[", self.at) and not self.in_note:
            self._note()
        elif char == "^" and self.markup.startswith("^{", self.at):
            self._reference()
        elif char == "_" and self.at == self.italic_end:
            self.italic_end = None
            self.at += 1
        elif char == "_" and self.italic_end is None and (closing := self._closing_underscore()):
            self.italic_end = closing
            self.at += 1
        else:
            self._add(char, 1)
            self._plain()

    def _plain(self) -> None:
        """The characters up to the next one that may be a mark."""
        mark = _MARK.search(self.markup, self.at, self.end)
        end = mark.start() if mark else self.end
        self.inlines.append(Run(self.markup[self.at : end], self.italic_end is not None))
        self.spans.extend((index, index + 1) for index in range(self.at, end))
        self.at = end

    def _add(self, char: str, width: int) -> None:
        self.inlines.append(Run(char, self.italic_end is not None))
        self.spans.append((self.at, self.at + width))
        self.at += width

    def _note_end(self, at: int) -> int | None:
        """The bracket that closes the footnote opened at ``at``; after many without one, none is sought."""
        if self.unclosed >= _MAX_UNCLOSED:
            return None
        close = _closing_bracket(self.markup, at + 2, self.end)
        self.unclosed += close is None
        return close

    def _note(self) -> None:
        close = self._note_end(self.at)
        if close is None:
            hint = "close it with ]; for the two characters themselves write \\^["
            self.problems.append(MarkupProblem(self.at, "the footnote that begins here is not closed", hint))
            self._add("^", 1)
            return
        inner = _Reader(self.markup, self.at + 2, close, in_note=True)
        inner.read()
        self.inlines.append(Note(Text.of(*inner.inlines)))
        self.notes.append(inner.spans)
        self.problems.extend(inner.problems)
        self.at = close + 1

    def _reference(self) -> None:
        match = _REFERENCE.match(self.markup, self.at, self.end)
        if match is None:
            hint = (
                "a reference is ^{name}, with the id of a paragraph; for the characters themselves write \\^{"
            )
            self.problems.append(
                MarkupProblem(self.at, "the reference that begins here cannot be read", hint)
            )
            self._add("^", 1)
            return
        self.inlines.append(Reference(match[1]))
        self.spans.append((self.at, match.end()))
        self.at = match.end()

    def _closing_underscore(self) -> int | None:
        """The index of the underscore that ends the italics opening at ``at``, if it opens any."""
        before = self.markup[self.at - 1] if self.at > self.start else " "
        if (
            not self.italics_left
            or before.isalnum()
            or self.at + 1 >= self.end
            or self.markup[self.at + 1].isspace()
        ):
            return None
        at = self.at + 1
        while at < self.end:
            if self.markup[at] == "\\":
                at += 2
                continue
            if self.markup.startswith("^[", at) and not self.in_note:
                at = self._note_end(at) or at
            elif self.markup[at] == "_" and at > self.at + 1:
                after = self.markup[at + 1] if at + 1 < self.end else " "
                if not after.isalnum() and not self.markup[at - 1].isspace():
                    return at
            at += 1
        self.italics_left = False
        return None


def _closing_bracket(markup: str, at: int, end: int) -> int | None:
    depth = 1
    while at < end:
        char = markup[at]
        if char == "\\":
            at += 2
            continue
        depth += (char == "[") - (char == "]")
        if not depth:
            return at
        at += 1
    return None


def escape(text: str, *, brackets: bool = False) -> str:
    """Write characters so that :func:`parse` reads them as themselves."""
    marks = "\\_[]" if brackets else "\\_"
    out = "".join("\\" + char if char in marks else char for char in text)
    return out.replace("^[", "\\^[").replace("^{", "\\^{")


def _balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "[") - (char == "]")
        if depth < 0:
            return False
    return depth == 0


def write(text: Text, *, in_note: bool = False) -> str:
    """The marked-up string of a text; :func:`parse` gives the text back.

    Italics must begin and end at the edge of a word (see :func:`drafter.model.text.tidied`).
    """
    brackets = in_note and not _balanced(text.plain)
    return "".join(_write_inline(inline, brackets=brackets) for inline in text.inlines)


def _write_inline(inline: Inline, *, brackets: bool) -> str:
    if isinstance(inline, Reference):
        return f"^{{{inline.target}}}"
    if isinstance(inline, Note):
        return f"^[{write(inline.text, in_note=True)}]"
    escaped = escape(inline.text, brackets=brackets)
    return f"_{escaped}_" if inline.italic else escaped


def has_marks(markup: str) -> bool:
    """Whether any character of ``markup`` may be a mark."""
    return _MARK.search(markup) is not None
