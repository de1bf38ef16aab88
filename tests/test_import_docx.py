"""Word files come in: lines with labels, italics, notes and references, and nothing lost."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from drafter.errors import DraftError
from drafter.importers import docx, guard
from drafter.importers.docx.counters import counter
from drafter.importers.docx.fields import identifier
from drafter.importers.lines import ReadLines, SourceLine
from drafter.model import Note, Reference, Run, Text
from drafter.render.lines import bookmark
from tests.word_maker import W, paragraph, parts, relationship, run, word, zipped


def plain(data: bytes) -> list[str]:
    """Labels and texts, notes in braces, references in angle brackets, italics between underscores."""
    return [f"{line.label} {marked(line.text)}".strip() for line in docx.read_lines(data).lines]


def marked(text: Text) -> str:
    out = ""
    for inline in text.inlines:
        if isinstance(inline, Run):
            out += f"_{inline.text}_" if inline.italic else inline.text
        elif isinstance(inline, Note):
            out += "{" + marked(inline.text) + "}"
        else:
            assert isinstance(inline, Reference)
            out += f"<{inline.target}>"
    return out


def told(data: bytes) -> str:
    return " | ".join(f"{note.message}: {note.text}" for note in docx.read_lines(data).notes)


TEXTS = {
    "runs": (run("Uno ") + run("dos", "<w:i/>") + run(" tres"), "Uno _dos_ tres"),
    "italic switched off": (run("Uno", '<w:i w:val="0"/>'), "Uno"),
    "tabs": (run("Uno") + "<w:r><w:tab/><w:t>dos</w:t></w:r>", "Uno dos"),
    "hyphens": ("<w:r><w:t>socio</w:t><w:noBreakHyphen/><w:t>eco</w:t><w:softHyphen/><w:t>n</w:t></w:r>", "socio\u2011econ"),
    "line break": ("<w:r><w:t>El Consejo de Derechos Humanos recuerda las resoluciones</w:t><w:br/><w:t>dos</w:t></w:r>",
                   "El Consejo de Derechos Humanos recuerda las resoluciones dos"),
    "insertion": (run("Uno ") + f"<w:ins>{run('dos')}</w:ins>", "Uno dos"),
    "deletion": (run("Uno") + "<w:del><w:r><w:delText> dos</w:delText></w:r></w:del>", "Uno"),
    "inserted, then deleted": (run("Uno") + f"<w:ins><w:del>{run(' dos')}</w:del></w:ins>", "Uno"),
    "link": (f'<w:hyperlink w:anchor="x">{run("Uno")}</w:hyperlink>', "Uno"),
    "smart tag": (f"<w:smartTag>{run('Uno')}</w:smartTag>", "Uno"),
    "content control": (f"<w:sdt><w:sdtContent>{run('Uno')}</w:sdtContent></w:sdt>", "Uno"),
    "simple field": (f'<w:fldSimple w:instr=" DATE ">{run("Uno")}</w:fldSimple>', "Uno"),
    "symbol": ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> Uno</w:t></w:r>', "• Uno"),
    "equation": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    "alternative": ("<w:r><mc:AlternateContent><mc:Choice><w:t>Uno</w:t></mc:Choice>"
                    "<mc:Fallback><w:t>Uno</w:t></mc:Fallback></mc:AlternateContent></w:r>", "Uno"),
    "unknown element": (f"<w:novelty>{run('Uno')}</w:novelty>", "Uno"),
    "ruby": (f"<w:r><w:ruby><w:rt>{run('a')}</w:rt><w:rubyBase>{run('Uno')}</w:rubyBase></w:ruby></w:r>", "Uno"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), TEXTS.values(), ids=TEXTS)
def test_content_of_a_paragraph(content: str, expected: str) -> None:
    assert plain(word(paragraph(content))) == [expected]


def field(code: str, result: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{kinds[1]}{run(result)}{kinds[2]}"


def numbered(text: str, level: int = 0, number: int = 1, mark: str = "") -> str:
    start = f'<w:bookmarkStart w:id="1" w:name="{mark}"/>' if mark else ""
    return paragraph(
        start + run(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def level(index: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%1.%3")
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{RESTART}</w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def test_automatic_numbers_are_counted() -> None:
    body = (
        numbered("a")
        + numbered("b", 1)
        + numbered("c", 1)
        + numbered("d", 2)
        + numbered("e")
        + numbered("f", 1)
    )
    assert plain(word(body, numbering=NUMBERING)) == ["1. a", "a) b", "b) c", "1.i d", "2. e", "a) f"]


def test_a_list_with_its_own_start_begins_again_and_another_goes_on() -> None:
    body = numbered("a") + numbered("b") + numbered("c", number=2) + numbered("d", number=3)
    assert plain(word(body, numbering=NUMBERING)) == ["1. a", "2. b", "1. c", "2. d"]


def test_numbers_may_come_from_a_style_and_be_switched_off() -> None:
    style = '<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    child = '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="N"/></w:style>'
    off = '<w:pStyle w:val="N"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("a", '<w:pStyle w:val="N"/>')
        + paragraph("b", off)
        + paragraph("c", '<w:pStyle w:val="C"/>')
    )
    assert plain(word(body, numbering=NUMBERING, styles=style + child)) == ["1. a", "b", "2. c"]


def test_levels_go_with_the_labels() -> None:
    found = docx.read_lines(
        word(numbered("a") + numbered("b", 1) + paragraph("c"), numbering=NUMBERING)
    ).lines
    assert [line.level for line in found] == [0, 1, None]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [(3, "decimal", "3"), (27, "lowerLetter", "aa"), (4, "upperRoman", "IV"), (3, "ordinal", "3rd"), (11, "ordinal", "11th"),
     (2, "russianLower", "б"), (3, "arabicAlpha", "ت"), (12, "chineseCounting", "十二"), (5, "none", ""),
     (7, "decimalZero", "07"), (0, "lowerRoman", "0"), (9, "novelty", "9")],
)  # fmt: skip
def test_counters(number: int, form: str, expected: str) -> None:
    assert counter(number, form) == expected


def call(kind: str, identifier_: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identifier_}" {more}/></w:r>'


def test_footnotes_and_endnotes_stand_where_they_are_called() -> None:
    footnotes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("---")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("<w:r><w:footnoteRef/><w:tab/></w:r>" + run("Nota", "<w:i/>"))}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Sola")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("Fin")}{paragraph("final")}</w:endnote>'
    data = word(
        paragraph(run("Uno") + call("footnote", 1) + run(" dos") + call("endnote", 1)),
        footnotes=footnotes,
        endnotes=endnotes,
    )
    assert plain(data) == ["Uno{_Nota_} dos{Fin final}"]
    assert "nothing calls was left out: Sola" in told(data)
    assert "endnote was taken as a footnote" in told(data)


def test_a_footnote_with_its_own_sign_is_a_line_in_the_masthead_only() -> None:
    footnotes = f'<w:footnote w:id="1">{paragraph("* Estado no miembro.")}</w:footnote>'
    sign = call("footnote", 1, 'w:customMarkFollows="1"') + run("*")
    text = paragraph(run("Kenya") + sign + run(": proyecto"))
    masthead = plain(word(text + paragraph("El Consejo de Derechos Humanos,"), footnotes=footnotes))
    assert masthead[:2] == ["Kenya*: proyecto", "* Estado no miembro."]
    body = paragraph("El Consejo de Derechos Humanos,") + text
    assert plain(word(body, footnotes=footnotes))[1:] == ["Kenya{Estado no miembro.}: proyecto"]


def test_typed_footnotes() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = paragraph(run("Uno") + run("1", raised) + run(" dos 10") + run("2", raised)) + paragraph(
        run("1", raised) + run(" Nota.")
    )
    assert plain(word(body)) == ["Uno{Nota.} dos 102"]


def test_references_come_back() -> None:
    body = (
        numbered("Alienta", mark=bookmark("report"))
        + numbered("Que", 1, mark=bookmark("first-item"))
        + paragraph(run("párrafo ") + field(f" REF {bookmark('report')} \\n \\h ", "1"))
        + paragraph(field(f" REF {bookmark('report')} \\n \\h ", "1") + run("\u00a0")
                    + field(f" REF {bookmark('first-item')} \\n \\h ", "a)"))
        + paragraph(run("párrafo ") + field(" REF _Ref_gone \\n \\h ", "9") + field(" REF _Ref12345 \\r ", " y 8"))
    )  # fmt: skip
    data = word(body, numbering=NUMBERING)
    assert plain(data)[2:] == ["párrafo <report>", "<first-item>", "párrafo 9 y 8"]
    assert [line.id for line in docx.read_lines(data).lines] == ["report", "first-item", "", "", ""]


@pytest.mark.parametrize("name", ["a", "a-b", "a1-b2-c3", "very-long-name-of-a-paragraph"])
def test_bookmarks_carry_ids(name: str) -> None:
    assert identifier(bookmark(name)) == name


def test_tracked_changes_are_told() -> None:
    deleted_mark = "<w:rPr><w:del/></w:rPr>"
    body = (
        paragraph(run("Uno") + "<w:del><w:r><w:delText>viejo</w:delText></w:r></w:del>", deleted_mark)
        + paragraph(f"<w:ins>{run(' nuevo')}</w:ins>")
        + paragraph(f"<w:moveFrom>{run('Movido')}</w:moveFrom>")
        + paragraph(f"<w:moveTo>{run('Movido')}</w:moveTo>")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('fila')}</w:tc></w:tr></w:tbl>"
    )
    assert plain(word(body)) == ["Uno nuevo", "Movido"]
    assert "1 insertion, 2 deletions, 1 move" in told(word(body))
    assert "viejo / fila" in told(word(body))


def test_moved_text_without_a_new_place_is_told_as_deleted() -> None:
    assert "deleted: Perdido" in told(
        word(paragraph("Uno") + paragraph(f"<w:moveFrom>{run('Perdido')}</w:moveFrom>"))
    )


def box(text: str) -> str:
    inside = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


NOTED = {
    "text box": (paragraph(run("Uno") + box("Dos")), ["Uno", "Dos"], "text box"),
    "table": (paragraph("Uno") + f"<w:tbl><w:tr><w:tc>{paragraph('Dos')}</w:tc><w:tc>{paragraph('Tres')}</w:tc></w:tr></w:tbl>",
              ["Uno", "Dos", "Tres"], "a table of 1 row"),
    "hidden": (paragraph(run("Uno") + run("Dos", "<w:vanish/>")), ["Uno"], "hidden text was left out: Dos"),
    "picture": (paragraph(run("Uno") + '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Un mapa"/></wp:inline>'
                          "</w:drawing></w:r>"), ["Uno"], "Un mapa"),
    "sign": (paragraph(run("Uno") + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'), ["Uno"], "font Wingdings"),
    "form": (paragraph(run("Uno")) + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("Escriba aquí")
             + "</w:sdtContent></w:sdt>", ["Uno"], "Escriba aquí"),
    "block control": (f"<w:sdt><w:sdtContent>{paragraph('Uno')}</w:sdtContent></w:sdt>", ["Uno"], ""),
    "stray words": (paragraph("Uno") + run("Dos"), ["Uno"], "outside any paragraph: Dos"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "lines", "note"), NOTED.values(), ids=NOTED)
def test_what_is_no_line_is_a_note(body: str, lines: list[str], note: str) -> None:
    assert plain(word(body)) == lines
    assert note in told(word(body))


def test_comments_are_told_where_they_stand() -> None:
    comments = f'<w:comment w:id="4" w:author="Ana">{paragraph("¿Seguro?")}</w:comment>'
    data = word(
        paragraph("Uno") + paragraph(run("Dos") + '<w:r><w:commentReference w:id="4"/></w:r>'),
        comments=comments,
    )
    found = [(note.place, note.text) for note in docx.read_lines(data).notes]
    assert found == [(2, "¿Seguro?")]


def test_headers_and_footers() -> None:
    section = "".join(
        f'<w:sectPr><w:{kind}Reference w:type="default" r:id="{kind}"/></w:sectPr>'
        for kind in ("header", "footer")
    )
    data = word(
        paragraph("Uno") + section,
        header=paragraph("A/HRC/RES/51/34"),
        footer=paragraph(field(" PAGE ", "3") + "<w:r><w:tab/></w:r>" + run("GE.22-16568"))
        + paragraph("Confidencial"),
    )
    found = docx.read_lines(data)
    assert [(line.key, line.plain) for line in found.lines] == [
        ("symbol", "A/HRC/RES/51/34"),
        ("job_number", "GE.22-16568"),
        ("", "Uno"),
    ]
    assert [note.text for note in found.notes] == ["Confidencial"]


def test_italics_are_switched_by_styles_as_in_word() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Cita"/><w:rPr><w:i/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:i/></w:rPr></w:style>'
    )
    body = paragraph(
        run("a ") + run("b ", '<w:rStyle w:val="C"/>') + run("c", '<w:i w:val="0"/>'), '<w:pStyle w:val="P"/>'
    )
    data = word(body, styles=styles)
    assert plain(data) == ["_a _b c"]
    assert docx.read_lines(data).lines[0].style == "Cita"


def test_styles_in_a_circle_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("AB", "BA")
    )
    assert plain(word(paragraph("Uno", '<w:pStyle w:val="A"/>'), styles=styles)) == ["Uno"]


def test_right_aligned_lines_stand_apart() -> None:
    body = paragraph(
        "<w:r><w:t>44ª sesión</w:t><w:br/><w:t>7 de octubre de 2022</w:t></w:r>", '<w:jc w:val="right"/>'
    )
    assert plain(word(body)) == ["44ª sesión", "7 de octubre de 2022"]


def test_the_strict_form_is_read() -> None:
    files = {
        name: content.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, content in parts(paragraph("Uno")).items()
    }
    assert plain(zipped(files)) == ["Uno"]


def several() -> bytes:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 1"/></w:style>'
    one = "".join(
        paragraph(f"Decision {number}/CMA.3", '<w:pStyle w:val="H"/>')
        + paragraph(f"Título {number}", '<w:pStyle w:val="H"/>')
        + paragraph(run("La Conferencia de las Partes", "<w:i/>") + run(","))
        + paragraph(f"Recordando {number},")
        for number in (6, 7, 8)
    )
    return word(paragraph("Naciones Unidas") + one, styles=styles)


def test_several_texts_in_a_file() -> None:
    texts = docx.read_all(several())
    assert [next(line.label for line in text.lines if line.role == "number_title") for text in texts] == [
        "6/CMA.3", "7/CMA.3", "8/CMA.3",
    ]  # fmt: skip
    assert all(text.lines[0].plain == "Naciones Unidas" for text in texts)
    assert [text.lines[-1].plain for text in texts] == ["Recordando 6,", "Recordando 7,", "Recordando 8,"]
    assert docx.read_lines(several(), pick=2).lines == texts[1].lines
    assert "holds 3 texts" in docx.read_lines(several()).notes[0].message


def test_picking_what_is_not_there() -> None:
    with pytest.raises(DraftError, match="no text number 4"):
        docx.read_lines(several(), pick=4)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def everything(found: ReadLines) -> Counter[str]:
    def of(line: SourceLine) -> str:
        return f"{line.label} {marked(line.text)}".replace("_", " ")

    return words(" ".join([*map(of, found.lines), *(f"{note.message} {note.text}" for note in found.notes)]))


def test_every_word_of_real_files_is_in_a_line_or_a_note(shared: Path) -> None:
    files = sorted((shared / "reference" / "word").glob("*.docx"))
    assert files
    for path in files:
        texts = docx.read_all(path.read_bytes(), file=path.name)
        have = sum((everything(text) for text in texts), Counter[str]())
        want: Counter[str] = Counter()
        for name, content in guard.word(path.read_bytes(), path.name).parts.items():
            if re.fullmatch(r"word/(document|footnotes|endnotes|comments)\.xml", name):
                for each in etree.fromstring(content).iter(f"{{{W}}}p"):
                    parts_ = (found.text or "" if found.tag == f"{{{W}}}t" else " " for found in each.iter(
                        f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br", f"{{{W}}}footnoteReference"))  # fmt: skip
                    want += words("".join(parts_).replace("_", " "))
        assert want
        assert want - have == Counter(), path.name


def test_the_sample_of_several_decisions(shared: Path) -> None:
    data = (shared / "reference" / "word" / "geneva-template-sample.docx").read_bytes()
    texts = docx.read_all(data)
    assert len(texts) == 20
    assert all(any(line.role == "formula" for line in text.lines) for text in texts)


def test_relationships_that_lead_nowhere_are_passed_over() -> None:
    assert plain(word(paragraph("Uno"), relationship("styles", "nowhere.xml", "s1"))) == ["Uno"]


def test_line_breaks_part_paragraphs_where_one_ends_and_a_capital_follows() -> None:
    line_break = "<w:r><w:br/></w:r>"
    texts = ("The Human Rights Council,", "Recalling the Charter of the United Nations and its long history,",
             "Noting the report of the High Commissioner of the", "United Nations,", "1. Decides to", "remain seized.")  # fmt: skip
    data = word(paragraph(line_break.join(map(run, texts))))
    assert [line.plain for line in docx.read_lines(data).lines] == [
        *texts[:2], f"{texts[2]} {texts[3]}", f"{texts[4]} {texts[5]}",
    ]  # fmt: skip
