"""``drafter import`` as a user runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.commands import ROOT, run


def test_import_there_and_back(tmp_path: Path) -> None:
    source = ROOT / "tests" / "data" / "source" / "51-34.clean.es.txt"
    run("import", str(source), "-o", "old.yaml", "--organ", "hrc", cwd=tmp_path)
    run("build", "old.yaml", cwd=tmp_path)
    run("import", "old.docx", "-o", "again.yaml", cwd=tmp_path)

    from drafter.outline import read

    assert read(tmp_path / "again.yaml").resolution == read(tmp_path / "old.yaml").resolution


def test_import_of_nothing_readable(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"PK\x03\x04nonsense")
    run("import", "x.docx", cwd=tmp_path, code=2)
    run("import", "missing.docx", cwd=tmp_path, code=2)


def test_what_is_left_to_do_is_said_before_what_was_mended(tmp_path: Path) -> None:
    source = ROOT / "tests" / "data" / "source" / "51-34.ocr.es.txt"
    notes = run("import", str(source), "-o", "old.yaml", cwd=tmp_path).stderr.splitlines()
    mended = ["taken as" in note for note in notes if ": note: " in note]
    assert mended == sorted(mended)
    assert len(mended) <= 30


def test_options_that_cannot_be_followed(folder: Path) -> None:
    shutil.copy(ROOT / "tests" / "data" / "source" / "51-34.clean.es.txt", folder / "draft.txt")
    for options, words in (
        (("-o", "x.yaml", "--output-dir", "d"), "cannot go together"),
        (("draft.txt", "-o", "x.yaml"), "--output-dir"),
        (("draft.txt",), "--output-dir"),
        (("--pick", "0"), "from 1 on"),
        (("--language", "español"), "there are no data on the language"),
        (("--organ", "../x"), "not the code of an organ"),
        (("--output-dir", "mine.yaml"), "the folder cannot be made"),
        (("--format", "dox"), "docx"),
    ):
        assert words in run("import", "draft.txt", *options, cwd=folder, code=2).stderr
    assert sorted(path.name for path in folder.iterdir()) == ["draft.txt", "mine.yaml"]
