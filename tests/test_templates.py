"""Templates are found, explained and checked, and what Word does to one while it is edited is no matter."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from lxml import etree

from drafter.errors import TemplateError
from drafter.render import word
from drafter.render.context import render_context
from drafter.render.pieces import RenderContext
from drafter.render.templates import Template, built_in_folder, choose, list_templates
from drafter.render.templates.check import check_template
from drafter.render.templates.trial import samples
from drafter.render.templates.vocabulary import vocabulary
from tests import word_checks
from tests.word_checks import W
from tests.word_sample import FULL

DOCUMENT = "word/document.xml"


def changed(target: Path, *changes: tuple[str, str], part: str = DOCUMENT) -> Path:
    """The built-in template with some of its XML replaced."""
    source = choose("hrc", "resolution").template.path
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == part:
                for before, after in changes:
                    assert before in content, before
                    content = content.replace(before, after, 1)
            new.writestr(name, content)
    return target


def test_the_users_folder_comes_first_and_the_choice_is_explained(tmp_path: Path) -> None:
    mine = changed(tmp_path / "hrc" / "draft.docx")
    (tmp_path / "hrc" / "~$draft.docx").write_bytes(b"what Word leaves beside an open file")
    assert choose("hrc", "draft", folder=tmp_path).template == Template(mine, "folder", "hrc", "draft")
    other = choose("hrc", "resolution", folder=tmp_path)
    assert other.template.origin == "built-in"
    assert other.passed_over == (tmp_path / "hrc" / "resolution.docx",)
    assert "hrc" in other.reason
    assert choose("hrc", "draft", file=mine, folder=tmp_path).template.origin == "file"
    listed = [(template.name, template.origin) for template in list_templates(tmp_path)]
    assert listed[0] == ("hrc/draft", "folder")
    assert {("hrc/draft", "built-in"), ("hrc/resolution", "built-in")} <= set(listed)
    assert len([name for name, origin in listed if origin == "folder"]) == 1


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"no template for the organ “moon”.*hrc/resolution"):
        choose("moon", "resolution")
    with pytest.raises(TemplateError, match="does not exist"):
        choose("hrc", "draft", file=tmp_path / "none.docx")
    with pytest.raises(TemplateError, match="is a folder"):
        choose("hrc", "draft", file=tmp_path)
    with pytest.raises(TemplateError, match="folder of templates does not exist"):
        choose("hrc", "draft", folder=tmp_path / "none")
    with pytest.raises(TemplateError, match="cannot be read"):
        check_template(tmp_path / "none.docx")


def test_the_built_in_templates_have_no_faults() -> None:
    templates = list_templates()
    assert len(templates) >= 2
    assert {str(template.path): check_template(template.path) for template in templates} == {
        str(template.path): () for template in templates
    }


def test_the_built_in_templates_are_lean_and_have_no_words() -> None:
    for template in list_templates():
        with zipfile.ZipFile(template.path) as archive:
            assert len(archive.read("word/styles.xml")) <= 35_000
            for name in archive.namelist():
                if not re.fullmatch(r"word/(document|header.*|footer.*)\.xml", name):
                    continue
                text = "".join(str(each) for each in etree.fromstring(archive.read(name)).itertext(f"{W}t"))
                rest = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)
                assert not re.search(r"[^\W\d]", rest), (template.name, name, rest)


def test_the_styles_have_the_un_names_and_geometry() -> None:
    with zipfile.ZipFile(choose("hrc", "resolution").template.path) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"))
    names = {style.find(f"{W}name").get(f"{W}val"): style for style in styles.iter(f"{W}style")}  # type: ignore[union-attr]
    assert {"_ Single Txt_G", "_ H _Ch_G", "_ H_1_G", "_ H_2/3_G", "footnote text", "header"} <= set(names)
    indent = names["_ Single Txt_G"].find(f"{W}pPr/{W}ind")
    assert indent is not None
    assert (indent.get(f"{W}left"), indent.get(f"{W}right")) == ("1134", "1134")


def test_every_field_of_the_context_is_described_by_name() -> None:
    names = {name.name: name for name in vocabulary()}
    assert {field.name for field in fields(RenderContext)} <= set(names)
    assert {"line.label", "line.pieces", "annex.title", "votes.states", "emblem"} <= set(names)
    undescribed = {name for name, each in names.items() if not each.meaning and "." not in name}
    assert undescribed == set()
    assert len(names) == len(vocabulary())
    assert names["preamble"].kind == "list of line"
    assert names["title"].kind == "text with footnotes"
    assert "footnotes" in names["footnotes"].meaning


FAULTS: dict[str, tuple[tuple[str, str], str, str]] = {
    "unknown": (("{{ issued }}", "{{ isued }}"), "there is no “isued”", "did you mean “issued”"),
    "unknown of a line": (("{{ line.label }}", "{{ line.lable }}"), "there is no “lable”", "label"),
    "unknown of a text": (("{{ issued }}", "{{ issued.day }}"), "there is no “day”", ""),
    "unknown in a condition": (("if language_line", "if language_lin"), "“language_lin”", "language_line"),
    "not closed braces": (("{{ issued }}", "{{ issued "), "not whole", "}}"),
    "not opened braces": (("{{ issued }}", "issued }}"), "not whole", ""),
    "no expression": (("{{ issued }}", "{{ issued + }}"), "cannot be read", ""),
    "unknown filter": (("{{ issued }}", "{{ issued|shout }}"), "cannot be read: No filter named", ""),
    "never closed": (("{%p endfor %}", ""), "is never closed|closes nothing", ""),
    "closes nothing": (("{{ issued }}", "{% endif %}"), "closes nothing", ""),
    "crossed": (("{%p endif %}", "{%p endfor %}"), "closes nothing, but “if” is open since paragraph", ""),
    "other form": (("{%p endif %}", "{% endif %}"), "does not close in the form", "{%p endif %}"),
    "over two paragraphs": (("{{ issued }}", "{% if issued %}"), "never closed|begins in one paragraph", ""),
    "a list shown": (("{{ issued }}", "{{ preamble }}"), "is a list", "for item in preamble"),
    "outside": (("{{ issued }}", "{% include 'x' %}"), "cannot be used", ""),
    "private": (("{{ issued }}", "{{ ''.__class__.__mro__ }}"), "“__class__” is not for templates", "fields"),
    "style": (('w:pStyle w:val="HChG"', 'w:pStyle w:val="Nope"'), "the style “Nope” is missing", ""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found_with_its_paragraph(name: str, tmp_path: Path) -> None:
    change, message, hint = FAULTS[name]
    faults = check_template(changed(tmp_path / "t.docx", change))
    mine = [fault for fault in faults if re.search(message, fault.message)]
    assert mine, [fault.message for fault in faults]
    assert hint in mine[0].hint
    assert mine[0].part == DOCUMENT
    assert mine[0].paragraph > 0


UNSOUND = {
    "too much": "{{ range(10**9) }}",
    "not a number": "{{ 1 / 0 }}",
    "not so many": "{{ preamble[99].label }}",
}


@pytest.mark.parametrize("tag", UNSOUND.values(), ids=UNSOUND)
def test_what_fails_to_build_is_a_fault_and_said_once(tag: str, tmp_path: Path) -> None:
    template = changed(tmp_path / "t.docx", ("{{ issued }}", f"{{{{ issued }}}}{tag}"))
    (fault,) = check_template(template)
    with pytest.raises(TemplateError) as caught:
        word.render(FULL, Template(template, "file"))
    assert fault.message == caught.value.message
    assert "fields" in fault.hint


def test_the_trial_fills_every_place_of_a_template() -> None:
    full, draft = (render_context(resolution) for resolution in samples())
    empty = {field.name for field in fields(RenderContext) if not getattr(full, field.name)}
    assert {name for name in empty if not getattr(draft, name)} <= {"origin_line", "language_line"}


def test_a_template_without_tags_has_one_fault(tmp_path: Path) -> None:
    template = changed(tmp_path / "t.docx")
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    bare = tmp_path / "bare.docx"
    bare.write_bytes(
        zipped(bare, {name: re.sub(r"\{[{%].*?[}%]\}", "", each) for name, each in parts.items()})
    )
    assert ["no title and no paragraphs" in fault.message for fault in check_template(bare)] == [True]


def test_a_fault_is_said_once(tmp_path: Path) -> None:
    template = changed(tmp_path / "t.docx", ("{{ issued }}", "{{ isued }} {{ isued }}"))
    assert len(check_template(template)) == 1


def test_all_faults_are_found_at_once_and_with_their_words(tmp_path: Path) -> None:
    template = changed(
        tmp_path / "t.docx",
        ("{{ issued }}", "on {{ isued }}"),
        ("{{ agenda_item }}", "{{ agenda_itm }}"),
        ("{{ meeting }}", "{{ meting }}"),
    )
    faults = check_template(template)
    assert [re.findall("“(.*?)”", fault.message)[0] for fault in faults] == ["isued", "agenda_itm", "meting"]
    assert faults[0].text == "on {{ isued }}"
    assert [fault.paragraph for fault in faults] == sorted({fault.paragraph for fault in faults})


def test_what_the_template_never_shows_is_a_fault(tmp_path: Path) -> None:
    faults = check_template(changed(tmp_path / "t.docx", ("preamble + operative", "preamble")))
    assert ["never shows “operative”" in fault.message for fault in faults] == [True]


def test_files_that_are_no_templates(tmp_path: Path) -> None:
    cases = {
        "text": (b"hello", "not a Word file"),
        "empty": (b"", "not a Word file"),
        "zip": (zipped(tmp_path / "z", {"a.txt": "x"}), "not a Word document"),
    }
    for name, (data, message) in cases.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(data)
        with pytest.raises(TemplateError, match=message) as caught:
            check_template(file)
        assert caught.value.hint
        with pytest.raises(TemplateError, match=message):
            word.render(FULL, Template(file, "file"))
    macros = changed(
        tmp_path / "m.docx",
        ("wordprocessingml.document.main+xml", "wordprocessingml.document.macroEnabled.main+xml"),
        part="[Content_Types].xml",
    )
    with pytest.raises(TemplateError, match="macros"):
        check_template(macros)


def zipped(file: Path, members: dict[str, str]) -> bytes:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.read_bytes()


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


def test_templates_are_found_in_a_checkout_and_in_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.render.templates import find

    package = tmp_path / "site" / "drafter"
    shutil.copytree(built_in_folder(), package / "templates")
    monkeypatch.setattr(find, "__file__", str(package / "render" / "templates" / "find.py"))
    find.built_in_folder.cache_clear()
    try:
        assert find.built_in_folder() == (package / "templates").resolve()
        shutil.rmtree(package / "templates")
        find.built_in_folder.cache_clear()
        with pytest.raises(TemplateError, match="missing"):
            find.built_in_folder()
    finally:
        find.built_in_folder.cache_clear()
