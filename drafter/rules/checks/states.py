"""Kind ``states``: the States listed in a recorded vote or as sponsors (house-style 1.25, 4.32, 6.6).

Parameters:
    of: ``vote`` or ``sponsors``.
    fault: ``name`` (the UN lists the State otherwise), ``twice``, ``order`` (not alphabetical).
    only, but: the names that ``name`` looks at; all, or all but these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drafter.model import Path
from drafter.rules.checks import kind
from drafter.rules.checks.vote import LISTS, path_of
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject


@dataclass(frozen=True)
class _List:
    """States listed together.

    Attributes:
        called: "in favour", "sponsors".
        names: each with its path.
        closed: whether only States can stand here; a group or an organization may sponsor too.
    """

    called: str
    names: tuple[tuple[Path, str], ...]
    closed: bool


@kind("states", takes=("of", "fault", "only", "but"))
def states(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the States that are misnamed, stand twice or stand out of order."""
    yield from _FAULTS[rule.parameters["fault"]](
        subject, _LISTS_OF[rule.parameters["of"]](subject), rule.parameters
    )


def _vote_lists(subject: Subject) -> list[_List]:
    adoption = subject.resolution.adoption
    vote = adoption.vote if adoption else None
    return [
        _List(
            name.replace("_", " "),
            tuple((path_of(name, index), state) for index, state in enumerate(getattr(vote, name))),
            closed=True,
        )
        for name in (LISTS if vote else ())
    ]


def _sponsors(subject: Subject) -> list[_List]:
    sponsors = subject.resolution.masthead.sponsors
    names = tuple((("sponsors", index), sponsor.name) for index, sponsor in enumerate(sponsors))
    return [_List("sponsors", names, closed=False)]


def _name(subject: Subject, lists: list[_List], parameters: Mapping[str, Any]) -> Iterator[Hit]:
    known = subject.language.states
    if not len(known):
        return
    listed = {_plain(state.listed) for state in known}
    only, but = parameters.get("only"), parameters.get("but", ())
    for states in lists:
        for path, name in states.names:
            if _plain(name) in listed or name in but or (only is not None and name not in only):
                continue
            expected = known.nearest(name)
            if expected or states.closed:
                yield Hit(path, 0, len(name), {"found": name, "expected": expected or ""})


def _twice(subject: Subject, lists: list[_List], parameters: Mapping[str, Any]) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for states in lists:
        for path, name in states.names:
            if name in seen:
                yield Hit(path, 0, len(name), {"found": name, "list": seen[name]})
            seen[name] = states.called


def _order(subject: Subject, lists: list[_List], parameters: Mapping[str, Any]) -> Iterator[Hit]:
    for states in lists:
        ordered = subject.language.collate([name for _, name in states.names])
        for (path, name), right in zip(states.names, ordered, strict=True):
            if name != right:
                yield Hit(path, 0, len(name), {"found": name, "expected": right})
                break


def _plain(name: str) -> str:
    """A name without the differences that only concern line breaks."""
    return name.replace("\u2011", "-").replace("\u00a0", " ")


_LISTS_OF: dict[str, Callable[[Subject], list[_List]]] = {"vote": _vote_lists, "sponsors": _sponsors}
_FAULTS: dict[str, Callable[[Subject, list[_List], Mapping[str, Any]], Iterator[Hit]]] = {
    "name": _name,
    "twice": _twice,
    "order": _order,
}
