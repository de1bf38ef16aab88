"""Word files as people lay them out: one resolution in many shapes, each a way in which drafts really come.

A shape changes one habit of :class:`Draft`, a plain Word file with typed numbers: how numbers are written
and counted, what makes the opening phrase stand out, where notes stand, what holds the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from drafter.render.pieces import Line, NotePiece, Pieces, RenderContext, TextPiece
from tests.word_maker import R, W, box, parts, zipped
from tests.word_maker import paragraph as _paragraph

SHAPES: dict[str, type[Draft]] = {}
_FORMS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman"}
RAISED = '<w:vertAlign w:val="superscript"/>'


def run(text: str, properties: str = "") -> str:
    """A run of characters; tabs and line breaks are elements."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(part, f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>')
        for part in re.split(r"([\t\n])", text) if part
    )  # fmt: skip
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return _paragraph(content or "<w:r/>", properties)


def field(code: str, result: str = "") -> str:
    """A field with what it shows."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return (
        f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}{run(result) if result else ''}{end}"
    )


def table(rows: Iterable[Iterable[str]]) -> str:
    """A table; each cell is its paragraphs."""
    lines = ("".join(f"<w:tc>{cell or '<w:p/>'}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl><w:p/>"


class Draft:
    """A plain Word file: a masthead of lines, typed numbers, openings in italics, real footnotes."""

    emphasis = "<w:i/>"
    notes = "real"

    def __init__(self, context: RenderContext) -> None:
        self.context = context
        self.called: list[int] = []
        self.numbering: list[str] = []
        self.instances: list[str] = []

    def __init_subclass__(cls) -> None:
        if not cls.__name__.startswith("_"):
            SHAPES[re.sub(r"(?<=.)(?=[A-Z])", " ", cls.__name__).lower()] = cls

    # runs

    def words(self, pieces: Pieces, emphasis: str = "") -> str:
        """The runs of a text."""
        return "".join(
            self.call(piece.number) if isinstance(piece, NotePiece)
            else self.run(piece.text, (self.emphasis if isinstance(piece, TextPiece) and piece.italic else "") + emphasis)
            for piece in pieces
        )  # fmt: skip

    def run(self, text: str, properties: str = "") -> str:
        return run(text, properties)

    def note(self, number: int) -> str:
        return "".join(getattr(piece, "text", "") for piece in self.context.footnotes[number - 1])

    def call(self, number: int) -> str:
        self.called.append(number)
        sign = "*" * number
        return {
            "real": f'<w:r><w:footnoteReference w:id="{number}"/></w:r>',
            "signs": f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:t>{sign}</w:t></w:r>',
            "raised": run(str(number), RAISED),
            "lifted": run(str(number), '<w:position w:val="6"/>'),
            "brackets": run(f"[{number}]"),
        }[self.notes]

    # blocks

    def label(self, line: Line) -> str:
        return run(f"{line.label}\t") if line.label else ""

    def text(self, line: Line) -> str:
        return self.words(line.pieces, "<w:b/>" if line.role == "heading" else "")

    def line(self, line: Line) -> str:
        return paragraph(self.label(line) + self.text(line))

    def part(self, lines: tuple[Line, ...]) -> str:
        return "".join(map(self.line, lines))

    def above(self) -> list[str]:
        it = self.context
        return [words for words in (
            it.united_nations, it.symbol, it.parent_organ, it.distribution, it.issued, it.language_line, it.original_line,
            it.organ_name, it.session, it.session_dates, it.agenda_item, it.agenda_title, it.heading_line, it.sponsor_notes,
        ) if words]  # fmt: skip

    def masthead(self) -> str:
        return "".join(paragraph(run(words)) for words in self.above())

    def title(self) -> str:
        return paragraph(run(f"{self.context.number}\t", "<w:b/>") + self.words(self.context.title, "<w:b/>"))

    def formula(self) -> str:
        return paragraph(run(self.context.enacting_formula, "<w:i/>") + run(self.context.enacting_comma))

    def closing(self) -> str:
        it = self.context
        votes = [words for each in it.vote_lists for words in (each.heading, each.states)]
        lines = [it.meeting, it.adoption_date, *it.adoption_lines, *votes]
        return "".join(paragraph(run(words)) for words in lines if words)

    def annexes(self) -> str:
        return "".join(
            paragraph(run(each.heading, "<w:b/>")) + paragraph(self.words(each.title, "<w:b/>")) + self.part(each.lines)
            for each in self.context.annexes
        )  # fmt: skip

    def end(self) -> str:
        """Typed notes, below a rule."""
        if self.notes not in {"raised", "lifted", "brackets"}:
            return ""
        mark = "[{}] " if self.notes == "brackets" else "{} "
        properties = RAISED if self.notes == "raised" else ""
        notes = (paragraph(run(mark.format(n), properties) + run(self.note(n))) for n in sorted(self.called))
        return paragraph(run("_" * 12)) + "".join(notes)

    def body(self) -> str:
        it = self.context
        above = self.masthead() + self.title() + self.formula()
        return (
            above
            + self.part(it.preamble)
            + self.part(it.operative)
            + self.closing()
            + self.annexes()
            + self.end()
        )

    def built(self) -> bytes:
        """The file."""
        body = self.body()
        footnotes = "".join(
            f'<w:footnote w:id="{n}">{paragraph(run("*" * n if self.notes == "signs" else "") + run(self.note(n)))}</w:footnote>'
            for n in self.called if self.notes in {"real", "signs"}
        )  # fmt: skip
        more = {"numbering": "".join([*self.numbering, *self.instances])} if self.numbering else {}
        return self.packed(parts(body, **more, footnotes=footnotes, styles=self.styles()))

    def styles(self) -> str:
        return (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        )

    def packed(self, files: dict[str, bytes]) -> bytes:
        return zipped(files)

    # automatic numbers

    def levels(self) -> list[tuple[str, str]]:
        """The format and the text of each level of the list that counts the paragraphs."""
        return [
            (_FORMS[found[1]], form.replace(found[0], f"%{index}"))
            for index, form in enumerate(self.context.label_levels, 1)
            if (found := re.search(r"\{(\w)\}", form))
        ]

    def counted(self, level: int, name: str = "") -> str:
        """The properties of a paragraph that the list ``name`` counts."""
        known = [part.split('"')[1] for part in self.instances]
        number = str(sum(map(ord, name or "x")))
        if number not in known:
            levels = "".join(
                f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
                for index, (form, text) in enumerate(self.levels())
            )
            self.numbering.append(f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>')
            self.instances.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


class _Counted(Draft):
    def line(self, line: Line) -> str:
        if not line.automatic:
            return super().line(line)
        return paragraph(self.text(line), self.counted(line.level, line.list))


__all__ = ["RAISED", "SHAPES", "Draft", "R", "W", "_Counted", "box", "field", "paragraph", "run", "table"]
