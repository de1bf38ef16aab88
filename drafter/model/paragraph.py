"""The paragraphs of a resolution and of its annexes.

A label is what is printed before a paragraph ("1.", "a)"). ``label=None`` means that the house numbers
the paragraph; ``label=""`` that it has no number; any other value is printed as typed and does not
advance the automatic count ("6 bis.").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from drafter.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """What all numbered and unnumbered paragraphs share.

    Attributes:
        text: the words, or the chapeau if there are subparagraphs.
        subparagraphs: the list that the chapeau introduces.
        wrap_up: words that continue the paragraph after its list.
        label: see the module's docstring.
        id: a name by which a :class:`~drafter.model.text.Reference` can point here.
    """

    text: Text
    subparagraphs: tuple[Subparagraph, ...] = ()
    wrap_up: Text | None = None
    label: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subparagraph(Paragraph):
    """An item of a list: a), then i), then the third level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreambularParagraph(Paragraph):
    """A paragraph of the preamble: opens with a participle, has no number, ends with a comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperativeParagraph(Paragraph):
    """A paragraph of the operative part: opens with a finite verb and is numbered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside the operative part or an annex. ``level`` is 1 (section) to 3.

    ``label`` is printed before it as typed ("I"), or there is none.
    """

    text: Text
    level: int = 1
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexParagraph(Paragraph):
    """A paragraph of an annex; numbered from 1 in each annex unless ``label`` says otherwise."""


OperativeItem = Union[OperativeParagraph, Heading]
AnnexItem = Union[AnnexParagraph, Heading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex: "Anexo" (or "Anexo I" where there are several) is printed by the house."""

    title: Text | None = None
    paragraphs: tuple[AnnexItem, ...] = ()
