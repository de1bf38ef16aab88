"""Automatic numbering: label patterns as Word's list levels, one instance for each list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.render.pieces import Line, RenderContext
from drafter.render.word.xml import escape

FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCounting",
    "أ": "arabicAlpha",
}
"""Word's name for each style of counter that a label pattern can have."""

_PLACE = re.compile(r"\{(\w)\}")


def lists(context: RenderContext) -> tuple[str, ...]:
    """The names of the lists that Word counts, in order of first use."""
    found = {line.list: None for line in _lines(context) if line.automatic}
    return tuple(found)


def numbered_bookmarks(context: RenderContext) -> frozenset[str]:
    """The bookmarks of the paragraphs with an automatic number."""
    return frozenset(line.bookmark for line in _lines(context) if line.automatic and line.bookmark)


def _lines(context: RenderContext) -> Iterable[Line]:
    yield from context.preamble
    yield from context.operative
    for annex in context.annexes:
        yield from annex.lines


def abstract_xml(patterns: Sequence[str], ident: int) -> str:
    """The definition of the levels. It has no indents: those are the paragraph's, as the template says."""
    levels = "".join(_level(index, pattern) for index, pattern in enumerate(patterns))
    return (
        f'<w:abstractNum w:abstractNumId="{ident}"><w:nsid w:val="52455331"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="52455332"/>{levels}</w:abstractNum>'
    )


def _level(index: int, pattern: str) -> str:
    style = _PLACE.search(pattern)
    form = FORMATS.get(style[1], "lowerLetter") if style else "none"
    text = escape(_PLACE.sub(f"%{index + 1}", pattern))
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def instance_xml(number: int, abstract: int, levels: int) -> str:
    """One list: it starts from 1 at each of its levels."""
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(levels)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{starts}</w:num>'
