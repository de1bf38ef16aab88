"""Slips of the masthead, the adoption and the recorded vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.mutations import language_of, plants
from drafter.model import Adoption, AgendaItem, RecordedVote, Resolution, Session, Sponsor

_LISTS = ("in_favour", "against", "abstaining")


def _head(resolution: Resolution, **values: Any) -> Resolution:
    return replace(resolution, masthead=replace(resolution.masthead, **values))


def _vote(resolution: Resolution, rng: Random) -> RecordedVote:
    """The recorded vote of the text, or an invented one of 47 States."""
    adoption = resolution.adoption
    if adoption and adoption.vote and all(getattr(adoption.vote, name) for name in _LISTS):
        return adoption.vote
    language = language_of(resolution)
    names = rng.sample([state.listed for state in language.states], 45)
    lists = (names[:28], names[28:40], names[40:])
    in_favour, against, abstaining = (tuple(language.collate(some)) for some in lists)
    return RecordedVote(in_favour=in_favour, against=against, abstaining=abstaining)


def _with_vote(resolution: Resolution, vote: RecordedVote) -> Resolution:
    adoption = resolution.adoption or Adoption(meeting=44)
    return replace(resolution, adoption=replace(adoption, vote=vote))


@plants("vote-totals-differ")
def _totals(resolution: Resolution, rng: Random) -> Resolution | None:
    vote = _vote(resolution, rng)
    totals = [len(getattr(vote, name)) for name in _LISTS]
    totals[rng.randrange(3)] += rng.choice([-1, 1])
    return _with_vote(resolution, replace(vote, totals=(totals[0], totals[1], totals[2])))


@plants("state-voting-twice")
def _twice(resolution: Resolution, rng: Random) -> Resolution | None:
    vote = _vote(resolution, rng)
    state = rng.choice(vote.in_favour)
    return _with_vote(
        resolution, replace(vote, against=tuple(language_of(resolution).collate((*vote.against, state))))
    )


@plants("votes-over-membership")
def _members(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_vote(resolution, RecordedVote(totals=(30, 12, rng.randrange(6, 20))))


@plants("states-unsorted")
def _unsorted(resolution: Resolution, rng: Random) -> Resolution | None:
    vote = _vote(resolution, rng)
    states = list(vote.in_favour)
    at = rng.randrange(len(states) - 1)
    states[at], states[at + 1] = states[at + 1], states[at]
    return _with_vote(resolution, replace(vote, in_favour=tuple(states)))


@plants("vote-state-misnamed")
def _misnamed(resolution: Resolution, rng: Random) -> Resolution | None:
    vote = _vote(resolution, rng)
    at = rng.randrange(len(vote.in_favour))
    name = vote.in_favour[at]
    cut = rng.randrange(1, len(name))
    states = (*vote.in_favour[:at], name[:cut] + name[cut + 1 :], *vote.in_favour[at + 1 :])
    return _with_vote(resolution, replace(vote, in_favour=states))


@plants("vote-state-respelt")
def _respelt(resolution: Resolution, rng: Random) -> Resolution | None:
    vote = _vote(resolution, rng)
    lists: dict[str, Any] = {name: getattr(vote, name) for name in _LISTS}
    if language_of(resolution).code != "es" or any("Rumanía" in states for states in lists.values()):
        return None
    name = rng.choice(_LISTS)
    states = {*lists[name], "Rumanía"} - {"Rumania"}
    changed: dict[str, Any] = {name: tuple(language_of(resolution).collate(states))}
    return _with_vote(resolution, replace(vote, **changed))


def _with_sponsors(resolution: Resolution, names: list[str]) -> Resolution:
    """The text as a draft that these States table."""
    sponsors = tuple(Sponsor(name=name) for name in names)
    return _head(
        replace(resolution, kind="draft", number=None, adoption=None), symbol=None, sponsors=sponsors
    )


def _sponsors(resolution: Resolution, rng: Random) -> list[str]:
    language = language_of(resolution)
    return language.collate(rng.sample([state.listed for state in language.states], rng.randrange(3, 12)))


@plants("sponsor-misnamed")
def _sponsor_misnamed(resolution: Resolution, rng: Random) -> Resolution | None:
    names = _sponsors(resolution, rng)
    at = rng.randrange(len(names))
    cut = rng.randrange(1, len(names[at]))
    names[at] = names[at][:cut] + names[at][cut + 1 :]
    return _with_sponsors(resolution, names)


@plants("sponsor-twice")
def _sponsor_twice(resolution: Resolution, rng: Random) -> Resolution | None:
    names = _sponsors(resolution, rng)
    return _with_sponsors(resolution, language_of(resolution).collate([*names, rng.choice(names)]))


@plants("sponsors-unsorted")
def _sponsors_unsorted(resolution: Resolution, rng: Random) -> Resolution | None:
    names = _sponsors(resolution, rng)
    at = rng.randrange(len(names) - 1)
    names[at], names[at + 1] = names[at + 1], names[at]
    return _with_sponsors(resolution, names)


@plants("adoption-outside-session")
def _outside(resolution: Resolution, rng: Random) -> Resolution | None:
    session, adoption = resolution.masthead.session, resolution.adoption
    if not (session and session.start and session.end and adoption):
        return None
    days = timedelta(days=rng.randrange(1, 300))
    day = rng.choice([session.start - days, session.end + days])
    return replace(resolution, adoption=replace(adoption, date=day))


@plants("session-ending-before-it-begins")
def _session_dates(resolution: Resolution, rng: Random) -> Resolution | None:
    session = resolution.masthead.session
    if not (session and session.start):
        return None
    return _head(
        resolution, session=replace(session, end=session.start - timedelta(days=rng.randrange(1, 300)))
    )


@plants("issued-before-adoption")
def _issued(resolution: Resolution, rng: Random) -> Resolution | None:
    if resolution.adoption is None or resolution.adoption.date is None:
        return None
    return _head(resolution, issued=resolution.adoption.date - timedelta(days=rng.randrange(1, 40)))


@plants("symbol-of-another-number")
def _number(resolution: Resolution, rng: Random) -> Resolution | None:
    number = resolution.number
    if not number or not resolution.masthead.symbol:
        return None
    session, _, serial = number.partition("/")
    return replace(resolution, number=f"{session}/{int(serial) + rng.randrange(1, 9)}")


@plants("number-of-another-session")
def _other_session(resolution: Resolution, rng: Random) -> Resolution | None:
    session = resolution.masthead.session
    if session is None:
        return None
    return _head(resolution, session=Session(number=session.number + rng.randrange(1, 9)))


@plants("symbol-of-another-organ")
def _organ(resolution: Resolution, rng: Random) -> Resolution | None:
    symbol = f"{rng.choice(['A/RES', 'E/RES', 'A/HRC/DEC', 'HRC/RES'])}/{resolution.number}"
    return _head(resolution, symbol=symbol)


@plants("symbol-of-another-kind")
def _kind(resolution: Resolution, rng: Random) -> Resolution | None:
    session = (resolution.number or "51/1").partition("/")[0]
    return _head(resolution, symbol=f"A/HRC/{session}/L.{rng.randrange(1, 60)}")


@plants("draft-adopted")
def _draft(resolution: Resolution, _: Random) -> Resolution | None:
    return replace(resolution, kind="draft") if resolution.adoption else None


@plants("agenda-item-unknown")
def _item(resolution: Resolution, rng: Random) -> Resolution | None:
    return _head(resolution, agenda_item=AgendaItem(number=str(rng.randrange(11, 99))))


@plants("agenda-title-departing")
def _item_title(resolution: Resolution, rng: Random) -> Resolution | None:
    from drafter import house

    number = str(rng.randrange(2, 11))
    title = house.organ(resolution.organ).agenda_titles(resolution.language)[number]
    words = title.split()
    words.pop(rng.randrange(len(words)))
    return _head(resolution, agenda_item=AgendaItem(number=number, title=" ".join(words)))


@plants("masthead-incomplete")
def _incomplete(resolution: Resolution, rng: Random) -> Resolution | None:
    missing = rng.choice(["symbol", "session", "agenda_item", "number", "adoption"])
    if missing in {"number", "adoption"}:
        return replace(resolution, **{missing: None})  # type: ignore[arg-type]  # a field by its name
    return _head(resolution, **{missing: None})
