"""Numbers that the source lost: an unnumbered paragraph where exactly one number is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.importers.recognise import labels
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.tree import Node
from drafter.model import Inline, Run, Text

_NEAR = 10
"""How far the next paragraph is looked for behind headings."""


def filled(nodes: Sequence[Node], known: Knowledge, remarks: Remarks) -> list[Node]:
    """``nodes`` with the number of those that stand where one is missing between two others."""
    nodes = _joined(nodes, remarks)
    out: list[Node] = []
    last = 0
    for index, node in enumerate(nodes):
        is_lost = node.line.role != "heading" and not node.label and _follows(nodes, index, last)
        out.append(_numbered(node, last + 1, known, remarks) if is_lost else node)
        number = labels.number(out[-1].label) if node.line.role != "heading" else None
        last = last if number is None else number
    return out


def _joined(nodes: Sequence[Node], remarks: Remarks) -> list[Node]:
    """``nodes`` with a number that stands alone put before the unnumbered paragraph after it."""
    out: list[Node] = []
    for node in nodes:
        before = out[-1] if out else None
        alone = before is not None and before.label and not before.line.text and not before.children
        if before is not None and alone and not node.label and node.line.role != "heading":
            remarks.add(
                node.line, f"the number {before.label} stood alone before this paragraph and was joined to it"
            )
            out[-1] = Node(replace(node.line, label=before.label), node.children, node.wrap_up)
        else:
            out.append(node)
    return out


def _follows(nodes: Sequence[Node], index: int, last: int) -> bool:
    """Whether the next paragraph has the number after the next: one number is missing, and it is this one."""
    if last == 0:
        return False
    after = (nodes[step] for step in range(index + 1, min(index + _NEAR, len(nodes))))
    later = next((node for node in after if node.line.role != "heading"), None)
    return later is not None and labels.number(later.label) == last + 2


def _numbered(node: Node, number: int, known: Knowledge, remarks: Remarks) -> Node:
    scheme = known.language.labels if known.language is not None else None
    label = scheme.label(0, number) if scheme is not None else f"{number}."
    text = _without(node.line.text, number)
    remarks.add(node.line, f"the number {label} was missing here and was supplied")
    return Node(replace(node.line, label=label, text=text), node.children, node.wrap_up)


def _without(text: Text, number: int) -> Text:
    """``text`` without the bare figure that is left of its number ("5 Alienta …")."""
    first = text.inlines[0] if text.inlines else None
    if not isinstance(first, Run):
        return text
    figure, _, rest = first.text.partition(" ")
    if figure != str(number):
        return text
    parts: list[Inline] = [Run(rest, first.italic), *text.inlines[1:]]
    return Text.of(*parts)
