"""The closing of a resolution: meeting, date, the line in brackets, the lists of a vote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import permutations

from drafter.house import formulas
from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.knowledge import Knowledge, day_of, meetings
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.states import as_known, states_of
from drafter.model import Adoption, RecordedVote

_FIGURES = re.compile(r"\d+")
_MOST_MEETINGS = 200
"""More meetings than that no session has."""
_LISTS = ("in_favour", "against", "abstaining")


def adoption_of(lines: Sequence[SourceLine], known: Knowledge, remarks: Remarks) -> Adoption | None:
    """The adoption that the lines of the closing tell of; ``None`` where there are none."""
    if not lines:
        return None
    by_key = {line.key: line for line in lines}
    for line in lines:
        if not line.key or (line.key in _LISTS and not line.plain):
            remarks.left_out(line)
    meeting = _meeting(by_key.get("meeting"), known, remarks)
    day = _day(by_key.get("date"), known, remarks)
    lists = {key: _ordered(_states(by_key[key], known), known) for key in _LISTS if key in by_key}
    sentence = by_key.get("adoption")
    vote = _vote(sentence, lists, known) if _is_recorded(sentence, lists, known) else None
    adoption = Adoption(meeting=meeting, date=day, vote=vote)
    _compare(sentence, by_key, adoption, known, remarks)
    return adoption


def _states(line: SourceLine, known: Knowledge) -> tuple[str, ...]:
    """The States of a list, as printed or, where the form is a habit, as the house writes them."""
    names = states_of(line.plain, known)
    return tuple(as_known(name, known) for name in names) if line.any_form else names


def _ordered(states: tuple[str, ...], known: Knowledge) -> tuple[str, ...]:
    """``states`` in the order in which the house prints them."""
    return states if known.language is None else tuple(known.language.collate(states))


def _meeting(line: SourceLine | None, known: Knowledge, remarks: Remarks) -> int | None:
    if line is None:
        return None
    both = known.both
    found = meetings(*both).get(folded(line.plain)) if both else None
    if found is None:
        figures = _FIGURES.findall(line.plain) or _FIGURES.findall(line.value)
        found = int(figures[0]) if figures else None
        if found is not None and found > _MOST_MEETINGS:
            remarks.add(line, f"there is hardly a meeting {found}: compare it with the source", line.plain)
        elif both is not None and found is not None:
            remarks.compare(line, formulas.meeting_line(*both, found))
        else:
            remarks.add(line, "the meeting's line was kept as a number only", line.plain)
    return found


def _day(line: SourceLine | None, known: Knowledge, remarks: Remarks) -> date | None:
    if line is None:
        return None
    printed = day_of(line.plain, known.language) if known.language is not None else None
    day = printed or (date.fromisoformat(line.value) if line.value else None)
    if day is None:
        remarks.left_out(line)
    elif printed is None:
        remarks.add(line, "only the value of this date was kept", line.plain)
    return day


def _is_recorded(sentence: SourceLine | None, lists: dict[str, tuple[str, ...]], known: Knowledge) -> bool:
    if any(lists.values()):
        return True
    if sentence is None or not _FIGURES.search(sentence.plain):
        return False
    both = known.both
    return both is None or folded(sentence.plain) != formulas.adoption_bracket(*both, Adoption())[0][0]


def _vote(sentence: SourceLine | None, lists: dict[str, tuple[str, ...]], known: Knowledge) -> RecordedVote:
    votes = {key: lists.get(key, ()) for key in _LISTS}
    vote = RecordedVote(
        in_favour=votes["in_favour"], against=votes["against"], abstaining=votes["abstaining"]
    )
    totals = _totals(sentence, vote, known)
    if totals is None or totals == vote.counts:
        return vote
    return RecordedVote(
        in_favour=vote.in_favour, against=vote.against, abstaining=vote.abstaining, totals=totals
    )


def _totals(sentence: SourceLine | None, vote: RecordedVote, known: Knowledge) -> tuple[int, int, int] | None:
    """The figures that the sentence prints, where they can be told; a zero is printed in words."""
    if sentence is None:
        return None
    figures = [int(figure) for figure in _FIGURES.findall(sentence.plain)]
    both = known.both
    if both is None:
        return (figures[0], figures[1], figures[2]) if len(figures) == 3 else None
    printed = folded(sentence.plain)
    for totals in (vote.counts, *_possible(figures)):
        trial = RecordedVote(
            in_favour=vote.in_favour, against=vote.against, abstaining=vote.abstaining, totals=totals
        )
        if folded(formulas.adoption_bracket(*both, Adoption(vote=trial))[0][0]) == printed:
            return totals
    return (figures[0], figures[1], figures[2]) if len(figures) == 3 else None


def _possible(figures: list[int]) -> set[tuple[int, int, int]]:
    if not 1 <= len(figures) <= 3:
        return set()
    padded = [*figures, *([0] * (3 - len(figures)))]
    return {(a, b, c) for a, b, c in permutations(padded)}


def _compare(
    sentence: SourceLine | None,
    by_key: dict[str, SourceLine],
    adoption: Adoption,
    known: Knowledge,
    remarks: Remarks,
) -> None:
    both = known.both
    if both is None:
        for key in ("adoption", *_LISTS):
            if key in by_key:
                words = folded(f"{by_key[key].label} {by_key[key].plain}")
                remarks.add(by_key[key], "the house has no words for this line yet", words)
        return
    sentences, lists = formulas.adoption_bracket(*both, adoption)
    if sentence is not None:
        remarks.compare(sentence, sentences[0])
    headings = {key: both[0].text(both[1].code)["closing"]["headings"][key] for key in _LISTS}
    printed = {each.heading: each.states for each in lists}
    for key in _LISTS:
        line = by_key.get(key)
        if line is not None and line.plain:
            remarks.compare(line, printed.get(headings[key], ""))
