"""The Word file says what the context says, character for character, and is a sound Word file."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from drafter.errors import ConfigurationError, DraftError
from drafter.outline import read
from drafter.render import plain, word
from drafter.render.context import render_context
from drafter.render.pieces import Piece, ReferencePiece, RenderContext, TextPiece
from drafter.render.templates import Template
from drafter.render.word.verify import verify
from tests import word_checks
from tests.word_checks import W
from tests.word_sample import DRAFT, FULL, bytes_of, line

ROOT = Path(__file__).parents[1]

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))

ODD = {
    "markup": "a & b < c > d \"e\" 'f' ]]> &amp; <!-- -->",
    "tags": "{{ 7 * 7 }} {% for x in y %} {# no #} {{r line }} {_{ }_}",
    "attributes": "{{ ''.__class__.__mro__ }} {{ _word }} {{ symbol }}",
    "emoji": "👩🏽‍💻 🇨🇱 \U0001f600",
    "combining": "e\u0301 n\u0303 \u1e9b\u0323",
    "direction": "\u202eabc\u202c \u2066x\u2069 \u200f\u200e",
    "invisible": "a\u200bb\u200cc\u200dd\ufeffe\u00adf\u2060g",
    "spaces": "  a\u00a0b\u2009c\u3000d  ",
    "breaks": "a\nb\tc\u2028d\u0085e",
    "carriage return": "a\rb",
    "object": "\ufffc \ufffd \ue000",
    "scripts": "право العربية 人权",
    "dollar": r"$1 \1 \g<0> %s {0} \n",
}


def member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def with_words(words: str) -> RenderContext:
    """The sample with ``words`` wherever a drafter's words can stand."""
    pieces = (TextPiece(words), TextPiece(words, italic=True))
    changed = tuple(replace(each, pieces=(*pieces, *each.pieces)) for each in FULL.operative)
    annexes = tuple(replace(annex, title=pieces) for annex in FULL.annexes)
    return replace(FULL, title=(*pieces, *FULL.title), operative=changed, annexes=annexes,
                   footnotes=(pieces, *FULL.footnotes[1:]), issued=words, symbol=words)  # fmt: skip


def test_the_examples_and_samples_are_valid_for_all_validators(tmp_path: Path) -> None:
    contexts = {path.stem: render_context(read(path).resolution) for path in EXAMPLES}
    contexts |= {
        "full": FULL,
        "draft": DRAFT,
        "bare": bare(),
        "rtl": replace(FULL, direction="rtl", locale="ar"),
    }
    contexts["odd"] = with_words(" ".join(ODD.values()))
    assert len(EXAMPLES) >= 3
    emblem = tmp_path / "emblem.png"
    emblem.write_bytes(png())
    files = []
    for name, context in contexts.items():
        files.append(tmp_path / f"{name}.docx")
        word.write(context, word.choose(context), files[-1], emblem=emblem if name == "full" else None)
    assert word_checks.validate(files) == []


def bare() -> RenderContext:
    """Nothing but a title and a paragraph: everything optional is absent."""
    names = (
        *("issued", "language_line", "original_line", "session", "session_dates", "agenda_item", "number"),
        *("agenda_title", "heading_line", "enacting_comma", "meeting", "adoption_date", "job_number"),
        *("symbol", "symbol_large", "symbol_small"),
    )
    empty: dict[str, Any] = dict.fromkeys(names, "")
    only = line("operative", 0, "", TextPiece("Decide poner fin al examen de la cuestión."))
    return replace(FULL, **empty, title=(TextPiece("Fin"),), preamble=(), operative=(only,), annexes=(),
                   adoption_lines=(), vote_lists=(), footnotes=())  # fmt: skip


