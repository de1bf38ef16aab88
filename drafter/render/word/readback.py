"""A finished Word file read again: its paragraphs with the labels that Word will print, and its footnotes.

Own and small on purpose: what reads the file shares no code with what wrote it, apart from the names of
XML elements and the way in which a number is spelt as letters.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from typing import IO

from lxml import etree

from drafter.errors import DraftError
from drafter.numbering import counter
from drafter.render.word.xml import RELATIONSHIPS, R, w

_STYLES = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_BREAKS = {
    w("br"): "\n",
    w("cr"): "\n",
    w("tab"): "\t",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}


@dataclass(frozen=True, slots=True)
class WordText:
    """What a Word file says.

    Attributes:
        paragraphs: the body's paragraphs in order, label and tab before the text, table cells included;
            empty ones left out.
        notes: the text of each numbered footnote in the order of their calls.
        marked_notes: the text of footnotes called by a sign of their own.
        running: the paragraphs of headers and footers.
    """

    paragraphs: tuple[str, ...]
    notes: tuple[str, ...]
    marked_notes: tuple[str, ...]
    running: tuple[str, ...]


def read_word(source: str | IO[bytes]) -> WordText:
    """Read the Word file ``source`` (its name, or its bytes opened).

    Raises:
        DraftError: it cannot be read as a Word file.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            return _Reader(archive).text()
    except (OSError, zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, ValueError) as error:
        raise DraftError(f"the Word file cannot be read back: {error}") from error


class _Reader:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.main = self._relations("", "_rels/.rels")["officeDocument"][0]
        folder, base = posixpath.split(self.main)
        self.related = self._relations(folder, posixpath.join(folder, "_rels", f"{base}.rels"))
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.levels = self._numbering()

    def _parse(self, name: str) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self.archive.read(name), parser)

    def _relations(self, folder: str, name: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for relation in self._parse(name).iter(f"{{{RELATIONSHIPS}}}Relationship"):
            kind = (relation.get("Type") or "").removeprefix(f"{R}/")
            target = relation.get("Target") or ""
            if relation.get("TargetMode") != "External":
                found[kind].append(
                    target.lstrip("/") if target[:1] == "/" else posixpath.join(folder, target)
                )
        return found

    def _numbering(self) -> dict[str, dict[int, tuple[str, str]]]:
        """For each list its levels: how the number is spelt, and the label's text."""
        if not self.related["numbering"]:
            return {}
        root = self._parse(self.related["numbering"][0])
        abstract = {
            item.get(w("abstractNumId")): {
                int(level.get(w("ilvl")) or 0): (_value(level, "numFmt"), _value(level, "lvlText"))
                for level in item.findall(w("lvl"))
            }
            for item in root.findall(w("abstractNum"))
        }
        return {item.get(w("numId")) or "": abstract[_value(item, "abstractNumId")]
                for item in root.findall(w("num"))}  # fmt: skip

    def text(self) -> WordText:
        """Everything that the file says."""
        body = self._parse(self.main)
        paragraphs = [self._paragraph(item) for item in body.iter(w("p"))]
        notes, marked = self._notes(body)
        running = [
            self._paragraph(item)
            for kind in ("header", "footer")
            for name in self.related[kind]
            for item in self._parse(name).iter(w("p"))
        ]
        return WordText(_filled(paragraphs), notes, marked, _filled(running))

    def _notes(self, body: etree._Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
        calls = list(body.iter(w("footnoteReference")))
        if not calls:
            return (), ()
        root = self._parse(self.related["footnotes"][0])
        texts = {
            note.get(w("id")): "\n".join(self._paragraph(item) for item in note.iter(w("p"))).lstrip("\t")
            for note in root.findall(w("footnote"))
        }
        sides: tuple[list[str], list[str]] = ([], [])
        for call in calls:
            sides[call.get(w("customMarkFollows")) is not None].append(texts[call.get(w("id"))])
        return tuple(sides[0]), tuple(sides[1])

    def _paragraph(self, paragraph: etree._Element) -> str:
        words: list[str] = []
        for item in paragraph.iter(w("t"), *_BREAKS):
            if item.getparent() is None or next(item.iterancestors(w("p"))) is not paragraph:
                continue
            if item.tag == w("t"):
                words.append(item.text or "")
            elif item.getparent().tag == w("r"):  # type: ignore[union-attr]  # w:tab is also a tab stop
                words.append(_BREAKS[str(item.tag)])
        label = self._label(paragraph)
        return f"{label}\t{''.join(words)}" if label else "".join(words)

    def _label(self, paragraph: etree._Element) -> str:
        numbering = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if numbering is None:
            return ""
        number, level = _value(numbering, "numId"), int(_value(numbering, "ilvl") or 0)
        counts = self.counts[number]
        counts[level] = counts.get(level, 0) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        _, pattern = self.levels[number][level]
        for index, (style, _) in self.levels[number].items():
            spelt = counter(_STYLES.get(style, "1"), counts.get(index, 1))
            pattern = pattern.replace(f"%{index + 1}", spelt)
        return pattern


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(w(name))
    return (child.get(w("val")) or "") if child is not None else ""


def _filled(paragraphs: list[str]) -> tuple[str, ...]:
    return tuple(paragraph for paragraph in paragraphs if paragraph.strip("\t\n"))
