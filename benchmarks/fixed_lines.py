"""The fixed lines of masthead and closing: what the house derives beside what the UN printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from drafter import house
from drafter.house import formulas
from drafter.model import Adoption, RecordedVote, Session, Symbol

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LISTS = ("inFavour", "against", "abstaining")


@dataclass(frozen=True)
class Measured:
    """One comparison: what was measured, in which file, what the UN printed and what the house says."""

    kind: str
    file: str
    printed: str
    derived: str

    @property
    def same(self) -> bool:
        """Whether they are equal, spaces and apostrophes counted alike."""
        return _plain(self.printed) == _plain(self.derived)


def _plain(text: str) -> str:
    spaced = " ".join(unicodedata.normalize("NFC", text).replace("'", "’").replace("‑", "-").split())
    return re.sub(r" ([:\]])", r"\1", spaced)


def text_of(element: Any) -> str:
    """The characters of an element, or "" where there is none."""
    return " ".join("".join(element.itertext()).split(" ")).strip() if element is not None else ""


def lines(tree: Any, file: str, organ: house.Organ, language: house.Language) -> Iterator[Measured]:
    """The fixed lines of the masthead and of the closing."""
    cover = {str(text_of(element)): element for element in tree.iterfind(f".//{AKN}coverPage/{AKN}p")}
    session = tree.find(f".//{AKN}coverPage//{AKN}session")
    item = tree.find(f".//{AKN}inline[@name='agenda item']")
    if session is not None:
        symbol = Symbol.parse(text_of(tree.find(f".//{AKN}coverPage//{AKN}docNumber")))
        value = Session(number=int(symbol.parts[symbol.parts.index("RES") + 1]))
        yield Measured("session", file, text_of(session), formulas.session_line(organ, language, value))
        yield from _session_days(tree, file, language)
    if item is not None:
        number = re.sub(r"\D", "", item.get("title") or text_of(item))
        yield Measured("agenda item", file, text_of(item), formulas.agenda_line(organ, language, number))
        name = tree.find(f".//{AKN}inline[@name='agenda item name']")
        if name is not None:
            derived = formulas.agenda_title(organ, language, number) or ""
            yield Measured("agenda title", file, text_of(name), derived)
    kind = formulas.distribution(organ, language, "resolution")
    yield Measured("distribution", file, next((line for line in cover if line.startswith("Distr")), ""), kind)
    issued = tree.find(f".//{AKN}docDate[@refersTo='#dateOfIssuance']")
    if issued is not None:
        day = language.date(date.fromisoformat(issued.get("date")))
        yield Measured("date of issuance", file, text_of(issued), day)
    yield from _closing(tree, file, organ, language)


def _session_days(tree: Any, file: str, language: house.Language) -> Iterator[Measured]:
    """The first and the last day as two dates: that is how the files have them."""
    days = [tree.find(f".//{AKN}coverPage//{AKN}date[@refersTo='#{end}Date']") for end in ("start", "end")]
    if any(day is None for day in days):
        return
    start, end = (date.fromisoformat(day.get("date")) for day in days)
    printed = " ".join(text_of(day) for day in days)
    derived = language.date_range(start, end)
    yield Measured("session dates (words)", file, _words(printed), _words(derived))


def _words(dates: str) -> str:
    """Days, months and years only: the files leave out what joins them."""
    return " ".join(word for word in re.findall(r"\w+", dates) if word not in {"de", "a"})


def _closing(tree: Any, file: str, organ: house.Organ, language: house.Language) -> Iterator[Measured]:
    meeting = tree.find(f".//{AKN}location[@refersTo='#adoptionMeeting']")
    day = tree.find(f".//{AKN}docDate[@refersTo='#adoptionDate']")
    title = next(
        (line for line in map(text_of, tree.iterfind(f".//{AKN}coverPage//{AKN}docTitle")) if line), ""
    )
    if meeting is not None and (number := re.search(r"\d+", text_of(meeting))):
        yield Measured(
            "meeting", file, text_of(meeting), formulas.meeting_line(organ, language, int(number[0]))
        )
    if day is not None:
        adopted = date.fromisoformat(day.get("date"))
        yield Measured("date of adoption", file, text_of(day), language.date(adopted))
        yield Measured("adoption line", file, title, formulas.adoption_line(organ, language, adopted))
    outcome = tree.find(f".//{AKN}conclusions//{AKN}outcome")
    if outcome is not None:
        recorded = {ref: outcome.find(f"{AKN}outcome[@refersTo='{ref}']") for ref in LISTS}
        vote = _vote(outcome, recorded, language) if recorded["inFavour"] is not None else None
        if vote is None and outcome.get("refersTo") != "#adoptedWithoutVote":
            return
        yield from _bracket(outcome, vote, file, (organ, language))


def _bracket(
    outcome: Any, vote: RecordedVote | None, file: str, house_says: tuple[house.Organ, house.Language]
) -> Iterator[Measured]:
    """The sentence in brackets; then each list of States: its heading, its order, its characters."""
    sentences, lists = formulas.adoption_bracket(*house_says, Adoption(vote=vote))
    printed = _spaced(outcome) if vote is None else _sentence(outcome)
    kind = "adopted without a vote" if vote is None else "recorded vote"
    yield Measured(kind, file, printed, sentences[0])
    given = (vote.in_favour, vote.against, vote.abstaining) if vote else ()
    chosen = [(ref, states) for ref, states in zip(LISTS, given, strict=False) if states]
    for (ref, states), derived in zip(chosen, lists, strict=True):
        element = outcome.find(f"{AKN}outcome[@refersTo='{ref}']")
        names = text_of(element.find(f"{AKN}organization"))
        yield Measured("vote list: heading", file, element.text or "", derived.heading)
        in_order = house_says[1].collate(states)
        yield Measured("vote list: order", file, ", ".join(states), ", ".join(in_order))
        yield Measured("vote list: as printed", file, names, derived.states)


def _sentence(outcome: Any) -> str:
    """The words of a recorded vote before its lists."""
    parts = [outcome.text or ""]
    for child in outcome:
        if child.tag == f"{AKN}outcome":
            break
        parts += [*child.itertext(), child.tail or ""]
    return "".join(parts)


def _spaced(outcome: Any) -> str:
    """The text of an outcome with spaces where the mark-up begins an element or a line."""
    parts = [outcome.text or ""]
    for child in outcome:
        edge = "" if child.tag == f"{AKN}quantity" else " "
        inner = " ".join(child.itertext()) if edge else "".join(child.itertext())
        parts += [edge, inner, edge, child.tail or ""]
    return "".join(parts)


def _vote(outcome: Any, recorded: dict[str, Any], language: house.Language) -> RecordedVote:
    """The vote with the printed figures and the States of the lists."""
    lists = []
    for ref in LISTS:
        names = text_of(recorded[ref].find(f"{AKN}organization")) if recorded[ref] is not None else ""
        names = " ".join(names.replace("‑", "-").split()).strip(" .]")
        # the last conjunction parts the last two names, unless it is inside a name
        states = [name for piece in names.split(", ") for name in _parted(piece, language)]
        lists.append(tuple(states))
    return RecordedVote(in_favour=lists[0], against=lists[1], abstaining=lists[2], totals=_totals(outcome))


def _totals(outcome: Any) -> tuple[int, int, int] | None:
    figures = {item.get("refersTo"): item.get("normalized") for item in outcome.iterfind(f"{AKN}quantity")}
    values = [figures.get(f"#{ref}") or "" for ref in LISTS]
    return (
        (int(values[0]), int(values[1]), int(values[2])) if all(value.isdigit() for value in values) else None
    )


def _parted(piece: str, language: house.Language) -> list[str]:
    if not piece or piece in language.states:
        return [piece] if piece else []
    for match in re.finditer(rf" (?:{language.conjunction}|e) ", piece):
        halves = [piece[: match.start()], piece[match.end() :]]
        if halves[1] in language.states or halves[0] in language.states:
            return halves
    return [piece]