@pytest.mark.parametrize("context", [FULL, DRAFT, bare()], ids=["resolution", "draft", "bare"])
def test_what_is_read_back_is_what_was_meant(context: RenderContext) -> None:
    found = word.read_word(io.BytesIO(bytes_of(context)))
    expected = [paragraph.lstrip("\t") for paragraph in plain.paragraphs(context)]
    own = [paragraph.lstrip("\t") for paragraph in found.paragraphs]
    assert [paragraph for paragraph in own if paragraph in expected] == expected
    assert list(found.notes) == plain.notes(context)
    everything = [*own, *found.running]
    masthead = [text for text in plain.masthead(context) if text not in (context.symbol, context.job_number)]
    assert [text for text in masthead if text not in everything] == []
    assert not context.symbol or context.symbol_large + context.symbol_small in everything
    assert found.running.count(context.symbol) == (2 if context.symbol else 0)  # odd and even pages
    assert found.marked_notes == (("*\t" + context.sponsor_notes,) if context.sponsor_notes else ())
    # Nothing is there that the context does not say.
    said = {*expected, *masthead, context.symbol_large + context.symbol_small}
    assert set(own) <= said


@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
def test_every_character_comes_through(words: str) -> None:
    context = with_words(words)
    data = bytes_of(context)
    verify(data, context, frozenset({"issued", "symbol"}))
    found = word.read_word(io.BytesIO(data))
    assert any(paragraph.startswith("1.\t" + words + words) for paragraph in found.paragraphs)
    assert found.notes[0] == words + words


@pytest.mark.parametrize("code", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("place", ["title", "issued", "footnotes", "label"])
def test_what_xml_cannot_hold_is_refused_by_its_code_point(code: str, place: str) -> None:
    pieces = (TextPiece(f"ab{code}c"),)
    changes: dict[str, Any] = {
        "title": pieces,
        "issued": f"ab{code}",
        "footnotes": (pieces, *FULL.footnotes[1:]),
        "label": (line("operative", 0, f"1{code}", TextPiece("x")),),
    }
    context = replace(FULL, **{"operative" if place == "label" else place: changes[place]})
    with pytest.raises(DraftError, match=rf"U\+{ord(code):04X}"):
        bytes_of(context)


def test_a_footnote_without_text_is_refused() -> None:
    with pytest.raises(DraftError, match="footnote 4 is called but has no text"):
        bytes_of(replace(FULL, footnotes=FULL.footnotes[:3]))


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (replace(FULL, operative=FULL.operative[1:]), None),
        (replace(FULL, operative=(*FULL.operative, line("operative", 0, "3.", TextPiece("x")))), "lacks"),
        (replace(FULL, operative=tuple(reversed(FULL.operative))), "order|lacks"),
        (replace(FULL, operative=(replace(FULL.operative[1], label="2."), *FULL.operative[2:])), "lacks"),
        (replace(FULL, title=(TextPiece("Cooperacion"),)), "lacks"),
        (replace(FULL, footnotes=((TextPiece("A/99/2."),), *FULL.footnotes[1:])), "footnotes"),
        (replace(FULL, issued="15 de octubre de 2032"), "15 de octubre"),
    ],
    ids=["less", "more", "order", "label", "title", "note", "masthead"],
)
def test_a_file_that_says_something_else_is_noticed(other: RenderContext, says: str | None) -> None:
    data = bytes_of(FULL)
    if says is None:  # a template may add words of its own
        verify(data, other, frozenset())
        return
    with pytest.raises(DraftError, match=says):
        verify(data, other, frozenset({"issued"}))


def test_nothing_is_replaced_by_a_file_that_was_not_verified(tmp_path: Path) -> None:
    template = tmp_path / "t.docx"
    source = word.choose(FULL).path
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(template, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"preamble + operative", b"preamble"))
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with pytest.raises(DraftError, match="lacks a paragraph"):
        word.write(FULL, Template(template, "file"), target, force=True)
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "t.docx"]


