"""What the house says about an organ: an object over one YAML file of ``organs/``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from drafter.errors import HouseDataError
from drafter.house.data import load, nearest_hint, required

_KEYS = [
    "united_nations",
    "parent",
    "name",
    "enacting_formula",
    "gender",
    "short_form",
    "distribution",
    "original",
    "session",
    "special_session",
    "agenda_item",
    "adoption",
    "number",
    "meeting",
    "sponsors",
    "closing",
    "agenda_titles",
]


class Organ:
    """One organ of the UN. Get it from :func:`organ`.

    Attributes:
        code: "hrc". The name of its file.
        members: how many States are members; ``None`` where the number is not fixed.
        members_word_limit: the most words of a draft, or ``None``.
        symbols: patterns of its documents' symbols by kind ("resolution", "draft").
        profile: which habits it follows: ``repetition_rule`` (also/further), ``inner_verbs_italic``…
    """

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        self.code = code
        self.data = data
        self.members: int | None = data.get("members")
        self.members_word_limit: int | None = data.get("word_limit")
        self.symbols: Mapping[str, str] = data["symbols"]
        self.profile: Mapping[str, Any] = data["profile"]

    def __repr__(self) -> str:
        return f"<Organ {self.code}>"

    @property
    def word_limit(self) -> int | None:
        """The most words that a draft may have, or ``None``."""
        return self.members_word_limit

    def text(self, language: str) -> Mapping[str, Any]:
        """Everything that the organ's file says in one language.

        Raises:
            HouseDataError: it has nothing in this language.
        """
        known: Mapping[str, Mapping[str, Any]] = self.data["languages"]
        if language not in known:
            raise HouseDataError(
                f"there are no data on the organ “{self.code}” in the language “{language}”",
                hint=nearest_hint(language, known),
            )
        return known[language]

    def name(self, language: str) -> str:
        """ "Consejo de Derechos Humanos"."""
        return str(self.text(language)["name"])

    def parent(self, language: str) -> str:
        """The organ above it, as the masthead shows it: "Asamblea General"."""
        return str(self.text(language)["parent"])

    def united_nations(self, language: str) -> str:
        """ "Naciones Unidas"."""
        return str(self.text(language)["united_nations"])

    def enacting_formula(self, language: str) -> str:
        """The words before the preamble, without the comma: "El Consejo de Derechos Humanos"."""
        return str(self.text(language)["enacting_formula"])

    def gender(self, language: str) -> str:
        """The gender of its name, with which openings agree: "m", "f", or "" where that does not matter."""
        return str(self.text(language).get("gender", ""))

    def short_form(self, language: str) -> str:
        """What it is called after the first full mention: "el Consejo"."""
        return str(self.text(language)["short_form"])

    def agenda_titles(self, language: str) -> Mapping[str, str]:
        """The titles of the items of its agenda by their number."""
        return cast(Mapping[str, str], self.text(language).get("agenda_titles") or {})


@cache
def organ(code: str) -> Organ:
    """The organ with this code.

    Raises:
        HouseDataError: there is none (the hint names the nearest code), or its file lacks something.
    """
    data = required(load("organs", code), ("symbols", "profile", "languages"), f"{code}.yaml")
    for language, texts in data["languages"].items():
        required(texts, _KEYS, f"{code}.yaml, {language}")
    return Organ(code, data)
