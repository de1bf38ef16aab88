"""The fixed formulas of a resolution, as final strings. The patterns are data of the organ's file.

Sources: house-style sections 1 and 6. Spaces are ordinary ones; ``Language.no_break`` sets the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from drafter.house.language import Language
from drafter.house.organ import Organ
from drafter.model import Adoption, RecordedVote, Session, Sponsor
from drafter.numbering import counter

_ORDINAL = re.compile(r"\{(ordinal|words)_([mf])\}")


@dataclass(frozen=True, slots=True)
class VoteLines:
    """One list of a recorded vote: its heading and the States as one sentence."""

    heading: str
    states: str


def session_line(organ: Organ, language: Language, session: Session) -> str:
    """ "51er período de sesiones", "Fifty-fourth session"."""
    text = organ.text(language.code)
    pattern = text["special_session" if session.special else "session"]
    return _numbered(pattern, session.number, language)


def session_dates(language: Language, session: Session) -> str:
    """ "12 de septiembre a 7 de octubre de 2022"; empty where no first day is given."""
    if session.start is None:
        return ""
    return language.date_range(session.start, session.end or session.start)


def agenda_line(organ: Organ, language: Language, item: str) -> str:
    """ "Tema 10 de la agenda"."""
    return str(organ.text(language.code)["agenda_item"]).format(number=item)


def agenda_title(organ: Organ, language: Language, item: str) -> str | None:
    """The title of an item of the agenda; ``None`` where the house does not know it."""
    return organ.agenda_titles(language.code).get(str(item))


def adoption_line(organ: Organ, language: Language, day: date | None) -> str:
    """ "Resolución aprobada por el Consejo de Derechos Humanos el 7 de octubre de 2022"."""
    if day is None:
        return ""
    return str(organ.text(language.code)["adoption"]).format(date=language.date(day))


def meeting_line(organ: Organ, language: Language, meeting: int | None) -> str:
    """ "44ª sesión"; empty where the meeting is not given."""
    return "" if meeting is None else _numbered(organ.text(language.code)["meeting"], meeting, language)


def distribution(organ: Organ, language: Language, kind: str) -> str:
    """ "Distr. general", or for a draft "Distr. limitada"."""
    return str(organ.text(language.code)["distribution"][kind])


def original_line(organ: Organ, language: Language, code: str | None) -> str:
    """ "Original: inglés"; empty where the original language is not given."""
    if code is None:
        return ""
    return str(organ.text(language.code)["original"]).format(language=language.language_name(code))


def number_line(organ: Organ, language: Language, kind: str, number: str | None, session: int | None) -> str:
    """What stands before the title: "51/34.", or for a draft without a number "51/…"."""
    patterns = organ.text(language.code)["number"]
    if number:
        return str(patterns["known"]).format(number=number)
    if kind == "draft" and session is not None:
        return str(patterns["unknown"]).format(session=session)
    return ""


def sponsors_line(language: Language, organ: Organ, sponsors: Iterable[Sponsor]) -> str:
    """ "Chile, Kenya* y Suiza*: proyecto de resolución"; in alphabetical order of the language."""
    texts = organ.text(language.code)["sponsors"]
    ordered = sorted(sponsors, key=lambda sponsor: language.collation_key(sponsor.name))
    names = []
    for sponsor in ordered:
        name = sponsor.name + ("" if sponsor.member else texts["mark"])
        if sponsor.on_behalf_of:
            behalf = texts["on_behalf_of"].format(group=sponsor.on_behalf_of)
            name += " " + language.contract(behalf)
        names.append(name)
    if not names:
        return str(texts["none"])
    joined = language.join(names)
    if texts.get("mark_after_comma"):  # as a footnote's call, which stands after the comma there
        joined = joined.replace(f"{texts['mark']},", f",{texts['mark']}")
    return str(texts["line"]).format(sponsors=joined)


def sponsor_note(language: Language, organ: Organ, sponsors: Iterable[Sponsor]) -> str:
    """ "* Estado no miembro del Consejo de Derechos Humanos."; empty where all are members."""
    texts = organ.text(language.code)["sponsors"]
    if all(sponsor.member for sponsor in sponsors):
        return ""
    return f"{texts['mark']} {texts['note']}"


def annex_heading(language: Language, index: int, total: int) -> str:
    """ "Anexo", or "Anexo II" (``index`` from 0) where there are several."""
    texts = language.data["annex"]
    if total == 1:
        return str(texts["only"])
    return str(texts["several"]).format(number=counter("I", index + 1))


def adoption_bracket(
    organ: Organ, language: Language, adoption: Adoption
) -> tuple[tuple[str, ...], tuple[VoteLines, ...]]:
    """The lines in brackets, and the lists of a recorded vote, of which the last closes the bracket."""
    texts = organ.text(language.code)["closing"]
    if adoption.vote is None:
        return (str(texts["without_vote"]),), ()
    lists = _vote_lists(texts, language, adoption.vote)
    line = _vote_sentence(texts, adoption.vote)
    if not lists:
        return (line + texts["end"],), ()
    return (f"{line} {texts['result']}",), lists


def _vote_sentence(texts: Mapping[str, Any], vote: RecordedVote) -> str:
    in_favour, against, abstaining = vote.counts
    pattern = (
        texts["recorded"]
        if abstaining or "recorded_no_abstention" not in texts
        else texts["recorded_no_abstention"]
    )
    return str(pattern).format(
        in_favour=_counted(texts["in_favour"], in_favour),
        against=_counted(texts["against"], against),
        abstaining=_counted(texts["abstaining"], abstaining),
    )


def _counted(forms: Mapping[str, str], number: int) -> str:
    form = {0: "zero", 1: "one"}.get(number, "other")
    return forms.get(form, forms["other"]).format(n=number)


def _vote_lists(texts: Mapping[str, Any], language: Language, vote: RecordedVote) -> tuple[VoteLines, ...]:
    given = (("in_favour", vote.in_favour), ("against", vote.against), ("abstaining", vote.abstaining))
    chosen = [
        (texts["headings"][key], language.join(language.collate(states))) for key, states in given if states
    ]
    last = len(chosen) - 1
    return tuple(
        VoteLines(heading, names + (texts["list_end_last"] if index == last else texts["list_end"]))
        for index, (heading, names) in enumerate(chosen)
    )


def _numbered(pattern: str | Mapping[str, str], number: int, language: Language) -> str:
    """``pattern`` with ``{ordinal_m}`` (figures), ``{words_f}`` (words) or ``{number}`` filled in.

    A mapping has ``words`` for numbers up to ``words_to`` and ``figures`` for the others.
    """
    if not isinstance(pattern, str):
        pattern = pattern["words"] if number <= int(pattern["words_to"]) else pattern["figures"]

    def fill(match: re.Match[str]) -> str:
        gender: Any = match[2]
        if match[1] == "ordinal":
            return language.ordinal(number, gender)
        return language.ordinal_words(number, gender)

    line = _ORDINAL.sub(fill, pattern).replace("{number}", str(number))
    return line[:1].upper() + line[1:]
