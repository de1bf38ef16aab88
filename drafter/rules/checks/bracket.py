"""Kind ``bracket``: square brackets in a final text, outside quotations (house-style 3.17)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_BRACKET = re.compile(r"\[[^\[\]\n]*\]?|\]")
_TITLE = re.compile(r"\[[^\W\d_a-zà-ÿ]\w*(?:\s[^\s\]]+){4,}\]")  # a capital and five words, within a sentence
_PARTS = ("title", "preamble", "operative", "annex", "heading")


@kind("bracket")
def bracket(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the bracketed words; the adoption typed as a paragraph is another rule's."""
    if subject.resolution.kind != "resolution":
        return
    joined = subject.running(_PARTS)
    for match in _BRACKET.finditer(joined.text):
        place = joined.place(*match.span())
        if place is None:
            continue
        passage, start, end = place
        if (
            not passage.quoted(start, end)
            and not _translation(passage, start, match[0])
            and not _whole(passage, start, end)
        ):
            yield Hit(passage.path, start, end)


def _translation(passage: Passage, start: int, words: str) -> bool:
    """Whether the brackets hold the translation of a title: they follow a quotation, italics or a foreign title."""
    before = passage.text[:start].rstrip()
    if before.endswith(("”", "»")) or any(end == len(before) for _, end in passage.italics):
        return True
    return _TITLE.match(words) is not None and before[-1:].isalnum()


def _whole(passage: Passage, start: int, end: int) -> bool:
    return start == 0 and end >= len(passage.text.rstrip(" .,;"))
