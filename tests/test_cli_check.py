"""``drafter check`` and ``drafter rules`` as a user runs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import OUTLINE, ROOT, run


def test_checking_imports_no_word_library() -> None:
    code = (
        "import sys; from drafter import check, read; check(read(sys.argv[1])); "
        "print([m for m in ('docx', 'docxtpl', 'jinja2', 'typer', 'rich', 'pypdf', 'pydantic') if m in sys.modules])"
    )
    example = str(ROOT / "examples" / "hrc-51-34.es.yaml")
    done = subprocess.run([sys.executable, "-c", code, example], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_fixing_keeps_windows_line_ends(folder: Path) -> None:
    source = OUTLINE.replace("Decide algo", "Decide algo;").replace("\n", "\r\n")
    (folder / "w.yaml").write_bytes(b"\xef\xbb\xbf" + source.encode())
    run("check", "w.yaml", "--fix", "--fail-on", "error", cwd=folder)
    fixed = (folder / "w.yaml").read_bytes()
    assert fixed == b"\xef\xbb\xbf" + source.replace("Decide algo;", "Decide algo.").encode()


def test_several_files_at_a_time_and_one_of_them_bad(folder: Path) -> None:
    (folder / "bad.yaml").write_text("titel: x\n")
    done = run("check", "mine.yaml", "bad.yaml", "--jobs", "2", "--fail-on", "error", cwd=folder, code=2)
    assert "bad.yaml:1:1" in done.stderr
    assert "1 file checked" in done.stderr
    assert "there is no rule" in run("check", "mine.yaml", "--select", "periodo", cwd=folder, code=2).stderr


SLIPS = """organ: hrc
language: es
title: Un título.
preamble:
  - Guiada  por la Carta
operative:
  - Pide algo
  - Decide algo
"""


@pytest.fixture
def slips(folder: Path) -> Path:
    (folder / "slips.yaml").write_text(SLIPS, encoding="utf-8")
    return folder


def test_a_finding_says_how_it_is_mended(slips: Path) -> None:
    done = run("check", "slips.yaml", "--ignore", "masthead-incomplete", code=1, cwd=slips)
    assert "slips.yaml:3:17: title: error:" in done.stdout
    assert "(title-with-stop) [fixable]\n" in done.stdout
    assert "(opening-disagreeing) [fixable with --unsafe-fixes]\n" in done.stdout
    assert "1 file checked: 2 errors, 1 warning" in done.stderr
    assert "2 can be mended with --fix; 1 more with --unsafe-fixes" in done.stderr


def test_a_diff_shows_what_would_be_mended_and_changes_nothing(slips: Path) -> None:
    done = run("check", "slips.yaml", "--diff", code=1, cwd=slips)
    assert done.stdout.splitlines() == [
        "slips.yaml:3: title: Un título[-.-]",
        "slips.yaml:5:   - Guiada[-  -]{+ +}por la Carta",
    ]
    assert (slips / "slips.yaml").read_text(encoding="utf-8") == SLIPS
    run("check", "slips.yaml", "--fix", code=1, cwd=slips)
    done = run("check", "slips.yaml", "--diff", cwd=slips)
    assert done.stdout == ""
    assert done.stderr == "nothing to mend; with --unsafe-fixes 1 finding can be mended\n"


def test_standard_input_is_mended_to_standard_output(slips: Path) -> None:
    done = run("check", "-", "--fix", cwd=slips, text=SLIPS, code=1)
    assert done.stdout == SLIPS.replace("título.", "título").replace("  por", " por")
    assert "opening-disagreeing" in done.stderr
    assert run("check", "-", "--fix", cwd=slips, text=OUTLINE, code=0).stdout == OUTLINE


def test_a_baseline_says_what_it_hides(slips: Path) -> None:
    command = ("check", "slips.yaml", "--baseline", "b.json", "--ignore", "masthead-incomplete")
    done = run(*command, cwd=slips)
    assert done.stderr == "b.json: 3 findings recorded; hidden from now on with this --baseline\n"
    done = run(*command, cwd=slips)
    assert done.stderr.endswith("\nb.json: 3 findings known before not shown\n")
    (slips / "slips.yaml").write_text(SLIPS.replace("Pide algo", "Pide  algo"), encoding="utf-8")
    done = run(*command, cwd=slips, code=1)
    assert done.stdout.count("slips.yaml:") == 1


def test_what_could_not_be_checked_is_not_called_clean(folder: Path) -> None:
    assert "nothing found" not in run("check", "none.yaml", cwd=folder, code=2).stderr
    done = run("check", "none.yaml", "mine.yaml", "--fail-on", "error", cwd=folder, code=2)
    assert "1 file checked" in done.stderr
    assert "; 1 could not be checked" in done.stderr


def test_an_option_that_is_not_used_is_told(folder: Path) -> None:
    for command in (("check", "mine.yaml"), ("build", "mine.yaml", "--to", "txt", "-o", "-")):
        done = run(*command, "--language", "fr", cwd=folder)
        assert "the outline itself says “language: es”, so --language fr is not used" in done.stderr
    for option, word in (("--organ", "organ"), ("--language", "language")):
        done = run("check", "mine.yaml", option, "xx", cwd=folder, code=2)
        assert f"there are no data on the {word} “xx”" in done.stderr


def test_a_file_that_cannot_be_replaced_does_not_stop_the_others(slips: Path) -> None:
    (slips / "link.yaml").symlink_to(slips / "slips.yaml")
    (slips / "third.yaml").write_text(SLIPS, encoding="utf-8")
    done = run("check", "link.yaml", "third.yaml", "--fix", cwd=slips, code=2)
    assert "link.yaml: error: the target is a symbolic link" in done.stderr
    assert "mended: third.yaml (2 findings)" in done.stderr


def test_rules_and_their_pages(folder: Path) -> None:
    assert len(run("rules", cwd=folder).stdout.splitlines()) > 100
    assert run("rules", "citation-date-wrong", cwd=folder).stdout.startswith("# ")
    assert (
        "did you mean “citation-date-wrong”" in run("rules", "citation-date-rong", cwd=folder, code=2).stderr
    )
    assert "known here: hrc" in run("rules", "--organ", "xx", cwd=folder, code=2).stderr


def test_rules_of_ones_own_are_listed_with_the_others(folder: Path) -> None:
    own = folder / "own"
    own.mkdir()
    (own / "no-sahel.yaml").write_text(
        "id: no-sahel\nname: The Sahel\nsummary: The Sahel is not named.\nwhy: An example.\nsource: none\n"
        "severity: warning\ncheck: {kind: pattern, needs: [Sahel], pattern: Sahel}\nmessage: found\n",
        encoding="utf-8",
    )
    assert "no-sahel" in run("rules", "--rules", "own", cwd=folder).stdout
    assert "# The Sahel" in run("rules", "no-sahel", "--rules", "own", cwd=folder).stdout
    assert "no such folder" in run("rules", "--rules", "none", cwd=folder, code=2).stderr
