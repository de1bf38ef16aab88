"""The keys of an outline, declared once: the reader, the JSON schema and the help are made from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KeyKind = Literal["text", "string", "date", "integer", "boolean", "choice", "object", "list", "code", "id"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, what its value is, and what it means to a drafter.

    ``of`` names the shape of an object or of a list's items ("string" and "text" are allowed there).
    ``choices`` are the words that a value may be, beside or instead of its kind.
    """

    name: str
    kind: KeyKind
    doc: str
    of: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """An object of the outline. A bare scalar is short for an object with only the key ``shorthand``."""

    name: str
    doc: str
    keys: tuple[Key, ...]
    shorthand: str = ""

    def key(self, name: str) -> Key | None:
        """The key called ``name``, or ``None``."""
        return next((key for key in self.keys if key.name == name), None)


_PARAGRAPH = (
    Key("text", "text", "The words. Marks: _italics_, ^[footnote], ^{id} for the number of a paragraph."),
    Key("subparagraphs", "list", "The list that the text introduces; to three levels.", of="subparagraph"),
    Key("wrap_up", "text", "Words that continue the paragraph after its list."),
    Key("label", "string", "Only to override the automatic number: “6 bis”, or none for no number.",
        examples=("6 bis", "none")),
    Key("id", "id", "A name by which ^{name} in another text refers here.", examples=("report",)),
)  # fmt: skip

_HEADING = (
    Key("heading", "text", "A heading inside the text; stands in place of a paragraph."),
    Key("level", "integer", "The heading's level: 1, 2 or 3.", choices=("1", "2", "3")),
)

SHAPES: dict[str, Shape] = {
    shape.name: shape
    for shape in (
        Shape("resolution", "One resolution or draft resolution.", (
            Key("organ", "code", "The organ that speaks, by its code.", examples=("hrc",)),
            Key("language", "code", "The language, by its code.", examples=("es", "en", "fr")),
            Key("kind", "choice", "Adopted (resolution) or not yet.", choices=("resolution", "draft")),
            Key("symbol", "string", "The document's symbol.", examples=("A/HRC/RES/51/34",)),
            Key("number", "string", "The number under which it is cited.", examples=("51/34",)),
            Key("title", "text", "The title, without a stop.", required=True),
            Key("session", "object", "The session: its number, or number and dates.", of="session"),
            Key("agenda_item", "object", "The agenda item: its number; the titles are known.",
                of="agenda_item"),
            Key("issued", "date", "The date of issue, printed in the masthead.", examples=("2022-10-14",)),
            Key("original_language", "code", "The language of the original, by its code."),
            Key("job_number", "string", "The job number, printed at the foot.", examples=("GE.22-16568",)),
            Key("sponsors", "list", "The States that table a draft.", of="sponsor"),
            Key("origin", "string", "The line in brackets under the adoption line."),
            Key("preamble", "list", "The preambular paragraphs.", of="preambular_paragraph"),
            Key("operative", "list", "The operative paragraphs.", of="operative_item", required=True),
            Key("annexes", "list", "The annexes.", of="annex"),
            Key("adoption", "object", "How and when the resolution was adopted.", of="adoption"),
        )),
        Shape("session", "A session of the organ.", (
            Key("number", "integer", "The number of the session.", required=True, examples=("51",)),
            Key("from", "date", "Its first day."),
            Key("to", "date", "Its last day."),
            Key("special", "boolean", "true for a special session.", choices=("true", "false")),
        ), shorthand="number"),
        Shape("agenda_item", "An item of the agenda.", (
            Key("number", "string", "The number of the item.", required=True, examples=("10",)),
            Key("title", "string", "Its title, where it is not a known one."),
        ), shorthand="number"),
        Shape("sponsor", "A State that tables a draft.", (
            Key("name", "string", "The name of the State in the language of the text.", required=True),
            Key("member", "boolean", "false for a State that is not a member of the organ.",
                choices=("true", "false")),
            Key("on_behalf_of", "string", "The group for which it speaks, with its article."),
        ), shorthand="name"),
        Shape("preambular_paragraph", "A paragraph of the preamble.", _PARAGRAPH, shorthand="text"),
        Shape("operative_item", "An operative paragraph or a heading.", _PARAGRAPH + _HEADING, "text"),
        Shape("subparagraph", "An item of a list.", _PARAGRAPH, shorthand="text"),
        Shape("annex_item", "A paragraph of an annex or a heading.", _PARAGRAPH + _HEADING, "text"),
        Shape("annex", "An annex.", (
            Key("title", "text", "Its title; the word “Annex” is printed by itself."),
            Key("paragraphs", "list", "Its paragraphs and headings.", of="annex_item"),
        )),
        Shape("adoption", "The closing of an adopted resolution.", (
            Key("meeting", "integer", "The number of the meeting.", examples=("44",)),
            Key("date", "date", "The date of adoption."),
            Key("vote", "object", "none (adopted without a vote), or the recorded vote.", of="vote",
                choices=("none",)),
        )),
        Shape("vote", "A recorded vote; the States are put in order and counted.", (
            Key("in_favour", "list", "The States that voted in favour.", of="string"),
            Key("against", "list", "The States that voted against.", of="string"),
            Key("abstaining", "list", "The States that abstained.", of="string"),
            Key("totals", "list", "The three printed figures, only where the lists are not complete.",
                of="integer"),
        )),
    )
}  # fmt: skip
"""Every object of an outline by name."""
