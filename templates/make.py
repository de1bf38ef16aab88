"""Makes the Word templates of this folder anew: ``python templates/make.py``.

The ``.docx`` files are what counts: a secretary edits them in Word. This script made the first ones and
makes one for another organ in a minute. Measures are twentieths of a point (567 are 10 mm) and come from
a document that the UN Office at Geneva issued in 2022.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from make_package import BODY, HEAD, STEP, R, W, parts, size

HERE = Path(__file__).parent
NUMBER = 964  # 17 mm: from the number of a resolution to its title


def run(text: str, props: str = "") -> str:
    """A run; a tab in ``text`` is a tab in Word."""
    content = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
                              for part in text.split("\t"))  # fmt: skip
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{content}</w:r>"


def paragraph(*runs: str, style: str = "", props: str = "") -> str:
    """A paragraph; each of ``runs`` is XML, or text set as the style says."""
    content = "".join(item if item.startswith("<w:r>") else run(item) for item in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p>{f'<w:pPr>{named}{props}</w:pPr>' if named or props else ''}{content}</w:p>"


def tag(code: str) -> str:
    """A paragraph that only steers: it is not in the finished document."""
    return paragraph(f"{{%p {code} %}}")


def when(condition: str, *paragraphs: str) -> str:
    """``paragraphs``, shown where ``condition`` holds."""
    return tag(f"if {condition}") + "".join(paragraphs) + tag("endif")


def body(left: int = BODY, first: int = 0, *, stop: int = 0) -> str:
    """The geometry of a paragraph of the text: turned lines at ``left``, a tab stop after the label."""
    tabs = f'<w:tabs><w:tab w:val="left" w:pos="{stop}"/></w:tabs>' if stop else ""
    side = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return f'{tabs}<w:ind w:left="{left}" w:right="{BODY}" {side}/>'


def closing(text: str, left: int = BODY, *, italic: bool = False, keep: bool = True) -> str:
    """A paragraph of the closing, kept with the next one."""
    props = ("<w:keepNext/>" if keep else "") + body(left)
    return paragraph(run(text, "<w:i/>" if italic else ""), style="SingleTxtG", props=props)


def right(text: str, before: int, after: int) -> str:
    """The meeting or the date of adoption: right-aligned, in italics."""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"/>'
    props = f'<w:keepNext/>{spacing}{body()}<w:jc w:val="right"/>'
    return paragraph(run(text, "<w:i/>"), style="SingleTxtG", props=props)


def lines(source: str) -> str:
    """The paragraphs of a part of the text, each role and level in its own form."""
    numbered = {0: (BODY, STEP), 1: (BODY, STEP), 2: (BODY + 2 * STEP, 0), 3: (BODY + 3 * STEP, 0)}
    found = tag(f"for line in {source}")
    for level, style in ((1, "H1G"), (2, "H23G"), (3, "H4G")):
        heading = paragraph("\t{{ line.label }}\t{{r line.pieces }}", style=style)
        found += when(f"line.role == 'heading' and line.level == {level}", heading)
    plain = paragraph("{{r line }}", style="SingleTxtG", props=body(first=STEP, stop=BODY + 2 * STEP))
    found += when("line.role in ('preambular', 'operative', 'annex_paragraph')", plain)
    for level in (1, 2, 3):
        left, first = numbered[level]
        props = body(left, first, stop=left + first + STEP)
        item = paragraph("{{r line }}", style="SingleTxtG", props=props)
        found += when(f"line.role == 'subparagraph' and line.level == {level}", item)
    for level in (0, 1, 2, 3):
        wrap_up = paragraph("{{r line }}", style="SingleTxtG", props=body(numbered[level][0]))
        found += when(f"line.role == 'wrap_up' and line.level == {level}", wrap_up)
    return found + tag("endfor")


def masthead() -> str:
    """The table at the head of page 1: name, symbol, emblem, parent organ, distribution."""
    small = '<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:left="143"/>'
    first = '<w:spacing w:before="240" w:line="240" w:lineRule="exact"/><w:ind w:left="143"/>'
    name = paragraph(run("{{ united_nations }}", size(28)), props='<w:ind w:left="113"/>')
    symbol = paragraph(
        run("{{ symbol_large }}", size(40)), "{{ symbol_small }}", props='<w:jc w:val="right"/>'
    )
    parent = paragraph(
        run("{{ parent_organ }}", "<w:b/>" + size(40)),
        props='<w:spacing w:before="120" w:line="420" w:lineRule="exact"/><w:ind w:left="113"/>',
    )
    emblem = paragraph("{{ emblem }}", props='<w:spacing w:before="120"/>')
    distribution = (
        paragraph("{{ distribution }}", props=first)
        + paragraph("{{ issued }}", props=small)
        + when("language_line", paragraph("{{ language_line }}", props=small))
        + when("not language_line", paragraph(props=small))
        + paragraph("{{ original_line }}", props=small)
    )
    grid = (1242, 3269, 2293, 2835)
    upper = row(1134, cell(1242, paragraph(), bottom=True), cell(3269, name, bottom=True),
                cell(2293 + 2835, symbol, span=2, bottom=True))  # fmt: skip
    lower = row(2552, cell(1242, emblem), cell(3269 + 2293, parent, span=2), cell(2835, distribution))
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" '
        'w:horzAnchor="page" w:tblpX="1135" w:tblpY="285"/><w:tblOverlap w:val="never"/>'
        '<w:tblW w:w="9639" w:type="dxa"/><w:tblBorders>'
        '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{upper}{lower}</w:tbl>"
    )


def row(height: int, *cells: str) -> str:
    """A row of exactly ``height``."""
    props = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
    return f"<w:tr>{props}{''.join(cells)}</w:tr>"


def cell(width: int, content: str, *, span: int = 1, bottom: bool = False) -> str:
    """A cell; with ``bottom`` its text stands on the rule below."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    align = '<w:vAlign w:val="bottom"/>' if bottom else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{align}</w:tcPr>{content}</w:tc>'


