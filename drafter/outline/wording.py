"""The place of a value in a drafter's words: "operative paragraph 3, subparagraph (b)"."""

from __future__ import annotations

from drafter.model import Path
from drafter.numbering import counter

_PARTS = {
    "preamble": "preambular paragraph {}",
    "operative": "operative paragraph {}",
    "annexes": "annex {}",
    "paragraphs": "paragraph {}",
    "sponsors": "sponsor {}",
    "in_favour": "States in favour",
    "against": "States against",
    "abstaining": "States abstaining",
    "session": "session",
    "agenda_item": "agenda item",
    "adoption": "adoption",
    "notes": "footnote {}",
}
_SILENT = {"text", "heading", "vote", "number", "name"}


_LONGEST = 300


def short(message: str) -> str:
    """``message`` with its middle left out where a value quoted in it is very long."""
    return (
        message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    )


def where(path: Path) -> str:
    """``path`` in words, counting from 1; an empty string for the whole outline."""
    words: list[str] = []
    level = 0
    for index, step in enumerate(path):
        if not isinstance(step, str) or step in _SILENT:
            continue
        following = path[index + 1] if index + 1 < len(path) else None
        number = following + 1 if isinstance(following, int) else None
        if step == "subparagraphs" and number is not None:
            words.append(f"subparagraph {counter('ai1'[min(level, 2)], number)})")
            level += 1
        elif step in _PARTS and (number is not None or "{}" not in _PARTS[step]):
            words.append(_PARTS[step].format(number))
    return ", ".join(words)
