"""The cover page, the preface and the conclusions: the masthead, the title and the closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.model import Resolution, Session
from drafter.render.akn.element import Child, Element, element, reference
from drafter.render.akn.inline import Inlines, bold
from drafter.render.akn.profile import OrganName, language
from drafter.render.pieces import RenderContext

UNKNOWN_DATE = "0001-01-01"
"""What the UN's files say for a date that is not known and must be given."""

_CONNECTOR = re.compile(r"\W+(?:\w{1,3}\W+)?$")


def cover_page(resolution: Resolution, context: RenderContext, organ: OrganName) -> Element:
    """The masthead in the order of the UN's files; what is not printed is left out."""
    blocks = (*_head(resolution, context), *_session(resolution, context, organ), *_foot(context))
    return element("coverPage", {"eId": "coverPage_1"}, *(blocks or (_p(),)))  # the schema wants one block


def _head(resolution: Resolution, context: RenderContext) -> Iterator[Element]:
    issued = resolution.masthead.issued
    general = "limitedDistribution" if context.kind == "draft" else "generalDistribution"
    if context.united_nations:
        publisher = element("docAuthority", {"refersTo": "#publisher"}, context.united_nations)
        yield _p(element("span", {"refersTo": "#publisher", "class": "upperLeft"}, publisher))
    if context.symbol:
        yield _p(element("docNumber", {"refersTo": "#symbol"}, context.symbol), style="upperRight")
    if context.parent_organ:
        attributes = {"refersTo": "#issuingBody", "class": "rightBig"}
        yield _p(element("docAuthority", attributes, context.parent_organ), style="upperLeft")
    if context.distribution:
        attributes = {"refersTo": f"#{general}", "class": "rightSmall"}
        yield _p(element("docStatus", attributes, context.distribution))
    if context.issued:
        when = issued.isoformat() if issued else UNKNOWN_DATE
        attributes = {"date": when, "class": "rightSmall", "refersTo": "#dateOfIssuance"}
        yield _p(element("docDate", attributes, context.issued))
    if context.original_line:
        original = context.original_line.rpartition(":")[2].strip()
        attributes = {"refersTo": "#" + reference(original.replace(" ", "_")), "name": "originalLanguage"}
        yield _p(element("inline", attributes, context.original_line))
    if context.language_line:
        attributes = {"name": "languageOfExpression", "refersTo": f"#{language(context.language)[1]}"}
        yield _p(element("inline", attributes, context.language_line))


def _session(resolution: Resolution, context: RenderContext, organ: OrganName) -> Iterator[Element]:
    session = resolution.masthead.session
    item = resolution.masthead.agenda_item
    if context.organ_name:
        yield _p(element("docAuthority", {"refersTo": "#subsidiaryBody"}, context.organ_name))
    if context.session:
        value = str(session.number) if session else None
        attributes = {"refersTo": f"#{organ.id}", "value": value, "eId": "coverPage_1__session_1"}
        yield _p(element("session", attributes, context.session))
    if context.session_dates:
        dates = tuple(_dates(context.session_dates, session))
        yield _p(element("event", {"refersTo": "#session"}, *dates))
    if context.agenda_item:
        attributes = {"title": item.number if item else None, "name": "agenda item"}
        yield _p(element("inline", attributes, context.agenda_item))
    if context.agenda_title:
        yield _p(element("inline", {"name": "agenda item name"}, context.agenda_title))


def _dates(printed: str, session: Session | None) -> Iterator[Child]:
    """The printed dates, split where the last day's number begins."""
    start, end = (session.start, session.end) if session else (None, None)
    places = list(re.finditer(rf"(?<!\d){end.day}(?!\d)", printed)) if end else []
    first = printed[: places[-1].start()] if places else printed
    connector = _CONNECTOR.search(first) if places else None
    if connector is None or not connector.start():
        yield _date(printed, start or end, "startDate" if start else "endDate")
        return
    yield _date(first[: connector.start()], start, "startDate")
    yield connector[0]
    yield _date(printed[len(first) :], end, "endDate")


def _date(printed: str, when: date | None, role: str) -> Child:
    if when is None:
        return printed
    return element("date", {"date": when.isoformat(), "refersTo": f"#{role}"}, printed)


