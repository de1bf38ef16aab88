"""The commands as a user runs them, in a process of their own."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OUTLINE = "organ: hrc\nlanguage: es\ntitle: Título\npreamble: [Guiado por la Carta]\noperative: [Pide algo, Decide algo]\n"


def run(
    *arguments: str, cwd: Path, text: str | None = None, code: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


def test_version(tmp_path: Path) -> None:
    import drafter

    assert run("--version", cwd=tmp_path).stdout == f"drafter {drafter.__version__}\n"


@pytest.mark.parametrize("kind", ["hrc-resolution", "hrc-draft"])
@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_a_starter_builds_as_it_is(tmp_path: Path, kind: str, language: str) -> None:
    run("new", kind, "--language", language, "-o", "mine.yaml", cwd=tmp_path)
    done = run("build", "mine.yaml", cwd=tmp_path)
    assert "mine.docx" in done.stderr
    assert zipfile.is_zipfile(tmp_path / "mine.docx")


def test_new_says_what_there_is(tmp_path: Path) -> None:
    assert "did you mean hrc-resolution" in run("new", "hrc-resolucion", cwd=tmp_path, code=2).stderr
    assert "es" in run("new", "hrc-draft", "-l", "xx", cwd=tmp_path, code=2).stderr
    assert "hrc-draft" in run("new", cwd=tmp_path, text="", code=2).stderr


def test_same_input_same_bytes(folder: Path) -> None:
    run("build", "mine.yaml", "-o", "a.docx", cwd=folder)
    time.sleep(0.01)
    run("build", "mine.yaml", "-o", "b.docx", cwd=folder)
    assert (folder / "a.docx").read_bytes() == (folder / "b.docx").read_bytes()


def test_an_existing_file_is_kept_without_force(folder: Path) -> None:
    (folder / "mine.docx").write_text("precious")
    done = run("build", "mine.yaml", cwd=folder, code=2)
    assert "--force" in done.stderr
    assert (folder / "mine.docx").read_text() == "precious"
    run("build", "mine.yaml", "--force", cwd=folder)
    assert zipfile.is_zipfile(folder / "mine.docx")


def test_targets_that_are_no_files_are_refused(folder: Path) -> None:
    (folder / "real.docx").write_text("precious")
    (folder / "link.docx").symlink_to(folder / "real.docx")
    (folder / "dir.docx").mkdir()
    for name, word in (("link.docx", "link"), ("dir.docx", "directory"), ("none/x.docx", "none")):
        assert word in run("build", "mine.yaml", "-o", name, "--force", cwd=folder, code=2).stderr
    assert (folder / "real.docx").read_text() == "precious"
    assert sorted(path.name for path in folder.iterdir()) == [
        "dir.docx",
        "link.docx",
        "mine.yaml",
        "real.docx",
    ]


def test_a_device_is_refused(folder: Path) -> None:
    if not Path(os.devnull).exists() or not stat.S_ISCHR(Path(os.devnull).stat().st_mode):
        pytest.skip("this system has no devices in its file system")
    assert (
        "not an ordinary file"
        in run("build", "mine.yaml", "-o", os.devnull, "--to", "docx", "--force", cwd=folder, code=2).stderr
    )


def test_one_bad_outline_does_not_stop_the_others(folder: Path) -> None:
    (folder / "bad.yaml").write_text("titel: x\n")
    done = run("build", "bad.yaml", "mine.yaml", "missing.yaml", "--output-dir", "out", cwd=folder, code=2)
    assert "bad.yaml:1:1" in done.stderr
    assert "missing.yaml" in done.stderr
    assert [path.name for path in (folder / "out").iterdir()] == ["mine.docx"]


def test_formats(folder: Path) -> None:
    run("build", "mine.yaml", "--to", "docx,html,txt,md,xml", cwd=folder)
    names = {path.name for path in folder.iterdir()}
    assert {f"mine.{to}" for to in ("docx", "html", "txt", "md", "xml")} <= names
    assert "1. Pide algo;" in (folder / "mine.txt").read_text(encoding="utf-8")
    assert "did you mean docx" in run("build", "mine.yaml", "--to", "doc", cwd=folder, code=2).stderr


def test_standard_input_and_output(folder: Path) -> None:
    done = run("build", "-", "--to", "txt", cwd=folder, text=OUTLINE)
    assert "2. Decide algo." in done.stdout


def test_options_that_cannot_go_together(folder: Path) -> None:
    assert "--output-dir" in run("build", "mine.yaml", "mine.yaml", "-o", "x.docx", cwd=folder, code=2).stderr
    assert (
        "cannot go together"
        in run("build", "mine.yaml", "-o", "x.docx", "--output-dir", "d", cwd=folder, code=2).stderr
    )


def test_settings_fill_what_the_outline_leaves_out(folder: Path) -> None:
    (folder / "bare.yaml").write_text("title: T\noperative: [Pide algo]\n")
    assert "“organ” is missing" in run("build", "bare.yaml", cwd=folder, code=2).stderr
    (folder / "drafter.toml").write_text('organ = "hrc"\nlanguage = "es"\n')
    assert (
        "Consejo de Derechos Humanos"
        in run("build", "bare.yaml", "--to", "txt", "-o", "-", cwd=folder).stdout
    )
    (folder / "drafter.toml").write_text('organo = "hrc"\n')
    assert "did you mean “organ”" in run("build", "bare.yaml", cwd=folder, code=2).stderr
    (folder / "drafter.toml").write_text("organ = hrc\n")
    assert "not TOML" in run("build", "bare.yaml", cwd=folder, code=2).stderr


def test_unknown_organ_and_language(folder: Path) -> None:
    for old, new in (("hrc", "hcr"), ("es", "esp")):
        (folder / "x.yaml").write_text(OUTLINE.replace(f": {old}", f": {new}"))
        done = run("build", "x.yaml", cwd=folder, code=2)
        assert f"did you mean “{old}”" in done.stderr
        assert re.search(rf"x\.yaml:[12]:\d+: error: .*“{new}”", done.stderr)


def test_watch_builds_again(folder: Path) -> None:
    command = [sys.executable, "-m", "drafter", "build", "mine.yaml", "--to", "txt", "--watch"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait((folder / "mine.txt").exists)
            time.sleep(0.2)
            (folder / "mine.yaml").write_text(
                OUTLINE.replace("Pide algo", "Pide otra cosa"), encoding="utf-8"
            )
            _wait(lambda: "Pide otra cosa" in (folder / "mine.txt").read_text(encoding="utf-8"))
        finally:
            process.terminate()


def _wait(condition) -> None:  # type: ignore[no-untyped-def]
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen within 30 seconds")


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


def test_templates_commands(folder: Path) -> None:
    assert "hrc/resolution" in run("templates", cwd=folder).stdout
    assert "because" in run("templates", "explain", "mine.yaml", cwd=folder).stdout
    assert "symbol_large" in run("templates", "fields", cwd=folder).stdout
    own = folder / "own" / "hrc"
    own.mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "hrc" / "resolution.docx", own)
    assert "own/hrc" in run("templates", "explain", "mine.yaml", "--templates", "own", cwd=folder).stdout
    run("templates", "check", str(own / "resolution.docx"), cwd=folder)
    (own / "bad.docx").write_text("no Word file")
    run("templates", "check", str(own / "bad.docx"), cwd=folder, code=2)


def test_schema(tmp_path: Path) -> None:
    committed = (ROOT / "drafter" / "outline" / "outline.schema.json").read_text(encoding="utf-8")
    assert run("schema", cwd=tmp_path).stdout == committed


def test_the_python_interface_does_it_in_three_lines(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    from drafter import build, read

    outline = read("mine.yaml")
    assert build(outline, "mine.docx") == Path("mine.docx")
    assert zipfile.is_zipfile("mine.docx")


def test_checking_imports_no_word_library() -> None:
    code = (
        "import sys; from drafter import check, read; check(read(sys.argv[1])); "
        "print([m for m in ('docx', 'docxtpl', 'jinja2', 'typer', 'rich', 'pypdf', 'pydantic') if m in sys.modules])"
    )
    example = str(ROOT / "examples" / "hrc-51-34.es.yaml")
    done = subprocess.run([sys.executable, "-c", code, example], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_source_is_never_overwritten(folder: Path) -> None:
    assert (
        "lost"
        in run("build", "mine.yaml", "-o", "mine.yaml", "--to", "txt", "--force", cwd=folder, code=2).stderr
    )
    (folder / "other").mkdir()
    shutil.copy(folder / "mine.yaml", folder / "other")
    both = ("mine.yaml", "other/mine.yaml")
    assert "two documents" in run("build", *both, "--output-dir", "out", "--force", cwd=folder, code=2).stderr
    assert not (folder / "out").exists()
    assert ".yaml file" in run("new", "hrc-draft", "-o", "x.docx", cwd=folder, code=2).stderr
    assert "agree" in run("build", "mine.yaml", "-o", "x.docx", "--to", "pdf", cwd=folder, code=2).stderr
    (folder / "mine.docx").write_text("precious")
    assert "--force" in run("build", "mine.yaml", "--watch", cwd=folder, code=2).stderr
    run("import", "mine.yaml", "-o", "mine.yaml", "--force", cwd=folder, code=2)
    assert (folder / "mine.yaml").read_text(encoding="utf-8") == OUTLINE


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


def test_output_that_cannot_be_written(folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device")
    with full.open("w") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "drafter", "rules"],
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
