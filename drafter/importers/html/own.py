"""The pages that this program writes (:mod:`drafter.render.html`) say themselves what each line is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafter.importers.docx.pieces import Chars, DraftLine, Field, Piece, text_of
from drafter.model import Note

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROLES = frozenset({"preambular", "operative", "subparagraph", "wrap_up", "annex_paragraph"})
_DEPTH = re.compile(r"depth-(\d)")
_HEADING = re.compile(r"h([1-6])")
_WORD = re.compile(r"\w+")
_CALL = "call"
_LABEL = "label"


def lines(root: Element) -> list[DraftLine] | None:
    """The lines of a page of ours; ``None`` where the page is another's, or was changed so that words would be lost."""
    body, main = root.find("body"), root.find("body/main[@id='text']")
    if body is None or main is None or main.find("p[@class='enacting']") is None:
        return None
    page = _Page(body)
    found = [*page.masthead(), *page.text(main), *page.rest()]
    return found if page.complete(found) else None


class _Page:
    def __init__(self, body: Element) -> None:
        self._body = body
        self._place = 0
        self._notes = {note.get("id") or "": note for note in body.findall("section[@class='notes']/p[@id]")}
        self._called: set[str] = set()

    def masthead(self) -> Iterator[DraftLine]:
        """The lines above the text."""
        for line in self._body.findall("header[@class='masthead']//p"):
            yield self._line(line)

    def text(
        self, elements: Iterable[Element], above: int = 1, after: Element | None = None
    ) -> Iterator[DraftLine]:
        """The lines of the text, or of an annex, in which headings stand one step lower."""
        for element in elements:
            if element is after:
                continue
            kind = _class(element)
            if element.tag == "section" and kind == "annex":
                yield from self._annex(element)
            elif element.tag == "h1":
                yield self._line(element, role="number_title")
            elif found := _HEADING.fullmatch(str(element.tag)):
                yield self._line(element, role="heading", level=int(found[1]) - above)
            elif kind == "enacting":
                yield self._line(element, role="formula")
            elif kind.partition(" ")[0] in _ROLES:
                depth = _DEPTH.search(kind)
                yield self._line(element, role=kind.partition(" ")[0], level=int(depth[1]) if depth else 0)
            else:
                yield from self._broken(element)

    def rest(self) -> Iterator[DraftLine]:
        """The explanation of the sponsors' mark, and the job number."""
        for line in self._body.findall("section[@class='notes']/p"):
            if not line.get("id"):
                yield self._line(line, role="masthead")
        for line in self._body.findall("footer"):
            yield self._line(line, role="masthead")

    def complete(self, found: Iterable[DraftLine]) -> bool:
        """Whether every word of the page is in ``found``; those that only lead about in it are not meant."""
        there = Counter(_WORD.findall(" ".join(str(part) for part in self._body.itertext())))
        for element in self._body.iter("a"):
            if element.get("role") in {"doc-noteref", "doc-backlink"} or _class(element) == "skip":
                there.subtract(_WORD.findall(" ".join(str(part) for part in element.itertext())))
        read = Counter(word for line in found for word in _words(line))
        return not there - read and self._called == set(self._notes)

    def _annex(self, section: Element) -> Iterator[DraftLine]:
        heading, *others = self._broken(section[0])
        heading.role = "annex"
        yield heading
        for title in others:
            title.role = "annex_title"
            yield title
        yield from self.text(section.iterchildren(), above=2, after=section[0])

    def _broken(self, element: Element) -> Iterator[DraftLine]:
        """The lines of an element between its ``br``, footnotes and references in place."""
        parts: list[list[Piece]] = [[]]
        for piece in self._inlines(element):
            if piece is None:
                parts.append([])
            else:
                parts[-1].append(piece)
        for pieces in parts:
            self._place += 1
            yield DraftLine(pieces, self._place)

    def _line(self, element: Element, role: str | None = None, level: int | None = None) -> DraftLine:
        self._place += 1
        label = next((each for each in element if _class(each) == _LABEL and each.tag == "span"), None)
        pieces = [piece or Chars(" ") for piece in self._inlines(element)]
        line = DraftLine(pieces, self._place, role=role, level=level)
        line.label = "" if label is None else "".join(str(part) for part in label.itertext())
        line.bookmarks = [element.get("id") or ""] if element.get("id") else []
        return line

    def _inlines(self, element: Element, *, italic: bool = False) -> Iterator[Piece | None]:
        """The pieces of an element; ``None`` for a line break."""
        if element.text:
            yield Chars(element.text, italic)
        for child in element:
            name, href = _class(child), (child.get("href") or "").removeprefix("#")
            if child.tag == "br":
                yield None
            elif child.tag == "a" and name == _CALL and href in self._notes:
                self._called.add(href)
                note = self._inlines(self._notes[href])
                yield Note(text_of(piece for piece in note if isinstance(piece, Chars)))
            elif child.tag == "a" and name == "":
                yield Field(href, "".join(str(part) for part in child.itertext()), italic)
            elif name != _LABEL:
                yield from self._inlines(child, italic=italic or child.tag == "i")
            if child.tail:
                yield Chars(child.tail, italic)


def _class(element: Element) -> str:
    return element.get("class") or ""


def _words(line: DraftLine) -> list[str]:
    texts = [line.label, line.plain]
    texts += [piece.text.plain for piece in line.pieces if isinstance(piece, Note)]
    return _WORD.findall(" ".join(texts))
