"""Changing an outline in place: only the words that change change; comments, order and quoting stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.model import Path, Text
from drafter.outline import markup
from drafter.outline.document import Outline, Place
from drafter.outline.quoting import double_quoted, plain_allowed


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace characters ``start`` to ``end`` of the value at ``path`` (of ``Text.plain`` for a text)."""

    path: Path
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Write the whole text at ``path`` anew, marks and footnotes included."""

    path: Path
    text: Text


class EditConflictError(ValueError):
    """Two edits touch the same characters, or a value cannot be edited."""


def apply(outline: Outline, edits: Iterable[Edit | Rewrite]) -> str:
    """The source of ``outline`` after ``edits``.

    Edits must not overlap. Raises :class:`EditConflictError` where they do, or where the value at a
    path is not written in the file.
    """
    changes = sorted(
        change
        for edit in set(edits)
        for change in (_changes(outline, edit) if isinstance(edit, Edit) else [_rewrite(outline, edit)])
    )
    out, at = [], 0
    for start, end, replacement in changes:
        if start < at:
            raise EditConflictError("two edits touch the same characters")
        out += [outline.source[at:start], replacement]
        at = end
    return "".join(out) + outline.source[at:]


def _place(outline: Outline, path: Path) -> Place:
    place = outline.places.get(path)
    if place is None or not place.offsets:
        raise EditConflictError(f"nothing is written at {'.'.join(map(str, path))}")
    return place


def _changes(outline: Outline, edit: Edit) -> list[tuple[int, int, str]]:
    """What an edit changes in the source: one stretch, or one before and one after each footnote, which stays."""
    place = _place(outline, edit.path)
    length = len(place.ends)
    if not 0 <= edit.start <= edit.end <= length:
        raise EditConflictError("an edit reaches beyond its text")
    replacement = _encoded(_marked(edit), place)
    if edit.start == edit.end:
        at = place.ends[edit.start - 1] if edit.start else place.offsets[edit.start]
        return [(at, at, replacement)]
    stretches = _between_notes(outline.source, place, edit.start, edit.end)
    first_is_blank = not outline.source[slice(*stretches[0])].strip()
    filled = len(stretches) - 1 if first_is_blank else 0  # a call stands at its word, not after the space
    return [(*stretch, replacement if at == filled else "") for at, stretch in enumerate(stretches)]


def _between_notes(source: str, place: Place, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of source that write the characters from ``start`` to ``end``, without the notes among them."""
    stretches = [(place.offsets[start], place.ends[start])]
    for index in range(start + 1, end):
        begins, before = place.offsets[index], stretches[-1][1]
        if "^[" in source[before:begins]:
            stretches.append((begins, place.ends[index]))
        else:
            stretches[-1] = (stretches[-1][0], place.ends[index])
    return stretches


def _marked(edit: Edit) -> str:
    is_text = any(step in ("text", "title", "heading", "wrap_up", "notes") for step in edit.path)
    return markup.escape(edit.replacement, brackets="notes" in edit.path) if is_text else edit.replacement


def _encoded(text: str, place: Place) -> str:
    if place.style == '"':
        return double_quoted(text)[1:-1]
    return text.replace("'", "''") if place.style == "'" else text


def _rewrite(outline: Outline, edit: Rewrite) -> tuple[int, int, str]:
    place = _place(outline, edit.path)
    marked = markup.write(edit.text)
    if place.style in {"|", ">"}:
        start = min(place.offsets)
        return start, max(place.ends), marked
    if place.style == "" and not plain_allowed(marked):
        return place.start, place.end, double_quoted(marked)
    quote = place.style
    return place.start, place.end, f"{quote}{_encoded(marked, place)}{quote}"


def requoted(outline: Outline, path: Path, value: str) -> str:
    """The source with the whole scalar at ``path`` written anew, in double quotes, as ``value``."""
    place = _place(outline, path)
    return outline.source[: place.start] + double_quoted(value) + outline.source[place.end :]
