"""What styles and indents say about a line: headings, and in our own files words that continue a list."""

from __future__ import annotations

from drafter.importers.docx.pieces import Chars, DraftLine, Piece

_BODY = "single txt"
_HEADINGS = {"_ h _ch": 0, "_ h_1": 1, "_ h_2/3": 2, "_ h_4": 3}
"""The UN's own styles for headings (Geneva adds ``_G``), with the level they have in an outline. The one
for chapters stands over an annex; where sections have it too, every other is one level lower."""
_DEEPEST = 3
_LONGEST_LABEL = 16
_FAR = "\t"


def hinted(lines: list[DraftLine], *, ours: bool) -> None:
    """Give roles to ``lines`` where the file tells them; ``ours`` says that this program wrote it."""
    in_body = in_closing = False
    last: DraftLine | None = None
    above: DraftLine | None = None
    labelled: list[DraftLine] = []
    headings: list[tuple[DraftLine, int]] = []
    for line in lines:
        level = heading_level(line.style)
        if level is not None:
            if in_body and line.plain.startswith(_FAR):
                _heading(line, titles=level == 0 and above is not None)
                headings.append((line, level))
            above = line if in_body and level == 0 and line.role is None else None
            in_closing = in_closing and line.role is not None
            labelled, last = [], None
            continue
        above = None
        if _BODY not in line.style.lower() or line.role is not None:
            continue
        in_body = True
        in_closing = in_closing or line.align in ("right", "end")
        if not line.label:
            _typed_label(line)
        if line.label:
            labelled.append(line)
        elif ours and last is not None and not in_closing and _continues(line):
            _wrap_up(line, labelled)
        last = line if line.label or line.role == "wrap_up" else None
    _levels(headings)


def _levels(headings: list[tuple[DraftLine, int]]) -> None:
    chapters = any(line.role == "heading" and level == 0 for line, level in headings)
    for line, level in headings:
        line.level = min(_DEEPEST, level + chapters) if line.role == "heading" else None


def heading_level(style: str) -> int | None:
    """The level of a heading by the name of its style (0: a chapter), or ``None``."""
    return _HEADINGS.get(style.lower().removesuffix("_g").strip())


def _heading(line: DraftLine, *, titles: bool) -> None:
    """A heading is written as tab, number, tab, words; the number may be missing.

    ``titles`` says that the line stands right under the heading of an annex.
    """
    label, rest = split_at_tab(_without_first_tab(line.pieces))
    line.role = "annex_title" if titles and not label else "heading"
    if rest is not None:
        line.label, line.pieces = label, rest


def _without_first_tab(pieces: list[Piece]) -> list[Piece]:
    first = pieces[0]
    assert isinstance(first, Chars)
    return [first._replace(text=first.text.removeprefix(_FAR)), *pieces[1:]]


def _typed_label(line: DraftLine) -> None:
    """A number typed before a tab ("6 bis.", then the words)."""
    label, rest = split_at_tab(line.pieces)
    if rest is not None and label and _is_label(label):
        line.label, line.pieces = label, rest


def _is_label(text: str) -> bool:
    """Whether ``text`` looks like a number: short, and it ends as one does."""
    return (text[0].isalnum() and text.endswith((".", ")"))) or (text[0] == "(" and text.endswith(")"))


def split_at_tab(pieces: list[Piece]) -> tuple[str, list[Piece] | None]:
    """What stands before the first tab, and the rest; ``None`` for the rest where no tab is near."""
    before = ""
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Chars):
            return "", None
        head, tab, tail = piece.text.partition(_FAR)
        before += head
        if len(before.strip()) > _LONGEST_LABEL:
            return "", None
        if tab and (before.strip() or index or tail or head == ""):
            return before.strip(), [piece._replace(text=tail), *pieces[index + 1 :]]
    return "", None


def _continues(line: DraftLine) -> bool:
    return line.indent is not None and line.indent.first == 0 and not line.plain.startswith("[")


def _wrap_up(line: DraftLine, labelled: list[DraftLine]) -> None:
    """The words continue the paragraph that begins at their edge, one step above the list at least."""
    line.role = "wrap_up"
    deepest = labelled[-1].level or 0 if labelled else 0
    edge = line.indent.left if line.indent else 0
    owner = next(
        (
            each
            for each in reversed(labelled)
            if each.indent is not None and each.indent.left == edge and (each.level or 0) < deepest
        ),
        None,
    )
    line.level = owner.level if owner is not None else 0
