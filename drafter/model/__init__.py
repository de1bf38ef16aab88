"""What a resolution is: frozen values, no input or output, no YAML, no Word, no clock."""

from drafter.model.adoption import Adoption, RecordedVote
from drafter.model.location import Location
from drafter.model.masthead import AgendaItem, Masthead, Session, Sponsor
from drafter.model.paragraph import (
    Annex,
    AnnexItem,
    AnnexParagraph,
    Heading,
    OperativeItem,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
)
from drafter.model.resolution import Kind, Path, Resolution
from drafter.model.symbol import Symbol
from drafter.model.text import OBJECT, Inline, Note, Reference, Run, Text, tidied

__all__ = [
    "OBJECT",
    "Adoption",
    "AgendaItem",
    "Annex",
    "AnnexItem",
    "AnnexParagraph",
    "Heading",
    "Inline",
    "Kind",
    "Location",
    "Masthead",
    "Note",
    "OperativeItem",
    "OperativeParagraph",
    "Paragraph",
    "Path",
    "PreambularParagraph",
    "RecordedVote",
    "Reference",
    "Resolution",
    "Run",
    "Session",
    "Sponsor",
    "Subparagraph",
    "Symbol",
    "Text",
    "tidied",
]
