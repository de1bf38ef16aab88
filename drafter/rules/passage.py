"""A passage: one text of a resolution with its context, as rules see it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from drafter.model import OBJECT, Note, Path, Reference, Run, Text

Part = Literal["title", "preamble", "operative", "annex"]
PassageKind = Literal["title", "paragraph", "subparagraph", "wrap_up", "heading", "annex_title", "note"]
Span = tuple[int, int]

_QUOTES = re.compile("“[^“”]*(?:“[^“”]*”[^“”]*)*”|«[^«»]*(?:«[^«»]*»[^«»]*)*»")


@dataclass(eq=False)
class Passage:
    """One text and where it stands.

    Attributes:
        path: of the text; edits and hits name it. ``paragraph`` is the path of the paragraph it
            belongs to (for a footnote, of the text that calls it).
        part: the footnotes of a part belong to that part, with ``kind`` "note".
        level: 0 for a paragraph, 1 to 3 for subparagraphs.
        text: the characters as written, without footnote calls; a reference is one U+FFFC.
        index: the place among its siblings, from 0.
        parent, items: the chapeau above, the subparagraphs below.
        wrap_up: the passage that continues this paragraph after its list.
        previous, next: the sibling paragraphs; headings are skipped.
        section: counts the headings and organ lines above it in its part.
        organ_line: the words of the nearest organ line above, where a draft for another organ is
            embedded; empty under the resolution's own.
    """

    path: Path
    paragraph: Path
    part: Part
    kind: PassageKind
    source: Text
    level: int = 0
    index: int = 0
    parent: Passage | None = None
    items: list[Passage] = field(default_factory=list)
    wrap_up: Passage | None = None
    previous: Passage | None = None
    next: Passage | None = None
    section: int = 0
    organ_line: str = ""

    @cached_property
    def text(self) -> str:
        """The characters, as described above."""
        return self.source.plain

    @cached_property
    def italics(self) -> tuple[Span, ...]:
        """The spans set in italics by hand."""
        spans, at = [], 0
        for inline in self.source.inlines:
            if isinstance(inline, Run):
                if inline.italic:
                    spans.append((at, at + len(inline.text)))
                at += len(inline.text)
            elif isinstance(inline, Reference):
                at += 1
        return tuple(spans)

    @cached_property
    def calls(self) -> tuple[int, ...]:
        """The offset of each footnote call: it stands before that character."""
        found, at = [], 0
        for inline in self.source.inlines:
            if isinstance(inline, Note):
                found.append(at)
            else:
                at += len(inline.text) if isinstance(inline, Run) else len(OBJECT)
        return tuple(found)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The spans in “ ” or « », marks included. What is quoted is never mended."""
        if "“" not in self.text and "«" not in self.text:
            return ()
        return tuple(match.span() for match in _QUOTES.finditer(self.text))

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of the characters from ``start`` to ``end`` stands in a quotation."""
        spans = self.quotations
        if not spans:
            return False
        at = bisect_right(spans, (start, len(self.text)))
        return any(
            left < max(end, start + 1) and start < right for left, right in spans[max(0, at - 1) : at + 1]
        )

    @property
    def last(self) -> bool:
        """Whether no sibling paragraph follows."""
        return self.next is None
