"""What the house says about a language: an object over one YAML file of ``languages/``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  (``date`` is a method's name here)
from functools import cache, cached_property
from typing import Any, Literal, cast

from drafter.errors import HouseDataError
from drafter.house import collation
from drafter.house.data import load, nearest_hint, required
from drafter.house.dates import Calendar, Gender, Ordinals
from drafter.house.openings import Opening, OpeningPart, Openings
from drafter.house.phrases import Entry
from drafter.house.spaces import Spaces
from drafter.house.states import States, states_in
from drafter.numbering import LabelScheme

_KEYS = [
    "name",
    "printed_name",
    "locale",
    "direction",
    "labels",
    "punctuation",
    "quotes",
    "note_call",
    "conjunction",
    "disjunction",
    "decimal",
    "thousands",
    "annex",
    "dates",
    "ordinals",
    "language_names",
    "no_break",
]


@dataclass(frozen=True, slots=True)
class Punctuation:
    """The marks that end paragraphs, with the space before them where the language has one."""

    comma: str
    semicolon: str
    stop: str
    colon: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotation marks, outer and inner, with the spaces inside where the language has them."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


class Language:
    """One language as the UN's resolutions write it. Get it from :func:`language`.

    Attributes:
        code: "es". The name of its files.
        name: its own name: "Español".
        printed_name: what the masthead shows as language of the document; "" where nothing is shown.
        locale: for word processors: "es-ES".
        direction: "ltr" or "rtl".
        labels: how paragraphs are numbered.
        note_call: whether a footnote's call stands "before" or "after" the punctuation (house-style 4.10).
        conjunction, disjunction: "y", "o".
        decimal, thousands: the marks in figures (house-style 4.19).
        space_before: the marks before which a no-break space stands, as one string.
    """

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        self.code = code
        self.data = data
        self.name: str = data["name"]
        self.printed_name: str = data["printed_name"]
        self.locale: str = data["locale"]
        self.direction = cast(Literal["ltr", "rtl"], data["direction"])
        self.labels = LabelScheme(tuple(data["labels"]))
        self.punctuation = Punctuation(**data["punctuation"])
        self.quotes = Quotes(**data["quotes"])
        self.note_call = cast(Literal["before", "after"], data["note_call"])
        self.conjunction: str = data["conjunction"]
        self.disjunction: str = data["disjunction"]
        self.decimal: str = data["decimal"]
        self.thousands: str = data["thousands"]
        self.space_before: str = data.get("space_before", "")
        abbreviations = "|".join(data.get("abbreviations", ()))
        self._shortened = re.compile(rf"\b(?:\w|[A-Z]{{2}}|(?i:{abbreviations})s?)\.$")
        self.calendar = Calendar(data["dates"])
        self.ordinals = Ordinals(data["ordinals"])
        months = "|".join(self.calendar.months)
        self._spaces = Spaces(data["no_break"], {"months": months} | dict(data.get("no_break_words") or {}))

    def __repr__(self) -> str:
        return f"<Language {self.code}>"

    # dates and numbers

    def date(self, day: Date) -> str:
        """ "7 de octubre de 2022", with ordinary spaces (see :meth:`no_break`)."""
        return self.calendar.date(day)

    def date_range(self, start: Date, end: Date) -> str:
        """ "12 de septiembre a 7 de octubre de 2022" (house-style 1.9)."""
        return self.calendar.date_range(start, end)

    def ordinal(self, number: int, gender: Gender = "m") -> str:
        """In figures: "53er", "44ª", "46th"."""
        return self.ordinals.figures(number, gender)

    def ordinal_words(self, number: int, gender: Gender = "m") -> str:
        """In words, in small letters, for 1 to 100: "fifty-fourth"."""
        return self.ordinals.words(number, gender)

    # words

    def language_name(self, code: str) -> str:
        """The name of a language in this one, as after "Original:"; raises HouseDataError if unknown."""
        names: Mapping[str, str] = self.data["language_names"]
        if code not in names:
            raise HouseDataError(f"“{code}” is not the code of a language", hint=nearest_hint(code, names))
        return names[code]

    @property
    def language_names(self) -> Mapping[str, str]:
        """Every language's name in this one, by code."""
        return cast(Mapping[str, str], self.data["language_names"])

    def join(self, names: Iterable[str], conjunction: str | None = None) -> str:
        """ "Chile, Kenya y Suiza": no comma before the conjunction, which may change before a sound."""
        items = list(names)
        if len(items) < 2:
            return "".join(items)
        word = self.conjunction if conjunction is None else conjunction
        for rule in self.data.get("conjunction_before", ()):
            if rule["word"] == word and items[-1].casefold().startswith(tuple(rule["starts"])):
                if not items[-1].casefold().startswith(tuple(rule.get("except", ())) or ("\0",)):
                    word = rule["becomes"]
                break
        return f"{', '.join(items[:-1])} {word} {items[-1]}"

    def contract(self, text: str) -> str:
        """``text`` with a preposition and an article written as one where the language does: "du", "del"."""
        for apart, together in self.data.get("contractions", ()):
            text = re.sub(rf"\b{apart}\b", together, text)
        return text

    def collate(self, names: Iterable[str]) -> list[str]:
        """``names`` in the language's alphabetical order."""
        return collation.collate(names, self.data.get("letters") or {})

    def collation_key(self, name: str) -> tuple[str, str]:
        """What to sort a name by."""
        return collation.key(name, self.data.get("letters") or {})

    def ends_in_abbreviation(self, text: str) -> bool:
        """Whether the full stop that ends ``text`` is that of an abbreviation, an initial or "EE.UU."."""
        return self._shortened.search(text) is not None

    # spaces

    def no_break(self, text: str) -> str:
        """``text`` with no-break spaces where the UN sets them (house-style 4.23)."""
        return self._spaces.no_break(text)

    def relax(self, text: str) -> str:
        """The inverse: ordinary spaces at those places, and only there."""
        return self._spaces.relax(text)

    def no_break_positions(self, text: str) -> list[int]:
        """The offsets of the spaces that must not break, whatever kind of space stands there."""
        return self._spaces.positions(text)

    # opening phrases

    @cached_property
    def opening_phrases(self) -> Openings:
        """The table of opening phrases, read when first used."""
        return Openings(load("openings", self.code))

    def opening(self, text: str, part: OpeningPart) -> Opening | None:
        """The opening phrase that ``text`` begins with, or ``None``."""
        return self.opening_phrases.opening(text, part)

    def openings(self, part: OpeningPart) -> tuple[Entry, ...]:
        """Every known opening phrase of a part."""
        return self.opening_phrases.entries(part)

    def nearest_opening(self, phrase: str, part: OpeningPart) -> str | None:
        """The known phrase that is most like ``phrase``, or ``None``."""
        return self.opening_phrases.nearest(phrase, part)

    @property
    def markers(self) -> tuple[str, ...]:
        """The words of the repetition rule in order: ("también", "además")."""
        return self.opening_phrases.markers

    @property
    def other_markers(self) -> tuple[str, ...]:
        """Words of the same meaning that the house does not use: ("asimismo", "igualmente")."""
        return self.opening_phrases.other_markers

    # States

    @cached_property
    def states(self) -> States:
        """The names of States in this language, read when first used."""
        return states_in(self.code)


@cache
def language(code: str) -> Language:
    """The language with this code.

    Raises:
        HouseDataError: there is none (the hint names the nearest code), or its file lacks something.
    """
    return Language(code, required(load("languages", code), _KEYS, f"{code}.yaml"))
