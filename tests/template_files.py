"""Templates changed as the tests need them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from drafter.render.templates import choose

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


def zipped(file: Path, members: dict[str, str]) -> bytes:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.read_bytes()
