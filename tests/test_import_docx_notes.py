"""Footnotes, comments and tracked changes of Word files."""

from __future__ import annotations

import pytest

from drafter.importers import docx
from tests.word_maker import paragraph, run, word
from tests.word_reading import call, plain, told


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


def test_comments_are_told_where_they_stand() -> None:
    comments = f'<w:comment w:id="4" w:author="Ana">{paragraph("¿Seguro?")}</w:comment>'
    data = word(
        paragraph("Uno") + paragraph(run("Dos") + '<w:r><w:commentReference w:id="4"/></w:r>'),
        comments=comments,
    )
    found = [(note.place, note.text) for note in docx.read_lines(data).notes]
    assert found == [(2, "¿Seguro?")]


RAISED = '<w:vertAlign w:val="superscript"/>'
TYPED = {
    "brackets": (paragraph("Uno[1] dos[2]") + paragraph("[1] Nota.") + paragraph("[2]\u00a0Otra."), ["Uno{Nota.} dos{Otra.}"]),
    "brackets without a note": (paragraph("Uno[1]") + paragraph("Dos"), ["Uno[1]", "Dos"]),
    "raised signs": (paragraph("Uno¹,") + paragraph("¹ Nota."), ["Uno{Nota.},"]),
    "below a rule": (paragraph(run("Uno") + run("1", RAISED)) + paragraph("______") + paragraph("1. Nota."), ["Uno{Nota.}"]),
    "a list is no note": (paragraph(run("Uno") + run("1", RAISED)) + paragraph("1. Alienta"), ["Uno1", "1. Alienta"]),
    "lifted": (paragraph(run("Uno") + run("1", '<w:position w:val="6"/>')) + paragraph(run("1", RAISED) + run(" Nota.")),
               ["Uno{Nota.}"]),
    "in two runs": (paragraph(run("Uno") + run("1", RAISED) + run("0", RAISED)) + paragraph(run("10", RAISED) + run(" Nota.")),
                    ["Uno{Nota.}"]),
    "under each page": (paragraph(run("Uno") + run("1", RAISED)) + paragraph("_____") + paragraph(run("1", RAISED) + run(" Nota."))
                        + paragraph("Dos"), ["Uno{Nota.}", "Dos"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TYPED.values(), ids=TYPED)
def test_typed_notes(body: str, expected: list[str]) -> None:
    assert plain(word(body)) == expected


def test_a_sign_that_another_program_wrote_twice_goes_too() -> None:
    footnotes = f'<w:footnote w:id="1">{paragraph("** Nota.")}</w:footnote>'
    sign = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>**</w:t></w:r>' + run(
        "**", RAISED
    )
    body = paragraph("El Consejo de Derechos Humanos,") + paragraph(run("Uno") + sign + run(" dos"))
    assert plain(word(body, footnotes=footnotes))[1] == "Uno{Nota.} dos"
