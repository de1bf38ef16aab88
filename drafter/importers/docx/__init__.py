"""Word files come in: every word of the document is in a line or in a note.

Tracked changes are accepted: insertions stay, deletions go, moved text stands at its new place; a note says
how many there were and what was deleted.
"""

from __future__ import annotations

from drafter.errors import DraftError
from drafter.importers import guard
from drafter.importers.docx.decisions import split
from drafter.importers.lines import ImportNote, ReadLines, SourceLine

__all__ = ["read_all", "read_lines", "split"]


def read_lines(data: bytes, *, file: str = "-", pick: int | None = None) -> ReadLines:
    """Read a Word file as lines; ``place`` of a line is the number of its paragraph in the file.

    Args:
        data: the bytes of the file.
        file: the name to show.
        pick: which of several resolutions in the file, from 1; the first where not given, with a note.

    Raises:
        DraftError: the file is no Word document that can be read, is refused by the guard, or holds fewer
            resolutions than ``pick``.
    """
    found = read_all(data, file=file)
    if pick is not None and not 1 <= pick <= len(found):
        raise DraftError(
            f"there is no text number {pick} in the file", file=file, hint=f"it holds {len(found)}"
        )
    chosen = found[(pick or 1) - 1]
    if pick is None and len(found) > 1:
        message = f"the file holds {len(found)} texts, this is the first; choose with --pick"
        return ReadLines(lines=chosen.lines, notes=(ImportNote(1, message), *chosen.notes))
    return chosen


def read_all(data: bytes, *, file: str = "-") -> list[ReadLines]:
    """Read every resolution that a Word file holds, in order; most files hold one.

    Raises:
        DraftError: see :func:`read_lines`.
    """
    whole = _read(data, file)
    texts = split(whole.lines)
    if len(texts) == 1:
        return [whole]
    starts = [next(line.place for line in lines if line.role == "number_title") for lines in texts]
    out = []
    for lines, start, end in zip(texts, starts, [*starts[1:], None], strict=True):
        notes = (note for note in whole.notes if _belongs(note.place, starts[0], start, end))
        out.append(ReadLines(lines=tuple(lines), notes=(*notes, *_named(whole, lines, start))))
    return out


def _named(whole: ReadLines, lines: list[SourceLine], start: int) -> list[ImportNote]:
    """What a text is called before its number ("Decision"), which has no place in an outline."""
    printed = next(line.plain for line in whole.lines if line.place == start)
    label = next(line.label for line in lines if line.place == start)
    name = printed.partition(label)[0].strip()
    return [ImportNote(start, "the word before the number was left out", name)] if name else []


def _belongs(place: int, first: int, start: int, end: int | None) -> bool:
    """Whether a note is about the masthead of all texts, or about the one from ``start`` to ``end``."""
    return place < first or (start <= place and (end is None or place < end))


def _read(data: bytes, file: str) -> ReadLines:
    from drafter.importers.docx.document import Document
    from drafter.importers.docx.finished import finished

    package = guard.word(data, file)
    document = Document(package, file)
    lines = document.lines()
    for remark in package.remarks:
        document.remarks.add(1, remark)
    any_form = not document.is_ours
    made = (finished(each, document.references, any_form=any_form) for each in lines)
    found = tuple(line for line in made if line is not None)
    notes = document.remarks.finished({line.plain for line in found})
    return ReadLines(lines=found, notes=tuple(notes))