def _foot(context: RenderContext) -> Iterator[Element]:
    if context.heading_line:
        draft = context.kind == "draft"  # the line then names the sponsors
        line = element("docProponent", {"refersTo": "#sponsors"}, context.heading_line)
        yield _p(line if draft else element("docTitle", None, context.heading_line))
    if context.origin_line:
        yield _p(element("docProponent", {"refersTo": "#origin"}, context.origin_line))
    if context.sponsor_notes:
        yield _p(element("inline", {"name": "sponsorsNote"}, context.sponsor_notes))
    if context.job_number:
        yield _p(
            element("docketNumber", {"refersTo": "#publicationJobNumber"}, context.job_number),
            style="lowerLeft",
        )


def preface(context: RenderContext, inlines: Inlines) -> Element:
    """The number and the title."""
    number = element("docNumber", None, context.number) if context.number else None
    content = inlines.at(("title",), context.title)
    title = element("docTitle", {"refersTo": "#resolutionTitle"}, bold(*content)) if content else None
    return element("preface", None, _p(number, title))


def conclusions(resolution: Resolution, context: RenderContext, organ: OrganName) -> Element | None:
    """Meeting, date and vote; ``None`` where nothing is printed."""
    parts = [part for part in (_adoption(resolution, context), _vote(resolution, context, organ)) if part]
    return element("conclusions", {"eId": "conclusions"}, *parts) if parts else None


def _adoption(resolution: Resolution, context: RenderContext) -> Element | None:
    adoption = resolution.adoption
    meeting = str(adoption.meeting) if adoption and adoption.meeting else None
    when = adoption.date.isoformat() if adoption and adoption.date else UNKNOWN_DATE
    parts: list[Element] = []
    if context.meeting:
        attributes = {"title": meeting, "refersTo": "#adoptionMeeting"}
        parts.append(element("location", attributes, context.meeting))
    if context.meeting and context.adoption_date:
        parts.append(element("eol"))
    if context.adoption_date:
        parts.append(element("docDate", {"date": when, "refersTo": "#adoptionDate"}, context.adoption_date))
    return _p(element("event", {"refersTo": "#adoption"}, *parts)) if parts else None


def _vote(resolution: Resolution, context: RenderContext, organ: OrganName) -> Element | None:
    if not context.adoption_lines:
        return None
    vote = resolution.adoption.vote if resolution.adoption else None
    parts: list[Child] = []
    for line in context.adoption_lines:
        parts += [element("eol")] if parts else []
        parts += _with_quantities(line, vote.counts if vote else ())
    parts += [
        element("outcome", {"refersTo": role}, votes.heading, element("eol"),
                element("organization", {"refersTo": "memberState"}, votes.states))
        for role, votes in zip(_roles(resolution), context.vote_lists, strict=False)
    ]  # fmt: skip
    kind = "adoptedRecordedVote" if vote else "adoptedWithoutVote"
    outcome = element("outcome", {"refersTo": f"#{kind}"}, *parts)
    return _p(element("vote", {"by": f"#{organ.id}", "as": "#author"}, outcome))


VOTES = ("inFavour", "against", "abstaining")


def _roles(resolution: Resolution) -> list[str]:
    """The names of the vote lists that are printed: those with States."""
    vote = resolution.adoption.vote if resolution.adoption else None
    lists = (vote.in_favour, vote.against, vote.abstaining) if vote else ()
    return [role for role, states in zip(VOTES, lists, strict=False) if states]


def _with_quantities(line: str, counts: tuple[int, ...]) -> Iterator[Child]:
    """A line with its figures marked; a count that is printed as a word ("ninguno") is left as it is."""
    at = 0
    for role, number in zip(VOTES, counts, strict=False):
        found = re.compile(rf"(?<!\d){number}(?!\d)").search(line, at)
        if found is None:
            continue
        yield line[at : found.start()]
        yield element("quantity", {"normalized": str(number), "refersTo": f"#{role}"}, found[0])
        at = found.end()
    yield line[at:]


def _p(*content: Element | None, style: str | None = None) -> Element:
    return element("p", {"class": style}, *content)
