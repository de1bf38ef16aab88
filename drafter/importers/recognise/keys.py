"""Which element of the masthead or of the closing a line is, where its format does not say so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from drafter.house import formulas
from drafter.house.language import Language
from drafter.house.organ import Organ
from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.knowledge import Knowledge, day_of, meetings, range_of, sessions
from drafter.importers.recognise.labels import without_start
from drafter.importers.recognise.masthead import agenda_number, fixed_lines
from drafter.importers.recognise.organs import symbol_in
from drafter.importers.recognise.others import day_in_any_language, is_heading_line, other_key, session_noun
from drafter.importers.recognise.states import names_in_line, sponsors_words
from drafter.importers.text import MARKED
from drafter.importers.text.furniture import JOB_NUMBER
from drafter.model import Adoption, Text

_NUMBER = re.compile(
    r"(?P<number>(?:[A-Z]{1,2}-)?\d{1,4}/(?:\d{1,4}(?: [A-Z])?|…|\.\.\.)|\d{1,4} \(\d{4}\))(?:\.?\s+(?=\S)|\.(?=[^\W\d]))"
)
_BRACKETS = ("[", "]")
_ORDINAL = re.compile(r"\d{1,3}\W{0,2}[^\W\d]{0,3}\.?")
_LONGEST = 200


def masthead_key(line: SourceLine, known: Knowledge) -> SourceLine | None:
    """``line`` with its key, if it is a line of the masthead by its own words; else ``None``."""
    text = folded(line.plain)
    if symbol_in(text):
        return replace(line, key="symbol")
    job = JOB_NUMBER.fullmatch(text)
    if job is not None:
        return replace(line, key="job_number", value=job["job"])
    if known.like is None:
        return day_in_any_language(line)
    organ, language = known.like
    if names_in_line(sponsors_words(line.text, known), organ.text(language.code)["sponsors"]) is not None:
        return replace(line, key="sponsors")
    key = _key(text, organ, language, known) if len(text) <= _LONGEST else None
    if key in {None, "session"} and known.both is None and len(text) <= _LONGEST:
        return other_key(line, known, known.like)
    return replace(line, key=key) if key is not None else None


def _key(text: str, organ: Organ, language: Language, known: Knowledge) -> str | None:
    if text in fixed_lines(organ, language):
        return ""
    if text in sessions(organ, language) or _is_session(text, organ, language):
        return "session"
    if day_of(text, language) is not None:
        return "issued"
    if range_of(text, language) is not None:
        return "session_dates"
    if is_heading_line(text, known, (organ, language)):
        return "heading_line"
    if (number := agenda_number(text, known)) and text == folded(
        formulas.agenda_line(organ, language, number)
    ):
        return "agenda_item"
    if text in originals(organ, language):
        return "original_language"
    return None


def _is_session(text: str, organ: Organ, language: Language) -> bool:
    """Whether ``text`` is the session with its number in figures, where the house has words ("52nd session")."""
    noun = session_noun(organ, language)
    number = text.casefold().removesuffix(noun.casefold()).strip()
    return bool(noun) and len(number) < len(text) and _ORDINAL.fullmatch(number) is not None


@lru_cache(maxsize=16)
def originals(organ: Organ, language: Language) -> frozenset[str]:
    """Every line that says in which language a document was written."""
    codes = language.language_names
    return frozenset(folded(formulas.original_line(organ, language, code)) for code in codes)


def number_title(line: SourceLine, known: Knowledge) -> SourceLine | None:
    """``line`` as number and title, its number apart, if it begins with the number of a resolution.

    The first heading of Markdown is the title too, unless it is another line of the masthead.
    """
    if line.label and _NUMBER.match(line.label + " x"):
        return replace(line, role="number_title")
    found = _NUMBER.match(line.text.plain)
    if found is None:
        is_title = line.style == f"{MARKED}1" and masthead_key(line, known) is None
        return replace(line, role="number_title") if is_title else None
    rest = without_start(line.text, found.end())
    return replace(line, role="number_title", label=found["number"], text=rest)


def closing_key(line: SourceLine, known: Knowledge) -> SourceLine | None:
    """``line`` with its key, if it is a line of the closing by its own words; else ``None``."""
    text = folded(line.plain)
    if known.like is None or not text:
        return None
    organ, language = known.like
    if text in meetings(organ, language):
        return replace(line, key="meeting", role="closing")
    if len(text) < 40 and day_of(text, language) is not None:
        return replace(line, key="date", role="closing")
    if text.startswith(_BRACKETS[0]) and _opens_bracket(text, organ, language):
        return replace(line, key="adoption", role="closing")
    for key, heading in organ.text(language.code)["closing"]["headings"].items():
        if text.casefold().startswith(folded(heading).casefold()):
            rest = text[len(folded(heading)) :].strip()
            return replace(line, key=key, role="closing", label=heading, text=Text.of(rest))
    return None


def _opens_bracket(text: str, organ: Organ, language: Language) -> bool:
    closing = organ.text(language.code)["closing"]
    starts = {folded(str(closing[key])).partition(" ")[0] for key in ("without_vote", "recorded")}
    return text.partition(" ")[0] in starts


def bracket_of(known: Knowledge) -> str:
    """The line in brackets of a resolution that was adopted without a vote."""
    return formulas.adoption_bracket(*known.both, Adoption())[0][0] if known.both else ""
