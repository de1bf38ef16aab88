"""A line of a draft is finished: what the recogniser reads; web pages use it too."""

from __future__ import annotations

from drafter.importers.docx.fields import identifier
from drafter.importers.docx.pieces import DraftLine, text_of, without_tabs
from drafter.importers.docx.references import References
from drafter.importers.lines import SourceLine


def finished(line: DraftLine, references: References, *, any_form: bool) -> SourceLine | None:
    """The finished line, or ``None`` where nothing is printed; ``any_form``: see :class:`SourceLine`."""
    text = text_of(without_tabs(references.resolved(line.pieces)))
    if not text and not line.label:
        return None
    return SourceLine(
        text=text,
        place=line.place,
        label=line.label,
        level=line.level,
        role=line.role,
        style=line.style,
        italics_known=True,
        any_form=any_form,
        key=line.key,
        value=line.value,
        id=next((name for mark in line.bookmarks if (name := identifier(mark))), ""),
    )
