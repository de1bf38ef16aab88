"""The values of an outline become a :class:`~drafter.model.Resolution`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.model import (
    Adoption,
    AgendaItem,
    Annex,
    AnnexParagraph,
    Heading,
    Masthead,
    OperativeParagraph,
    Paragraph,
    Path,
    PreambularParagraph,
    RecordedVote,
    Reference,
    Resolution,
    Run,
    Session,
    Sponsor,
    Subparagraph,
    Text,
)

if TYPE_CHECKING:
    from drafter.outline.values import ValueReader

MAX_LEVELS = 3
Kind = TypeVar("Kind", bound=Paragraph)


def resolution(values: dict[str, Any]) -> Resolution:
    """Build the model from values that :func:`check` has passed."""
    return Resolution(
        organ=values["organ"],
        language=values["language"],
        kind=values.get("kind", "resolution"),
        number=values.get("number"),
        title=values.get("title", Text()),
        masthead=_masthead(values),
        preamble=tuple(_paragraph(PreambularParagraph, item) for item in values.get("preamble", ())),
        operative=tuple(
            _heading(item) if "heading" in item else _paragraph(OperativeParagraph, item)
            for item in values.get("operative", ())
        ),
        annexes=tuple(_annex(item) for item in values.get("annexes", ())),
        adoption=_adoption(values["adoption"]) if "adoption" in values else None,
    )


def _masthead(values: dict[str, Any]) -> Masthead:
    session, agenda_item = values.get("session"), values.get("agenda_item")
    return Masthead(
        symbol=values.get("symbol"),
        issued=values.get("issued"),
        original_language=values.get("original_language"),
        job_number=values.get("job_number"),
        session=_session(session) if session else None,
        agenda_item=AgendaItem(number=agenda_item["number"], title=agenda_item.get("title"))
        if agenda_item
        else None,
        sponsors=tuple(Sponsor(**item) for item in values.get("sponsors", ())),
        origin=values.get("origin"),
    )


def _session(values: dict[str, Any]) -> Session:
    special = values.get("special", False)
    return Session(number=values["number"], start=values.get("from"), end=values.get("to"), special=special)


def _paragraph(kind: type[Kind], values: dict[str, Any]) -> Kind:
    label = values.get("label")
    return kind(
        text=values.get("text", Text()),
        subparagraphs=tuple(_paragraph(Subparagraph, item) for item in values.get("subparagraphs", ())),
        wrap_up=values.get("wrap_up"),
        label="" if label == "none" else label,
        id=values.get("id"),
    )


def _heading(values: dict[str, Any]) -> Heading:
    return Heading(text=values["heading"], level=values.get("level", 1), label=values.get("label"))


def _annex(values: dict[str, Any]) -> Annex:
    items = values.get("paragraphs", ())
    return Annex(
        title=values.get("title"),
        paragraphs=tuple(
            _heading(item) if "heading" in item else _paragraph(AnnexParagraph, item) for item in items
        ),
    )


def _adoption(values: dict[str, Any]) -> Adoption:
    vote = values.get("vote")
    recorded = None
    if isinstance(vote, dict):
        lists = {name: tuple(vote.get(name, ())) for name in ("in_favour", "against", "abstaining")}
        totals = vote.get("totals")
        recorded = RecordedVote(**lists, totals=(totals[0], totals[1], totals[2]) if totals else None)
    return Adoption(meeting=values.get("meeting"), date=values.get("date"), vote=recorded)


def check(values: dict[str, Any], reader: ValueReader) -> None:
    """Note what no single key shows: depth, double ids, references to nothing, headings with text."""
    ids: dict[str, Path] = {}
    texts: list[tuple[Path, Text]] = []
    for path, item in _items(values):
        _check_item(path, item, reader, ids)
        texts += [((*path, key), item[key]) for key in ("text", "wrap_up", "heading") if key in item]
    for path, text in [((), values.get("title", Text())), *texts]:
        _check_references(path or ("title",), text, reader, ids)
    totals = values.get("adoption", {}).get("vote") or {}
    if isinstance(totals, dict) and len(totals.get("totals", (0, 0, 0))) != 3:
        path = ("adoption", "vote", "totals")
        reader.fault(
            reader.places[path].start, path, "“totals” takes three figures: in favour, against, abstaining"
        )


def _items(values: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for part in ("preamble", "operative"):
        for index, item in enumerate(values.get(part, ())):
            yield from _nested((part, index), item)
    for number, annex in enumerate(values.get("annexes", ())):
        for index, item in enumerate(annex.get("paragraphs", ())):
            yield from _nested(("annexes", number, "paragraphs", index), item)


def _nested(path: Path, item: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    yield path, item
    for index, child in enumerate(item.get("subparagraphs", ())):
        yield from _nested((*path, "subparagraphs", index), child)


def _check_item(path: Path, item: dict[str, Any], reader: ValueReader, ids: dict[str, Path]) -> None:
    start = reader.places[path].start
    if path.count("subparagraphs") == MAX_LEVELS + 1 and path[-1] == 0:
        reader.fault(start, path, "subparagraphs go to three levels", "divide the paragraph in another way")
    if "heading" in item and ("text" in item or "subparagraphs" in item or "id" in item):
        reader.fault(start, path, "this is both a heading and a paragraph", "make two items of it")
    if "heading" not in item and "text" not in item and (*path, "text") not in reader.places:
        reader.fault(start, path, "the key “text” is missing", "every paragraph has words of its own")
    elif not item and reader.places[(*path, "text")].style:
        reader.fault(start, path, "this paragraph has no words", "write its text, or take it out")
    if "level" in item and "heading" not in item:
        reader.fault(start, path, "“level” belongs to a heading", None)
    identifier = item.get("id")
    if identifier in ids:
        reader.fault(reader.places[(*path, "id")].start, path, f"the id “{identifier}” is given twice",
                     "each id names one paragraph")  # fmt: skip
    elif identifier:
        ids[identifier] = path


def _check_references(path: Path, text: Text, reader: ValueReader, ids: dict[str, Path]) -> None:
    place = reader.places.get(path)
    at = 0
    for inline in text.inlines:
        if isinstance(inline, Run):
            at += len(inline.text)
        if not isinstance(inline, Reference):
            continue
        if inline.target not in ids and place is not None:
            near = difflib.get_close_matches(inline.target, ids, n=1)
            hint = f"did you mean “{near[0]}”?" if near else "give that paragraph an “id”"
            reader.fault(place.offsets[at], path, f"no paragraph has the id “{inline.target}”", hint)
        at += 1
