"""What every template has apart from its text: styles, settings, theme, and the package itself.

Measures are twentieths of a point (567 are 10 mm), font sizes half points.
"""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STEP = 567  # 10 mm: the first-line indent, and the distance between tab stops
BODY = 1134  # 20 mm: the body is indented by this much from both margins


def size(half_points: int) -> str:
    """A font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


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


def parts(document: str, running: dict[str, str]) -> dict[str, str]:
    """Every part of a template by its name, from its body and its headers and footers."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
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
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{document}</w:body>'
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
