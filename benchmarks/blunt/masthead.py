"""Slips of the masthead, the title, the adoption, the vote, and the names of States."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from benchmarks.blunt import Planted, body, put, replaced, slips
from benchmarks.mutations import with_text
from drafter.model import AgendaItem, OperativeParagraph, RecordedVote, Resolution, Text

LISTS = ("in_favour", "against", "abstaining")
STATES = {
    "es": {"Kenya": "Kenia", "Rumania": "Rumanía", "Benin": "Benín", "Viet Nam": "Vietnam", "Myanmar": "Birmania",
           "Côte d’Ivoire": "Costa de Marfil", "Türkiye": "Turquía", "Chequia": "República Checa", "Malawi": "Malaui",
           "Qatar": "Catar", "Federación de Rusia": "Rusia", "República Árabe Siria": "Siria", "Zimbabwe": "Zimbabue",
           "República Islámica del Irán": "República de Irán", "Estados Unidos de América": "EE. UU.", "Haití": "Haiti",
           "República de Corea": "Corea del Sur", "Sudán del Sur": "Sur Sudán", "Ucrania": "Ukrania", "Etiopía": "Etiopia",
           "República Democrática del Congo": "Congo Democrático", "Países Bajos": "Holanda", "Camerún": "Camerun"},
    "en": {"Viet Nam": "Vietnam", "Myanmar": "Burma", "Côte d’Ivoire": "Ivory Coast", "Türkiye": "Turkey",
           "Czechia": "Czech Republic", "Russian Federation": "Russia", "Syrian Arab Republic": "Syria", "Haiti": "Hayti",
           "Islamic Republic of Iran": "Iranian Republic", "Republic of Korea": "South Korea", "Ukraine": "the Ukraine",
           "United States of America": "USA", "Eswatini": "Swaziland", "Democratic Republic of the Congo": "DR Congo",
           "North Macedonia": "Macedonia", "Ethiopia": "Etiopia"},
    "fr": {"Viet Nam": "Vietnam", "Myanmar": "Birmanie", "Bélarus": "Biélorussie", "Türkiye": "Turquie", "Haïti": "Haiti",
           "Tchéquie": "République tchèque", "Fédération de Russie": "Russie", "République arabe syrienne": "Syrie",
           "République islamique d’Iran": "République d’Iran", "Soudan du Sud": "Sud-Soudan", "Ukraine": "Ukrayne",
           "République de Corée": "Corée du Sud", "États-Unis d’Amérique": "USA", "Éthiopie": "Ethiopie"},
}  # fmt: skip


@slips("States", "name as newspapers write it")
def _name(resolution: Resolution, rng: Random) -> Planted | None:
    names = list(STATES[resolution.language].items())
    rng.shuffle(names)
    for right, wrong in names:
        if planted := replaced(resolution, rng, rf"\b{right}\b", wrong):
            return planted
    return None


def _vote(resolution: Resolution) -> RecordedVote | None:
    return resolution.adoption.vote if resolution.adoption else None


def _voted(resolution: Resolution, vote: RecordedVote) -> Planted:
    assert resolution.adoption
    return replace(resolution, adoption=replace(resolution.adoption, vote=vote)), ("adoption",)


def _list(resolution: Resolution, rng: Random) -> tuple[RecordedVote, str, list[str]] | None:
    vote = _vote(resolution)
    lists = [name for name in LISTS if vote and len(getattr(vote, name)) > 2]
    if not vote or not lists:
        return None
    name = rng.choice(lists)
    return vote, name, list(getattr(vote, name))


def _changed_list(resolution: Resolution, rng: Random, how: str) -> Planted | None:
    if (found := _list(resolution, rng)) is None:
        return None
    vote, name, states = found
    at = rng.randrange(len(states) - 1)
    if how == "exchanged":
        states[at], states[at + 1] = states[at + 1], states[at]
    elif how == "twice":
        states.append(states[at])
    elif how == "left out":
        del states[at]
    elif how == "misspelt":
        cut = rng.randrange(1, len(states[at]))
        states[at] = states[at][:cut] + states[at][cut + 1 :]
    elif how == "unknown":
        states[at] = rng.choice(["Utopia", "Kosovo", "Yugoslavia", "Taiwan", "Palestina"])
    elif how == "as newspapers write it":
        known = [
            (i, STATES[resolution.language][s])
            for i, s in enumerate(states)
            if s in STATES[resolution.language]
        ]
        if not known:
            return None
        at, states[at] = known[0][0], states[at]
        states[known[0][0]] = known[0][1]
    return _voted(resolution, replace(vote, **{name: tuple(states)}))  # type: ignore[arg-type]  # a field by its name


for _how in ("exchanged", "twice", "left out", "misspelt", "unknown", "as newspapers write it"):

    @slips("vote", f"a State {_how}")
    def _state(resolution: Resolution, rng: Random, how: str = _how) -> Planted | None:
        return _changed_list(resolution, rng, how)


@slips("vote", "a State in two lists")
def _both(resolution: Resolution, rng: Random) -> Planted | None:
    vote = _vote(resolution)
    if not vote or not vote.in_favour or not vote.against:
        return None
    return _voted(resolution, replace(vote, against=(*vote.against, rng.choice(vote.in_favour))))


@slips("vote", "a total")
def _total(resolution: Resolution, rng: Random) -> Planted | None:
    vote = _vote(resolution)
    if not vote:
        return None
    totals = list(vote.counts)
    totals[rng.randrange(3)] += rng.choice([-2, -1, 1, 2])
    return _voted(resolution, replace(vote, totals=(totals[0], totals[1], totals[2])))


@slips("adoption", "date outside the session")
def _outside(resolution: Resolution, rng: Random) -> Planted | None:
    adoption = resolution.adoption
    if not adoption or not adoption.date:
        return None
    day = adoption.date + timedelta(days=rng.choice([-365, -90, 60, 365]))
    return replace(resolution, adoption=replace(adoption, date=day)), ("adoption",)


@slips("adoption", "line typed in the text")
def _line(resolution: Resolution, rng: Random) -> Planted | None:
    words = {"es": "Aprobada sin votación", "en": "Adopted without a vote", "fr": "Adoptée sans vote"}[
        resolution.language
    ]
    line = OperativeParagraph(
        text=Text.of(rng.choice([f"[{words}.]", f"[{words}]", f"({words})", f"{words}."]))
    )
    return replace(resolution, operative=(*resolution.operative, line)), ("operative",)


@slips("masthead", "a digit of the symbol")
def _symbol(resolution: Resolution, rng: Random) -> Planted | None:
    symbol = resolution.masthead.symbol or ""
    digits = [at for at, char in enumerate(symbol) if char.isdigit()]
    if not digits:
        return None
    at = rng.choice(digits)
    wrong = symbol[:at] + rng.choice([d for d in "123456789" if d != symbol[at]]) + symbol[at + 1 :]
    return replace(resolution, masthead=replace(resolution.masthead, symbol=wrong)), ("symbol",)


@slips("masthead", "symbol of another organ or form")
def _form(resolution: Resolution, rng: Random) -> Planted | None:
    symbol = resolution.masthead.symbol or ""
    wrong = rng.choice(
        [
            symbol.replace("A/HRC", "A"),
            symbol.replace("/RES", ""),
            symbol.replace("/", "-", 1),
            symbol.replace("RES", "L"),
        ]
    )
    if wrong == symbol:
        return None
    return replace(resolution, masthead=replace(resolution.masthead, symbol=wrong)), ("symbol",)


@slips("masthead", "a digit of the number")
def _digit(resolution: Resolution, rng: Random) -> Planted | None:
    number = resolution.number or ""
    digits = [at for at, char in enumerate(number) if char.isdigit()]
    if not digits:
        return None
    at = rng.choice(digits)
    wrong = number[:at] + rng.choice([d for d in "123456789" if d != number[at]]) + number[at + 1 :]
    return replace(resolution, number=wrong), ("number",)


@slips("masthead", "another session")
def _session(resolution: Resolution, rng: Random) -> Planted | None:
    session = resolution.masthead.session
    if session is None:
        return None
    wrong = replace(session, number=session.number + rng.choice([-10, -1, 1, 10]))
    return replace(resolution, masthead=replace(resolution.masthead, session=wrong)), ("session",)


@slips("masthead", "agenda item that does not exist")
def _item(resolution: Resolution, rng: Random) -> Planted | None:
    item = AgendaItem(number=str(rng.randrange(11, 40)))
    return replace(resolution, masthead=replace(resolution.masthead, agenda_item=item)), ("agenda_item",)


@slips("title", "mark at its end")
def _stop(resolution: Resolution, rng: Random) -> Planted | None:
    return with_text(resolution, ("title",), Text.of(*resolution.title.inlines, rng.choice(".,;:"))), (
        "title",
    )


@slips("title", "in capitals")
def _capitals(resolution: Resolution, rng: Random) -> Planted | None:
    plain = resolution.title.plain
    new = plain.upper() if rng.random() < 0.5 else plain.title()
    return None if new == plain else (with_text(resolution, ("title",), Text.of(new)), ("title",))


@slips("title", "in quotation marks")
def _quoted(resolution: Resolution, rng: Random) -> Planted | None:
    marks = rng.choice(["“{}”", '"{}"', "«{}»"])
    return with_text(resolution, ("title",), Text.of(marks.format(resolution.title.plain))), ("title",)


@slips("title", "beginning in lower case")
def _lower(resolution: Resolution, rng: Random) -> Planted | None:
    plain = resolution.title.plain
    if not plain or not rng:
        return None
    return with_text(resolution, ("title",), Text.of(plain[0].lower() + plain[1:])), ("title",)


@slips("form", "an empty paragraph of marks")
def _empty(resolution: Resolution, rng: Random) -> Planted | None:
    paragraph = OperativeParagraph(text=Text.of(rng.choice(["…", ".", "---", "???", "x"])))
    at = rng.randrange(len(resolution.operative) + 1)
    return replace(
        resolution, operative=(*resolution.operative[:at], paragraph, *resolution.operative[at:])
    ), ("operative", at)


@slips("form", "a paragraph twice")
def _repeated(resolution: Resolution, rng: Random) -> Planted | None:
    at = rng.randrange(len(resolution.operative))
    again = (*resolution.operative[: at + 1], resolution.operative[at], *resolution.operative[at + 1 :])
    return replace(resolution, operative=again), ("operative",)


@slips("form", "two paragraphs run together")
def _together(resolution: Resolution, rng: Random) -> Planted | None:
    items = [(path, text) for path, text in body(resolution) if path[0] == "operative" and len(path) == 3]
    path, _ = rng.choice(items)
    other = rng.choice(items)[1].plain.rstrip(" ,;.:")
    end = len(dict(items)[path].plain)
    return put(resolution, path, end, end, f" {other};")
