"""One recogniser for every format: lines with hints become a resolution."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.importers.lines import Recognised, SourceLine
from drafter.importers.recognise import negotiation
from drafter.importers.recognise.apart import taken_apart
from drafter.importers.recognise.broken import whole
from drafter.importers.recognise.builder import Builder
from drafter.importers.recognise.canonical import canonical
from drafter.importers.recognise.knowledge import knowledge
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.sections import Sections
from drafter.importers.recognise.trailing import without_trailing
from drafter.importers.recognise.twice import once

__all__ = ["canonical", "recognise"]


def recognise(
    lines: Iterable[SourceLine], *, organ: str | None = None, language: str | None = None
) -> Recognised:
    """The resolution that ``lines`` are, in canonical form, and what was not understood.

    ``organ`` and ``language`` are codes that override what the lines say. Every word of the lines ends in
    the resolution or in a note. Where the house has no data, paragraphs stay as printed.
    """
    given = list(lines)
    known = knowledge(given, organ, language)
    remarks = Remarks()
    given = once(negotiation.without(given, remarks), remarks)
    builder = Builder(known, remarks)
    given = taken_apart(given, known, remarks)
    assigned = Sections(known).assign(whole(given, known))
    told = any(line.role in {"preambular", "operative"} for line in given)
    builder.build(assigned if told else without_trailing(assigned, known))
    return builder.finished()
