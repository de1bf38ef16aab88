"""The compiled template: what it needs, whom it trusts, what it says of names that are not there."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from drafter.errors import TemplateError
from drafter.render import word
from drafter.render.templates import Template
from tests.word_sample import FULL, bytes_of

ROOT = Path(__file__).parents[1]


SCRIPT = """
import sys
from drafter.render import word
from tests.word_checks import W
from tests.word_sample import FULL
word.render(FULL, word.choose(FULL))
print(sorted({"docxtpl", "docx", "rich", "typer"} & set(sys.modules)))
"""


def test_a_compiled_template_needs_no_word_library(tmp_path: Path) -> None:
    environment = {**os.environ, "DRAFTER_CACHE": str(tmp_path / "cache")}
    loaded = [
        subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True,
                       text=True, check=True).stdout.strip()
        for _ in range(2)
    ]  # fmt: skip
    assert loaded == ["['docx', 'docxtpl']", "[]"]


def test_a_cache_that_others_can_write_to_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.render.word import cache

    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    path = word.choose(FULL).path
    monkeypatch.setattr(cache, "_from_plain", lambda plain: pytest.fail("the cache was used"))
    cache._compiled.cache_clear()
    cache.compiled(path)
    (kept,) = (tmp_path / "cache").iterdir()
    kept.chmod(0o666)
    cache._compiled.cache_clear()
    cache.compiled(path)
    assert (kept.stat().st_mode & 0o022) == 0  # written anew


@pytest.mark.parametrize("content", [b"", b"rubbish", b"\xe9\x00"])
def test_a_damaged_cache_is_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    from drafter.render.word import cache

    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    expected = bytes_of(FULL)
    cache._compiled.cache_clear()
    cache.compiled(word.choose(FULL).path)
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(content)
    cache._compiled.cache_clear()
    assert bytes_of(FULL) == expected
    monkeypatch.setenv("DRAFTER_CACHE", str(kept / "not a folder"))
    cache._compiled.cache_clear()
    assert bytes_of(FULL) == expected


def test_a_template_that_asks_for_what_is_not_there(tmp_path: Path) -> None:
    template = tmp_path / "t.docx"
    with zipfile.ZipFile(word.choose(FULL).path) as old, zipfile.ZipFile(template, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"{{ issued }}", b"{{ isued }}"))
    with pytest.raises(TemplateError, match=r"isued.*drafter templates check"):
        word.render(FULL, Template(template, "file"))
