"""The text itself: preamble, operative part, annexes, as the UN's files have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.model import Paragraph, Path, Resolution
from drafter.render.akn.element import Element, element
from drafter.render.akn.inline import Inlines, bold, paragraph
from drafter.render.pieces import AnnexView, Line, Pieces, RenderContext

_HEADING_STYLES = {1: "H1", 2: "H23", 3: "H4"}


def names(resolution: Resolution, labels: dict[Path, str]) -> dict[Path, str]:
    """The ``eId`` of every paragraph, in the manner of the UN's files.

    ``container_2`` for the preamble, ``para_9`` for the operative part and annexes, counted together;
    ``para_9_list_point_b`` and ``para_9_list_point_b_sublist_point_i`` below them.
    """
    found: dict[Path, str] = {}
    taken: set[str] = set()
    number = 1  # the enacting formula
    for path, _ in resolution.paragraphs():
        if "subparagraphs" in path:
            name = _point_name(path, found[path[:-2]], labels.get(path, ""))
        else:
            number += 1
            name = f"{'container' if path[0] == 'preamble' else 'para'}_{number}"
        while name in taken:
            name += "_bis"
        taken.add(name)
        found[path] = name
    return found


def _point_name(path: Path, above: str, label: str) -> str:
    kind = "sublist" if "subparagraphs" in path[:-2] else "list"
    letters = re.sub(r"\W+", "", label) or str(int(path[-1]) + 1)
    return f"{above}_{kind}_point_{letters}"


@dataclass(slots=True)
class Body:
    """Writes the lines of a context as elements; ``style`` ends the names of paragraph styles."""

    resolution: Resolution
    context: RenderContext
    inlines: Inlines
    style: str
    ids: dict[Path, str] = field(init=False)

    def __post_init__(self) -> None:
        self.ids = {
            path: item.id
            for path, item in self.resolution.paragraphs()
            if isinstance(item, Paragraph) and item.id
        }

    def preamble(self) -> Element:
        """The enacting formula and a container for each preambular paragraph."""
        context = self.context
        italic = element("span", {"class": "italic"}, context.enacting_formula)
        formula = element(
            "formula",
            {"name": "enactingFormula", "eId": "formula_1"},
            paragraph(italic, context.enacting_comma) if context.enacting_comma else paragraph(italic),
        )
        return element(
            "preamble", None, formula, *(self._container(tree) for tree in trees(context.preamble))
        )

    def _container(self, tree: Tree) -> Element:
        opening = _opening(tree.line.pieces)
        return element("container", {"name": opening, **self._identity(tree.line)}, *self._blocks(tree))

    def _blocks(self, tree: Tree) -> Iterator[Element]:
        if tree.children:
            yield self._block_list(tree)
            return
        yield paragraph(*self._labelled(tree.line))
        if tree.wrap_up:
            yield self._text(tree.wrap_up)

    def _block_list(self, tree: Tree) -> Element:
        name = f"{self.inlines.names[tree.line.path]}_list"
        items = (
            element("item", self._identity(child.line), _num(child.line), *self._blocks(child))
            for child in tree.children
        )
        introduction = element("listIntroduction", None, *self._labelled(tree.line))
        end = element("listWrapUp", None, *self._content(tree.wrap_up)) if tree.wrap_up else None
        return element("blockList", {"eId": name}, introduction, *items, end)

    def _labelled(self, line: Line) -> tuple[Element | str, ...]:
        """The content of a line with the label that a container has no element for."""
        label = line.label if line.role == "preambular" else ""
        return (f"{label} ", *self._content(line)) if label else self._content(line)

    def main_body(self) -> Element:
        """The operative part; the schema wants one paragraph at least."""
        nothing = element(
            "paragraph", {"eId": "para_0"}, element("content", {"eId": "para_0__content"}, paragraph())
        )
        return element("mainBody", None, *(tuple(self._paragraphs(self.context.operative)) or (nothing,)))

    def annex_body(self, number: int, annex: AnnexView) -> Element:
        """The body of an annex, its heading and title first."""
        heading = self._annex_heading(f"annex_{number + 1}_heading", paragraph(bold(annex.heading)))
        content = self.inlines.at(("annexes", number, "title"), annex.title)
        title = (
            self._annex_heading(f"annex_{number + 1}_title", paragraph(bold(*content))) if content else None
        )
        return element("mainBody", None, heading, title, *self._paragraphs(annex.lines))

    def _annex_heading(self, name: str, content: Element) -> Element:
        inside = element("content", {"eId": f"{name}__content"}, content)
        return element("paragraph", {"eId": name, "class": f"HCh{self.style}"}, inside)

    def _paragraphs(self, lines: Sequence[Line]) -> Iterator[Element]:
        for tree in trees(lines):
            line = tree.line
            heading = line.role == "heading"
            style = (_HEADING_STYLES[line.level] if heading else "SingleTxt") + self.style
            attributes = {**self._identity(line), "class": style}
            inside = self._list("list", tree) if tree.children else self._inside(tree, heading=heading)
            yield element("paragraph", attributes, _num(line), inside)

    def _inside(self, tree: Tree, *, heading: bool = False) -> Element:
        """The ``content`` of a paragraph without a list."""
        name = self.inlines.names[tree.line.path]
        separator = "_" if "_list_" in name else "__"
        text = paragraph(bold(*self._content(tree.line))) if heading else self._text(tree.line)
        rest = self._text(tree.wrap_up) if tree.wrap_up else None
        return element("content", {"eId": f"{name}{separator}content"}, text, rest)

    def _list(self, kind: str, tree: Tree) -> Element:
        """A list with its chapeau; a ``sublist`` follows the point that it belongs to."""
        name = f"{self.inlines.names[tree.line.path]}_{kind}"
        intro = element("intro", {"eId": f"{name}_intro"}, self._text(tree.line)) if kind == "list" else None
        end = element("wrapUp", None, self._text(tree.wrap_up)) if tree.wrap_up else None
        return element(kind, {"eId": name}, intro, *self._points(tree), end)

    def _points(self, tree: Tree) -> Iterator[Element]:
        for child in tree.children:
            alone = Tree(child.line) if child.children else child
            yield element("point", self._identity(child.line), _num(child.line), self._inside(alone))
            if child.children:
                yield self._list("sublist", child)

    def _identity(self, line: Line) -> dict[str, str | None]:
        return {"eId": self.inlines.names[line.path], "wId": self.ids.get(line.path)}

    def _text(self, line: Line) -> Element:
        return paragraph(*self._content(line))

    def _content(self, line: Line) -> tuple[Element | str, ...]:
        last = {"wrap_up": "wrap_up", "heading": "heading"}.get(line.role, "text")
        return self.inlines.at((*line.path, last), line.pieces)


@dataclass(slots=True)
class Tree:
    """A line with the lines of its list and the line that continues it."""

    line: Line
    children: list[Tree] = field(default_factory=list)
    wrap_up: Line | None = None


def trees(lines: Sequence[Line]) -> list[Tree]:
    """Lines in printed order as trees."""
    found: dict[Path, Tree] = {}
    roots: list[Tree] = []
    for line in lines:
        if line.role == "wrap_up":
            found[line.path].wrap_up = line
            continue
        tree = found[line.path] = Tree(line)
        above = found.get(line.path[:-2]) if "subparagraphs" in line.path else None
        (above.children if above else roots).append(tree)
    return roots


def _num(line: Line) -> Element | None:
    return element("num", None, line.label) if line.label else None


def _opening(pieces: Pieces) -> str:
    """The opening phrase, by which the UN's files name a container; its first word where there is none."""
    first = pieces[0] if pieces else None
    text = "" if first is None else getattr(first, "text", "")
    words = " ".join(text.split())
    return (words if getattr(first, "italic", False) else words.partition(" ")[0]) or "preambular"
