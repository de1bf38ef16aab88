"""Habits of numbering: each class changes one of a plain draft of :mod:`tests.word_shapes`."""

from __future__ import annotations

import re

from drafter.render.pieces import Line
from tests.word_shapes import Draft, _Counted, field, paragraph, run, table


class TypedNumbers(Draft):
    """A plain draft."""


class NumbersInParentheses(Draft):
    def label(self, line: Line) -> str:
        marks = ")" if line.level == 0 else "."
        return run(re.sub(r"\W", "", line.label) + marks + " ") if line.label else ""


class NumbersWithADash(Draft):
    def label(self, line: Line) -> str:
        return run(line.label.rstrip(".") + (".-\u00a0" if line.level == 0 else " ")) if line.label else ""


class CountedNumbers(_Counted):
    """Automatic numbers, as in most files."""


class CountedInParentheses(_Counted):
    def levels(self) -> list[tuple[str, str]]:
        return [("decimal", "(%1)"), ("lowerRoman", "(%2)"), ("upperLetter", "%3.")]


class CountedDecimally(_Counted):
    def levels(self) -> list[tuple[str, str]]:
        return [("decimalZero", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")]


class Bullets(_Counted):
    def levels(self) -> list[tuple[str, str]]:
        return [("decimal", "%1."), ("bullet", "\uf0b7"), ("bullet", "o")]


class CountedPreamble(_Counted):
    """One list counts the preamble and the operative part."""

    def line(self, line: Line) -> str:
        if line.role == "preambular":
            return paragraph(self.words(line.pieces), self.counted(0, "operative"))
        return super().line(line)


class PreambleInRoman(_Counted):
    """A list of its own counts the preamble."""

    def levels(self) -> list[tuple[str, str]]:
        return [*super().levels()[:1], *super().levels()[1:]] if self.numbering else [("lowerRoman", "(%1)")]

    def line(self, line: Line) -> str:
        if line.role == "preambular":
            return paragraph(self.words(line.pieces), self.counted(0, "preamble"))
        return super().line(line)


class CountingFields(Draft):
    def label(self, line: Line) -> str:
        if not line.automatic or line.path[0] == "annexes":
            return super().label(line)
        return field(f"LISTNUM NumberDefault \\l {line.level + 1}") + run("\t")


class Autonumbers(Draft):
    def label(self, line: Line) -> str:
        if line.role != "operative" or not line.automatic:
            return super().label(line)
        return field("AUTONUM \\* Arabic") + run("\t")


class NumbersInAColumn(Draft):
    """A layout table: the number in one cell, the paragraph in the next."""

    def part(self, lines: tuple[Line, ...]) -> str:
        return table([paragraph(run(line.label)), paragraph(self.text(line))] for line in lines)


class CountedInAColumn(_Counted):
    def part(self, lines: tuple[Line, ...]) -> str:
        return table(
            [
                paragraph("", self.counted(line.level, line.list))
                if line.automatic
                else paragraph(run(line.label)),
                paragraph(self.text(line)),
            ]
            for line in lines
        )


class NoSpaceAfterNumbers(Draft):
    def label(self, line: Line) -> str:
        return run(line.label) if line.label else ""


class OneLevelDown(_Counted):
    """The list that counts the paragraphs has a level above them that counts nothing."""

    def levels(self) -> list[tuple[str, str]]:
        lower = [
            (form, re.sub(r"%(\d)", lambda found: f"%{int(found[1]) + 1}", text))
            for form, text in super().levels()
        ]
        return [("upperRoman", "%1."), *lower]

    def counted(self, level: int, name: str = "") -> str:
        return super().counted(level + 1, name)


class StyledAsHeadings(_Counted):
    """Operative paragraphs in the style of headings, as whoever wants a number finds it."""

    def line(self, line: Line) -> str:
        if line.role != "operative" or not line.automatic:
            return super().line(line)
        style = '<w:pStyle w:val="Heading2"/>'
        return paragraph(self.words(line.pieces, '<w:b w:val="0"/>'), style + self.counted(0, line.list))

    def styles(self) -> str:
        bold = '<w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr>'
        return super().styles() + f'<w:style w:type="paragraph" w:styleId="Heading2">{bold}</w:style>'
