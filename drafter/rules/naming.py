"""What a paragraph is called in a finding: "operative paragraph 3, subparagraph b)"."""

from __future__ import annotations

from drafter.model import Path
from drafter.rules.subject import Subject

_WHOLE = {"title": "title", "adoption": "adoption", "number": "number"}
_PARTS = {"preamble": "preambular paragraph", "operative": "operative paragraph"}


def paragraph_name(subject: Subject, path: Path) -> str:
    """The words for the paragraph that holds ``path``; the masthead's values are "masthead: symbol"."""
    if not path:
        return "the whole text"
    if "notes" in path:
        at = path.index("notes")
        return f"{paragraph_name(subject, path[:at])}, footnote"
    head = str(path[0])
    if head == "annexes" and len(path) > 1:
        return _annex(subject, path)
    if head in _PARTS:
        return _item(subject, path, _PARTS[head], 0)
    if head in _WHOLE:
        return _WHOLE[head]
    return f"masthead: {head.replace('_', ' ')}"


def _annex(subject: Subject, path: Path) -> str:
    several = len(subject.resolution.annexes) > 1
    name = f"annex {int(path[1]) + 1}" if several else "annex"
    if len(path) < 4:
        return name
    return f"{name}, {_item(subject, path, 'paragraph', 2)}"


def _item(subject: Subject, path: Path, name: str, start: int) -> str:
    """``path[start + 1]`` is the index of the outermost paragraph."""
    if len(path) <= start + 1:
        return f"{path[start]}"
    here = path[: start + 2]
    if path[-1] == "heading":
        return f"{path[0]}: heading"
    label = subject.labels.get(here, "").strip().rstrip(".")
    if not label:
        label = str(int(path[start + 1]) + 1) if path[0] == "preamble" else ""
    words = [f"{name} {label}".strip()]
    for depth in range(start + 2, len(path) - 1, 2):
        if path[depth] == "subparagraphs":
            words.append(f"subparagraph {subject.labels.get(path[: depth + 2], '').rstrip('.')}")
    return ", ".join(words)
