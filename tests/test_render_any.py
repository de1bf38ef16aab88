"""Any valid resolution goes out: valid as XML, and with the same paragraphs in every form (law 6)."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.model import (
    Adoption,
    AgendaItem,
    Annex,
    AnnexParagraph,
    Heading,
    Inline,
    Masthead,
    Note,
    OperativeParagraph,
    PreambularParagraph,
    RecordedVote,
    Reference,
    Resolution,
    Run,
    Session,
    Sponsor,
    Subparagraph,
    Text,
)
from drafter.render import akn, html, markdown, plain
from drafter.render.context import render_context
from tests.test_render_akn import NS, schema
from tests.test_render_html import Page
from tests.test_render_markdown import shown
from tests.test_render_plain import words

IDS = ("medidas", "informe", "x-1")
runs = st.builds(Run, words(), st.booleans())
notes = st.builds(lambda *parts: Note(Text.of(*parts)), runs)
references = st.sampled_from([*IDS, "nobody"]).map(Reference)


def texts() -> st.SearchStrategy[Text]:
    inlines: st.SearchStrategy[Inline] = st.one_of(runs, runs, notes, references)
    return st.builds(lambda first, rest: Text.of(first, *rest), runs, st.lists(inlines, max_size=3))


def subparagraphs(depth: int) -> st.SearchStrategy[tuple[Subparagraph, ...]]:
    if depth == 0:
        return st.just(())
    one = st.builds(
        Subparagraph,
        text=texts(),
        subparagraphs=subparagraphs(depth - 1),
        wrap_up=st.none() | texts(),
        label=st.sampled_from([None, None, None, "", "a bis)"]),
        id=st.sampled_from([None, None, *IDS]),
    )
    return st.lists(one, max_size=2).map(tuple)


common = {
    "text": texts(),
    "subparagraphs": subparagraphs(3),
    "wrap_up": st.none() | texts(),
    "id": st.sampled_from([None, None, *IDS]),
}
labels = st.sampled_from([None, None, None, "", "6 bis."])
headings = st.builds(Heading, text=texts(), level=st.integers(1, 3), label=st.sampled_from([None, "I", "1."]))
votes = st.builds(
    RecordedVote,
    in_favour=st.lists(words(), max_size=3).map(tuple),
    against=st.lists(words(), max_size=3).map(tuple),
    totals=st.sampled_from([None, (30, 1, 0)]),
)
resolutions = st.builds(
    Resolution,
    organ=st.just("hrc"),
    language=st.just("es"),
    kind=st.sampled_from(["resolution", "draft"]),
    number=st.sampled_from([None, "51/34"]),
    title=texts(),
    masthead=st.builds(
        Masthead,
        symbol=st.sampled_from([None, "A/HRC/RES/51/34", "A/HRC/51/L.3/Rev.1"]),
        issued=st.sampled_from([None, date(2022, 10, 14)]),
        original_language=st.sampled_from([None, "en"]),
        job_number=st.sampled_from([None, "GE.22-16568"]),
        session=st.sampled_from(
            [
                None,
                Session(number=51),
                Session(number=37, start=date(2022, 7, 7), end=date(2022, 7, 7), special=True),
                Session(number=51, start=date(2022, 9, 12), end=date(2022, 9, 30)),
            ]
        ),
        agenda_item=st.sampled_from([None, AgendaItem(number="10"), AgendaItem(number="99", title="x & y")]),
        sponsors=st.lists(st.builds(Sponsor, name=words(), member=st.booleans()), max_size=2).map(tuple),
        origin=st.none() | words(),
    ),
    preamble=st.lists(
        st.builds(PreambularParagraph, label=st.sampled_from([None, "1."]), **common), max_size=2
    ).map(tuple),
    operative=st.lists(st.builds(OperativeParagraph, label=labels, **common) | headings, max_size=3).map(
        tuple
    ),
    annexes=st.lists(
        st.builds(
            Annex,
            title=st.none() | texts(),
            paragraphs=st.lists(st.builds(AnnexParagraph, label=labels, **common) | headings, max_size=2).map(
                tuple
            ),
        ),
        max_size=2,
    ).map(tuple),
    adoption=st.none()
    | st.builds(
        Adoption,
        meeting=st.sampled_from([None, 44]),
        date=st.sampled_from([None, date(2022, 10, 7)]),
        vote=st.none() | votes,
    ),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a whole resolution takes minutes to shrink
)
@given(resolutions)
def test_any_resolution_goes_out(resolution: Resolution) -> None:
    context = render_context(resolution)
    root = etree.fromstring(akn.render(resolution, context))
    schema().assertValid(root)
    names = {str(each.get("eId")) for each in root.iter() if each.get("eId")}
    assert {str(each.get("href"))[1:] for each in root.iterfind(".//a:ref", NS)} <= names

    lines = (
        *context.preamble,
        *context.operative,
        *(line for annex in context.annexes for line in annex.lines),
    )
    Page(html.render(context))
    assert len(shown(markdown.render(context)).blocks) > len(lines)
    printed = "\n".join(plain.paragraphs(context))
    for line in lines:
        assert line.text in printed
    marked = list(root.iterfind(".//a:authorialNote", NS))
    assert len(marked) == len(context.footnotes)
    for note, pieces in zip(marked, plain.notes(context), strict=True):
        assert "".join(map(str, note.itertext())) == pieces
    for note in marked:
        tail = note.tail
        note.clear()
        note.tail = tail
    whole = "".join(map(str, root.itertext()))
    for line in lines:
        assert line.label in whole
        assert line.text in whole
