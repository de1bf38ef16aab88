"""Each validator of Word files has been seen to refuse a broken one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests import word_checks
from tests.word_sample import FULL, bytes_of

BROKEN: dict[str, tuple[str, str, str]] = {
    "text outside a run": ("word/document.xml", "</w:p><w:sectPr", "<w:t>x</w:t></w:p><w:sectPr"),
    "not XML": ("word/document.xml", "</w:body>", "</w:bdy>"),
    "a style with an unknown element": ("word/styles.xml", "<w:qFormat/>", "<w:qFormat/><w:nonsense/>"),
    "a property in the wrong place": ("word/document.xml", "</w:p><w:sectPr", "<w:pPr/></w:p><w:sectPr"),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("broken")
    return {
        name: spoilt(folder / f"{number}.docx", *change)
        for number, (name, change) in enumerate(BROKEN.items())
    }


def spoilt(target: Path, part: str, old: str, new: str) -> Path:
    data = bytes_of(FULL)
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            archive.writestr(name, content)
    return target


def test_the_sdk_rejects_broken_files(broken: dict[str, Path]) -> None:
    found = "\n".join(word_checks.sdk(list(broken.values())))
    assert [name for name, path in broken.items() if path.name not in found] == []


def test_openxml_audit_rejects_broken_files(broken: dict[str, Path]) -> None:
    assert [name for name, path in broken.items() if not word_checks.audit([path])] == []


def test_ooxml_integrity_rejects_broken_files(broken: dict[str, Path], tmp_path: Path) -> None:
    assert word_checks.integrity([broken["not XML"]])
    note = spoilt(tmp_path / "n.docx", "word/footnotes.xml", 'w:footnote w:id="2"', 'w:footnote w:id="77"')
    assert word_checks.integrity([note])


DEFECTS = {
    "stands 2 times": ("word/document.xml", 'w:name="_Ref_a"', 'w:name="_Ref_one"'),
    "in pairs": ("word/document.xml", '<w:bookmarkEnd w:id="1"/>', ""),
    "not whole": ("word/document.xml", '<w:fldChar w:fldCharType="end"/>', ""),
    "which is not there": ("word/document.xml", "REF _Ref_ii", "REF _Ref_x"),
    "footnotes called": ("word/document.xml", '<w:footnoteReference w:id="3"/>', ""),
    "list 9 is not there": ("word/document.xml", '<w:numId w:val="1"/>', '<w:numId w:val="9"/>'),
}


@pytest.mark.parametrize("says", DEFECTS)
def test_our_own_check_sees_what_the_others_do_not(says: str, tmp_path: Path) -> None:
    file = spoilt(tmp_path / "d.docx", *DEFECTS[says])
    assert any(says in message for message in word_checks.own([file]))