def session() -> str:
    """Organ, session, dates and agenda item, below the masthead's rule."""
    organ = paragraph(run("{{ organ_name }}", "<w:b/>" + size(24)), props='<w:spacing w:before="120"/>')
    bold = "<w:b/>"
    return organ + "".join(
        when(name, paragraph(run(f"{{{{ {name} }}}}", props)))
        for name, props in (("session", bold), ("session_dates", ""), ("agenda_item", ""),
                            ("agenda_title", bold))
    )  # fmt: skip


def document(kind: str) -> str:
    """The body of a template."""
    heading_style = "HChG" if kind == "resolution" else "H1G"
    title = f'<w:ind w:left="{BODY + NUMBER}" w:right="{BODY}" w:hanging="{NUMBER}"/>'
    untitled = f'<w:ind w:left="{BODY}" w:right="{BODY}" w:firstLine="0"/>'
    formula = paragraph(
        run("{{ enacting_formula }}", "<w:i/>"), "{{ enacting_comma }}",
        style="SingleTxtG", props=body(first=STEP),
    )  # fmt: skip
    parts = [
        masthead(),
        session(),
        when("heading_line", paragraph("{{ heading_line }}", style=heading_style, props=untitled)),
        when("origin_line", paragraph("{{ origin_line }}", style="SingleTxtG")),
        when("number", paragraph("{{ number }}\t{{r title }}", style="HChG", props=title)),
        when("not number and title", paragraph("{{r title }}", style="HChG", props=untitled)),
        formula,
        lines("preamble + operative"),
        adoption(),
        annexes(),
        section(),
    ]
    return "".join(parts)


def adoption() -> str:
    """Meeting, date, the line in brackets and the lists of a recorded vote."""
    return (
        when("meeting", right("{{ meeting }}", 240, 0))
        + when("adoption_date", right("{{ adoption_date }}", 0, 120))
        + tag("for line in adoption_lines")
        + when("loop.last and not vote_lists", closing("{{ line }}", keep=False))
        + when("not loop.last or vote_lists", closing("{{ line }}"))
        + tag("endfor")
        + tag("for votes in vote_lists")
        + closing("{{ votes.heading }}", BODY + STEP, italic=True)
        + closing("{{ votes.states }}", BODY + 2 * STEP, keep=False)
        + tag("endfor")
    )


def annexes() -> str:
    """Each annex begins a page."""
    head = paragraph("{{ annex.heading }}", style="HChG", props="<w:pageBreakBefore/>")
    title = paragraph("\t\t{{r annex.title }}", style="HChG")
    return (
        tag("for annex in annexes") + head + when("annex.title", title) + lines("annex.lines") + tag("endfor")
    )


def section() -> str:
    """A4, other headers and footers on page 1, on even and on odd pages."""
    kinds = (("header", "first"), ("header", "even"), ("header", "default"),
             ("footer", "first"), ("footer", "even"), ("footer", "default"))  # fmt: skip
    references = "".join(f'<w:{part}Reference w:type="{kind}" r:id="{part}-{kind}"/>' for part, kind in kinds)
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838" w:code="9"/>'
        '<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="850" w:footer="567" '
        'w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def headers() -> dict[str, str]:
    """The running headers and footers by part name."""
    page = (
        "<w:r><w:rPr>{0}</w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr>{0}</w:rPr>"
        '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr>{0}</w:rPr>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr>{0}</w:rPr><w:t>2</w:t></w:r>'
        '<w:r><w:rPr>{0}</w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    ).format('<w:rStyle w:val="PageNumber"/>')  # fmt: skip
    far = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    job = "{{ job_number }}"
    symbol = "{{ symbol }}"
    contents = {
        "header-first": paragraph(),
        "header-even": paragraph(symbol, style="Header"),
        "header-default": paragraph(symbol, style="Header", props='<w:jc w:val="right"/>'),
        "footer-first": paragraph(run(job, size(20)), style="Footer", props=far),
        "footer-even": paragraph(page, "\t" + job, style="Footer", props=far),
        "footer-default": paragraph(job + "\t", page, style="Footer", props=far),
    }
    return {
        name: f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{root}>'
        for name, content in contents.items()
        for root in ("hdr" if name.startswith("header") else "ftr",)
    }


def main() -> None:
    """Write every template of the Human Rights Council."""
    for kind in ("resolution", "draft"):
        target = HERE / "hrc" / f"{kind}.docx"
        target.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts(document(kind), headers()).items():
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, HEAD + content)


if __name__ == "__main__":
    main()
