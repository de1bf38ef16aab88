"""Resolutions as they are cited: the index of their dates, and citations in running text."""

from drafter.house.citations.index import Adopted, Index, index, organ_of_years, session_window
from drafter.house.citations.reading import Citation, citations, grammar, named_organs, plain

__all__ = [
    "Adopted",
    "Citation",
    "Index",
    "citations",
    "grammar",
    "index",
    "named_organs",
    "organ_of_years",
    "plain",
    "session_window",
]
