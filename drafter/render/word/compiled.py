"""A compiled template: a package of which some files are ready and the others are programs."""

from __future__ import annotations

from types import CodeType
from typing import NamedTuple

from drafter.render.word.package import Part
from drafter.render.word.runs import RunProperties


class Segments(NamedTuple):
    """A file with gaps: ``texts`` alternates between XML and the name of what goes between."""

    texts: tuple[str, ...]

    def filled(self, values: dict[str, str]) -> str:
        """The file with each gap filled; a gap without a value stays empty."""
        return "".join(values.get(text, "") if index % 2 else text for index, text in enumerate(self.texts))


class Compiled(NamedTuple):
    """What :func:`drafter.render.word.compiler.compile_template` makes and the cache keeps.

    Attributes:
        files: the package in its order: ready parts, gapped files, and Jinja programs.
        main: the name of the main document.
        properties, properties_rtl: the formatting of each tag, in both directions of writing.
        names: the context's names that the template uses.
        abstract, number: the first free numbers for list definitions and lists.
        note_style: the template's style for footnotes ("" where it has none).
        number_form: the formatting of a footnote's number, as ready XML.
    """

    files: tuple[tuple[str, Part | Segments | CodeType], ...]
    main: str
    properties: tuple[RunProperties, ...]
    properties_rtl: tuple[RunProperties, ...]
    names: frozenset[str]
    abstract: int
    number: int
    note_style: str
    number_form: str
