"""Opening phrases: the words that begin a paragraph and stand in italics (house-style 2.2-2.10, 3.4-3.9).

A language's phrases are data: a list for each part, tails that any phrase may take ("con aprecio"), and the
markers of repetition ("también"). Recognition is by whole words, the longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Literal

from drafter.house.data import nearest

OpeningPart = Literal["preambular", "operative"]
_WORD = re.compile(r"[^\W_](?:[\w’'‑-]*[^\W_])?|,")
_CHOICE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the data say of one opening phrase.

    Attributes:
        base: the phrase, without markers, as a paragraph begins with it.
        gender, number: "m"/"f", "s"/"p", or "" where the phrase has one form for all.
        agrees: with what those agree: "organ", "object" or "".
        addressee: whether it tells somebody to do something, so that the also/further rule counts the
            addressee too (house-style 3.7).
        complement: what follows the object: "que", "a que", "infinitive"; "" where not known.
        counterpart: the phrase of the same meaning in the other part, or "".
    """

    base: str
    gender: str = ""
    number: str = ""
    agrees: str = ""
    addressee: bool = False
    complement: str = ""
    counterpart: str = ""


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
    folded: str
    end: int
    marker: str = ""


class Openings:
    """The opening phrases of one language, from its data file."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._groups: Mapping[str, list[str]] = data.get("groups") or {}
        self._conjunctions = frozenset(data.get("conjunctions") or ())
        self.markers: tuple[str, ...] = tuple(data.get("markers") or ())
        self.other_markers: tuple[str, ...] = tuple(data.get("other_markers") or ())
        self._marker_words = sorted(
            (tuple(item.split()) for item in (*self.markers, *self.other_markers)), key=len, reverse=True
        )
        self._data = data
        self._parts: dict[str, _Part] = {}

    def entries(self, part: OpeningPart) -> tuple[Entry, ...]:
        """What is known of every phrase of a part, in the order of the data."""
        return tuple(self._part(part).phrases.values())

    def entry(self, base: str, part: OpeningPart) -> Entry | None:
        """What is known of the phrase ``base``, or ``None``."""
        return self._part(part).phrases.get(_folded(base))

    def nearest(self, phrase: str, part: OpeningPart) -> str | None:
        """The known phrase that is most like ``phrase``, to suggest it."""
        return nearest(phrase, (entry.base for entry in self.entries(part)))

    def opening(self, text: str, part: OpeningPart) -> Opening | None:
        """The opening phrase that ``text`` begins with; ``None`` where it begins with none.

        Both spaces and no-break spaces part words. A phrase of the data, its tails, a marker before, in or
        after it, and a second phrase joined by a conjunction are taken as one.
        """
        known = self._part(part)
        words = self._words(text, known)
        if not words or not text[:1].isalnum():
            return None
        found = self._unit(words, 0, known)
        if found is None:
            return None
        stop, entry, base = found
        while (more := self._joined(words, stop, known)) is not None:
            stop, joined = more
            base += joined
        base = base[:1].upper() + base[1:] if text[:1].isupper() else base
        counterpart = entry.counterpart if base == entry.base else ""
        marker = next((word.marker for word in words[:stop] if word.marker), "")
        return Opening(
            base=base, gender=entry.gender, number=entry.number, agrees=entry.agrees,
            addressee=entry.addressee, complement=entry.complement, counterpart=counterpart,
            phrase=text[: words[stop - 1].end], part=part, marker=marker,
        )  # fmt: skip

    def marked(self, base: str, marker: str, part: OpeningPart) -> str:
        """``base`` with ``marker`` where this language puts it in this part (house-style 2.9, 3.9)."""
        if self._data.get("marker_position", {}).get(part) == "before":
            return f"{marker[:1].upper()}{marker[1:]} {base[:1].lower()}{base[1:]}"
        return f"{base} {marker}"

    # recognition

    def _part(self, part: OpeningPart) -> _Part:
        if part not in self._parts:
            self._parts[part] = _Part(self._data, part, self._groups)
        return self._parts[part]

    def _words(self, text: str, known: _Part) -> list[_Word]:
        """The words at the start of ``text``, as many as an opening could have; a marker is one word."""
        raw: list[tuple[str, int]] = []
        at = 0
        for match in _WORD.finditer(text, 0, 250):
            gap = text[at : match.start()]
            if gap and not gap.isspace() or len(raw) >= known.longest * 3:
                break
            raw.append((match[0], match.end()))
            at = match.end()
        return list(self._marked_words(raw))

    def _marked_words(self, raw: list[tuple[str, int]]) -> Iterator[_Word]:
        index = 0
        while index < len(raw):
            for words in self._marker_words:
                chunk = raw[index : index + len(words)]
                if tuple(word.lower() for word, _ in chunk) == words:
                    yield _Word("", chunk[-1][1], " ".join(words))
                    index += len(words)
                    break
            else:
                yield _Word(raw[index][0].lower(), raw[index][1])
                index += 1

    def _unit(self, words: list[_Word], start: int, known: _Part) -> tuple[int, Entry, str] | None:
        """One phrase with its markers and tails: where it stops, what is known, its base."""
        found = _longest(words, start, known.phrases, known.longest, lead=True)
        if found is None:
            return None
        stop, folded = found
        entry = known.phrases[folded]
        base = entry.base
        while True:
            while stop < len(words) and words[stop].marker:
                stop += 1
            tail = _longest(words, stop, known.tails, known.longest, lead=False)
            if tail is None:
                return stop, entry, base
            stop = tail[0]
            base += " " + tail[1]

    def _joined(self, words: list[_Word], stop: int, known: _Part) -> tuple[int, str] | None:
        """A further phrase after a conjunction or a comma: where it stops and what it adds to the base."""
        if stop >= len(words) or words[stop].folded not in self._conjunctions | {","}:
            return None
        link = words[stop].folded
        found = self._unit(words, stop + 1, known)
        if found is None:
            return None
        if link == "," and self._joined(words, found[0], known) is None:
            return None  # a comma joins only what a conjunction then closes: "A, B y C"
        base = found[2][:1].lower() + found[2][1:]
        return found[0], f", {base}" if link == "," else f" {link} {base}"


class _Part:
    """The phrases and tails of one part, by their words in small letters."""

    def __init__(self, data: Mapping[str, Any], part: str, groups: Mapping[str, list[str]]) -> None:
        self.phrases: dict[str, Entry] = {}
        for block in data[part]:
            for entry in _entries(block, groups):
                self.phrases.setdefault(_folded(entry.base), entry)
        tails = (*data.get("tails", ()), *data.get(f"{part}_tails", ()))
        self.tails = {_folded(text): text for tail in tails for text, _ in _expanded(tail, groups)}
        self.longest = max(len(text.split()) for text in (*self.phrases, *self.tails))


def _longest(
    words: list[_Word], start: int, table: Mapping[str, Any], longest: int, *, lead: bool
) -> tuple[int, str] | None:
    """The longest row of words from ``start`` that ``table`` has, markers left out: its end and itself."""
    best, row = None, ""
    for index in range(start, min(len(words), start + longest + 2)):
        word = words[index]
        if word.marker:
            if not lead:
                return best
            continue
        row = f"{row} {word.folded}" if row and word.folded != "," else row + word.folded
        if row in table:
            best = index + 1, row
    return best


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _entries(block: Any, groups: Mapping[str, list[str]]) -> Iterator[Entry]:
    """The entries of a block of the data: a mapping with ``phrases`` and what holds for all of them."""
    common = Entry(
        "",
        agrees=block.get("agrees", ""),
        addressee=bool(block.get("addressee", False)),
        complement=block.get("complement", ""),
    )
    phrases = block["phrases"]
    pairs: Iterable[tuple[str, str]]
    pairs = phrases.items() if isinstance(phrases, Mapping) else ((phrase, "") for phrase in phrases)
    for pattern, counterpart in pairs:
        for base, forms in _expanded(pattern, groups):
            gender = next((form for form in forms if form in "mf"), "")
            number = next((form for form in forms if form in "sp"), "")
            agrees = common.agrees or ("organ" if gender else "")
            yield replace(
                common, base=base, gender=gender, number=number, agrees=agrees, counterpart=counterpart or ""
            )


def _expanded(pattern: str, groups: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Every text that ``pattern`` stands for, with its forms ("fp").

    ``{name}`` is each item of a group, ``{a|b|}`` each alternative, ``{o:m|a:f}`` alternatives that are
    forms for a gender or number.
    """
    pieces = _CHOICE.split(pattern)
    options: list[list[tuple[str, str]]] = []
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            options.append([(piece, "")])
        elif piece in groups:
            options.append([pair for item in groups[piece] for pair in _expanded(item, groups)])
        else:
            options.append([_form(alternative) for alternative in piece.split("|")])
    for chosen in product(*options):
        text = " ".join("".join(part for part, _ in chosen).split())
        yield text, "".join(form for _, form in chosen)


def _form(alternative: str) -> tuple[str, str]:
    text, _, form = alternative.partition(":")
    return text, form
