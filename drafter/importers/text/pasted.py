"""What pasting does to a text: the marks of a quoted mail, and labels that stand on a line of their own.

The number of lines stays the same, so that a place in the result is a place in the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.importers.lines import ImportNote

_QUOTED = re.compile(r"^(?:\s?>)+ ?")
_FEWEST = 3
"""So many quoted lines are a mail; fewer may be anything."""
_CHAT = re.compile(
    r"\u200e?(?:\[[^\]\n]{0,20}\d{1,2}:\d{2}[^\]\n]{0,20}\]|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}[^-\n]{0,8}-) [^:\n]{1,40}: "
)
_LABEL_ALONE = re.compile(
    r"(?:\d{1,3}(?:\s?(?:bis|ter|quater))?[.)]|\((?:[^\W\d_]{1,4}|\d{1,2})\)|[a-z]\)|[ivx]{1,4}\)|\d{1,3}/\d{1,4}\.)"
)
_NEXT = 3
"""How many lines after a label its text may stand."""


def unquoted(lines: Sequence[str]) -> tuple[list[str], tuple[ImportNote, ...]]:
    """``lines`` without the ``>`` of a quoted mail, and a note where there were any."""
    places = [number for number, line in enumerate(lines, 1) if _QUOTED.match(line)]
    if len(places) < _FEWEST:
        return list(lines), ()
    note = ImportNote(places[0], "the marks “>” of a quoted mail were left out")
    return [_QUOTED.sub("", line) for line in lines], (note,)


def unchatted(lines: Sequence[str]) -> tuple[list[str], tuple[ImportNote, ...]]:
    """``lines`` without the time and the name that a chat puts before each message, and a note that lists them."""
    found = [(number, match) for number, line in enumerate(lines, 1) if (match := _CHAT.match(line))]
    if not found:
        return list(lines), ()
    out = list(lines)
    for number, match in found:
        out[number - 1] = out[number - 1][match.end() :]
    names = "; ".join(dict.fromkeys(match[0].strip() for _, match in found))
    return out, (ImportNote(found[0][0], "the times and names of a chat were left out", names),)


def with_labels(lines: Sequence[str]) -> list[str]:
    """``lines`` with every label that stands alone ("1.", "(a)", "51/34.") before the text that follows it.

    The text must begin with a letter: after a label another label is a list without words, and stays.
    """
    out = list(lines)
    for index, line in enumerate(lines):
        words = line.strip()
        if not _LABEL_ALONE.fullmatch(words):
            continue
        after = range(index + 1, min(index + 1 + _NEXT, len(lines)))
        following = next((at for at in after if lines[at].strip()), None)
        if following is None or not _begins(lines[following].strip()):
            continue
        indent = line[: len(line) - len(line.lstrip(" "))]
        out[following] = f"{indent}{words} {lines[following].strip()}"
        out[index] = ""
    return out


def _begins(words: str) -> bool:
    return words[0].isalpha() or words[0] in "[“«‘"
