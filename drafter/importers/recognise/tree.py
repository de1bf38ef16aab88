"""Lines whose role is known become paragraphs with their lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from drafter.importers.lines import SourceLine
from drafter.model import (
    Annex,
    AnnexItem,
    AnnexParagraph,
    Heading,
    OperativeItem,
    OperativeParagraph,
    Paragraph,
    Path,
    PreambularParagraph,
    Subparagraph,
    Text,
)

Kind = TypeVar("Kind", bound=Paragraph)

_DEEPEST = 6
"""Lists deeper than this (three levels are what resolutions have) hang here."""


@dataclass
class Node:
    """A paragraph under construction: its line, its list, the words that continue it."""

    line: SourceLine
    children: list[Node] = field(default_factory=list)
    wrap_up: SourceLine | None = None

    @property
    def label(self) -> str:
        """The label as printed; which labels the house gives is decided for the whole part."""
        return self.line.label


@dataclass
class Part:
    """The paragraphs of one part (preamble, operative part, an annex) as they come."""

    nodes: list[Node] = field(default_factory=list)

    def add(self, line: SourceLine) -> None:
        """Put a line where its level says; a level that skips one hangs as deep as it can."""
        siblings = self.nodes
        for _ in range(0 if line.role == "heading" else min(line.level or 0, _DEEPEST)):
            if not siblings or siblings[-1].line.role == "heading":
                break
            siblings = siblings[-1].children
        siblings.append(Node(line))

    def continue_with(self, line: SourceLine) -> None:
        """Words after a list go on with the paragraph at their level."""
        siblings, owner = self.nodes, None
        for _ in range(min(line.level or 0, _DEEPEST) + 1):
            if not siblings:
                break
            owner = siblings[-1]
            siblings = owner.children
        if owner is None or not owner.children or owner.wrap_up is not None:
            self.add(line)
        else:
            owner.wrap_up = line

    def last(self) -> Node | None:
        """The paragraph that the part ends with so far."""
        return self.nodes[-1] if self.nodes else None


def preamble(part: Part) -> tuple[PreambularParagraph, ...]:
    """The preambular paragraphs of a part."""
    return tuple(_paragraph(PreambularParagraph, node, node.label or None) for node in part.nodes)


def operative(part: Part) -> tuple[OperativeItem, ...]:
    """The operative paragraphs and headings of a part, labels as printed."""
    return tuple(
        _heading(node) if node.line.role == "heading" else _paragraph(OperativeParagraph, node, node.label)
        for node in part.nodes
    )


def annex(title: Text | None, part: Part) -> Annex:
    """An annex, labels as printed."""
    items: tuple[AnnexItem, ...] = tuple(
        _heading(node) if node.line.role == "heading" else _paragraph(AnnexParagraph, node, node.label)
        for node in part.nodes
    )
    return Annex(title=title, paragraphs=items)


def _paragraph(kind: type[Kind], node: Node, label: str | None) -> Kind:
    return kind(
        text=node.line.text,
        subparagraphs=tuple(_paragraph(Subparagraph, child, child.label) for child in node.children),
        wrap_up=node.wrap_up.text if node.wrap_up is not None else None,
        label=label,
        id=node.line.id or None,
    )


def _heading(node: Node) -> Heading:
    return Heading(
        text=node.line.text, level=min(3, max(1, node.line.level or 1)), label=node.line.label or None
    )


def places(path: Path, nodes: Sequence[Node]) -> Iterator[tuple[Path, int]]:
    """The ordinal in the source of every paragraph of a part, by path."""
    for index, node in enumerate(nodes):
        here = (*path, index)
        yield here, node.line.place
        yield from places((*here, "subparagraphs"), node.children)
        if node.wrap_up is not None:
            yield (*here, "wrap_up"), node.wrap_up.place
