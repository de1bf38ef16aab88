"""A diff of a file before and after fixing that shows only the words that change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_CONTEXT = 5
Mark = Callable[[str, str], str]


def _marked(words: str, kind: str) -> str:
    return f"[-{words}-]" if kind == "removed" else f"{{+{words}+}}"


def diff(before: str, after: str, file: str, mark: Mark = _marked) -> str:
    """Each changed line as ``file:line: …words [-old-]{+new+} words…``; empty where nothing changes.

    ``mark`` gives removed and added words another dress (colours on a terminal).
    """
    if before == after:
        return ""
    return "".join(f"{file}:{number}: {words}\n" for number, words in _changes(before, after, mark))


def _changes(before: str, after: str, mark: Mark) -> Iterator[tuple[int, str]]:
    old, new = before.split("\n"), after.split("\n")
    lines = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in lines.get_opcodes():
        if kind == "equal":
            continue
        left, right = old[old_start:old_end], new[new_start:new_end]
        if len(left) == len(right):
            for number, (one, other) in enumerate(zip(left, right, strict=True), start=old_start + 1):
                yield number, _words(one, other, mark)
        else:
            yield old_start + 1, _words("\n".join(left), "\n".join(right), mark)


def _words(old: str, new: str, mark: Mark) -> str:
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    out = []
    opcodes = matcher.get_opcodes()
    for index, (kind, old_start, old_end, new_start, new_end) in enumerate(opcodes):
        if kind == "equal":
            out.append(_context(left[old_start:old_end], index > 0, index < len(opcodes) - 1))
            continue
        if old_end > old_start:
            out.append(mark("".join(left[old_start:old_end]), "removed"))
        if new_end > new_start:
            out.append(mark("".join(right[new_start:new_end]), "added"))
    return "".join(out).replace("\n", "⏎")


def _context(tokens: list[str], after_change: bool, before_change: bool) -> str:
    """Unchanged words, shortened where they are many."""
    keep = 2 * _CONTEXT
    head = tokens[:keep] if after_change else []
    tail = tokens[-keep:] if before_change else []
    if len(head) + len(tail) >= len(tokens):
        return "".join(tokens)
    return "".join(head) + "…" + "".join(tail)
