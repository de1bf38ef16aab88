"""Whole Word files come in: several texts in one, and the real files of the United Nations."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from drafter.api import build, import_draft
from drafter.errors import DraftError
from drafter.importers import docx, guard
from drafter.importers.lines import ReadLines, SourceLine
from drafter.model import OperativeParagraph, PreambularParagraph, Resolution, Run, Text
from tests.word_maker import W, paragraph, run, word
from tests.word_reading import marked


def several() -> bytes:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 1"/></w:style>'
    one = "".join(
        paragraph(f"Decision {number}/CMA.3", '<w:pStyle w:val="H"/>')
        + paragraph(f"Título {number}", '<w:pStyle w:val="H"/>')
        + paragraph(run("La Conferencia de las Partes", "<w:i/>") + run(","))
        + paragraph(f"Recordando {number},")
        for number in (6, 7, 8)
    )
    return word(paragraph("Naciones Unidas") + one, styles=styles)


def test_several_texts_in_a_file() -> None:
    texts = docx.read_all(several())
    assert [next(line.label for line in text.lines if line.role == "number_title") for text in texts] == [
        "6/CMA.3", "7/CMA.3", "8/CMA.3",
    ]  # fmt: skip
    assert all(text.lines[0].plain == "Naciones Unidas" for text in texts)
    assert [text.lines[-1].plain for text in texts] == ["Recordando 6,", "Recordando 7,", "Recordando 8,"]
    assert docx.read_lines(several(), pick=2).lines == texts[1].lines
    assert "holds 3 texts" in docx.read_lines(several()).notes[0].message


def test_picking_what_is_not_there() -> None:
    with pytest.raises(DraftError, match="no text number 4"):
        docx.read_lines(several(), pick=4)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def everything(found: ReadLines) -> Counter[str]:
    def of(line: SourceLine) -> str:
        return f"{line.label} {marked(line.text)}".replace("_", " ")

    return words(" ".join([*map(of, found.lines), *(f"{note.message} {note.text}" for note in found.notes)]))


def test_every_word_of_real_files_is_in_a_line_or_a_note(shared: Path) -> None:
    files = sorted((shared / "reference" / "word").glob("*.docx"))
    assert files
    for path in files:
        texts = docx.read_all(path.read_bytes(), file=path.name)
        have = sum((everything(text) for text in texts), Counter[str]())
        want: Counter[str] = Counter()
        for name, content in guard.word(path.read_bytes(), path.name).parts.items():
            if re.fullmatch(r"word/(document|footnotes|endnotes|comments)\.xml", name):
                for each in etree.fromstring(content).iter(f"{{{W}}}p"):
                    parts_ = (found.text or "" if found.tag == f"{{{W}}}t" else " " for found in each.iter(
                        f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br", f"{{{W}}}footnoteReference"))  # fmt: skip
                    want += words("".join(parts_).replace("_", " "))
        assert want
        assert want - have == Counter(), path.name


def test_the_sample_of_several_decisions(shared: Path) -> None:
    data = (shared / "reference" / "word" / "geneva-template-sample.docx").read_bytes()
    texts = docx.read_all(data)
    assert len(texts) == 20
    assert all(any(line.role == "formula" for line in text.lines) for text in texts)


def test_a_file_of_ours_is_known_also_where_nothing_is_numbered(tmp_path: Path) -> None:
    resolution = Resolution(
        organ="hrc",
        language="es",
        preamble=(PreambularParagraph(text=Text.of(Run("Guiado por la Carta", italic=True))),),
        operative=(OperativeParagraph(text=Text.of("Alienta a los Esta\u00addos")),),
    )
    built = build(resolution, tmp_path / "one.docx")
    back = import_draft(built).resolution
    assert (back.preamble, back.operative) == (resolution.preamble, resolution.operative)
