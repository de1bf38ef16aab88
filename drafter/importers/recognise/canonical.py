"""The form in which an imported resolution is kept: nothing is written that the house would write itself.

What the house derives (the opening's italics, the terminal mark, no-break spaces, labels) is taken out where
it is the same as printed, and kept where it differs. So every importer gives the same resolution for the
same document. Texts of which the house knows no language stay as printed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from drafter import punctuation
from drafter.importers.recognise.labels import readings
from drafter.model import (
    OBJECT,
    Annex,
    Heading,
    Inline,
    Note,
    OperativeParagraph,
    Paragraph,
    Path,
    Reference,
    Resolution,
    Run,
    Subparagraph,
    Text,
    tidied,
)
from drafter.numbering import LabelScheme

if TYPE_CHECKING:
    from drafter.house import Language, OpeningPart

Item = TypeVar("Item", bound=Paragraph | Heading)
Change = Callable[[Path, Text], Text]


def canonical(
    resolution: Resolution, language: Language | None, *, marked: bool = False, any_form: bool = False
) -> Resolution:
    """``resolution``, as printed, in the form that an outline keeps.

    ``marked`` keeps labels and terminal marks as printed: the house does not know the organ. ``any_form``
    takes a label of another form ("a.", "•") for the house's own if it counts the same, also where the
    numbers of the operative part go on from those of the preamble.
    """
    if language is None:
        return mapped(resolution, lambda _, text: tidied(text))
    known = language

    def change(path: Path, text: Text) -> Text:
        part = _part(path)
        text = relaxed(tidied(text), known)
        return unopened(text, known, part) if part else text

    changed = mapped(resolution, change)
    return changed if marked else unmarked(unlabelled(changed, known.labels, any_form=any_form), known)


def _part(path: Path) -> str:
    """The part whose opening phrases a text may begin with, or ""."""
    if len(path) == 3 and path[2] == "text":
        return {"preamble": "preambular", "operative": "operative"}.get(str(path[0]), "")
    return ""


def mapped(resolution: Resolution, change: Change) -> Resolution:
    """``resolution`` with every text changed by its path."""
    return replace(
        resolution,
        title=change(("title",), resolution.title),
        preamble=tuple(_item(("preamble", i), item, change) for i, item in enumerate(resolution.preamble)),
        operative=tuple(_item(("operative", i), item, change) for i, item in enumerate(resolution.operative)),
        annexes=tuple(_annex(("annexes", i), annex, change) for i, annex in enumerate(resolution.annexes)),
    )


def _annex(path: Path, annex: Annex, change: Change) -> Annex:
    title = None if annex.title is None else change((*path, "title"), annex.title)
    items = enumerate(annex.paragraphs)
    return replace(
        annex,
        title=title,
        paragraphs=tuple(_item((*path, "paragraphs", i), item, change) for i, item in items),
    )


def _item(path: Path, item: Item, change: Change) -> Item:
    if isinstance(item, Heading):
        return replace(item, text=change((*path, "heading"), item.text))
    children = enumerate(item.subparagraphs)
    return replace(
        item,
        text=change((*path, "text"), item.text),
        subparagraphs=tuple(_item((*path, "subparagraphs", i), child, change) for i, child in children),
        wrap_up=None if item.wrap_up is None else change((*path, "wrap_up"), item.wrap_up),
    )


def relaxed(text: Text, language: Language) -> Text:
    """``text`` without the no-break spaces that the house sets; footnotes too. A reference is printed as a figure."""
    plain = language.relax(text.plain.replace(OBJECT, "1"))
    out: list[Inline] = []
    at = 0
    for inline in text.inlines:
        if isinstance(inline, Run):
            out.append(Run(plain[at : at + len(inline.text)], inline.italic))
            at += len(inline.text)
        elif isinstance(inline, Reference):
            out.append(inline)
            at += 1
        else:
            out.append(Note(relaxed(inline.text, language)))
    return Text.of(*out)


def unopened(text: Text, language: Language, part: str) -> Text:
    """``text`` without the italics of its opening phrase, where the house would set the same ones."""
    first = text.inlines[0] if text.inlines else None
    if not isinstance(first, Run) or not first.italic:
        return text
    roman = Text.of(Run(first.text), *text.inlines[1:])
    found = language.opening(roman.plain, cast("OpeningPart", part))
    return roman if found is not None and found.phrase == first.text else text


def unmarked(resolution: Resolution, language: Language) -> Resolution:
    """``resolution`` without the terminal marks that the house sets by position."""
    marks = punctuation.expected(resolution)

    def change(path: Path, text: Text) -> Text:
        mark = marks.get(path)
        if mark is not None:
            sign = getattr(language.punctuation, mark)
            spaced = _spaced(text, sign)
            shorter = punctuation.bare(spaced, sign, language.note_call)
            text = text if shorter == spaced else shorter
        return _notes_unmarked(text, language)

    return mapped(resolution, change)


def _spaced(text: Text, sign: str) -> Text:
    """``text`` with the space before its last mark as the house's ``sign`` has it, where it is an ordinary one."""
    ordinary = sign.replace("\u00a0", " ")
    last = max((at for at, inline in enumerate(text.inlines) if isinstance(inline, Run)), default=None)
    run = None if last is None else text.inlines[last]
    if ordinary == sign or not isinstance(run, Run) or not run.text.endswith(ordinary):
        return text
    inlines = list(text.inlines)
    inlines[last or 0] = Run(run.text[: -len(ordinary)] + sign, run.italic)
    return Text.of(*inlines)


