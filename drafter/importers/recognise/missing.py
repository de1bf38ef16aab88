"""Footnotes whose call stands in the source and whose text does not."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.importers.recognise.canonical import mapped
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.recognise.remarks import Remarks
from drafter.model import Note, Path, Resolution, Text


def with_missing_notes(
    resolution: Resolution, known: Knowledge, remarks: Remarks, places: Mapping[Path, int]
) -> Resolution:
    """``resolution`` with every empty footnote saying, in its language, that its text is not in the source."""
    words = str(known.language.data.get("missing_note", "…")) if known.language is not None else "…"

    def change(path: Path, text: Text) -> Text:
        if not any(not note.text for note in text.notes):
            return text
        place = places.get(path) or places.get(path[:-1], 0)
        remarks.add(place, "a footnote is called here, but the source does not have its text")
        inlines = (
            Note(Text.of(words)) if isinstance(inline, Note) and not inline.text else inline
            for inline in text.inlines
        )
        return Text.of(*inlines)

    return mapped(resolution, change)
