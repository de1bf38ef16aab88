"""Lines of the masthead that say more than one thing, or one thing in another form, taken apart before all else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.keys import masthead_key
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.recognise.labels import without_start
from drafter.importers.recognise.organs import formula_of
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.states import as_printed
from drafter.model import Run, Text

_MOST = 60
"""How many lines of a source may stand before the organ's own line."""
_MARKS = re.compile(r"\s*[:.\-–—]\s+(?=\S)")
_NUMBER_ALONE = re.compile(
    r"(?P<words>(?:[^\W\d_]+\s+){1,2})(?:[Nn][.º°o]*\s*)?(?P<number>(?:[A-Z]{1,2}-)?\d{1,4}/\d{1,4})\.?"
)


def taken_apart(lines: Sequence[SourceLine], known: Knowledge, remarks: Remarks) -> list[SourceLine]:
    """``lines`` with those above the organ's own line taken apart."""
    end = next((at for at, line in enumerate(lines[:_MOST]) if formula_of(line.plain)), 0)
    above = [part for line in lines[:end] for part in _parts(line, known, remarks)]
    return [*above, *lines[end:]]


def _parts(line: SourceLine, known: Knowledge, remarks: Remarks) -> Iterator[SourceLine]:
    if line.role or line.key or line.label or masthead_key(line, known) is not None:
        yield line
        return
    agenda = _agenda(line, known)
    alone = _NUMBER_ALONE.fullmatch(folded(line.plain))
    if agenda is not None:
        yield from agenda
    elif alone is not None:
        remarks.add(line, "the word before the number was left out", alone["words"].strip())
        yield replace(line, label=alone["number"], text=Text())
    else:
        yield _as_printed(line, known)


def _agenda(line: SourceLine, known: Knowledge) -> tuple[SourceLine, SourceLine] | None:
    """The agenda item and its title, where a mark parts them on one line: "Agenda item 3: Promotion …"."""
    plain = line.text.plain
    for mark in _MARKS.finditer(plain[:_MOST]):
        item = replace(line, text=Text.of(plain[: mark.start()]))
        found = masthead_key(item, known)
        if found is not None and found.key == "agenda_item":
            title = without_start(line.text, mark.end())
            return replace(found, role="masthead"), replace(
                line, role="masthead", key="agenda_title", text=title
            )
    return None


def _as_printed(line: SourceLine, known: Knowledge) -> SourceLine:
    """``line`` with the hyphens and apostrophes of print, if the house then knows it ("Fifty‑first session")."""
    plain = replace(
        line,
        text=Text.of(
            *(
                Run(as_printed(inline.text), inline.italic) if isinstance(inline, Run) else inline
                for inline in line.text.inlines
            )
        ),
    )
    return plain if plain != line and masthead_key(plain, known) is not None else line
