r"""Footnotes in plain text: calls ``[1]``, ``[^1]`` or ``¹``, and the notes at the end.

``[1]`` is a call only where a note with that number stands at the end, as in the text that this program
writes (a backslash keeps it a text). ``[^1]`` is always one: where the source lacks the note, it comes in
empty and the recogniser says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from drafter.importers.text.paragraphs import Block
from drafter.model import Inline, Note, Run, Text

_DEFINITION = re.compile(
    r"\[(?P<caret>\^?)(?P<number>[1-9]\d{0,4})\](?P<colon>:?)\s+(?P<text>\S.*)", re.DOTALL
)
_RAISED_DEFINITION = re.compile(r"(?P<raised>[¹²³⁴-⁹⁰]+)[:.]?\s*(?P<text>\S.*)", re.DOTALL)
_CALL = re.compile(r"(?<!\\)(?P<slashes>\\*)\[(?P<caret>\^?)(?P<number>[1-9]\d{0,4})\]")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_CALL = re.compile(r"(?<=\S)[¹²³⁴-⁹⁰]+")
_DEEPEST = 1
_RULE = re.compile(r"[\s*_\-–—]{3,}")

Inlines = Callable[[str], Sequence[Inline]]


def roman(text: str) -> list[Inline]:
    """Characters as one roman run: how plain text reads a stretch between two calls."""
    return [Run(text)]


def collected(blocks: Sequence[Block]) -> tuple[list[Block], dict[str, str]]:
    """``blocks`` without the notes, and the notes by number.

    Notes of the forms ``[1] text`` and ``¹ text`` stand together at the end; ``[^1]: text`` anywhere.
    """
    found: dict[str, str] = {}
    kept = []
    for block in blocks:
        match = _DEFINITION.fullmatch(block.text)
        if match is not None and match["caret"] and match["colon"]:
            found[match["number"]] = match["text"]
        else:
            kept.append(block)
    end = last = _before_marked(kept)
    while end and (number_text := _at_end(kept[end - 1].text)) is not None:
        found.setdefault(*number_text)
        end -= 1
    if end < last and end and _RULE.fullmatch(kept[end - 1].text):
        end -= 1
    return [*kept[:end], *kept[last:]], found


def _before_marked(blocks: Sequence[Block]) -> int:
    """How many blocks stand before the notes at the end that have an asterisk for a mark: those on sponsors."""
    end = len(blocks)
    while end and blocks[end - 1].text.startswith("*"):
        end -= 1
    return end or len(blocks)


def _at_end(text: str) -> tuple[str, str] | None:
    match = _DEFINITION.fullmatch(text)
    if match is not None:
        return match["number"], match["text"]
    match = _RAISED_DEFINITION.fullmatch(text)
    return (match["raised"].translate(_RAISED), match["text"]) if match is not None else None


class Calls:
    """Puts the notes of one draft where they are called; what is between two calls is read by ``inlines``.

    A note may call a note, but there it ends: notes that call each other have no end. Each is read once,
    however often it is called.
    """

    def __init__(self, notes: dict[str, str], inlines: Inlines = roman) -> None:
        self._notes = notes
        self._inlines = inlines
        self._read: dict[tuple[str, int], Note] = {}

    def text(self, text: str, depth: int = 0) -> Text:
        """``text`` with its calls replaced by the notes."""
        if depth > _DEEPEST:
            return Text.of(*self._inlines(text))
        parts: list[Inline] = []
        at = 0
        for match in self._found(text):
            slashes = len(match["slashes"]) if match.re is _CALL else 0
            before = text[at : match.start()] + "\\" * (slashes // 2)
            if slashes % 2:
                parts += self._inlines(before + match[0][slashes:])
            else:
                number = match["number"] if match.re is _CALL else match[0].translate(_RAISED)
                parts += [*self._inlines(before), self._note(number, depth + 1)]
            at = match.end()
        parts += self._inlines(text[at:])
        return Text.of(*parts)

    def _found(self, text: str) -> list[re.Match[str]]:
        plain = [match for match in _CALL.finditer(text) if match["caret"] or match["number"] in self._notes]
        raised = [
            match for match in _RAISED_CALL.finditer(text) if match[0].translate(_RAISED) in self._notes
        ]
        return sorted([*plain, *raised], key=re.Match.start)

    def _note(self, number: str, depth: int) -> Note:
        if (number, depth) not in self._read:
            text = self._notes.get(number, "")
            self._read[number, depth] = Note(self.text(text, depth) if text else Text())
        return self._read[number, depth]
