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
from tests.template_files import DOCUMENT, changed, zipped
from tests.word_checks import W
from tests.word_sample import FULL


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
    names = {style.find(f"{W}name").get(f"{W}val"): style for style in styles.iter(f"{W}style")}  # type: ignore[union-attr]  # every style has one
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
