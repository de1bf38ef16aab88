"""Opening phrases: the words that begin a paragraph and stand in italics (house-style 2.2-2.10, 3.4-3.9).

A language's phrases are data: a list for each part, tails that any phrase may take ("con aprecio"), and the
markers of repetition ("también"). Recognition is by whole words, the longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from drafter.house.data import nearest
from drafter.house.phrases import Entry, entries_of, expanded

OpeningPart = Literal["preambular", "operative"]
_WORD = re.compile(r"[^\W_](?:[\w’'‑-]*[^\W_])?|,")
_LONGEST = 110  # characters; the longest opening measured has 74
_LIKE = 0.75  # a phrase that is less like the words than this is not what was meant
_MOST_WORDS = 9  # of one phrase or tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Entry):
    """The opening of one paragraph.

    Attributes:
        phrase: exactly the characters at the start of the text to set in italics.
        marker: "también", "further"… as written in the phrase, or "".
        part: "preambular" or "operative".
    """

    phrase: str
    part: OpeningPart
    marker: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, or several that are a marker, an adverb or a degree (``folded`` is then empty)."""

    text: str
    end: int
    folded: str = ""
    marker: str = ""
    degree: bool = False


class Openings:
    """The opening phrases of one language, from its data file."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._groups: Mapping[str, list[str]] = data.get("groups") or {}
        self._conjunctions = frozenset((",", *data["conjunctions"]))
        self.markers: tuple[str, ...] = tuple(data["markers"])
        self.other_markers: tuple[str, ...] = tuple(data.get("other_markers") or ())
        self.adjectival: Mapping[str, list[str]] = data.get("adjectival_markers") or {}
        self._special = _by_first_word(data)
        self._parts: dict[str, _Part] = {}

    def entries(self, part: OpeningPart) -> tuple[Entry, ...]:
        """What is known of every phrase of a part, in the order of the data."""
        return self._part(part).entries

    def nearest(self, phrase: str, part: OpeningPart) -> str | None:
        """The known phrase that is most like ``phrase``, to suggest it."""
        return nearest(phrase, (entry.base for entry in self.entries(part)), _LIKE)

    def opening(self, text: str, part: OpeningPart) -> Opening | None:
        """The opening phrase that ``text`` begins with; ``None`` where it begins with none.

        It begins with a capital. Spaces and no-break spaces alike part words. A phrase of the data, the tails after it, markers and
        adverbs before, in or after it, and further phrases joined by a conjunction are taken as one.
        """
        if not text[:1].isupper():
            return None
        known = self._part(part)
        words = self._words(text)
        found = self._unit(words, 0, known)
        if found is None:
            return None
        stop, entry = found
        while (joined := self._joined(words, stop, known)) is not None:
            stop = joined
        base = _base(words[:stop])
        marker = next((word.marker for word in words[:stop] if word.marker), "")
        return Opening(
            base=base, gender=entry.gender, number=entry.number, agrees=entry.agrees,
            addressee=entry.addressee, complement=entry.complement,
            counterpart=entry.counterpart if base == entry.base else "",
            phrase=text[: words[stop - 1].end], part=part, marker=marker,
        )  # fmt: skip

    def marked(self, base: str, marker: str, part: OpeningPart) -> str:
        """``base`` with ``marker`` where this language puts it in this part (house-style 2.9, 3.9)."""
        if self._data["marker_position"][part] == "before":
            return f"{marker[:1].upper()}{marker[1:]} {base[:1].lower()}{base[1:]}"
        return f"{base} {marker}"

    # recognition

    def _part(self, part: OpeningPart) -> _Part:
        if part not in self._parts:
            self._parts[part] = _Part(self._data, part, self._groups, self._plain)
        return self._parts[part]

    def _plain(self, phrase: str) -> str:
        """The words of ``phrase`` in small letters, without markers and adverbs."""
        return " ".join(word.folded for word in self._words(phrase) if word.folded)

    def _words(self, text: str) -> list[_Word]:
        """The words at the start of ``text`` that an opening could have, up to the first other mark."""
        raw: list[tuple[str, int]] = []
        at = 0
        for match in _WORD.finditer(text, 0, _LONGEST):
            if at < match.start() and not text[at : match.start()].isspace():
                break
            raw.append((match[0], match.end()))
            at = match.end()
        return list(self._grouped(raw))

    def _grouped(self, raw: list[tuple[str, int]]) -> Iterator[_Word]:
        index = 0
        while index < len(raw):
            text, end = raw[index]
            folded = text.lower()
            for words, kind in self._special.get(folded, ()):
                chunk = raw[index : index + len(words)]
                if kind == "degrees" and index == 0:
                    continue  # no phrase begins with a degree; "Continuing" is then a word of its own
                if tuple(word.lower() for word, _ in chunk) == words:
                    marker = " ".join(words) if "markers" in kind else ""
                    written = " ".join(word for word, _ in chunk)
                    yield _Word(written, chunk[-1][1], "", marker, kind == "degrees")
                    index += len(words)
                    break
            else:
                yield _Word(text, end, folded)
                index += 1

    def _unit(self, words: list[_Word], start: int, known: _Part) -> tuple[int, Entry] | None:
        """One phrase with its markers, adverbs and tails: where it stops, and its entry."""
        found = _longest(words, start, known.phrases)
        if found is None:
            return None
        stop, phrase = found
        entry, follower = known.phrases[phrase]
        if follower and (more := _longest(words, stop, known.followers(follower))):
            stop = more[0]
        while tail := _longest(words, stop, known.tails):
            stop = tail[0]
        while stop < len(words) and known.may_end(words[stop]):
            stop += 1
        return stop, entry

    def _joined(self, words: list[_Word], stop: int, known: _Part) -> int | None:
        """Where a further phrase after a conjunction stops; a comma joins only before a conjunction."""
        if stop >= len(words) or words[stop].folded not in self._conjunctions:
            return None
        found = self._unit(words, stop + 1, known)
        if found is None or not words[stop + 1].text[:1].islower():
            feeling = _longest(words, stop + 1, known.joins)
            return feeling[0] if feeling and words[stop - 1].folded in known.joins else None
        if words[stop].folded == "," and self._joined(words, found[0], known) is None:
            return None
        return found[0]


class _Part:
    """The phrases and tails of one part, by their words in small letters."""

    def __init__(
        self, data: Mapping[str, Any], part: str, groups: Mapping[str, list[str]], plain: Callable[[str], str]
    ) -> None:
        self._groups, self._plain = groups, plain
        self._marker_first = data["marker_position"][part] == "before"
        self._followers: dict[str, dict[str, str]] = {}
        self.phrases: dict[str, tuple[Entry, str]] = {}
        entries: dict[str, Entry] = {}
        for block in data[part]:
            for entry in entries_of(block, "listed", groups):
                entries.setdefault(entry.base, entry)
            for entry in entries_of(block, "phrases", groups):
                entries.setdefault(entry.base, entry)
                self.phrases.setdefault(plain(entry.base), (entry, block.get("followed_by", "")))
        self.entries = tuple(entries.values())
        self.tails = self._table((*data.get("tails", ()), *data.get(f"{part}_tails", ())))
        self.joins = self._table(data.get("joins", ()))

    def may_end(self, word: _Word) -> bool:
        """Whether a phrase may end with this adverb or marker ("Encourages further efforts": not there)."""
        return not word.folded and not word.degree and not (word.marker and self._marker_first)

    def followers(self, group: str) -> dict[str, str]:
        """What may follow a phrase whose block says ``followed_by: group``."""
        if group not in self._followers:
            self._followers[group] = self._table(self._groups[group])
        return self._followers[group]

    def _table(self, patterns: Iterable[str]) -> dict[str, str]:
        texts = (text for pattern in patterns for text, _ in expanded(pattern, self._groups))
        return {self._plain(text): text for text in texts}


def _by_first_word(data: Mapping[str, Any]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Markers, adverbs and degrees, with the key that lists them, by first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("markers", "other_markers", "adverbs", "degrees"):
        for item in data.get(kind) or ():
            words = tuple(item.split())
            found.setdefault(words[0], []).append((words, kind))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def _longest(words: list[_Word], start: int, table: Mapping[str, Any]) -> tuple[int, str] | None:
    """The longest row of words from ``start`` that ``table`` has, others skipped: its end and itself."""
    best, row, count = None, "", 0
    for index in range(start, len(words)):
        word = words[index]
        if not word.folded:
            continue
        row = f"{row} {word.folded}" if row else word.folded
        count += 1
        if row in table:
            best = index + 1, row
        if count == _MOST_WORDS:
            break
    return best


def _base(words: list[_Word]) -> str:
    """The phrase without its markers, with a capital."""
    base = " ".join(word.text for word in words if not word.marker).replace(" ,", ",")
    return base[:1].upper() + base[1:]
