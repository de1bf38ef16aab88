"""Texts of organs on which the house has no data, in forms other than XML, beside the import of their XML.

    python -m benchmarks.other_organs [--list] [--most N] [--organ CODE] [FOLDER]

Each published file of the corpus that is not of an organ of the house becomes plain text, a Word file and a
web page (paragraphs with their labels typed, italics, no styles), made from the XML without any part of the program. All are
imported and compared with the import of the XML, paragraph by paragraph and value by value of the masthead.
"""

from __future__ import annotations

import argparse
import io
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from lxml import etree

from benchmarks.corpus_import import CORPUS, Figures
from benchmarks.corpus_printed import printed
from benchmarks.corpus_xml import NS, RAISED, Printed, bare, characters, fold
from drafter import house
from drafter.errors import DrafterError
from drafter.importers import ImportedDraft, read

_BLOCKS = {"p", "subheading", "heading", "crossHeading", "listIntroduction", "formula"}
_CLOSING = {f"{NS}location", f"{NS}docDate"}
_CALL = re.compile(r"\[(\d+)\]")
_VALUES = ("symbol", "issued", "session", "agenda_item", "job_number")


@dataclass(frozen=True)
class Block:
    """One printed line: its characters as pieces, (text, italic), with calls of the notes as "[1]"."""

    pieces: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """The characters, white space folded."""
        return fold("".join(text for text, _ in self.pieces))


def blocks_of(root: etree._Element) -> tuple[list[Block], list[str]]:
    """The lines of a file in the order of print, and its footnotes."""
    notes: list[str] = []
    found = [Block(tuple(_line(each, notes))) for each in _elements(root)]
    return [block for block in found if block.words], notes


def _parts(element: etree._Element) -> list[etree._Element]:
    """The meeting and the day of the closing are printed on two lines, and stand in one element."""
    if next(element.iterancestors(f"{NS}conclusions"), None) is None:
        return [element]
    found = [e for e in element.iter() if e.tag in _CLOSING or e.get("name") == "adoptionMeeting"]
    return found or [element]


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    statement = root.find(f"{NS}statement")
    assert statement is not None
    for part in statement:
        if not isinstance(part.tag, str) or etree.QName(part).localname == "meta":
            continue
        for element in part.iter():
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            outer = {etree.QName(each).localname for each in element.iterancestors()}
            if name in _BLOCKS and not outer & {"authorialNote", "formula", "crossHeading"}:
                yield from _parts(element)


def _line(element: etree._Element, notes: list[str]) -> Iterator[tuple[str, bool]]:
    owner = next(element.iterancestors(f"{NS}paragraph", f"{NS}point", f"{NS}item"), None)
    number = owner.find(f"{NS}num") if owner is not None else None
    tags = {f"{NS}{name}" for name in _BLOCKS}
    if owner is not None and number is not None and next(owner.iter(*tags), None) is element:
        yield fold(characters(number)) + " ", False
    yield from _pieces(element, notes, False)


def _pieces(element: etree._Element, notes: list[str], italic: bool) -> Iterator[tuple[str, bool]]:
    yield element.text or "", italic
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "authorialNote":
            notes.append(fold(characters(child, skip="")))
            yield f"[{len(notes)}]", False
        elif name in {"eol", "sup"}:
            yield fold(RAISED.get(child.text or "", child.text or " ")) or " ", italic
        elif name and name != "embeddedStructure":
            yield from _pieces(child, notes, italic or "italic" in (child.get("class") or ""))
            yield (" " if name in {"docNumber", "p"} else ""), False
        yield child.tail or "", italic


def as_text(blocks: list[Block], notes: list[str]) -> bytes:
    """One line a paragraph, the notes at the end."""
    listed = [f"[{index}] {words}" for index, words in enumerate(notes, 1)]
    return "\n\n".join([*(block.words for block in blocks), *listed]).encode()


