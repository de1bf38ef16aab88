"""Kind ``item-capital``: a list item that begins with a small letter (house-style 3.13)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.label import typed_label
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, paragraphs


@kind("item-capital")
def item_capital(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the first words of items that begin with a small letter; a typed label is no word."""
    for passage in paragraphs((*subject.preamble, *subject.operative)):
        text = passage.text
        if passage.parent is None or not text[:1].islower() or typed_label(text):
            continue
        word = text.split(maxsplit=1)[0].rstrip(",;:.")
        right = word[0].upper() + word[1:]
        edit = Edit(passage.path, 0, 1, right[0])
        yield Hit(passage.path, 0, len(word), {"expected": right}, (edit,))
