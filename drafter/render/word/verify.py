"""What is written was read back: a Word file is compared with the context before it replaces anything."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import DraftError
from drafter.render import plain
from drafter.render.pieces import RenderContext
from drafter.render.word.readback import WordText, read_word

_NOT_SHOWN = frozenset(("language", "locale", "direction", "organ", "kind", "sponsor_notes"))
_HINT = "check the template with: drafter templates check"


def verify(source: Path | bytes, context: RenderContext, names: frozenset[str]) -> None:
    """Compare a Word file with ``context``: every paragraph, label and footnote, in order.

    ``names`` are the context's names that the template shows; a template may leave out what is in the
    masthead, but what it shows must be there, and the text itself must be there wholly.

    Raises:
        DraftError: something is missing or different; the first such paragraph is quoted.
    """
    found = read_word(io.BytesIO(source) if isinstance(source, bytes) else str(source))
    _compare_text(found, plain.paragraphs(context))
    _compare_notes(found, context)
    _compare_masthead(found, context, names)


def _compare_text(found: WordText, expected: Sequence[str]) -> None:
    """Each expected paragraph stands in the file as a paragraph (or as whole lines of one), in order."""
    lines = [line for paragraph in found.paragraphs for line in _forms(paragraph)]
    place = 0
    for wanted in (paragraph.lstrip("\t") for paragraph in expected):
        if not wanted.strip("\t\n"):
            continue
        try:
            place = lines.index(wanted, place) + 1
        except ValueError:
            raise _missing(wanted, lines, place) from None


def _forms(paragraph: str) -> list[str]:
    """A paragraph, or its lines where the template put several values into one."""
    stripped = paragraph.lstrip("\t")
    return [stripped, *stripped.split("\n")] if "\n" in stripped else [stripped]


def _missing(wanted: str, lines: Sequence[str], place: int) -> DraftError:
    words = wanted if len(wanted) <= 60 else wanted[:57] + "…"
    if wanted in lines[:place]:
        problem = f"the Word file has a paragraph out of its order: “{words}”"
    else:
        problem = f"the Word file lacks a paragraph, or has it in another form: “{words}”"
    return DraftError(problem, hint=_HINT)


def _compare_notes(found: WordText, context: RenderContext) -> None:
    called = plain.notes(context)
    if sorted(found.notes) != sorted(note.lstrip("\t") for note in called):
        raise DraftError("the footnotes of the Word file are not those of the resolution", hint=_HINT)


def _compare_masthead(found: WordText, context: RenderContext, names: frozenset[str]) -> None:
    everything = "\n".join((*found.paragraphs, *found.running))
    for name in sorted(names - _NOT_SHOWN):
        value = getattr(context, name, None)
        if isinstance(value, str) and value not in everything:
            raise DraftError(f"the Word file lacks “{value}” ({name})", hint=_HINT)
