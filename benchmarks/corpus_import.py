"""How well Akoma Ntoso comes in: every file of the corpus imported and compared with its own XML.

    python benchmarks/corpus_import.py [--list] [FOLDER]

The XML is read here a second time and independently, by walking its ``p`` elements. Texts are compared with
runs of white space folded to one space (no-break spaces count as spaces), ``sup`` "o" and "a" as the ordinal
signs, and labels joined to their text, so that a label typed in the text is no difference. ``--list`` prints
every difference. With FOLDER, the XML files below it are measured instead of the corpus.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafter import house, numbering, punctuation
from drafter.errors import DrafterError
from drafter.house import formulas
from drafter.importers import ImportedDraft, read
from drafter.model import Note, Resolution, Run, Text
from drafter.render import plain
from drafter.render.context import render_context

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
RAISED = {"o": "º", "a": "ª"}
WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """``text`` with white space folded."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """``text`` without white space: what two paragraphs are matched by."""
    return "".join(text.split())


@dataclass(frozen=True)
class Printed:
    """One paragraph as the XML or the import has it: kind, label, text, italics at its start, notes."""

    kind: str
    label: str
    text: str
    italics: str
    notes: tuple[tuple[int, str], ...]


# The XML, read here for itself


def characters(element: etree._Element, *, skip: str = "authorialNote") -> str:
    """The characters of an element, footnotes and embedded texts left out."""
    out = [element.text or ""]
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else skip
        if name == "eol":
            out.append(" ")
        elif name not in {skip, "embeddedStructure"}:
            inner = characters(child)
            out.append(RAISED.get(inner, inner) if name == "sup" else inner)
        out.append(child.tail or "")
    return "".join(out)


def paragraphs_of(root: etree._Element) -> Iterator[Printed]:
    """Every paragraph of the preamble, the operative part and the annexes as the XML has them."""
    wanted = {"p", "subheading", "heading", "crossHeading", "listIntroduction"}
    for part in ("preamble", "mainBody", "attachments"):
        for top in root.findall(f"{NS}statement/{NS}{part}"):
            for element in top.iter():
                name = etree.QName(element).localname if isinstance(element.tag, str) else ""
                if name not in wanted or any(
                    True for _ in element.iterancestors(f"{NS}authorialNote", f"{NS}meta")
                ):
                    continue
                if (
                    element.getparent() is not None
                    and fold(characters(element))
                    and name_of(element) != "formula"
                ):
                    yield printed_of(element, part)


def name_of(element: etree._Element) -> str:
    """The name of an element's parent."""
    parent = element.getparent()
    return etree.QName(parent).localname if parent is not None else ""


def printed_of(element: etree._Element, part: str) -> Printed:
    """One paragraph of the XML."""
    owner = next(element.iterancestors(f"{NS}paragraph", f"{NS}point", f"{NS}item", f"{NS}container"), None)
    number = owner.find(f"{NS}num") if owner is not None else None
    first = owner is None or next(owner.iter(f"{NS}p", f"{NS}subheading", f"{NS}heading"), None) is element
    label = fold(characters(number)) if number is not None and first else ""
    text = fold(characters(element))
    return Printed(kind_of(element, owner, part, text), label, text, italics_of(element), notes_of(element))


def kind_of(element: etree._Element, owner: etree._Element | None, part: str, text: str) -> str:
    """What the tags say a paragraph is; unnumbered ones that end with a comma are preambular."""
    name = etree.QName(element).localname
    style = owner.get("class", "") if owner is not None else ""
    if part == "attachments" or name in {"subheading", "heading"} or re.match(r"H(?:Ch|\d)", style):
        return "heading" if part != "attachments" else "annex"
    if owner is not None and etree.QName(owner).localname in {"point", "item"}:
        return "subparagraph"
    if name_of(element) == "wrapUp":
        return "wrap_up"
    if part == "preamble" and not list(element.iterancestors(f"{NS}embeddedStructure")):
        return "preambular"
    unnumbered = owner is not None and owner.find(f"{NS}num") is None
    return "preambular" if unnumbered and text.endswith(",") and italics_of(element) else "operative"


def italics_of(element: etree._Element) -> str:
    """The italics at the very start of a paragraph."""
    if (element.text or "").strip() or len(element) == 0:
        return ""
    out = ""
    for child in element:
        if child.get("class") not in {"italic", "bold italic"}:
            break
        out += characters(child) + (child.tail or "")
        if (child.tail or "").strip():
            out = out[: len(out) - len(child.tail or "")]
            break
    return fold(out)


def notes_of(element: etree._Element) -> tuple[tuple[int, str], ...]:
    """The footnotes of a paragraph with the number of visible characters before each."""
    found: list[tuple[int, str]] = []

    def walk(node: etree._Element, before: int) -> int:
        before += len(bare(node.text or ""))
        for child in node:
            if child.tag == f"{NS}authorialNote":
                found.append((before, bare(characters(child, skip=""))))
            elif child.tag != f"{NS}embeddedStructure" and isinstance(child.tag, str):
                before = walk(child, before)
            before += len(bare(child.tail or ""))
        return before

    walk(element, 0)
    return tuple(found)


# The import, printed


