"""What an imported draft prints, paragraph by paragraph and word by word, for benchmarks."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.corpus_xml import Printed, bare, fold
from drafter import house, numbering, punctuation
from drafter.house import formulas
from drafter.importers import ImportedDraft
from drafter.model import Note, Resolution, Run, Text
from drafter.render import plain
from drafter.render.context import render_context


def printed(resolution: Resolution) -> Iterator[Printed]:
    """Every paragraph of an imported resolution with what the house sets."""
    known = language_of(resolution) if is_known(resolution) else None
    items = resolution.paragraphs()
    labels = (
        numbering.labels(resolution, known.labels)
        if known
        else {path: item.label or "" for path, item in items}
    )
    marks = punctuation.expected(resolution)
    for path, text in resolution.texts():
        if path == ("title",):
            continue
        if known and path in marks:
            text = punctuation.complete(text, getattr(known.punctuation, marks[path]), known.note_call)  # noqa: PLW2901 - the same text, with its mark
        label = "" if path[-1] in {"wrap_up", "title"} else labels.get(path[:-1], "")
        yield Printed(
            kind_at(path), label, fold(text.plain), fold(opening_of(text, path, known)), notes_in(text, known)
        )


def language_of(resolution: Resolution) -> house.Language | None:
    """The language of a resolution, where the house has it."""
    return house.language(resolution.language) if resolution.language in house.languages() else None


def is_known(resolution: Resolution) -> bool:
    """Whether the house knows the organ in the language."""
    if resolution.organ not in house.organs() or language_of(resolution) is None:
        return False
    return resolution.language in house.organ(resolution.organ).data["languages"]


def kind_at(path: tuple[str | int, ...]) -> str:
    """The kind of a text by its path."""
    if path[-1] in {"wrap_up", "heading"} and path[0] != "annexes":
        return str(path[-1])
    if path[0] == "annexes":
        return "annex"
    return (
        "subparagraph"
        if "subparagraphs" in path
        else {"preamble": "preambular"}.get(str(path[0]), "operative")
    )


def opening_of(text: Text, path: tuple[str | int, ...], known: house.Language | None) -> str:
    """The opening phrase that will be italic."""
    if text.leading_italics or known is None or len(path) != 3 or path[0] == "annexes":
        return text.leading_italics
    found = known.opening(text.plain, "preambular" if path[0] == "preamble" else "operative")
    return found.phrase if found else ""


def notes_in(text: Text, known: house.Language | None) -> tuple[tuple[int, str], ...]:
    """The footnotes of a text with the number of visible characters before each."""
    found, before = [], 0
    for inline in text.inlines:
        if isinstance(inline, Note):
            words = (
                punctuation.complete(inline.text, known.punctuation.stop, "before") if known else inline.text
            )
            found.append((before, bare(words.plain)))
        elif isinstance(inline, Run):
            before += len(bare(inline.text))
    return tuple(found)


def all_words(draft: ImportedDraft) -> Iterator[str]:
    """Everything that an import says, or lets the house say."""
    resolution = draft.resolution
    yield from (f"{note.text} {note.message}" for note in draft.notes)
    if is_known(resolution):
        yield plain.render(render_context(resolution))
        return
    for each in printed(resolution):
        yield from (each.label, each.text)
    for _, text in resolution.texts():
        yield "".join(
            f" {inline.text.plain} " if isinstance(inline, Note) else getattr(inline, "text", "")
            for inline in text.inlines
        )
    yield f"{resolution.title.plain} {resolution.number}"
    adoption, masthead = resolution.adoption, resolution.masthead
    if adoption is not None and adoption.vote is not None:
        yield " ".join((*adoption.vote.in_favour, *adoption.vote.against, *adoption.vote.abstaining))
    if (known := language_of(resolution)) is not None:
        yield " ".join(formulas.annex_heading(known, 0, 1) for _ in resolution.annexes)
        yield known.date(resolution.adoption.date) if resolution.adoption and resolution.adoption.date else ""
    for record in (masthead, masthead.session, masthead.agenda_item, adoption):
        yield " ".join(str(getattr(record, name)) for name in getattr(record, "__dataclass_fields__", {}))
