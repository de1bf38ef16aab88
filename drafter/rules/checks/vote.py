"""Kind ``vote``: the recorded vote (house-style 6.5-6.7, corpus-statistics 2.7).

Parameters:
    fault: ``totals`` (the figures are not the lengths of the lists), ``twice`` (a State votes twice),
        ``members`` (more votes than members), ``order`` (not alphabetical), ``name`` (no such State).
    also: names that are right too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.model import Path, RecordedVote
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

LISTS = ("in_favour", "against", "abstaining")


@kind("vote", takes=("fault", "also"))
def vote(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield what is wrong with the recorded vote."""
    adoption = subject.resolution.adoption
    if adoption is None or adoption.vote is None:
        return
    for hit in _FAULTS[rule.parameters["fault"]](subject, adoption.vote):
        if hit.values.get("found") not in rule.parameters.get("also", ()):
            yield hit


def path_of(*keys: str | int) -> Path:
    """The path of a value of the recorded vote."""
    return ("adoption", "vote", *keys)


def _totals(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    if vote.totals is None:
        return
    for name, total in zip(LISTS, vote.totals, strict=True):
        states = getattr(vote, name)
        if states and total != len(states):
            values = {"list": name.replace("_", " "), "found": str(total), "expected": str(len(states))}
            yield Hit(path_of("totals"), values=values)


def _twice(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for name in LISTS:
        for index, state in enumerate(getattr(vote, name)):
            if state in seen:
                values = {"found": state, "list": seen[state].replace("_", " ")}
                yield Hit(path_of(name, index), 0, len(state), values)
            seen[state] = name


def _members(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    members, listed = subject.organ.members, sum(len(getattr(vote, name)) for name in LISTS)
    cast = listed or sum(vote.counts)
    if members is not None and cast > members:
        yield Hit(path_of(), values={"found": str(cast), "expected": str(members)})


def _order(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    for name in LISTS:
        written = list(getattr(vote, name))
        ordered = subject.language.collate(written)
        for index, (state, right) in enumerate(zip(written, ordered, strict=True)):
            if state != right:
                yield Hit(path_of(name, index), 0, len(state), {"found": state, "expected": right})
                break


def _name(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    known = subject.language.states
    if not len(known):
        return
    listed = {_plain(state.listed) for state in known}
    for name in LISTS:
        for index, state in enumerate(getattr(vote, name)):
            if _plain(state) not in listed:
                values = {"found": state, "expected": known.nearest(state) or ""}
                yield Hit(path_of(name, index), 0, len(state), values)


def _plain(name: str) -> str:
    """A name without the differences that only concern line breaks."""
    return name.replace("\u2011", "-").replace("\u00a0", " ")


_FAULTS: dict[str, Callable[[Subject, RecordedVote], Iterator[Hit]]] = {
    "totals": _totals, "twice": _twice, "members": _members, "order": _order, "name": _name,
}  # fmt: skip