def _notes_unmarked(text: Text, language: Language) -> Text:
    stop = language.punctuation.stop
    return Text.of(
        *(
            Note(punctuation.bare(inline.text, stop, "before")) if isinstance(inline, Note) else inline
            for inline in text.inlines
        )
    )


def unlabelled(resolution: Resolution, scheme: LabelScheme, *, any_form: bool = False) -> Resolution:
    """``resolution`` with ``label=None`` wherever the automatic number is the one printed."""
    labels = _Unlabelling(scheme, any_form)
    sole = sum(isinstance(item, OperativeParagraph) for item in resolution.operative) == 1
    return replace(
        resolution,
        preamble=tuple(labels.children(item, 1) for item in resolution.preamble),
        operative=labels.sequence(
            resolution.operative, sole=sole, before=len(resolution.preamble) if any_form else 0
        ),
        annexes=tuple(
            replace(annex, paragraphs=labels.sequence(annex.paragraphs)) for annex in resolution.annexes
        ),
    )


@dataclass(frozen=True)
class _Unlabelling:
    """Takes off the labels that automatic numbering gives back."""

    scheme: LabelScheme
    any_form: bool

    def sequence(self, items: Sequence[Item], *, sole: bool = False, before: int = 0) -> tuple[Item, ...]:
        """The paragraphs of the operative part (``sole``: of one paragraph) or of an annex.

        Their numbers may go on from ``before``.
        """
        out: list[Item] = []
        count = 0
        first = next((item.label for item in items if isinstance(item, Paragraph)), None)
        if before + 1 not in readings(first or "").values():
            before = 0
        for item in items:
            if isinstance(item, Heading):
                out.append(item)
                continue
            expected = "" if sole else self.scheme.label(0, count + 1)
            automatic = self._same(item.label, expected, before + count + 1)
            count += automatic
            out.append(self.children(replace(item, label=None) if automatic else item, 1))
        return tuple(out)

    def children(self, item: Item, level: int) -> Item:
        """A paragraph with its list."""
        if not isinstance(item, Paragraph) or level >= len(self.scheme.levels):
            return item
        out: list[Subparagraph] = []
        count = 0
        for child in item.subparagraphs:
            automatic = self._same(child.label, self.scheme.label(level, count + 1), count + 1)
            count += automatic
            out.append(self.children(replace(child, label=None) if automatic else child, level + 1))
        return replace(item, subparagraphs=tuple(out))

    def _same(self, label: str | None, expected: str, number: int) -> bool:
        """Whether ``label`` is the automatic one, spaces apart, or counts the same in another form."""
        if label is None or "".join(label.split()) == "".join(expected.split()):
            return True
        is_bullet = bool(label) and not any(map(str.isalnum, label))
        return self.any_form and bool(expected) and (is_bullet or number in readings(label).values())
