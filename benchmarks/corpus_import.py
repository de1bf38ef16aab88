"""How well Akoma Ntoso comes in: every file of the corpus imported and compared with its own XML.

    python -m benchmarks.corpus_import [--list] [FOLDER]

The XML is read a second time and independently, by walking its ``p`` elements (:mod:`benchmarks.corpus_xml`).
Labels are joined to their text, so that a label typed in the text is no difference. ``--list`` prints
every difference. With FOLDER, the XML files below it are measured instead of the corpus.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from benchmarks.corpus_printed import all_words, is_known, language_of, printed
from benchmarks.corpus_xml import (
    NS,
    Printed,
    bare,
    blocks,
    bracket,
    characters,
    closing_date,
    fold,
    paragraphs_of,
    printed_line,
)
from drafter import house
from drafter.errors import DrafterError
from drafter.house import formulas
from drafter.importers import ImportedDraft, read

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
WORD = re.compile(r"\w+")


@dataclass
class Figures:
    """Counts by name, and what differed."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    lists: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def count(self, name: str, right: bool, words: str) -> None:
        """Count one case; ``words`` says what differed."""
        self.total[name] += 1
        self.right[name] += right
        if not right:
            self.lists[name].append(words)


def measure(path: Path, draft: ImportedDraft, figures: Figures) -> None:
    """Compare one import with its XML."""
    root = etree.parse(str(path)).getroot()
    wanted, got = list(paragraphs_of(root)), list(printed(draft.resolution))
    full = is_known(draft.resolution)
    by_text: defaultdict[str, list[Printed]] = defaultdict(list)
    for each in got:
        by_text[bare(each.label + each.text)].append(each)
        if each.label:
            by_text["|" + bare(each.text)].append(each)
    annexed = False
    for each in wanted:
        matches = by_text.get(bare(each.label + each.text)) or by_text.get("|" + bare(each.text), [])
        if not matches and is_annex_word(each, draft):
            annexed = True
            continue
        figures.count(
            "text equals the XML's", bool(matches), f"{path.name}: {each.label} {each.text[:150]!r}"
        )
        if not matches or not full:
            continue
        match = next((m for m in matches if m.kind == each.kind), matches[0])
        matches.remove(match)
        if not annexed and each.kind != "annex":
            same = match.kind == each.kind and bare(match.label) == bare(each.label)
            figures.count(
                "kind and label",
                same,
                f"{path.name}: {each.kind} {each.label!r} read as {match.kind} {match.label!r}: {each.text[:80]}",
            )
            measure_opening(each, draft, figures, path)
        for note in each.notes:
            figures.count(
                "footnotes in place",
                note in match.notes,
                f"{path.name}: {note} not in {match.notes}",
            )
    measure_words(path, root, draft, figures)
    if full:
        measure_lines(path, root, draft, figures)


def is_annex_word(each: Printed, draft: ImportedDraft) -> bool:
    """Whether a paragraph is the word above an annex, which the house prints."""
    known = language_of(draft.resolution)
    total = len(draft.resolution.annexes)
    return known is not None and any(
        fold(formulas.annex_heading(known, index, count)).casefold() == each.text.casefold()
        for count in (1, total, 20)
        for index in range(max(total, 1))
    )


def measure_opening(each: Printed, draft: ImportedDraft, figures: Figures, path: Path) -> None:
    """Whether the house alone, without seeing the italics, finds the opening phrase."""
    if each.kind not in {"preambular", "operative"} or not each.italics:
        return
    known = language_of(draft.resolution)
    assert known is not None
    found = known.opening(each.text, each.kind)  # type: ignore[arg-type]  # two of its kinds only
    phrase = fold(found.phrase) if found else ""
    figures.count(
        "opening phrase ends where the italics end",
        phrase == each.italics,
        f"{path.name}: {each.italics!r} read as {phrase!r}",
    )