def as_word(blocks: list[Block], notes: list[str]) -> bytes:
    """A Word file as somebody makes it who pastes: no styles, labels typed, the calls of the notes lost."""
    import docx

    del notes
    document = docx.Document()
    for block in blocks:
        paragraph = document.add_paragraph()
        for text, italic in block.pieces:
            paragraph.add_run(_CALL.sub("", " ".join(text.split("\n")))).italic = italic or None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_page(blocks: list[Block], notes: list[str]) -> bytes:
    """A web page of paragraphs, labels typed, the notes linked."""
    out = []
    for block in blocks:
        words = "".join(f"<i>{escape(text)}</i>" if italic else escape(text) for text, italic in block.pieces)
        out.append("<p>" + _CALL.sub(r'<sup><a href="#note-\1">\1</a></sup>', words))
    out += [f'<p id="note-{index}">{index} {escape(words)}' for index, words in enumerate(notes, 1)]
    return "\n".join(["<!DOCTYPE html><meta charset=utf-8>", *out]).encode()


FORMS = {"txt": as_text, "docx": as_word, "html": as_page}


def compare(name: str, wanted: ImportedDraft, got: ImportedDraft, figures: Figures) -> None:
    """Count what is the same in two imports of one text."""
    one, other = wanted.resolution, got.resolution
    figures.count("organ", one.organ == other.organ, f"{name}: {other.organ}")
    figures.count("language", one.language == other.language, f"{name}: {other.language}")
    titles = (fold(one.title.plain), fold(other.title.plain))
    figures.count("title", titles[0] == titles[1], f"{name}: {titles}")
    figures.count("number", one.number == other.number, f"{name}: {one.number} read as {other.number}")
    for key in _VALUES:
        values = (getattr(one.masthead, key), getattr(other.masthead, key))
        figures.count(f"masthead: {key}", values[0] == values[1], f"{name}: {values}")
    figures.count(
        "adoption", one.adoption == other.adoption, f"{name}: {one.adoption} read as {other.adoption}"
    )
    by_text: defaultdict[str, list[Printed]] = defaultdict(list)
    for each in printed(other):
        by_text[bare(each.label + each.text)].append(each)
    for each in printed(one):
        matches = by_text[bare(each.label + each.text)]
        figures.count("text", bool(matches), f"{name}: {each.kind} {each.label} {each.text[:120]!r}")
        if not matches:
            continue
        match = next((m for m in matches if m.kind == each.kind), matches[0])
        matches.remove(match)
        same = match.kind == each.kind and bare(match.label) == bare(each.label)
        words = f"{each.kind} {each.label!r} read as {match.kind} {match.label!r}: {each.text[:80]}"
        figures.count("kind and label", same, f"{name}: {words}")
    left = [each for group in by_text.values() for each in group]
    figures.count(
        "nothing besides", not left, f"{name}: {[(e.kind, e.label, e.text[:60]) for e in left][:3]}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--most", type=int, default=60)
    parser.add_argument("--organ")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    given = parser.parse_args()
    warnings.simplefilter("ignore", FutureWarning)
    groups: defaultdict[tuple[str, str], list[Path]] = defaultdict(list)
    for path in sorted(given.folder.rglob("*.xml")):
        organ, *_, language, _name = path.relative_to(given.folder).parts
        if organ not in house.organs() and given.organ in {None, organ}:
            groups[organ, language].append(path)
    for (organ, language), paths in groups.items():
        for form, make in FORMS.items():
            figures, refused = Figures(), Counter[str]()
            for path in paths[:: max(1, -(-len(paths) // given.most))]:
                try:
                    wanted = read(path)
                    got = read(make(*blocks_of(etree.parse(path).getroot())), file=path.stem)
                except (DrafterError, etree.XMLSyntaxError) as error:
                    refused[str(error)[:60]] += 1
                    continue
                compare(path.stem, wanted, got, figures)
            print(f"{organ} {language} {form}: " + "; ".join(
                f"{key} {figures.right[key]}/{total}" for key, total in figures.total.items()
            ), *([f"refused {sum(refused.values())}"] if refused else []))  # fmt: skip
            for key in figures.lists if given.list else ():
                for line in figures.lists[key]:
                    print(f"    {key}: {line}")


if __name__ == "__main__":
    main()
