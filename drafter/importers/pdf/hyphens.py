"""Words divided at the ends of rows: told from words with a hyphen of their own by how the text writes them elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from drafter.importers.pdf.rows import Row

_SOFT_HYPHEN = "\u00ad"
_END = re.compile(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]\s*$")
_START = re.compile(r"^\s*(?P<word>[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FEWEST = 3
"""So many words that are divided without doubt show that the program divides words."""


def softened(rows: Sequence[Row]) -> None:
    """Make the hyphen at the end of a row a soft one where it only divides a word."""
    ends = [(row, *words) for row, after in pairwise(rows) if (words := _divided(row, after)) is not None]
    if not ends:
        return
    known = Counter(word.casefold() for row in rows for word in _WORD.findall(row.text.strip())[1:-1])
    sure = [(row, f"{left}{right}" in known, f"{left}-{right}" in known) for row, left, right in ends]
    divides = sum(joined and not own for _, joined, own in sure) >= _FEWEST
    for row, joined, own in sure:
        if (joined or divides) and not own:
            last = row.pieces[-1]
            row.pieces[-1] = last._replace(text=f"{last.text.rstrip()[:-1]}{_SOFT_HYPHEN}")


def _divided(row: Row, after: Row) -> tuple[str, str] | None:
    """The two halves of a word that ``row`` ends and ``after`` begins with, in small letters."""
    end, start = _END.search(row.text), _START.match(after.text)
    if end is None or start is None or not start["word"][0].islower() or not row.pieces[-1].text.strip():
        return None
    return end["word"].casefold(), start["word"].casefold()
