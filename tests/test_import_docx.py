"""Word files come in: the content of paragraphs, italics, breaks, headers; and what is no line is a note."""

from __future__ import annotations

import pytest

from drafter.importers import docx
from tests.word_maker import W, box, paragraph, parts, relationship, run, word, zipped
from tests.word_reading import field, plain, told

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


NOTED = {
    "text box": (paragraph(run("Uno") + box(paragraph(run("Dos")))), ["Uno", "Dos"], "text box"),
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


def test_line_breaks_part_paragraphs_where_one_ends_and_a_capital_follows() -> None:
    line_break = "<w:r><w:br/></w:r>"
    texts = ("The Human Rights Council,", "Recalling the Charter of the United Nations and its long history,",
             "Noting the report of the High Commissioner of the", "United Nations,", "1. Decides to", "remain seized.")  # fmt: skip
    data = word(paragraph(line_break.join(map(run, texts))))
    assert [line.plain for line in docx.read_lines(data).lines] == [
        *texts[:2], f"{texts[2]} {texts[3]}", f"{texts[4]} {texts[5]}",
    ]  # fmt: skip


def test_the_strict_form_is_read() -> None:
    files = {
        name: content.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, content in parts(paragraph("Uno")).items()
    }
    assert plain(zipped(files)) == ["Uno"]


def test_relationships_that_lead_nowhere_are_passed_over() -> None:
    assert plain(word(paragraph("Uno"), relationship("styles", "nowhere.xml", "s1"))) == ["Uno"]
