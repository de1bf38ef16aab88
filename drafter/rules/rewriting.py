"""Edits made on a text itself, for what cannot be mended character by character in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Union

from drafter.model import Inline, Note, Path, Resolution, Run, Text
from drafter.outline.edit import Edit, Rewrite

_Piece = Union[str, Inline]  # one character, a note (no width) or a reference (one character wide)


def edited(text: Text, edits: Iterable[Edit]) -> Text:
    """``text`` after edits that do not overlap; footnotes stay, new characters are set like those they replace."""
    pieces, italics = _exploded(text)
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        _replace(pieces, italics, edit)
    return Text.of(
        *(
            Run(piece, italic) if isinstance(piece, str) else piece
            for piece, italic in zip(pieces, italics, strict=True)
        )
    )


def _exploded(text: Text) -> tuple[list[_Piece], list[bool]]:
    pieces: list[_Piece] = []
    italics: list[bool] = []
    for inline in text.inlines:
        parts: list[_Piece] = list(inline.text) if isinstance(inline, Run) else [inline]
        pieces += parts
        italics += [isinstance(inline, Run) and inline.italic] * len(parts)
    return pieces, italics


def _replace(pieces: list[_Piece], italics: list[bool], edit: Edit) -> None:
    places = [index for index, piece in enumerate(pieces) if not isinstance(piece, Note)]
    if edit.start == edit.end:
        at = places[edit.start - 1] + 1 if edit.start else 0
        stop = at
    else:
        at, stop = places[edit.start], places[edit.end - 1] + 1
    kept = [piece for piece in pieces[at:stop] if isinstance(piece, Note)]
    italic = italics[at] if at < stop else bool(at and italics[at - 1])
    pieces[at:stop] = [*edit.replacement, *kept]
    italics[at:stop] = [italic] * len(edit.replacement) + [False] * len(kept)


def rewritten(resolution: Resolution, edits: Iterable[Edit | Rewrite]) -> list[Edit | Rewrite]:
    """``edits`` with those on texts turned into texts written anew."""
    texts = dict(resolution.texts())
    by_path: dict[Path, list[Edit]] = {}
    others: list[Edit | Rewrite] = []
    for edit in edits:
        if isinstance(edit, Edit) and edit.path in texts:
            by_path.setdefault(edit.path, []).append(edit)
        else:
            others.append(edit)
    return [*others, *(Rewrite(path, edited(texts[path], some)) for path, some in by_path.items())]
