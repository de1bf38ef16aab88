"""What the house knows about texts read by a machine: one folder per language, and how letters are mistaken.

``confusions.csv`` says how often an English Tesseract read one stretch of letters as another (learnt from
rendered pages whose truth is known); ``<language>/words.csv`` counts the words of published resolutions,
``pairs.csv`` the neighbours of words that an accent alone sets apart (and the kinds of neighbours, ``~er`` for
words that end so), ``rules.toml`` holds the dictionary's name
and the rules for ordinals. A language is supported when its folder is there.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class OcrRule:
    """A pattern that a machine's reading leaves and what was printed; ``confidence`` from 0 to 1."""

    name: str
    pattern: re.Pattern[str]
    replacement: str
    confidence: float
    reason: str


@dataclass(frozen=True)
class Confusion:
    """``true`` was read as ``seen`` in ``count`` of ``of`` cases."""

    true: str
    seen: str
    count: float
    of: float


@dataclass(frozen=True)
class OcrLanguage:
    """The data of one language: its dictionary, word counts, neighbours and rules.

    ``capitals`` counts, of the words that begin with an accent, those that have a capital inside a sentence;
    ``keeps_sign`` matches a sign at the end of a word that is the word's own and no footnote's call;
    ``note`` how a footnote's text begins.
    """

    code: str
    dictionary: str
    words: Counter[str]
    capitals: Counter[str]
    neighbours: Counter[tuple[str, str]]
    rules: tuple[OcrRule, ...]
    keeps_sign: re.Pattern[str]
    note: re.Pattern[str]


def ocr_languages() -> tuple[str, ...]:
    """The codes of the languages that can be repaired, in order."""
    return tuple(sorted(path.parent.name for path in HERE.glob("*/rules.toml")))


@cache
def ocr_language(code: str) -> OcrLanguage | None:
    """The data of a language, or ``None`` where the house has none."""
    folder = HERE / code
    if code not in ocr_languages():
        return None
    settings = tomllib.loads((folder / "rules.toml").read_text(encoding="utf-8"))
    words = list(_rows(folder / "words.csv"))
    return OcrLanguage(
        code=code,
        dictionary=settings["dictionary"],
        words=Counter({row[0]: int(row[1]) for row in words}),
        capitals=Counter({row[0]: int(row[2]) for row in words if row[2:] and row[2]}),
        neighbours=Counter({(row[0], row[1]): int(row[2]) for row in _rows(folder / "pairs.csv")}),
        rules=tuple(_rule(entry) for entry in settings.get("rules", [])),
        keeps_sign=re.compile(settings["keeps_sign"]),
        note=re.compile(settings["note"]),
    )


@cache
def confusions() -> tuple[Confusion, ...]:
    """Every confusion that was learnt, and the general ones of ``lookalikes.csv``."""
    rows = [*_rows(HERE / "confusions.csv"), *_rows(HERE / "lookalikes.csv")]
    return tuple(Confusion(row[0], row[1], float(row[2]), float(row[3])) for row in rows)


def _rule(entry: dict[str, object]) -> OcrRule:
    return OcrRule(
        name=str(entry["name"]),
        pattern=re.compile(str(entry["pattern"]), re.MULTILINE),
        replacement=str(entry["replacement"]),
        confidence=float(str(entry["confidence"])),
        reason=str(entry["reason"]),
    )


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows of a comma-separated file without its head; none where the file is missing."""
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            next(rows, None)
            yield from rows
