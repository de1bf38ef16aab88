"""Templates as people edit them in Word: what it does to a file changes nothing, what is not allowed is told."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from drafter.render import word
from drafter.render.templates import Template, choose
from drafter.render.templates.check import check_template
from tests import word_checks
from tests.template_files import DOCUMENT, changed, zipped
from tests.word_checks import W
from tests.word_sample import FULL

EDITS: dict[str, tuple[str, str]] = {
    "a tag cut into runs": (
        "{{ issued }}",
        '{{ is</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>sued</w:t>'
        "</w:r><w:r><w:t> }}",
    ),
    "braces cut apart": ("{{ issued }}", "{</w:t></w:r><w:r><w:t>{ issued }</w:t></w:r><w:r><w:t>}"),
    "typographic quotes": ("'preambular'", "‘preambular’"),
    "without the letter r": ("{{r title }}", "{{ title }}"),
    "with the letter r": ("{{ issued }}", "{{r issued }}"),
    "revision marks": ("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">'),
    "a condition inside a paragraph": ("{{ issued }}", "{% if issued %}{{ issued }}{% endif %}"),
    "words of the secretary's own": ("{{ job_number }}", "{{ job_number }}"),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_word_does_to_a_template_changes_nothing(name: str, tmp_path: Path) -> None:
    before, after = EDITS[name]
    part = "word/footer-first.xml" if "job_number" in before else DOCUMENT
    template = changed(tmp_path / "t.docx", (before, after), part=part)
    assert check_template(template) == ()
    word.write(FULL, Template(template, "file"), tmp_path / "out.docx")
    expected = word.render(FULL, choose("hrc", "resolution").template)
    (tmp_path / "expected.docx").write_bytes(expected)
    assert word.read_word(str(tmp_path / "out.docx")) == word.read_word(str(tmp_path / "expected.docx"))


def test_the_formatting_of_a_tag_is_that_of_its_text(tmp_path: Path) -> None:
    template = changed(
        tmp_path / "t.docx",
        ('<w:t xml:space="preserve">{{r line }}</w:t>', "<w:t>{{r line }}</w:t>"),
        ("<w:r><w:t>{{r line }}", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>{{r line }}'),
    )
    word.write(FULL, Template(template, "file"), tmp_path / "out.docx")
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        root = etree.fromstring(archive.read(DOCUMENT))
    red = [run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}color") is not None]
    italic = [run for run in red if run.find(f"{W}rPr/{W}i") is not None]
    assert italic
    assert len(red) > len(italic)


def test_a_template_without_footnotes_or_lists_gets_them(tmp_path: Path) -> None:
    source = choose("hrc", "resolution").template.path
    target = tmp_path / "t.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name in ("word/footnotes.xml", "word/numbering.xml"):
                continue
            if name.endswith((".rels", "Types].xml")):
                content = re.sub(
                    r"<(Override|Relationship) [^>]*(footnotes|numbering)\.xml\"[^>]*/>", "", content
                )
            new.writestr(name, content)
    word.write(FULL, Template(target, "file"), tmp_path / "out.docx")
    assert len(word.read_word(str(tmp_path / "out.docx")).notes) == len(FULL.footnotes)


def test_whoever_edited_the_template_is_not_told(tmp_path: Path) -> None:
    who = 'w:id="7" w:author="Somebody" w:date="2022-01-01T00:00:00Z"'
    template = changed(
        tmp_path / "t.docx",
        ("<w:r><w:t xml:space=\"preserve\">{{ issued }}</w:t></w:r>",
         f'<w:ins {who}><w:r><w:t>{{{{ issued }}}}</w:t></w:r></w:ins><w:del {who}><w:r><w:delText>x</w:delText></w:r>'
         '</w:del><w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/>'
         "</w:r>"),
    )  # fmt: skip
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="c" Type="{kind}/comments" Target="comments.xml"/>'
        f'<Relationship Id="x" Type="{kind}/customXml" Target="../customXml/item1.xml"/></Relationships>',
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/></Types>',
    )
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment {who}><w:p/></w:comment></w:comments>'
    )
    parts["customXml/item1.xml"] = "<who>Somebody</who>"
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace("<dc:title>", "<dc:title>Somebody")
    zipped(template, parts)
    assert ["tracked changes" in fault.message for fault in check_template(template)] == [True]
    word.write(FULL, Template(template, "file"), tmp_path / "out.docx")
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        assert b"Somebody" not in b"".join(archive.read(name) for name in archive.namelist())
        assert not {"word/comments.xml", "customXml/item1.xml"} & set(archive.namelist())
    assert word_checks.audit([tmp_path / "out.docx"]) == []
    assert word_checks.own([tmp_path / "out.docx"]) == []


def test_a_linked_file_is_a_fault(tmp_path: Path) -> None:
    link = '<Relationship Id="l" Type="http://x/image" Target="http://x/y.png" TargetMode="External"/>'
    template = changed(
        tmp_path / "t.docx",
        ("</Relationships>", f"{link}</Relationships>"),
        part="word/_rels/document.xml.rels",
    )
    assert ["links to another file" in fault.message for fault in check_template(template)] == [True]
