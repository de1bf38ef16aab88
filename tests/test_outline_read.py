"""What the reader says of outlines that cannot be read, and what it keeps of those that can."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.errors import DrafterError, OutlineError
from drafter.outline import limits, read, read_text
from tests.hostile_files import outlines

DATA = Path(__file__).parent / "data" / "outline"
CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "mistakes.yaml").read_text(encoding="utf-8"))
MINIMAL = "organ: hrc\nlanguage: es\ntitle: T\noperative:\n  - {}\n"


def test_there_are_cases() -> None:
    assert len(CASES) >= 15


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_mistake_is_reported_in_one_run(case: dict[str, Any]) -> None:
    with pytest.raises(OutlineError) as raised:
        read_text(case["source"], "file.yaml")
    found = [(f"{p.line}:{p.column}", p.message, p.hint or "") for p in raised.value.problems]
    assert len(found) == len(case["problems"]), found
    for (place, message, hint), expected in zip(found, case["problems"], strict=True):
        wanted_place, rest = expected.split(" ", 1)
        wanted, _, wanted_hint = rest.partition(" | ")
        assert place == wanted_place, (place, message, expected)
        assert wanted in message
        assert wanted_hint in hint


@pytest.mark.parametrize(
    "text", ["no", "on", "10:30", "51/34", "1e3", "0x1F", "2022-10-07", "null and void", "~a"]
)
def test_words_with_a_meaning_in_yaml_stay_text(text: str) -> None:
    outline = read_text(MINIMAL.format(text))
    assert outline.resolution.operative[0].text.plain == text


def test_other_characters_are_text() -> None:
    text = "a {{ b }} {% c %} & <d> [e] snake_case 5_000 «f» ^ x^2 _"
    outline = read_text(MINIMAL.format(f"'{text}'"))
    assert outline.resolution.operative[0].text.plain == text


def test_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "latin.yaml"
    file.write_bytes("organ: hrc\ntitle: Cooperación\n".encode("latin-1"))
    with pytest.raises(OutlineError) as raised:
        read(file)
    problem = raised.value.problems[0]
    assert (problem.line, problem.column) == (2, 17)
    assert "UTF-8" in (problem.hint or "")


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "folder"), ("missing.yaml", "no such file"), ("no/such/place.yaml", "no such file")],
)
def test_files_that_are_none(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(DrafterError, match=words):
        read(tmp_path / name)


def test_a_near_name_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("x")
    with pytest.raises(DrafterError) as raised:
        read(tmp_path / "mime.yaml")
    assert "mine.yaml" in (raised.value.hint or "")


@pytest.mark.parametrize(
    "nested", ["[" * 200_000, "{" * 5_000, "- " * 5_000, "a: " * 300, "'" * 9, "? " * 500, "\ufeff\ufeff"]
)
def test_hostile_yaml_is_refused_not_crashed(nested: str) -> None:
    with pytest.raises(OutlineError):
        read_text(nested)


def test_carriage_returns_and_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "windows.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + MINIMAL.format("Pide algo").replace("\n", "\r\n").encode())
    assert read(file).resolution.operative[0].text.plain == "Pide algo"


PLACES = r"""# head
organ: hrc
language: es
title: T
operative:
  - Pide
    «algo» más
  - "Pide “esto”\u00a0\"así\" y \
    sigue^[una _nota_] fin"
  - 'l''eau _bis_ va'
  - >-
    Pide: algo # que
    sigue _en cursiva_
adoption: {meeting: 44, date: 2022-10-07, vote: none} # done
"""


def test_every_character_has_its_place() -> None:
    outline = read_text(PLACES)
    seen = 0
    for path, text in outline.resolution.texts():
        place = outline.places[path]
        assert len(place.ends) == len(text.plain)
        for index, char in enumerate(text.plain):
            written = outline.source[place.offsets[index] : place.ends[index]]
            if char.isalnum():
                assert written == char
                seen += 1
    assert seen > 60
    note = outline.places[("operative", 1, "text", "notes", 0)]
    assert outline.source[note.offsets[0] : note.ends[-1]] == "una _nota"
    assert outline.comments == ((1, "head"), (14, "done"))
    assert outline.locate(("operative", 0, "text"), 5).line == 7


@pytest.mark.parametrize(("name", "data"), [*outlines.refused()], ids=lambda value: str(value)[:30])
def test_outlines_made_to_do_harm_are_refused_in_sentences(tmp_path: Path, name: str, data: bytes) -> None:
    del name
    path = tmp_path / "harm.yaml"
    path.write_bytes(data)
    started = time.process_time()
    with pytest.raises(DrafterError) as refusal:
        read(path)
    assert time.process_time() - started < 4
    problems = getattr(refusal.value, "problems", ())
    assert len(problems) <= 2 * limits.PROBLEMS
    assert all(len(problem.message) < 400 for problem in problems)


@pytest.mark.parametrize(("name", "data"), [*outlines.honest()], ids=lambda value: str(value)[:30])
def test_large_outlines_and_odd_bytes_are_read(tmp_path: Path, name: str, data: bytes) -> None:
    del name
    path = tmp_path / "honest.yaml"
    path.write_bytes(data)
    assert read(path).resolution.operative
