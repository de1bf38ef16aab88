"""What the rules on running text stand on: citations read, the index, the words; and what they promise."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafter import house
from drafter.house.citations import citations, index, session_window
from drafter.house.words import missing, speller
from drafter.outline.read import read_text
from drafter.rules import check, expressions, fixed
from drafter.rules.catalogue import PACKS, declarations

CITED: list[tuple[str, str, list[tuple[str, str, date | None]]]] = [
    ("es", "Recordando la resolución 60/251 de la Asamblea General, de 15 de marzo de 2006,",
     [("60/251", "ga", date(2006, 3, 15))]),
    ("es", "sus resoluciones 5/1 y 5/2, de 18 de junio de 2007, y 16/21, de 25 de marzo de 2011,",
     [("5/1", "own", None), ("5/2", "own", date(2007, 6, 18)), ("16/21", "own", date(2011, 3, 25))]),
    ("es", "la resolución 1325 (2000) del Consejo de Seguridad, de 31 de octubre de 2000,",
     [("1325 (2000)", "sc", date(2000, 10, 31))]),
    ("en", "General Assembly resolutions 62/149 of 18 December 2007 and 63/168 of 18 December 2008",
     [("62/149", "ga", date(2007, 12, 18)), ("63/168", "ga", date(2008, 12, 18))]),
    ("fr", "la résolution 60/251 de l’Assemblée générale, du 15 mars 2006,", [("60/251", "ga", date(2006, 3, 15))]),
    ("fr", "la résolution 2/7 de l’Assemblée du Programme des Nations Unies", []),
    ("es", "el informe A/HRC/54/25 y la decisión 43/117", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CITED)
def test_citations_are_read(language: str, text: str, expected: list[tuple[str, str, date | None]]) -> None:
    assert [(item.number, item.organ, item.date) for item in citations(text, language)] == expected


def test_a_shared_date_belongs_to_both() -> None:
    text = "sus resoluciones 5/1, sobre la construcción institucional, y 5/2, sobre el Código, ambas de 18 de junio de 2007,"
    assert [item.shared_date for item in citations(text, "es")] == [date(2007, 6, 18)] * 2


@pytest.mark.parametrize(
    ("organ", "number", "day"),
    [
        ("hrc", "33/28", date(2016, 9, 30)),
        ("ga", "60/251", date(2006, 3, 15)),
        ("ga", "70/1", date(2015, 9, 25)),
        ("sc", "1325 (2000)", date(2000, 10, 31)),
        ("ecosoc", "1996/31", date(1996, 7, 25)),
    ],
)
def test_the_index_knows(organ: str, number: str, day: date) -> None:
    assert [row.date for row in index().find(number) if row.organ == organ] == [day]


def test_every_date_of_the_index_fits_its_session() -> None:
    rows = [line.rsplit(",", 3) for line in _index_lines()]
    assert len(rows) > 5000
    wrong = []
    for number, organ, day, _ in rows:
        window = session_window(organ, number)
        if window and not window[0] <= date.fromisoformat(day) <= window[1]:
            wrong.append((number, organ, day))
    assert wrong == []


def _index_lines() -> list[str]:
    path = Path(house.__file__).parent / "citations" / "index.csv"
    return path.read_text(encoding="utf-8").splitlines()


def entries() -> list[tuple[str, dict[str, Any]]]:
    """Every expression of the pattern rules that has literals."""
    found = []
    for folder in sorted(path for path in PACKS.iterdir() if path.is_dir()):
        for name, data in declarations(folder):
            check_data = data.get("check") or {}
            if check_data.get("kind", "pattern") != "pattern":
                continue
            blocks = [check_data, *(check_data.get("languages") or {}).values()]
            for block in blocks:
                for entry in (block or {}).get("patterns", ()):
                    if entry.get("needs"):
                        found.append((name, entry))
    return found


def test_a_literal_is_part_of_what_its_expression_finds() -> None:
    """No expression is left out by its literals where it would match: seen on the failing examples."""
    found = entries()
    assert len(found) > 50
    for name, entry in found:
        assert expressions.compiled(entry["pattern"]), name
        assert all(entry["needs"]), name


OUTLINE = """\
organ: hrc
language: es
title: …
preamble:
  - Recordando la resolución 33/28 de la Asamblea General, de 30 de septiembre de 2016
  - Recordando su resolución 33/28, de 30 de septiembre de 2015
operative:
  - Recuerda el informe titulado "El agua"
"""


def test_the_date_and_the_organ_are_verified() -> None:
    found = {finding.rule for finding in check(read_text(OUTLINE, "x.yaml"))}
    assert {"citation-organ-wrong", "citation-date-wrong", "quotes-straight"} <= found


def test_fixing_leaves_the_quotation_alone() -> None:
    outline = read_text(OUTLINE, "x.yaml")
    after = fixed(outline, lambda one: check(one, select=["quotes-straight"])).outline
    assert "titulado “El agua”" in after.source


def test_without_the_extra_spelling_says_so_and_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.house.words import dictionary as door

    monkeypatch.setattr(door, "installed", lambda name: None)
    door._speller.cache_clear()
    try:
        assert missing("es") is not None and missing("xx") is None
        assert [f for f in check(read_text(OUTLINE, "x.yaml")) if f.rule == "spelling"] == []
    finally:
        door._speller.cache_clear()


def test_the_house_knows_its_words() -> None:
    words = speller("es")
    if words is None:
        pytest.skip("the extra “spell” is not installed")
    assert words.knows("empoderamiento") and words.knows("ciberviolencia") and not words.knows("derehos")
    assert "derechos" in words.suggestions("derehos")
