"""The labels of paragraphs: 1. a) i), and what a reference to one of them prints.

Pure functions of the model and a :class:`LabelScheme`. Source: Editorial Manual, paragraphs and
subparagraphs; measured forms by language in house-style 3.1, 3.2, 3.12.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.model import (
    Heading,
    OperativeParagraph,
    Paragraph,
    Path,
    Reference,
    Resolution,
)

NO_BREAK_SPACE = "\u00a0"
_PLACE = re.compile(r"\{(\w)\}")


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """How a language writes labels, outermost level first.

    Each level is a pattern with one counter in braces: ``{1}.`` decimal, ``{a})`` letters, ``{i})``
    Roman numerals: ``("{1}.", "{a})", "{i})", "{a}.")`` in Spanish.
    """

    levels: tuple[str, ...]

    def label(self, level: int, number: int) -> str:
        """The label of the ``number``-th paragraph (from 1) at ``level`` (0 is outermost)."""
        pattern = self.levels[level]
        return _PLACE.sub(lambda match: counter(match[1], number), pattern)


def counter(style: str, number: int) -> str:
    """``number`` (from 1) written in ``style``: "1" decimal, "a"/"A" letters, "i"/"I" Roman."""
    if style == "1":
        return str(number)
    text = roman(number) if style in "iI" else _letters(number)
    return text.upper() if style.isupper() else text


def _letters(number: int) -> str:
    """a … z, aa, bb … zz, aaa: what Word and the UN print after z."""
    repeat, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (repeat + 1)


def roman(number: int) -> str:
    """``number`` (from 1) as a Roman numeral in small letters."""
    numerals = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    out = []
    for value, letters in numerals:
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)


def labels(resolution: Resolution, scheme: LabelScheme) -> dict[Path, str]:
    """The label of every paragraph by its path; an empty string where none is printed.

    A sole operative paragraph has no number (house-style 3.2). Headings do not restart the count;
    each annex does.
    """
    found: dict[Path, str] = {}
    for index, preambular in enumerate(resolution.preamble):
        found[("preamble", index)] = preambular.label or ""
        found.update(_children(("preamble", index), preambular, scheme))
    sole = sum(isinstance(item, OperativeParagraph) for item in resolution.operative) == 1
    found.update(_numbered(("operative",), resolution.operative, scheme, unnumbered=sole))
    for number, annex in enumerate(resolution.annexes):
        found.update(_numbered(("annexes", number, "paragraphs"), annex.paragraphs, scheme))
    return found


def _numbered(
    path: Path, items: Iterable[Paragraph | Heading], scheme: LabelScheme, *, unnumbered: bool = False
) -> Iterator[tuple[Path, str]]:
    count = 0
    for index, item in enumerate(items):
        here = (*path, index)
        if isinstance(item, Heading):
            yield here, item.label or ""
            continue
        if item.label is None and not unnumbered:
            count += 1
        yield here, _own_label(item, 0, count, scheme, unnumbered=unnumbered)
        yield from _children(here, item, scheme)


def _children(
    path: Path, parent: Paragraph, scheme: LabelScheme, level: int = 1
) -> Iterator[tuple[Path, str]]:
    count = 0
    for index, child in enumerate(parent.subparagraphs):
        here = (*path, "subparagraphs", index)
        if child.label is None:
            count += 1
        yield here, _own_label(child, level, count, scheme, unnumbered=False)
        yield from _children(here, child, scheme, level + 1)


def _own_label(item: Paragraph, level: int, count: int, scheme: LabelScheme, *, unnumbered: bool) -> str:
    if item.label is not None:
        return item.label
    return "" if unnumbered else scheme.label(level, count)


def cited(path: Path, labels_by_path: dict[Path, str]) -> tuple[tuple[Path, str], ...]:
    """What a reference to the paragraph at ``path`` prints, part by part: ``3``, ``b)``, ``i)``.

    Each part comes with the path of the paragraph whose label it is; the parts are joined with a
    no-break space ("el párrafo 5 f)", house-style 3.14).
    """
    start = path.index("paragraphs") if path[0] == "annexes" else 0
    steps = [path[: start + 2 + 2 * depth] for depth in range((len(path) - start) // 2)]
    return tuple((step, labels_by_path[step].rstrip(".")) for step in steps if labels_by_path[step])


def targets(resolution: Resolution) -> dict[str, Path]:
    """The path of every paragraph that has an ``id``; the first one wins."""
    found: dict[str, Path] = {}
    for path, item in resolution.paragraphs():
        if isinstance(item, Paragraph) and item.id:
            found.setdefault(item.id, path)
    return found


def plain_reference(reference: Reference, resolution: Resolution, scheme: LabelScheme) -> str:
    """The characters that ``reference`` prints, or its target's id where there is none."""
    path = targets(resolution).get(reference.target)
    if path is None:
        return reference.target
    parts = cited(path, labels(resolution, scheme))
    return NO_BREAK_SPACE.join(text for _, text in parts) or reference.target
