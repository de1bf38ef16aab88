"""Terminal punctuation by position: what each text of a resolution ends with.

Preambular paragraphs end with a comma, operative ones with a semicolon, the last with a stop, a chapeau
with a colon (house-style 1.2, 2.1, 3.3, 3.13). The renderer adds the mark where the outline leaves it
out; importers take it off where it is the expected one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from drafter.model import Heading, Note, Paragraph, Path, Reference, Resolution, Run, Text

Mark = Literal["comma", "semicolon", "stop", "colon"]
NoteCall = Literal["before", "after"]


TERMINAL = frozenset(",;.:!?…،؛。，；：？！")
"""The characters that count as a mark already written at the end of a text, in any language."""


def expected(resolution: Resolution) -> dict[Path, Mark]:
    """The mark with which each text ends, by the path of the text; headings and titles have none."""
    found: dict[Path, Mark] = {}
    for index, preambular in enumerate(resolution.preamble):
        found.update(_paragraph(("preamble", index), preambular, "comma", "comma"))
    found.update(_sequence(("operative",), resolution.operative, "semicolon"))
    for number, annex in enumerate(resolution.annexes):
        found.update(_sequence(("annexes", number, "paragraphs"), annex.paragraphs, "stop"))
    return found


def _sequence(path: Path, items: Sequence[Paragraph | Heading], between: Mark) -> Iterator[tuple[Path, Mark]]:
    last = max((index for index, item in enumerate(items) if isinstance(item, Paragraph)), default=-1)
    for index, item in enumerate(items):
        if isinstance(item, Paragraph):
            yield from _paragraph((*path, index), item, "stop" if index == last else between, "semicolon")


def _paragraph(path: Path, item: Paragraph, end: Mark, between: Mark) -> Iterator[tuple[Path, Mark]]:
    """``end`` closes the paragraph, be it by its text, its last item or its wrap-up."""
    yield (*path, "text"), "colon" if item.subparagraphs else end
    last = len(item.subparagraphs) - 1
    for index, child in enumerate(item.subparagraphs):
        closes = index == last and item.wrap_up is None
        yield from _paragraph((*path, "subparagraphs", index), child, end if closes else between, between)
    if item.wrap_up is not None:
        yield (*path, "wrap_up"), end


def complete(text: Text, mark: str, note_call: NoteCall) -> Text:
    """``text`` with ``mark`` at its end, unless a mark is written there.

    ``note_call`` says whether footnote calls stand before the mark (Spanish, French) or after it
    (English; house-style 4.10).
    """
    body, notes = _split_trailing_notes(text)
    written = Text(body).plain.rstrip()
    if not written or written[-1] in TERMINAL:
        return text
    parts = (*body, *notes, Run(mark)) if note_call == "before" else (*body, Run(mark), *notes)
    return Text.of(*parts)


def bare(text: Text, mark: str, note_call: NoteCall) -> Text:
    """The inverse of :func:`complete`: ``text`` without ``mark``, where completing gives it back."""
    inlines = list(text.inlines)
    index = len(inlines) - 1
    while note_call == "after" and index >= 0 and isinstance(inlines[index], Note):
        index -= 1
    last = inlines[index] if index >= 0 else None
    if not isinstance(last, Run) or not last.text.endswith(mark):
        return text
    inlines[index] = Run(last.text[: -len(mark)], last.italic)
    shorter = Text.of(*inlines)
    return shorter if complete(shorter, mark, note_call) == text else text


def _split_trailing_notes(text: Text) -> tuple[tuple[Run | Note | Reference, ...], tuple[Note, ...]]:
    count = len(text.inlines)
    while count and isinstance(text.inlines[count - 1], Note):
        count -= 1
    return text.inlines[:count], tuple(note for note in text.inlines[count:] if isinstance(note, Note))
