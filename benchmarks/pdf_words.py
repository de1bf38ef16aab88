"""The words of a PDF with their places, line by line, as poppler's ``pdftotext`` sees them."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from lxml import etree

from drafter.errors import DraftError

_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its page (from 1), its box in points from the top left corner, its words."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    words: tuple[str, ...]

    @property
    def size(self) -> float:
        """The height of its box: 1.3 times the size of its largest letters."""
        return self.bottom - self.top

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(self.words)


def lines(pdf: bytes) -> list[Line]:
    """Every line, page by page from the top; words of one baseline are one line."""
    words = sorted(_words(pdf), key=lambda word: (word.page, round(word.bottom), word.left))
    return [_joined(list(group)) for _, group in groupby(words, lambda word: (word.page, round(word.bottom)))]


def _joined(words: list[Line]) -> Line:
    return Line(
        words[0].page,
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        tuple(text for word in words for text in word.words),
    )


def _words(pdf: bytes) -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.pdf"
        source.write_bytes(pdf)
        try:
            command = ["pdftotext", "-bbox", "-enc", "UTF-8", str(source), "-"]
            found = subprocess.run(command, capture_output=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise DraftError("pdftotext (poppler) is needed to measure a PDF") from error
    root = etree.fromstring(found, etree.XMLParser(resolve_entities=False, load_dtd=False, recover=True))
    return [
        Line(number, at("xMin"), at("yMin"), at("xMax"), at("yMax"), (word.text or "",))
        for number, page in enumerate(root.iter(f"{_XHTML}page"), 1)
        for word in page.iter(f"{_XHTML}word")
        for at in [partial(_number, word)]
    ]


def _number(word: etree._Element, key: str) -> float:
    return float(word.get(key) or 0)
