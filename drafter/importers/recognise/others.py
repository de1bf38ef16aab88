"""Lines of the masthead of an organ on which the house has no data, told by what another organ prints alike.

Their values are kept; their words go into a note (:class:`~drafter.importers.recognise.masthead.MastheadReader`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from drafter import house
from drafter.errors import HouseDataError
from drafter.house.dates import Gender
from drafter.house.language import Language
from drafter.house.organ import Organ
from drafter.house.organ_lines import line_of
from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.knowledge import Knowledge, day_of, days_in, sessions

_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MOST_SESSIONS = 100
_LONGEST_AGENDA = 60
_LONGEST_DAY = 40
_MOST_AROUND = 20
"""How many characters may stand around the name of a session and its number: "Resumed", "of"."""


def other_key(line: SourceLine, known: Knowledge, like: tuple[Organ, Language]) -> SourceLine | None:
    """``line`` with its key, if its words are nearly those that the organ of ``like`` prints; else ``None``."""
    text, (organ, language) = folded(line.plain), like
    number = session_number(text, organ, language)
    if number is not None:
        return replace(line, key="session", value=str(number))
    if _is_agenda(text, organ, language):
        return replace(line, key="agenda_item")
    if is_heading_line(text, known, like):
        return replace(line, key="heading_line")
    if text.startswith("[") and text.endswith("]"):
        return replace(line, key="origin")
    return None


def day_in_any_language(line: SourceLine) -> SourceLine | None:
    """``line`` as the day of issue, if it is a day in a language of the house, whatever the language of the text."""
    days = (day_of(line.plain, house.language(code)) for code in house.languages())
    day = next((each for each in days if each is not None), None) if len(line.plain) <= _LONGEST_DAY else None
    return None if day is None else replace(line, key="issued", value=day.isoformat())


def closing_by_place(line: SourceLine, rest: Sequence[SourceLine]) -> SourceLine | None:
    """The meeting and the day at the very end of a text in a language that the house does not know."""
    if not rest and _is_day(line):
        return replace(line, role="closing", key="date")
    if len(rest) == 1 and _is_short(line) and _is_day(rest[0]):
        return replace(line, role="closing", key="meeting")
    return None


def _is_day(line: SourceLine) -> bool:
    return _is_short(line) and _YEAR.search(line.plain) is not None


def _is_short(line: SourceLine) -> bool:
    words = line.plain
    return line.role is None and not line.label and len(words) <= _LONGEST_DAY and words[-1:].isalnum()


def session_number(text: str, organ: Organ, language: Language) -> int | None:
    """The number, or the year, of the session that ``text`` is: "Eightieth session", "2022 session"."""
    found = _in_words(organ, language).get(text.casefold())
    noun = session_noun(organ, language).casefold()
    if found is not None or not noun or noun not in text.casefold():
        return found
    figures = _FIGURES.findall(text)
    return int(figures[0]) if len(figures) == 1 and len(text) - len(noun) <= _MOST_AROUND else None


@lru_cache(maxsize=16)
def _in_words(organ: Organ, language: Language) -> dict[str, int]:
    """Every session with its number in words, also where the organ itself uses figures for it."""
    pattern = organ.text(language.code)["session"]
    words = str(pattern if isinstance(pattern, str) else pattern["words"])
    gender: Gender = "f" if "{words_f}" in words else "m"
    found: dict[str, int] = {}
    for number in range(1, _MOST_SESSIONS + 1):
        try:
            ordinal = language.ordinal_words(number, gender)
        except HouseDataError:
            break
        found[folded(words.replace("{words_" + gender + "}", ordinal)).casefold()] = number
    return found


@lru_cache(maxsize=16)
def session_noun(organ: Organ, language: Language) -> str:
    """What ends the line of every session: "session"."""
    lines = [line.split() for line, session in sessions(organ, language).items() if not session.special]
    ends = takewhile(lambda words: len(set(words)) == 1, zip(*map(reversed, lines), strict=False))
    return " ".join(reversed([words[0] for words in ends]))


def _is_agenda(text: str, organ: Organ, language: Language) -> bool:
    """Whether a short line begins as that of an agenda item does, and goes on with a figure: "Tema 16 a) del…"."""
    start = str(organ.text(language.code)["agenda_item"]).partition("{number}")[0].rstrip()
    rest = text.removeprefix(start)
    plural = rest.removeprefix("s").lstrip()
    return 0 < len(rest) < len(text) <= _LONGEST_AGENDA and plural[:1].isdigit()


def is_heading_line(text: str, known: Knowledge, like: tuple[Organ, Language]) -> bool:
    """Whether ``text`` is the line that says which organ adopted the resolution, and perhaps when."""
    organ, language = like
    pattern = folded(str(organ.text(language.code)["adoption"]))
    own = line_of(known.organ_code, language.code)
    if own:
        pattern = pattern.replace(_inside(organ.enacting_formula(language.code)), _inside(own))
    words, start = text.rstrip("*"), pattern.partition("{date}")[0]
    if words.startswith(start):
        return bool(days_in(words[len(start) :], language))
    if start.startswith(words + " ") and own and _inside(own) in words:  # without its date, as long ago
        return True
    if known.both is not None or not own or words.endswith((",", ";", ".", ":")):
        return False
    before = start.partition(_inside(own))[0].casefold().split()
    alike = words.partition(" ")[0].casefold() in before
    return alike and _inside(own) in words and bool(days_in(words, language))


def _inside(line: str) -> str:
    """An organ's line as it stands inside a sentence: "la Asamblea General"."""
    return line[:1].lower() + line[1:]
