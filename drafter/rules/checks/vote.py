"""Kind ``vote``: the figures of a recorded vote (house-style 6.5, 6.7, corpus-statistics 2.7).

Parameters:
    fault: ``totals`` (the figures are not the lengths of the lists), ``members`` (more votes than members).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.model import Path, RecordedVote
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

LISTS = ("in_favour", "against", "abstaining")


@kind("vote", takes=("fault",))
def vote(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield what is wrong with the figures of the recorded vote."""
    adoption = subject.resolution.adoption
    if adoption is None or adoption.vote is None:
        return
    yield from _FAULTS[rule.parameters["fault"]](subject, adoption.vote)


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


def _members(subject: Subject, vote: RecordedVote) -> Iterator[Hit]:
    members, listed = subject.organ.members, sum(len(getattr(vote, name)) for name in LISTS)
    cast = listed or sum(vote.counts)
    if members is not None and cast > members:
        yield Hit(path_of(), values={"found": str(cast), "expected": str(members)})


_FAULTS: dict[str, Callable[[Subject, RecordedVote], Iterator[Hit]]] = {
    "totals": _totals,
    "members": _members,
}
