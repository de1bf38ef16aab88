"""What the house says of openings: how they are recognised, agree, and answer to one another."""

from __future__ import annotations

import pytest

from drafter import house
from drafter.house.openings import OpeningPart
from tests.house_cases import cases

OPENINGS = [
    pytest.param(code, part, text, expected, id=f"{code}-{text[:40]}")
    for code, parts in cases("openings").items()
    for part, texts in parts.items()
    for text, expected in texts.items()
]


@pytest.mark.parametrize(("code", "part", "text", "expected"), OPENINGS)
def test_an_opening_is_recognised(
    code: str, part: OpeningPart, text: str, expected: list[str] | None
) -> None:
    found = house.language(code).opening(text, part)
    assert (found and [found.phrase, found.base, found.marker]) == expected
    assert found is None or text.startswith(found.phrase)


def test_cases_cover_every_language_and_part() -> None:
    assert {(case.values[0], case.values[1]) for case in OPENINGS} == {
        (code, part) for code in house.languages() for part in ("preambular", "operative")
    }


@pytest.mark.parametrize("code", house.languages())
@pytest.mark.parametrize("part", ["preambular", "operative"])
def test_every_known_phrase_opens_a_paragraph(code: str, part: OpeningPart) -> None:
    language = house.language(code)
    entries = language.openings(part)
    assert len(entries) > 100
    for entry in entries:
        found = language.opening(f"{entry.base} 12", part)
        assert found is not None, entry
        assert (found.phrase, found.base, found.marker) == (entry.base, entry.base, ""), entry
        marked = language.opening_phrases.marked(entry.base, language.markers[0], part)
        again = language.opening(f"{marked} 12", part)
        assert again is not None, marked
        assert (again.phrase, again.base) == (marked, entry.base)


@pytest.mark.parametrize("code", house.languages())
@pytest.mark.parametrize("part", ["preambular", "operative"])
def test_a_counterpart_is_an_opening_of_the_other_part(code: str, part: OpeningPart) -> None:
    language = house.language(code)
    other: OpeningPart = "operative" if part == "preambular" else "preambular"
    counterparts = [entry.counterpart for entry in language.openings(part) if entry.counterpart]
    assert counterparts
    for counterpart in counterparts:
        found = language.opening(f"{counterpart} 12", other)
        assert found is not None, counterpart
        assert found.phrase == counterpart


@pytest.mark.parametrize(
    ("code", "part", "text", "expected"),
    [
        ("es", "preambular", "Convencida de", ("f", "s", "organ")),
        ("es", "preambular", "Teniendo presentes los", ("", "p", "object")),
        ("es", "operative", "Hace suya la", ("f", "s", "object")),
        ("es", "preambular", "Consciente de", ("", "", "")),
        ("fr", "preambular", "Résolues à", ("f", "p", "organ")),
    ],
)
def test_agreement(code: str, part: OpeningPart, text: str, expected: tuple[str, str, str]) -> None:
    found = house.language(code).opening(text, part)
    assert found is not None
    assert (found.gender, found.number, found.agrees) == expected


def test_directive_verbs_have_an_addressee_and_a_complement() -> None:
    spanish = house.language("es")
    found = spanish.opening("Alienta encarecidamente a los", "operative")
    assert found is not None
    assert (found.addressee, found.complement) == (True, "a que")
    found = spanish.opening("Reconoce también la", "operative")
    assert found is not None
    assert (found.addressee, found.counterpart) == (False, "Reconociendo")


def test_the_nearest_opening_is_suggested() -> None:
    assert house.language("es").nearest_opening("Reafirmado", "preambular") == "Reafirmando"
    assert house.language("es").nearest_opening("Zzzzz", "preambular") is None
