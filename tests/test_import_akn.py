"""Akoma Ntoso comes in: what is refused, what is never followed, and the corpus where it is beside the project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from drafter import api
from drafter.errors import DraftError
from drafter.importers import read
from drafter.importers.akn import own, read_lines
from drafter.importers.akn.inlines import text_of
from drafter.importers.detect import detect
from drafter.model import Sponsor
from drafter.render import akn as render
from drafter.render.context import render_context

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
CASE = Path(__file__).parent / "data" / "import" / "complete.xml"


def test_xml_that_is_not_well_formed_is_refused_with_its_place() -> None:
    with pytest.raises(DraftError, match=r"not well-formed at line 3, column \d+"):
        read(b"<akomaNtoso>\n<statement>\n</wrong>\n", file="broken.xml")


def test_other_xml_is_refused_by_its_root() -> None:
    with pytest.raises(DraftError, match="“svg”"):
        read(b"<svg/>", format="akn")


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    text = CASE.read_text(encoding="utf-8")
    attack = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + text.replace("Bibliotecas", "&x;")
    try:
        draft = read(attack.encode(), format="akn")
    except DraftError:
        return
    assert "hidden" not in api.outline_of(draft)


def test_lines_carry_roles_labels_levels_and_notes() -> None:
    lines = read_lines(CASE.read_bytes()).lines
    points = [line for line in lines if line.role == "subparagraph"]
    assert [(line.label, line.level) for line in points] == [("a)", 1), ("b)", 1), ("i)", 2), ("ii)", 2)]
    assert [line.key for line in lines if line.role == "closing"] == [
        *("meeting", "date", "adoption", "in_favour", "against", "abstaining")
    ]
    noted = [line for line in lines if line.text.notes]
    assert [line.text.notes[0].text.plain for line in noted] == ["A/HRC/40/1.", "Véase A/HRC/1/2."]
    assert all(line.italics_known for line in lines)


def test_places_lead_back_to_the_lines() -> None:
    draft = read(CASE.read_bytes())
    lines = {line.place: line for line in read_lines(CASE.read_bytes()).lines}
    assert lines[draft.places["operative", 0, "subparagraphs", 1]].plain == "Compren:"
    assert lines[draft.places["preamble", 1]].plain.startswith("Convencido")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04rest", "docx"),
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "akn"),
        (b"# Title\n\ntext", "markdown"),
        (b"The _Human Rights Council_,\n", "markdown"),
        (b"El Consejo de Derechos Humanos,\n\nRecordando[^1] algo,\n\n[^1]: A.\n", "text"),
    ],
)
def test_a_format_is_found_by_content(data: bytes, expected: str) -> None:
    assert detect(data) == expected


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xd0\xcf\x11\xe0rest", b"{\\rtf1 x}", b"a\0b\0c"])
def test_what_is_no_draft_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(DraftError):
        read(data, file="x")


needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")


@needs_corpus
def test_every_tenth_file_of_the_corpus_imports() -> None:
    files = sorted(CORPUS.rglob("*.xml"))[::10]
    assert len(files) > 50
    for file in files:
        draft = read(file)
        assert draft.resolution.operative, file.name
        assert draft.resolution.organ in {"hrc", "ga", "ecosoc", "sc"}, file.name


@needs_corpus
def test_a_published_vote_is_read_from_its_lists() -> None:
    files = sorted((CORPUS / "hrc" / "54" / "Spanish").glob("*_54_15S.xml"))
    assert files
    adoption = read(files[0]).resolution.adoption
    assert adoption is not None
    assert adoption.vote is not None
    assert adoption.vote.counts == (32, 13, 2)
    assert adoption.vote.totals is None


def test_the_namespace_of_what_this_program_notes_is_the_renderers() -> None:
    assert own.OUTLINE == render.OUTLINE


@pytest.mark.parametrize(
    "sponsors",
    [
        (Sponsor(name="Chili"), Sponsor(name="Bolivie", member=False)),
        (Sponsor(name="France, Italie", member=False), Sponsor(name="Chili", on_behalf_of="le Groupe, etc.")),
        (Sponsor(name="Union européenne et associés"),),
    ],
)
def test_sponsors_come_back_in_their_order_whatever_their_names(sponsors: tuple[Sponsor, ...]) -> None:
    draft = api.read(Path(__file__).parents[1] / "examples" / "hrc-projet.fr.yaml").resolution
    draft = replace(draft, masthead=replace(draft.masthead, sponsors=sponsors))
    data = render.render(draft, render_context(draft))
    assert read(data).resolution.masthead.sponsors == sponsors


def test_sponsors_that_a_person_changed_in_the_printed_line_are_those_printed() -> None:
    draft = api.read(Path(__file__).parents[1] / "examples" / "hrc-projet.fr.yaml").resolution
    draft = replace(draft, masthead=replace(draft.masthead, sponsors=(Sponsor(name="Chili"),)))
    data = render.render(draft, render_context(draft)).decode()
    changed = data.replace('"#sponsors">Chili', '"#sponsors">Kenya')
    assert changed != data
    assert read(changed.encode()).resolution.masthead.sponsors == (Sponsor(name="Kenya"),)


def test_a_word_before_the_number_is_told() -> None:
    title = '<docTitle refersTo="#resolutionNumber">Resolución 54/9</docTitle></p></coverPage>'
    text = CASE.read_text(encoding="utf-8").replace("</coverPage>", f"<p>{title}", 1)
    assert "Resolución 54/9" in {note.text for note in read(text.encode()).notes}


def test_figures_that_abut_are_no_number() -> None:
    printed = etree.fromstring(
        '<p>por <quantity refersTo="#inFavour">24</quantity><quantity refersTo="#against">0</quantity> votos contra'
        ' ninguno y <quantity refersTo="#abstaining">23</quantity> abstenciones</p>'
    )
    assert text_of([printed]).plain == "por 24 0 votos contra ninguno y 23 abstenciones"
