"""How well the house knows what the UN prints: opening phrases, and the fixed lines of masthead and closing.

    python benchmarks/openings.py [--organ hrc] [--differences] [FOLDER …]

Without folders the shared sample is read; a folder holds ``*/Spanish/*.xml`` or ``Spanish/*.xml``. Texts are the UN's
Akoma Ntoso files. Measured, for each language:

- openings: the share of preambular and operative paragraphs that begin in italics whose recognised opening phrase is
  exactly those italics. A preambular paragraph that the mark-up puts among the operative ones (no number, ends with a
  comma) counts as preambular. Paragraphs without leading italics are counted apart.
- lines: the share of files in which the line that the house derives (from the numbers and dates in the mark-up)
  equals the printed one. Spaces, no-break or not, count alike, also before a colon; ' counts as ’. Dates of a
  session are printed in two parts in the files and are compared as such.

``--differences`` lists every difference.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from benchmarks.fixed_lines import AKN, Measured, lines, text_of
from drafter import house
from drafter.errors import DrafterError

SAMPLE = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
FOLDERS = {"es": "Spanish", "en": "English", "fr": "French"}
FIXED = {
    *("session", "session dates (words)", "agenda item", "agenda title", "distribution", "date of issuance"),
    *("meeting", "date of adoption", "adoption line", "adopted without a vote", "recorded vote"),
}
"""The kinds that are one line each; the house's and the UN's differ only where the UN or the mark-up slipped."""


def _runs(element: Any, italic: bool = False) -> Iterator[tuple[str, bool]]:
    if not isinstance(element.tag, str) or element.tag == f"{AKN}authorialNote":
        return
    italic = italic or "italic" in (element.get("class") or "") or element.tag == f"{AKN}i"
    if element.text:
        yield element.text, italic
    for child in element:
        yield from _runs(child, italic)
        if child.tail:
            yield child.tail, italic


def _leading(paragraph: Any) -> tuple[str, str]:
    """The italics that a paragraph begins with and its whole text, white space made single."""
    text, italics, inside = "", "", True
    for run, italic in _runs(paragraph):
        text += run
        inside = inside and (italic or not run.strip())
        italics += run if inside else ""
    return tuple(unicodedata.normalize("NFC", " ".join(item.split())) for item in (italics, text))  # type: ignore[return-value]  # two of them


def _paragraphs(tree: Any) -> Iterator[tuple[house.OpeningPart, str, str]]:
    for container in tree.iterfind(f".//{AKN}preamble/{AKN}container"):
        first = container.find(f".//{AKN}p")
        if first is not None:
            yield "preambular", *_leading(first)
    for paragraph in tree.iterfind(f".//{AKN}mainBody/{AKN}paragraph"):
        first, label = paragraph.find(f".//{AKN}p"), paragraph.find(f"{AKN}num")
        if first is None:
            continue
        italics, text = _leading(first)
        numbered = label is not None and bool(text_of(label))
        if numbered or (italics and text.endswith(".")):
            yield "operative", italics, text
        elif italics and text.endswith(","):
            yield "preambular", italics, text


def openings(tree: Any, file: str, language: house.Language) -> Iterator[Measured]:
    """The opening of every paragraph."""
    for part, italics, text in _paragraphs(tree):
        if not italics:
            yield Measured(f"{part}, no italics", file, "", "")
            continue
        found = language.opening(text, part)
        yield Measured(
            part, file, f"{italics} | {text[:60]}", f"{found.phrase if found else '–'} | {text[:60]}"
        )


def files(folders: list[Path], organ: str, language: str) -> Iterator[Path]:
    """The XML files of a language, in the shared sample or in the given folders."""
    for folder in folders or [SAMPLE / organ]:
        yield from sorted(
            {*folder.glob(f"*/{FOLDERS[language]}/*.xml"), *folder.glob(f"{FOLDERS[language]}/*.xml")}
        )


def measure(folders: list[Path], organ_code: str, code: str) -> Iterator[Measured]:
    """Every comparison in a language."""
    organ, language = house.organ(organ_code), house.language(code)
    for path in files(folders, organ_code, code):
        try:
            tree = etree.parse(path)
        except etree.XMLSyntaxError as error:
            print(f"left out: {path.name}: {error}")
            continue
        yield from openings(tree, path.name, language)
        yield from lines(tree, path.name, organ, language)


def report(code: str, found: list[Measured], *, differences: bool) -> None:
    """Print the shares, and the differences."""
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    for item in found:
        kinds[item.kind][item.same] += 1
    for kind, counts in kinds.items():
        total = counts.total()
        share = (
            ""
            if kind.endswith("no italics")
            else f"{counts[True]:6} of {total:6}  {counts[True] / total:7.2%}"
        )
        print(f"{code}  {kind:24} {share or total}")
    derived = [item for item in found if item.kind in FIXED]
    same = sum(item.same for item in derived)
    print(
        f"{code}  {'session, dates, item, adoption, closing':40} {same:6} of {len(derived):6}  {same / len(derived):7.2%}"
    )
    if differences:
        for item in found:
            if not item.same:
                print(
                    f"  {item.kind} · {item.file}\n    printed: {item.printed}\n    derived: {item.derived}"
                )


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--organ", default=house.organs()[0])
    parser.add_argument("--differences", action="store_true")
    arguments = parser.parse_args()
    for code in house.languages():
        try:
            report(
                code,
                list(measure(arguments.folders, arguments.organ, code)),
                differences=arguments.differences,
            )
        except DrafterError as error:
            print(f"{code}: {error}")


if __name__ == "__main__":
    main()
