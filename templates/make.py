"""Makes the Word templates of this folder anew: ``python templates/make.py``.

The ``.docx`` files are what counts: a secretary edits them in Word. This script made the first ones and
makes one for another organ in a minute. Measures are twentieths of a point (567 are 10 mm) and come from
a document that the UN Office at Geneva issued in 2022.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STEP = 567  # 10 mm: the first-line indent, and the distance between tab stops
BODY = 1134  # 20 mm: the body is indented by this much from both margins
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


def size(half_points: int) -> str:
    """A font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


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


def style(
    kind: str, name: str, ident: str, content: str, *, alias: str = "", based: str = "Normal", extra: str = ""
) -> str:
    """A style with the UN's own name."""
    also = f'<w:aliases w:val="{alias}"/>' if alias else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    builtin = name[0].isalpha()
    custom = "" if builtin else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>{also}{base}'
        f"{extra}{content}</w:style>"
    )


def heading(name: str, ident: str, spacing: tuple[int, int, int], text: str) -> str:
    """A heading: its label right-aligned in the gutter, its text at the body's edge."""
    before, after, line = spacing
    level = {"HChG": 0, "H1G": 1, "H23G": 2}.get(ident, 3)
    geometry = (
        "<w:pPr><w:keepNext/><w:keepLines/>"
        '<w:tabs><w:tab w:val="right" w:pos="851"/></w:tabs><w:suppressAutoHyphens/>'
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'
        f'<w:ind w:left="{BODY}" w:right="{BODY}" w:hanging="{BODY}"/><w:outlineLvl w:val="{level}"/></w:pPr>'
    )
    extra = '<w:next w:val="SingleTxtG"/><w:qFormat/>'
    return style("paragraph", name, ident, f"{geometry}<w:rPr>{text}</w:rPr>", extra=extra)


def styles() -> str:
    """Only the styles that a resolution needs, by the UN's names."""
    font = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"'
    quick = "<w:qFormat/>"
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>'
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/><w:sz w:val="20"/>'
        '<w:szCs w:val="20"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:suppressAutoHyphens/><w:spacing w:line="240" w:lineRule="atLeast"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        f'<w:name w:val="Default Paragraph Font"/>{hidden}</w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'{hidden}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        f'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>{hidden}'
        "</w:style>"
        + style("paragraph", "_ Single Txt_G", "SingleTxtG",
                '<w:pPr><w:spacing w:after="120"/><w:ind w:left="1134" w:right="1134"/>'
                '<w:jc w:val="both"/></w:pPr>', extra=quick)
        + heading("_ H _Ch_G", "HChG", (360, 240, 300), "<w:b/>" + size(28))
        + heading("_ H_1_G", "H1G", (360, 240, 270), "<w:b/>" + size(24))
        + heading("_ H_2/3_G", "H23G", (240, 120, 240), "<w:b/>")
        + heading("_ H_4_G", "H4G", (240, 120, 240), "<w:i/>")
        + style("paragraph", "header", "Header", f"<w:pPr>{rule}</w:pPr><w:rPr><w:b/>{size(18)}</w:rPr>",
                alias="6_G")
        + style("paragraph", "footer", "Footer", f"<w:rPr>{size(16)}</w:rPr>", alias="3_G")
        + style("paragraph", "footnote text", "FootnoteText",
                '<w:pPr><w:widowControl w:val="0"/><w:tabs><w:tab w:val="right" w:pos="1021"/></w:tabs>'
                '<w:spacing w:line="220" w:lineRule="exact"/>'
                f'<w:ind w:left="1134" w:right="1134" w:hanging="1134"/></w:pPr><w:rPr>{size(18)}</w:rPr>',
                alias="5_G")
        + style("character", "footnote reference", "FootnoteReference",
                f'<w:rPr>{size(18)}<w:vertAlign w:val="superscript"/></w:rPr>', alias="4_G",
                based="DefaultParagraphFont")
        + style("character", "page number", "PageNumber", f"<w:rPr><w:b/>{size(18)}</w:rPr>", alias="7_G",
                based="DefaultParagraphFont")
        + "</w:styles>"
    )  # fmt: skip


SETTINGS = f"""<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP}"/>\
<w:evenAndOddHeaders/><w:noPunctuationKerning/><w:characterSpacingControl w:val="doNotCompress"/>\
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" \
w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

FOOTNOTES = f"""<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/>\
</w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>\
<w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"""

CORE = f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title></cp:coreProperties>"""

APP = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>Microsoft Office Word</Application></Properties>'


def theme() -> str:
    """The theme that Word expects in every file; nothing here uses it."""
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    values = ("000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5",
              "70AD47", "0563C1", "954F72")  # fmt: skip
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in zip(names, values, strict=True)
    )
    font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="UN"><a:themeElements>'
        f'<a:clrScheme name="UN">{colours}</a:clrScheme><a:fontScheme name="UN"><a:majorFont>{font}'
        f'</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="UN">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


FONTS = f"""<w:fonts xmlns:w="{W}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""


def parts(kind: str) -> dict[str, str]:
    """Every part of a template by its name in the package."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    running = headers()
    related = {f"word/{name}.xml": (name, name.split("-")[0]) for name in running}
    related |= {
        f"word/{name}.xml": (name, name)
        for name in ("styles", "settings", "numbering", "footnotes", "fontTable")
    }
    overrides = {"word/document.xml": word + "document.main+xml",
                 "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
                 "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                 **{part: f"{word}{content}+xml" for part, (_, content) in related.items()}}  # fmt: skip
    related["word/theme/theme1.xml"] = ("theme", "theme")
    overrides["word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    types = "".join(
        f'<Override PartName="/{part}" ContentType="{content}"/>' for part, content in overrides.items()
    )
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/{content}" Target="{part[5:]}"/>'
        for part, (name, content) in related.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="document" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="core" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="app" Type="{R}/extended-properties" Target="docProps/app.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{document(kind)}</w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}'
        "</Relationships>",
        "word/styles.xml": styles(),
        "word/settings.xml": SETTINGS,
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}"/>',
        "word/footnotes.xml": FOOTNOTES,
        "word/fontTable.xml": FONTS,
        "word/theme/theme1.xml": theme(),
        **{f"word/{name}.xml": content for name, content in running.items()},
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
    }


def main() -> None:
    """Write every template of the Human Rights Council."""
    for kind in ("resolution", "draft"):
        target = HERE / "hrc" / f"{kind}.docx"
        target.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts(kind).items():
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, HEAD + content)


if __name__ == "__main__":
    main()