def measure_lines(path: Path, root: etree._Element, draft: ImportedDraft, figures: Figures) -> None:
    """The votes, and the lines of closing, session and adoption that the house derives."""
    resolution = draft.resolution
    organ, language = house.organ(resolution.organ), house.language(resolution.language)
    adoption = resolution.adoption
    session = resolution.masthead.session
    derived = {
        "session": (
            printed_line(root, "session"),
            formulas.session_line(organ, language, session) if session else "",
        ),
        "adoption": (
            printed_line(root, "docTitle"),
            formulas.adoption_line(organ, language, adoption.date if adoption else None),
        ),
        "meeting": (
            printed_line(root, "location"),
            formulas.meeting_line(organ, language, adoption.meeting if adoption else None),
        ),
        "date": (closing_date(root), language.date(adoption.date) if adoption and adoption.date else ""),
        "bracket": (
            bracket(root),
            formulas.adoption_bracket(organ, language, adoption)[0][0] if adoption else "",
        ),
    }
    for name, (there, here) in derived.items():
        same = as_raised(there) == as_raised(fold(here))
        figures.count(
            "lines of closing, session, adoption",
            same,
            f"{path.name}: {name}: {there!r} printed, {here!r} derived",
        )
        if not same:
            told = any(there in fold(note.text) for note in draft.notes)
            figures.count("of those that differ, told in a note", told, f"{path.name}: {name}: {there!r}")
    if adoption is None or adoption.vote is None:
        return
    votes = {
        "inFavour": adoption.vote.in_favour,
        "against": adoption.vote.against,
        "abstaining": adoption.vote.abstaining,
    }
    for key, states in votes.items():
        text = next(
            (
                fold("".join(map(characters, e.findall(f"{NS}organization"))))
                for e in root.iter(f"{NS}outcome")
                if e.get("refersTo") == key
            ),
            "",
        )
        number = next(
            (
                int(e.get("normalized", "-1"))
                for e in root.iter(f"{NS}quantity")
                if e.get("refersTo") == f"#{key}"
            ),
            0,
        )
        left = text.rstrip(".] ")
        for state in sorted(states, key=len, reverse=True):
            left = left.replace(state, "", 1)
        whole = not set(left.split()) - {",", language.conjunction, f",{language.conjunction}"} - set(",")
        same = whole and len(states) == number
        figures.count(
            "vote lists",
            same,
            f"{path.name}: {key}: {len(states)} States, {number} printed: {text[-80:]!r}",
        )


def as_raised(line: str) -> str:
    """The line with raised letters lowered: the XML has lost how they were raised ("48a" for "48ª", as "53e")."""
    return unicodedata.normalize("NFKC", line)


def measure_words(path: Path, root: etree._Element, draft: ImportedDraft, figures: Figures) -> None:
    """Whether every word of the XML is in the resolution, in what the house prints of it, or in a note."""
    statement = root.find(f"{NS}statement")
    assert statement is not None
    there = Counter(WORD.findall(" ".join(blocks(statement))))
    missing = there - Counter(WORD.findall(" ".join(all_words(draft))))
    figures.total["words kept"] += there.total()
    figures.right["words kept"] += there.total() - missing.total()
    if missing:
        figures.lists["words kept"].append(f"{path.name}: {dict(missing.most_common(12))}")


def main(arguments: list[str]) -> int:
    """Measure and print."""
    folder = next((Path(each) for each in arguments if not each.startswith("-")), CORPUS)
    if not folder.is_dir():
        print(f"no corpus at {folder}")
        return 0
    figures, refused, files = Figures(), [], sorted(folder.rglob("*.xml"))
    for path in files:
        try:
            draft = read(path)
        except DrafterError as error:
            refused.append(f"{path.name}: {error.message}")
            continue
        measure(path, draft, figures)
    print(f"files imported: {len(files) - len(refused)} of {len(files)}")
    for line in refused:
        print(f"  refused: {line}")
    for name, total in figures.total.items():
        print(f"{name}: {figures.right[name]} of {total} = {100 * figures.right[name] / total:.2f} %")
        for line in figures.lists[name] if "--list" in arguments else []:
            print(f"    {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