def test_labels_are_automatic_and_references_are_fields() -> None:
    root = etree.fromstring(member(bytes_of(FULL), "word/document.xml").encode())
    annexes = [line for annex in FULL.annexes for line in annex.lines]
    counted = [each for each in (*FULL.operative, *annexes) if each.automatic]
    numbered = [each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}numPr") is not None]
    assert len(numbered) == len(counted) > 10
    shown = ["".join(text.text or "" for text in each.iter(f"{W}t")) for each in numbered]
    assert [text for text in shown if re.match(r"(\d+\.|[a-z]\))\s", text)] == []
    codes = [(code.text or "").split()[1] for code in root.iter(f"{W}instrText")]
    assert codes == ["_Ref_one", "_Ref_a", "_Ref_ii"]
    assert "REF _Ref_one" in member(bytes_of(FULL), "word/footnotes.xml")


def test_a_reference_to_a_typed_label_is_text() -> None:
    typed = tuple(replace(each, automatic=False, list="") for each in FULL.operative)
    data = bytes_of(replace(FULL, operative=typed))
    assert "instrText" not in member(data, "word/document.xml")
    verify(data, replace(FULL, operative=typed), frozenset())


def test_a_long_bookmark_is_shortened_alike_everywhere() -> None:
    name = "_Ref_" + "ñandú" * 12
    names = word_names(FULL, name)
    assert name not in names
    short = {each for each in names if each.startswith("_Ref_ñandú")}
    assert sum(each in short for each in names) == 2  # the bookmark and the reference
    assert len(short) == 1
    assert len(short.pop()) <= 40


def word_names(context: RenderContext, name: str) -> list[str]:
    """The bookmarks and the targets of references, with the first bookmark called ``name``."""

    def renamed(piece: Piece) -> Piece:
        if isinstance(piece, ReferencePiece) and piece.bookmark == "_Ref_one":
            return ReferencePiece(name, piece.text)
        return piece

    operative = tuple(
        replace(
            each,
            bookmark=name if each.bookmark == "_Ref_one" else each.bookmark,
            pieces=tuple(renamed(piece) for piece in each.pieces),
        )
        for each in context.operative
    )
    document = member(bytes_of(replace(context, operative=operative)), "word/document.xml")
    return re.findall(r'w:name="(\w+)"', document) + re.findall(r"REF (\w+)", document)


def test_same_input_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bytes_of(FULL) == bytes_of(FULL)
    without = member(bytes_of(FULL), "docProps/core.xml")
    assert "dcterms" not in without
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1665705600")
    assert "2022-10-14T00:00:00Z" in member(bytes_of(FULL), "docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ConfigurationError, match="SOURCE_DATE_EPOCH"):
        bytes_of(FULL)


def test_properties_tell_title_symbol_and_language_and_nobody() -> None:
    data = bytes_of(FULL)
    core = member(data, "docProps/core.xml")
    assert re.findall(r">([^<]+)<", core.partition("coreProperties")[2]) == [
        "99/1. Cooperación",
        "A/HRC/RES/99/1",
        "A/HRC/RES/99/1",
        "es-ES",
    ]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"creator" not in whole
    assert os.fsencode(Path.home()) not in whole
    assert 'w:lang w:val="es-ES"' in member(data, "word/styles.xml")


def test_the_emblem_stands_in_its_cell_and_only_where_it_is_named(tmp_path: Path) -> None:
    assert "drawing" not in member(bytes_of(FULL), "word/document.xml")
    file = tmp_path / "e.png"
    file.write_bytes(png())
    data = bytes_of(FULL, emblem=file)
    cell = member(data, "word/document.xml").split("</w:tbl>")[0]
    assert 'descr="Naciones Unidas"' in cell
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("word/media/emblem.png") == png()
    file.write_bytes(b"GIF89a")
    with pytest.raises(ConfigurationError, match="PNG or JPEG"):
        bytes_of(FULL, emblem=file)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        bytes_of(FULL, emblem=tmp_path / "none.png")


def png() -> bytes:
    """A picture of one point."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0\0\0\0"))
        + chunk(b"IEND", b"")
    )
