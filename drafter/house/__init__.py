"""What the house says about languages, organs and States: data in YAML and CSV, and their reader.

Nothing here names a language or an organ: the codes are the names of the files.
"""

from drafter.errors import HouseDataError
from drafter.house.data import codes, nearest
from drafter.house.language import Language, Punctuation, Quotes, language
from drafter.house.openings import Opening, OpeningPart
from drafter.house.organ import Organ, organ
from drafter.house.phrases import Entry
from drafter.house.states import State, States

__all__ = [
    "Entry",
    "HouseDataError",
    "Language",
    "Opening",
    "OpeningPart",
    "Organ",
    "Punctuation",
    "Quotes",
    "State",
    "States",
    "language",
    "languages",
    "nearest",
    "organ",
    "organs",
    "states",
]


def languages() -> tuple[str, ...]:
    """The codes of the languages that the house knows, sorted."""
    return codes("languages")


def organs() -> tuple[str, ...]:
    """The codes of the organs that the house knows, sorted."""
    return codes("organs")


def states(language_code: str) -> States:
    """The names of States in a language."""
    return language(language_code).states
