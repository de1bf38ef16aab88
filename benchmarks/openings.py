"""How well the house knows what the UN prints: opening phrases, and the fixed lines of masthead and closing.

    python benchmarks/openings.py [--organ hrc] [--differences] [FOLDER …]

Without folders the shared sample is read; a folder holds ``*/Spanish/*.xml`` or ``Spanish/*.xml``. Texts are the UN's
Akoma Ntoso files. Measured, for each language:

- openings: the share of preambular and operative paragraphs that begin in italics whose recognised opening phrase is
  exactly those italics. A preambular paragraph that the mark-up puts among the operative ones (no number, ends with a
  comma) counts as preambular. Paragraphs without leading italics are counted apart.
- lines: the share of files in which the line that the house derives (from the numbers and dates in the mark-up)
  equals the printed one. Spaces, no-break or not, count alike, also before a colon; ' counts as ’. Dates of a
  session are printed in two parts in the files and are compared as such.

``--differences`` lists every difference.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from drafter import house
from drafter.errors import DrafterError
from drafter.house import formulas
from drafter.model import Adoption, RecordedVote, Session, Symbol

SAMPLE = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
FOLDERS = {"es": "Spanish", "en": "English", "fr": "French"}
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LISTS = ("inFavour", "against", "abstaining")
FIXED = {
    *("session", "session dates (words)", "agenda item", "agenda title", "distribution", "date of issuance"),
    *("meeting", "date of adoption", "adoption line", "adopted without a vote", "recorded vote"),
}
"""The kinds that are one line each; the house's and the UN's differ only where the UN or the mark-up slipped."""


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


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split(" ")).strip() if element is not None else ""


def _runs(element: Any, italic: bool = False) -> Iterator[tuple[str, bool]]:
    if not isinstance(element.tag, str) or element.tag == f"{AKN}authorialNote":
        return
    italic = italic or "italic" in (element.get("class") or "") or element.tag == f"{AKN}i"
    if element.text:
        yield element.text, italic
    for child in element:
        yield from _runs(child, italic)
        if child.tail:
            yield child.tail, italic


def _leading(paragraph: Any) -> tuple[str, str]:
    """The italics that a paragraph begins with and its whole text, white space made single."""
    text, italics, inside = "", "", True
    for run, italic in _runs(paragraph):
        text += run
        inside = inside and (italic or not run.strip())
        italics += run if inside else ""
    return tuple(unicodedata.normalize("NFC", " ".join(item.split())) for item in (italics, text))  # type: ignore[return-value]  # two of them


def _paragraphs(tree: Any) -> Iterator[tuple[house.OpeningPart, str, str]]:
    for container in tree.iterfind(f".//{AKN}preamble/{AKN}container"):
        first = container.find(f".//{AKN}p")
        if first is not None:
            yield "preambular", *_leading(first)
    for paragraph in tree.iterfind(f".//{AKN}mainBody/{AKN}paragraph"):
        first, label = paragraph.find(f".//{AKN}p"), paragraph.find(f"{AKN}num")
        if first is None:
            continue
        italics, text = _leading(first)
        numbered = label is not None and bool(_text(label))
        if numbered or (italics and text.endswith(".")):
            yield "operative", italics, text
        elif italics and text.endswith(","):
            yield "preambular", italics, text


def openings(tree: Any, file: str, language: house.Language) -> Iterator[Measured]:
    """The opening of every paragraph."""
    for part, italics, text in _paragraphs(tree):
        if not italics:
            yield Measured(f"{part}, no italics", file, "", "")
            continue
        found = language.opening(text, part)
        yield Measured(
            part, file, f"{italics} | {text[:60]}", f"{found.phrase if found else '–'} | {text[:60]}"
        )


def lines(tree: Any, file: str, organ: house.Organ, language: house.Language) -> Iterator[Measured]:
    """The fixed lines of the masthead and of the closing."""
    cover = {str(_text(element)): element for element in tree.iterfind(f".//{AKN}coverPage/{AKN}p")}
    session = tree.find(f".//{AKN}coverPage//{AKN}session")
    item = tree.find(f".//{AKN}inline[@name='agenda item']")
    if session is not None:
        symbol = Symbol.parse(_text(tree.find(f".//{AKN}coverPage//{AKN}docNumber")))
        value = Session(number=int(symbol.parts[symbol.parts.index("RES") + 1]))
        yield Measured("session", file, _text(session), formulas.session_line(organ, language, value))
        yield from _session_days(tree, file, language)
    if item is not None:
        number = re.sub(r"\D", "", item.get("title") or _text(item))
        yield Measured("agenda item", file, _text(item), formulas.agenda_line(organ, language, number))
        name = tree.find(f".//{AKN}inline[@name='agenda item name']")
        if name is not None:
            derived = formulas.agenda_title(organ, language, number) or ""
            yield Measured("agenda title", file, _text(name), derived)
    kind = formulas.distribution(organ, language, "resolution")
    yield Measured("distribution", file, next((line for line in cover if line.startswith("Distr")), ""), kind)
    issued = tree.find(f".//{AKN}docDate[@refersTo='#dateOfIssuance']")
    if issued is not None:
        day = language.date(date.fromisoformat(issued.get("date")))
        yield Measured("date of issuance", file, _text(issued), day)
    yield from _closing(tree, file, organ, language)


def _session_days(tree: Any, file: str, language: house.Language) -> Iterator[Measured]:
    """The first and the last day as two dates: that is how the files have them."""
    days = [tree.find(f".//{AKN}coverPage//{AKN}date[@refersTo='#{end}Date']") for end in ("start", "end")]
    if any(day is None for day in days):
        return
    start, end = (date.fromisoformat(day.get("date")) for day in days)
    printed = " ".join(_text(day) for day in days)
    derived = language.date_range(start, end)
    yield Measured("session dates (words)", file, _words(printed), _words(derived))


def _words(dates: str) -> str:
    """Days, months and years only: the files leave out what joins them."""
    return " ".join(word for word in re.findall(r"\w+", dates) if word not in {"de", "a"})


def _closing(tree: Any, file: str, organ: house.Organ, language: house.Language) -> Iterator[Measured]:
    meeting = tree.find(f".//{AKN}location[@refersTo='#adoptionMeeting']")
    day = tree.find(f".//{AKN}docDate[@refersTo='#adoptionDate']")
    title = next(
        (line for line in map(_text, tree.iterfind(f".//{AKN}coverPage//{AKN}docTitle")) if line), ""
    )
    if meeting is not None and (number := re.search(r"\d+", _text(meeting))):
        yield Measured(
            "meeting", file, _text(meeting), formulas.meeting_line(organ, language, int(number[0]))
        )
    if day is not None:
        adopted = date.fromisoformat(day.get("date"))
        yield Measured("date of adoption", file, _text(day), language.date(adopted))
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
        names = _text(element.find(f"{AKN}organization"))
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
        names = _text(recorded[ref].find(f"{AKN}organization")) if recorded[ref] is not None else ""
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


def files(folders: list[Path], organ: str, language: str) -> Iterator[Path]:
    """The XML files of a language, in the shared sample or in the given folders."""
    for folder in folders or [SAMPLE / organ]:
        yield from sorted(
            {*folder.glob(f"*/{FOLDERS[language]}/*.xml"), *folder.glob(f"{FOLDERS[language]}/*.xml")}
        )


def measure(folders: list[Path], organ_code: str, code: str) -> Iterator[Measured]:
    """Every comparison in a language."""
    organ, language = house.organ(organ_code), house.language(code)
    for path in files(folders, organ_code, code):
        try:
            tree = etree.parse(path)
        except etree.XMLSyntaxError as error:
            print(f"left out: {path.name}: {error}")
            continue
        yield from openings(tree, path.name, language)
        yield from lines(tree, path.name, organ, language)


def report(code: str, found: list[Measured], *, differences: bool) -> None:
    """Print the shares, and the differences."""
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    for item in found:
        kinds[item.kind][item.same] += 1
    for kind, counts in kinds.items():
        total = counts.total()
        share = (
            ""
            if kind.endswith("no italics")
            else f"{counts[True]:6} of {total:6}  {counts[True] / total:7.2%}"
        )
        print(f"{code}  {kind:24} {share or total}")
    derived = [item for item in found if item.kind in FIXED]
    same = sum(item.same for item in derived)
    print(
        f"{code}  {'session, dates, item, adoption, closing':40} {same:6} of {len(derived):6}  {same / len(derived):7.2%}"
    )
    if differences:
        for item in found:
            if not item.same:
                print(
                    f"  {item.kind} · {item.file}\n    printed: {item.printed}\n    derived: {item.derived}"
                )


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--organ", default=house.organs()[0])
    parser.add_argument("--differences", action="store_true")
    arguments = parser.parse_args()
    for code in house.languages():
        try:
            report(
                code,
                list(measure(arguments.folders, arguments.organ, code)),
                differences=arguments.differences,
            )
        except DrafterError as error:
            print(f"{code}: {error}")


if __name__ == "__main__":
    main()
