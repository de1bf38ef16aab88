"""Every Word file goes through three validators and one check of our own.

The Open XML SDK (through npm), openxml-audit, ooxml-integrity; ours sees what they do not: bookmarks with
one name, fields that do not close, references to nothing, footnotes that are called twice or never.
"""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from tests.tools import require_path, require_tool

VALIDATORS = Path(__file__).parent / "validators"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def validate(paths: Path | Sequence[Path]) -> list[str]:
    """What all four say against the files; nothing, where they are right."""
    files = [paths] if isinstance(paths, Path) else list(paths)
    assert files, "no files to validate"
    return [*sdk(files), *audit(files), *integrity(files), *own(files)]


def sdk(files: Sequence[Path]) -> list[str]:
    """The Open XML SDK's errors; the tests that call it are skipped without Node.js."""
    node = require_tool("node")
    require_path(VALIDATORS / "node_modules" / "@xarsh", "make validators")
    command = [node, str(VALIDATORS / "validate.mjs"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(files)
    return [f"sdk: {Path(one['file']).name}: {error}" for one in found for error in one["errors"]]


def audit(files: Sequence[Path]) -> list[str]:
    """The errors of openxml-audit."""
    from openxml_audit import OpenXmlValidator

    # a new validator for each file: one remembers the footnotes of the file before
    return [
        f"audit: {file.name}: {error}" for file in files for error in OpenXmlValidator().validate(file).errors
    ]


def integrity(files: Sequence[Path]) -> list[str]:
    """The findings of ooxml-integrity that are errors."""
    from ooxml_integrity.inspector import check_many

    return [
        f"integrity: {Path(file).name}: {finding}"
        for file, findings in check_many(files).items()
        for finding in findings
        if "error" in str(finding.severity).lower()
    ]


def own(files: Sequence[Path]) -> list[str]:
    """What only we look for."""
    return [f"own: {file.name}: {message}" for file in files for message in _own(file)]


def _own(file: Path) -> Iterator[str]:
    with zipfile.ZipFile(file) as archive:
        roots = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()
                 if name.startswith("word/") and name.endswith(".xml")}  # fmt: skip
    body = roots["word/document.xml"]
    yield from _bookmarks(body)
    for name, root in roots.items():
        yield from (f"{name}: {message}" for message in _fields(root))
    yield from _notes(body, roots.get("word/footnotes.xml"))
    yield from _lists(body, roots.get("word/numbering.xml"))


def _bookmarks(body: etree._Element) -> Iterator[str]:
    names = Counter(mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart"))
    yield from (f"bookmark {name} stands {count} times" for name, count in names.items() if count > 1)
    starts = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart"))
    ends = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd"))
    if starts != ends or any(count > 1 for count in starts.values()):
        yield "bookmarks do not begin and end in pairs"
    for code in body.iter(f"{W}instrText"):
        words = (code.text or "").split()
        if words[:1] == ["REF"] and words[1] not in names:
            yield f"a reference to the bookmark {words[1]}, which is not there"


def _fields(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        kinds = [char.get(f"{W}fldCharType") for char in paragraph.iter(f"{W}fldChar")]
        while kinds:
            if kinds[:3] != ["begin", "separate", "end"]:
                yield f"a field is not whole: {kinds}"
                break
            kinds = kinds[3:]


def _notes(body: etree._Element, notes: etree._Element | None) -> Iterator[str]:
    called = Counter(call.get(f"{W}id") for call in body.iter(f"{W}footnoteReference"))
    there = Counter(
        note.get(f"{W}id")
        for note in (notes.iter(f"{W}footnote") if notes is not None else ())
        if note.get(f"{W}type") is None
    )
    if called != there or any(count > 1 for count in called.values()):
        yield f"footnotes called: {sorted(called.elements(), key=str)}, there: {sorted(there.elements(), key=str)}"


def _lists(body: etree._Element, numbering: etree._Element | None) -> Iterator[str]:
    there = {num.get(f"{W}numId") for num in (numbering.iter(f"{W}num") if numbering is not None else ())}
    for used in {item.get(f"{W}val") for item in body.iter(f"{W}numId")} - there:
        yield f"the list {used} is not there"
