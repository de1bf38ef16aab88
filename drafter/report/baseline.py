"""A baseline: the findings known when it was made, so that only new ones are shown.

A finding is known by its rule, its file and the words of its paragraph, never by its line, so that a
paragraph may move. A paragraph whose words change is looked at anew.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from drafter.errors import ConfigurationError
from drafter.rules.finding import Finding
from drafter.small_files import text_of

_VERSION = 1


def digest(finding: Finding) -> str:
    """What a finding is known by, beside its file: its rule and the words of its paragraph."""
    words = finding.text or f"{finding.paragraph} {finding.found}"
    return sha256(f"{finding.rule}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:24]


class Baseline:
    """Known findings, counted by file, rule and digest. Files are named as seen from ``folder``, the baseline's own."""

    def __init__(self, folder: Path, known: Iterable[tuple[str, str, str]] = ()) -> None:
        self.folder = folder
        self.known = Counter(known)

    @classmethod
    def of(cls, findings: Iterable[Finding], folder: Path) -> Baseline:
        """A baseline of these findings that is to be kept in ``folder``."""
        return cls(folder, (_key(finding, folder) for finding in findings))

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The baseline in a file.

        Raises:
            ConfigurationError: it cannot be read, or is not a baseline.
        """
        try:
            data = json.loads(text_of(path, "the baseline"))
            if data["version"] != _VERSION:
                raise ValueError("made by another version")
            entries = data["findings"]
            known = [(str(item["file"]), str(item["rule"]), str(item["paragraph"])) for item in entries]
            return cls(path.parent, known)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise ConfigurationError("this is not a baseline of drafter", file=str(path)) from None

    def json(self) -> str:
        """The baseline as a file's text, sorted."""
        entries = [
            {"file": file, "rule": rule, "paragraph": words}
            for file, rule, words in sorted(self.known.elements())
        ]
        return json.dumps({"version": _VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"

    def new(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that the baseline does not know. Each known one hides as many as it was counted."""
        left = self.known.copy()
        shown = []
        for finding in findings:
            key = _key(finding, self.folder)
            if left[key] > 0:
                left[key] -= 1
            else:
                shown.append(finding)
        return shown


def _key(finding: Finding, folder: Path) -> tuple[str, str, str]:
    return _seen_from(folder.resolve(), finding.file), finding.rule, digest(finding)


@lru_cache(maxsize=1024)
def _seen_from(folder: Path, file: str) -> str:
    """One name for a file, however its path was typed; standard input is "-"."""
    if file == "-":
        return file
    path = Path(file).resolve()
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
