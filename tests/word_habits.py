"""Habits of layout: each class changes one of a plain draft of :mod:`tests.word_shapes`."""

from __future__ import annotations

import re

from drafter.render.pieces import Line, Pieces, TextPiece
from tests.word_maker import zipped
from tests.word_shapes import SHAPES, Draft, R, W, box, field, paragraph, run, table

__all__ = ["SHAPES", "WRAPPED"]


_PARTS = {
    "es": ("Preámbulo", "Parte dispositiva"),
    "en": ("Preamble", "Operative part"),
    "fr": ("Préambule", "Dispositif"),
}


class OneCell(Draft):
    def body(self) -> str:
        return table([[super().body()]])


class InATextBox(Draft):
    def body(self) -> str:
        return paragraph(box(super().body()))


class TitleInATextBox(Draft):
    """The box hangs in the paragraph that it stands above."""

    def title(self) -> str:
        return ""

    def formula(self) -> str:
        return super().formula().replace("<w:r>", box(super().title()) + "<w:r>", 1)


class LineBreaks(Draft):
    """One paragraph for each part, broken by hand."""

    def masthead(self) -> str:
        return paragraph(run("\n".join(self.above())))

    def part(self, lines: tuple[Line, ...]) -> str:
        breaks = run("\n")
        return paragraph(breaks.join(self.label(line) + self.text(line) for line in lines))


class TwoSides(Draft):
    """The masthead at the left and at the right of a line, by tabs; the agenda item with its title."""

    def masthead(self) -> str:
        it = self.context
        rows = (
            f"{it.united_nations}\t\t{it.symbol}",
            f"{it.parent_organ}\t{it.distribution}",
            f"\t\t{it.issued}",
            f"\t\t{it.language_line}",
            f"\t\t{it.original_line}",
            it.organ_name,
            it.session,
            it.session_dates,
            f"{it.agenda_item}: {it.agenda_title}",
            it.heading_line,
            it.sponsor_notes,
        )
        return "".join(paragraph(run(row)) for row in rows if row.strip())


class FilledControls(Draft):
    """Content controls that somebody filled in; Word leaves the mark of the empty ones, switched off."""

    def part(self, lines: tuple[Line, ...]) -> str:
        mark = '<w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr>'
        return f"<w:sdt>{mark}<w:sdtContent>{super().part(lines)}</w:sdtContent></w:sdt>"


class SignsForNotes(Draft):
    notes = "signs"


class RaisedNotes(Draft):
    notes = "raised"


class LiftedNotes(Draft):
    notes = "lifted"


class NotesInBrackets(Draft):
    notes = "brackets"


class DropCaps(Draft):
    def line(self, line: Line) -> str:
        first = line.pieces[0] if line.pieces else None
        if line.role != "preambular" or not isinstance(first, TextPiece):
            return super().line(line)
        rest: Pieces = (TextPiece(first.text[1:], first.italic), *line.pieces[1:])
        cap = paragraph(run(first.text[0], "<w:i/>"), '<w:framePr w:dropCap="drop" w:lines="2"/>')
        return cap + paragraph(self.words(rest))


class Pages(Draft):
    """What a converter leaves of pages in the body."""

    def part(self, lines: tuple[Line, ...]) -> str:
        page = (
            paragraph(run("GE.22-16568"))
            + paragraph(run(self.context.symbol))
            + paragraph(field("PAGE", "2"))
            + paragraph(run("3/5"))
        )
        return "".join(self.line(line) + (page if index % 4 == 3 else "") for index, line in enumerate(lines))

    def masthead(self) -> str:
        return paragraph(run("GE.22-16568")) + super().masthead()


class _WrappedLines(Draft):
    """Each printed line a paragraph, as a converter from PDF makes them."""

    notes = "brackets"

    def line(self, line: Line) -> str:
        if line.role == "heading":
            return super().line(line)
        words = f"{line.label} ".lstrip() + "".join(
            piece.text if not hasattr(piece, "number") else f"[{self.call(piece.number) and piece.number}]"
            for piece in line.pieces
        )
        rows = re.findall(r"\S.{0,90}(?= |$)", words.replace("\u00a0", " "))
        return "".join(paragraph(run(row)) for row in rows)


class StraightApostrophes(Draft):
    """Masthead and vote as a keyboard types them; names of sponsors stay as typed."""

    typed = ("’", "'")

    def above(self) -> list[str]:
        kept = self.context.heading_line
        return [words if words == kept else words.replace(*self.typed) for words in super().above()]

    def closing(self) -> str:
        return super().closing().replace(*self.typed)


class SignsWithoutWidth(Draft):
    def run(self, text: str, properties: str = "") -> str:
        return run(re.sub(r"\b(\w{5})(\w{5})", "\\1\u00ad\\2\u200b", text), properties)


class ItalicPreamble(Draft):
    def text(self, line: Line) -> str:
        return self.words(line.pieces, "<w:i/>") if line.role == "preambular" else super().text(line)


class Italic(Draft):
    """All in italics."""

    def run(self, text: str, properties: str = "") -> str:
        return run(text, properties.replace("<w:i/>", "") + "<w:i/>")


class Underlined(Draft):
    emphasis = '<w:u w:val="single"/>'


class BoldOpenings(Draft):
    emphasis = "<w:b/>"


class OrganInTheFirstParagraph(Draft):
    def formula(self) -> str:
        return ""

    def part(self, lines: tuple[Line, ...]) -> str:
        whole = super().part(lines)
        if not lines or lines[0].path[0] != "preamble":
            return whole
        organ = run(self.context.enacting_formula, "<w:i/>") + run(f"{self.context.enacting_comma} ")
        return whole.replace("<w:p>", f"<w:p>{organ}", 1)


class OrganWithAColon(Draft):
    def formula(self) -> str:
        return paragraph(run(f"{self.context.enacting_formula}:", "<w:b/>"))


class HeadedParts(Draft):
    def part(self, lines: tuple[Line, ...]) -> str:
        heading = {"preamble": 0, "operative": 1}.get(str(lines[0].path[0]) if lines else "")
        above = "" if heading is None else paragraph(run(_PARTS[self.context.language][heading]))
        return above + super().part(lines)


class NoBreakHyphens(StraightApostrophes):
    typed = ("-", "\u2011")

    def closing(self) -> str:
        return re.sub(r"(?<=\w)-(?=\w)(?![^<]*>)", "\u2011", Draft.closing(self))


class Strict(Draft):
    def packed(self, files: dict[str, bytes]) -> bytes:
        strict = {
            W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
            R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
        }
        for old, new in strict.items():
            files = {name: content.replace(old.encode(), new.encode()) for name, content in files.items()}
        return zipped(files)


WRAPPED = _WrappedLines
"""Told apart only in a text long enough: most of the paragraphs must go on below."""
