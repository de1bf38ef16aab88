"""The words of a truth beside the words that were read: what learning and measuring share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

SAME = str.maketrans("013456890|!&¢", "oleassbgolseo")
FOLD = str.maketrans({"‑": "-", "“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " ", "«": '"', "»": '"'})
HYPHEN = re.compile(r"(?<=\w)-\n(?=\w)")
"""A word that has a hyphen of its own, over two lines: nothing that is printed here is divided."""
CALL = re.compile(r"\[\^\d+\]")
EDGES = "“”‘’\"'«»()[]{}.,;:!?¡¿*™®°…—–-¢'"


def skeleton(word: str) -> str:
    """The word without what an English Tesseract confuses: accents, vowels that are mistaken, look-alikes."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    bare = bare.translate(SAME)
    return re.sub(r"[aeioudlfn]|[^\w]", "", bare) or "-"


def readings(truth: str, text: str) -> list[tuple[str, str | None]]:
    """Each word of the truth with what the text has in its place; signs that look alike are the same."""
    words = HYPHEN.sub("-", CALL.sub("", text)).translate(FOLD).split()
    return [(word, other) for word, other in pairs(truth.translate(FOLD).split(), words) if word is not None]


def alike(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that stand in both texts in the same order, misread or not."""
    matcher = SequenceMatcher(
        None, [skeleton(w) for w in words], [skeleton(w) for w in others], autojunk=False
    )
    return matcher.ratio()


def pairs(truth: list[str], seen: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Pair the words of both texts in order; ``None`` where one side has none."""
    matcher = SequenceMatcher(None, [skeleton(w) for w in truth], [skeleton(w) for w in seen], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            yield from zip(truth[i1:i2], seen[j1:j2], strict=True)
        else:
            yield from _uneven(truth[i1:i2], seen[j1:j2])


def _uneven(truth: list[str], seen: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Pair what is alike in a stretch of unequal lengths; the rest stays alone."""
    rest = list(seen)
    for word in truth:
        best = max(rest, key=lambda other: likeness(word, other), default=None)
        if best is not None and likeness(word, best) > 0.6:
            rest.remove(best)
            yield word, best
        else:
            yield word, None
    yield from ((None, word) for word in rest)


def likeness(one: str, other: str) -> float:
    """How much two words have in common, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
