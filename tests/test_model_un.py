"""Model UN texts in English, as students paste them."""

from __future__ import annotations

import pytest

from drafter.importers import ImportedDraft, read
from drafter.model import OperativeParagraph

BODY = """The Human Rights Council,
Recalling the Charter,
Noting with concern the rise of prices,
{heading}
1. Urges States to:
{mark} lower taxes;
{mark} share seeds;
2. Requests a report;
3. Decides to remain seized of the matter."""


def paragraphs(draft: ImportedDraft) -> list[str]:
    resolution = draft.resolution
    found = [item.text.plain for item in resolution.preamble]
    for item in resolution.operative:
        assert isinstance(item, OperativeParagraph)
        found += [item.text.plain, *(child.text.plain for child in item.subparagraphs)]
    return found


EXPECTED = [
    "Recalling the Charter",
    "Noting with concern the rise of prices",
    "Urges States to",
    "lower taxes",
    "share seeds",
    "Requests a report",
    "Decides to remain seized of the matter",
]

HEADERS = {
    "colons": "Committee: Human Rights Council\nTopic: Food for all\nSponsors: Chile, Kenya\nSignatories: Ghana",
    "dashes": "Committee – Human Rights Council\nAgenda – Food for all\nAuthors – Chile; Kenya\nSignatories – Ghana",
    "a forum": "FORUM: HRC\nQUESTION OF: Food for all\nSUBMITTED BY: Chile and Kenya\nCO-SUBMITTED BY: Ghana",
    "quotes": "Draft Resolution 1.1\nSponsored by: Kenya, Chile\nSignatories: Ghana\nIssue: “Food for all”",
    "a title of its own": "Resolution GA/3/1.1\nFood for all\nSponsored by: Chile, Kenya\nSignatories: Ghana",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
@pytest.mark.parametrize("heading", ["Operative Clauses:", "OPERATIVE PHRASES", "Operatives"])
@pytest.mark.parametrize("mark", ["a.", "•", "A)"])
def test_headers_headings_and_marks(header: str, heading: str, mark: str) -> None:
    if mark != "•":
        marks = [mark, chr(ord(mark[0]) + 1) + mark[1:]]
        body = BODY.replace("{mark}", marks[0], 1).replace("{mark}", marks[1], 1)
    else:
        body = BODY.replace("{mark}", mark)
    draft = read(f"{header}\n{body.replace('{heading}', heading)}".encode())
    assert draft.resolution.title.plain == "Food for all"
    assert [sponsor.name for sponsor in draft.resolution.masthead.sponsors] == ["Chile", "Kenya"]
    assert paragraphs(draft) == EXPECTED
    assert any("Ghana" in note.text for note in draft.notes)


@pytest.mark.parametrize("number", ["{}.", "{})", "({})", "{}. {}.", "{} –", "{}:"])
def test_numbers_in_any_form_become_the_house_s(number: str) -> None:
    body = BODY.replace("{heading}\n", "").replace("{mark}", "-")
    for each in (1, 2, 3):
        body = body.replace(f"\n{each}. ", f"\n{number.format(each, each)} ")
    draft = read(f"{HEADERS['colons']}\n{body}".encode())
    assert paragraphs(draft) == EXPECTED
    assert [item.label for item in draft.resolution.operative] == [None] * 3
    assert any("typed twice" in note.message for note in draft.notes) == (number == "{}. {}.")


def test_what_stands_after_the_last_paragraph_is_a_note() -> None:
    body = BODY.replace("{heading}\n", "").replace("{mark}", "-")
    draft = read(f"{body}\nWord count: 312\nSigned by the delegates".encode())
    assert paragraphs(draft) == EXPECTED
    left = " ".join(note.text for note in draft.notes)
    assert "Word count: 312" in left
    assert "Signed by the delegates" in left
    goes_on = read(f"{body}\nRequests another report".encode())
    assert paragraphs(goes_on)[-1] == "Requests another report"
