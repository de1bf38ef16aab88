"""A :class:`~drafter.model.Resolution` becomes the YAML of an outline; reading it gives the same back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from drafter.model import (
    Adoption,
    Annex,
    Heading,
    Masthead,
    Paragraph,
    RecordedVote,
    Resolution,
    Sponsor,
    Text,
)
from drafter.outline import markup
from drafter.outline.quoting import double_quoted, plain_allowed, scalar

SCHEMA_LINE = "# yaml-language-server: $schema=drafter.schema.json"


def write(resolution: Resolution, *, comments: Sequence[str] = (), schema_line: str = SCHEMA_LINE) -> str:
    """The outline of ``resolution``; ``comments`` stand at its head, one line each.

    Guarantee: ``read_text(write(resolution)).resolution == resolution``, for texts whose italics begin
    and end at the edges of words (:func:`drafter.model.tidied`).
    """
    lines = [schema_line, *(f"# {line}".rstrip() for comment in comments for line in comment.split("\n"))]
    lines += _head(resolution)
    for part in ("preamble", "operative"):
        items: Sequence[Paragraph | Heading] = getattr(resolution, part)
        lines += ["", f"{part}:" if items else f"{part}: []", *_items(items, 2)]
    if resolution.annexes:
        lines += ["", "annexes:", *(line for annex in resolution.annexes for line in _annex(annex))]
    if resolution.adoption is not None:
        lines += ["", *_adoption(resolution.adoption)]
    return "\n".join(lines) + "\n"


def _head(resolution: Resolution) -> Iterator[str]:
    masthead = resolution.masthead
    yield f"organ: {_string(resolution.organ)}"
    yield f"language: {_string(resolution.language)}"
    if resolution.kind != "resolution":
        yield f"kind: {resolution.kind}"
    yield from _line("symbol", masthead.symbol)
    yield from _line("number", resolution.number)
    yield f"title: {scalar(markup.write(resolution.title), 0, is_text=True)}"
    yield from _session(masthead)
    yield from _agenda_item(masthead)
    yield from _line("issued", masthead.issued)
    yield from _line("original_language", masthead.original_language)
    yield from _line("job_number", masthead.job_number)
    yield from _line("origin", masthead.origin)
    if masthead.sponsors:
        yield "sponsors:"
        yield from (f"  - {_sponsor(sponsor)}" for sponsor in masthead.sponsors)


def _line(name: str, value: str | date | int | None, indent: int = 0) -> Iterator[str]:
    if value is not None:
        yield f"{' ' * indent}{name}: {_string(value) if isinstance(value, str) else value}"


def _string(value: str, *, flow: bool = False) -> str:
    """A short value; inside ``{}`` and ``[]`` also commas and brackets need quotes."""
    if plain_allowed(value) and not (flow and any(char in value for char in ",[]{}")):
        return value
    return double_quoted(value)


def _session(masthead: Masthead) -> Iterator[str]:
    session = masthead.session
    if session is None:
        return
    if session.start is None and session.end is None and not session.special:
        yield f"session: {session.number}"
        return
    values = [f"number: {session.number}"]
    values += [f"{name}: {day}" for name, day in (("from", session.start), ("to", session.end)) if day]
    values += ["special: true"] if session.special else []
    yield f"session: {{{', '.join(values)}}}"


def _agenda_item(masthead: Masthead) -> Iterator[str]:
    item = masthead.agenda_item
    if item is None:
        return
    if item.title is None:
        yield f"agenda_item: {_string(item.number)}"
        return
    yield "agenda_item:"
    yield f"  number: {_string(item.number)}"
    yield f"  title: {_string(item.title)}"


def _sponsor(sponsor: Sponsor) -> str:
    if sponsor.member and sponsor.on_behalf_of is None:
        return _string(sponsor.name)
    values = [f"name: {_string(sponsor.name, flow=True)}"]
    values += [] if sponsor.member else ["member: false"]
    if sponsor.on_behalf_of is not None:
        values.append(f"on_behalf_of: {_string(sponsor.on_behalf_of, flow=True)}")
    return f"{{{', '.join(values)}}}"


def _items(items: Iterable[Paragraph | Heading], indent: int) -> Iterator[str]:
    for item in items:
        yield from _heading(item, indent) if isinstance(item, Heading) else _paragraph(item, indent)


def _heading(heading: Heading, indent: int) -> Iterator[str]:
    pad = " " * indent
    yield f"{pad}- heading: {_text(heading.text, indent + 2)}"
    if heading.level != 1:
        yield f"{pad}  level: {heading.level}"
    yield from _line("label", heading.label, indent + 2)


def _paragraph(item: Paragraph, indent: int) -> Iterator[str]:
    pad = " " * indent
    if (
        not item.subparagraphs
        and item.wrap_up is None
        and item.label is None
        and item.id is None
        and item.text
    ):
        yield f"{pad}- {_text(item.text, indent)}"
        return
    yield f"{pad}- text: {_text(item.text, indent + 2)}"
    yield from _line("id", item.id, indent + 2)
    if item.label == "":
        yield f"{pad}  label: none"
    else:
        yield from _line("label", item.label, indent + 2)
    if item.subparagraphs:
        yield f"{pad}  subparagraphs:"
        yield from _items(item.subparagraphs, indent + 4)
    if item.wrap_up is not None:
        yield f"{pad}  wrap_up: {_text(item.wrap_up, indent + 2)}"


def _text(text: Text, indent: int) -> str:
    return scalar(markup.write(text), indent, is_text=True)


def _annex(annex: Annex) -> Iterator[str]:
    title = annex.title
    yield "  - paragraphs:" if title is None else f"  - title: {_text(title, 4)}"
    if title is not None and annex.paragraphs:
        yield "    paragraphs:"
    yield from _items(annex.paragraphs, 6)


def _adoption(adoption: Adoption) -> Iterator[str]:
    yield "adoption:"
    yield from _line("meeting", adoption.meeting, 2)
    yield from _line("date", adoption.date, 2)
    vote = adoption.vote
    if vote is None:
        yield "  vote: none"
        return
    yield "  vote:"
    yield from _vote(vote)


def _vote(vote: RecordedVote) -> Iterator[str]:
    for name in ("in_favour", "against", "abstaining"):
        states: tuple[str, ...] = getattr(vote, name)
        if states:
            yield f"    {name}:"
        elif vote.totals is None:  # an empty list says that nobody voted so
            yield f"    {name}: []"
        yield from (f"      - {_string(state)}" for state in states)
    if vote.totals is not None:
        yield f"    totals: [{', '.join(str(figure) for figure in vote.totals)}]"