def printed(resolution: Resolution) -> Iterator[Printed]:
    """Every paragraph of an imported resolution with what the house sets."""
    known = language_of(resolution) if is_known(resolution) else None
    items = resolution.paragraphs()
    labels = (
        numbering.labels(resolution, known.labels)
        if known
        else {path: item.label or "" for path, item in items}
    )
    marks = punctuation.expected(resolution)
    for path, text in resolution.texts():
        if path == ("title",):
            continue
        if known and path in marks:
            text = punctuation.complete(text, getattr(known.punctuation, marks[path]), known.note_call)  # noqa: PLW2901
        label = "" if path[-1] in {"wrap_up", "title"} else labels.get(path[:-1], "")
        yield Printed(
            kind_at(path), label, fold(text.plain), fold(opening_of(text, path, known)), notes_in(text, known)
        )


def language_of(resolution: Resolution) -> house.Language | None:
    """The language of a resolution, where the house has it."""
    return house.language(resolution.language) if resolution.language in house.languages() else None


def is_known(resolution: Resolution) -> bool:
    """Whether the house knows the organ in the language."""
    if resolution.organ not in house.organs() or language_of(resolution) is None:
        return False
    return resolution.language in house.organ(resolution.organ).data["languages"]


def kind_at(path: tuple[str | int, ...]) -> str:
    """The kind of a text by its path."""
    if path[-1] in {"wrap_up", "heading"} and path[0] != "annexes":
        return str(path[-1])
    if path[0] == "annexes":
        return "annex"
    return (
        "subparagraph"
        if "subparagraphs" in path
        else {"preamble": "preambular"}.get(str(path[0]), "operative")
    )


def opening_of(text: Text, path: tuple[str | int, ...], known: house.Language | None) -> str:
    """The opening phrase that will be italic."""
    if text.leading_italics or known is None or len(path) != 3 or path[0] == "annexes":
        return text.leading_italics
    found = known.opening(text.plain, "preambular" if path[0] == "preamble" else "operative")
    return found.phrase if found else ""


def notes_in(text: Text, known: house.Language | None) -> tuple[tuple[int, str], ...]:
    """The footnotes of a text with the number of visible characters before each."""
    found, before = [], 0
    for inline in text.inlines:
        if isinstance(inline, Note):
            words = (
                punctuation.complete(inline.text, known.punctuation.stop, "before") if known else inline.text
            )
            found.append((before, bare(words.plain)))
        elif isinstance(inline, Run):
            before += len(bare(inline.text))
    return tuple(found)


# Figures


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
    found = known.opening(each.text, each.kind)  # type: ignore[arg-type]
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

    def line(xpath: str) -> str:
        found = root.find(f"{NS}statement/" + xpath.replace("/", "/" + NS).replace(".//", f".//{NS}"))
        return fold(characters(found)) if found is not None else ""

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
        figures.count(
            "lines of closing, session, adoption",
            there == fold(here),
            f"{path.name}: {name}: {there!r} printed, {here!r} derived",
        )
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


def printed_line(root: etree._Element, name: str) -> str:
    """The characters of the first element of that name."""
    return fold(characters(found)) if (found := next(root.iter(f"{NS}{name}"), None)) is not None else ""


def closing_date(root: etree._Element) -> str:
    """The day in the closing."""
    found = root.find(f"{NS}statement/{NS}conclusions")
    return printed_line(found, "docDate") if found is not None else ""


def bracket(root: etree._Element) -> str:
    """The line in brackets, without the lists of a vote."""
    outcome = next(root.iter(f"{NS}outcome"), None)
    if outcome is None:
        return ""
    out = [outcome.text or ""]
    for child in outcome:
        out.append("" if child.tag == f"{NS}outcome" else characters(child))
        out.append(child.tail or "")
    return fold("".join(out))


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


def blocks(element: etree._Element) -> Iterator[str]:
    """The words of an element, with a space where a block, a note or a line begins."""
    apart = {
        "p",
        "num",
        "heading",
        "subheading",
        "crossHeading",
        "authorialNote",
        "listIntroduction",
        "eol",
        "date",
    }
    if isinstance(element.tag, str) and element.tag != f"{NS}meta":
        space = (
            " " if etree.QName(element).localname in {*apart, "docTitle", "docNumber", "organization"} else ""
        )
        if element.tag == f"{NS}sup":
            yield RAISED.get(element.text or "", element.text or "") + (element.tail or "")
            return
        yield space + "".join((element.text or "", *("".join(blocks(child)) for child in element))) + space
    yield element.tail or ""


def all_words(draft: ImportedDraft) -> Iterator[str]:
    """Everything that an import says, or lets the house say."""
    resolution = draft.resolution
    yield from (f"{note.text} {note.message}" for note in draft.notes)
    if is_known(resolution):
        yield plain.render(render_context(resolution))
        return
    for each in printed(resolution):
        yield from (each.label, each.text)
    for _, text in resolution.texts():
        yield "".join(
            f" {inline.text.plain} " if isinstance(inline, Note) else getattr(inline, "text", "")
            for inline in text.inlines
        )
    yield f"{resolution.title.plain} {resolution.number}"
    adoption, masthead = resolution.adoption, resolution.masthead
    if adoption is not None and adoption.vote is not None:
        yield " ".join((*adoption.vote.in_favour, *adoption.vote.against, *adoption.vote.abstaining))
    if (known := language_of(resolution)) is not None:
        yield " ".join(formulas.annex_heading(known, 0, 1) for _ in resolution.annexes)
        yield known.date(resolution.adoption.date) if resolution.adoption and resolution.adoption.date else ""
    for record in (masthead, masthead.session, masthead.agenda_item, adoption):
        yield " ".join(str(getattr(record, name)) for name in getattr(record, "__dataclass_fields__", {}))


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
