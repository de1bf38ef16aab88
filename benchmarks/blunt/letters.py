"""Slips of the hand: letters, accents, spaces, marks, words, at any place of the text."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from benchmarks.blunt import Planted, body, places, put, replaced, slips
from benchmarks.mutations import with_text
from drafter.model import Path, Resolution, Run, Text

L = "[^\\W\\d_]"
WORD = rf"(?<![\w’'-]){L}{{4,}}(?![\w’'-])"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
LOOKALIKES = dict(zip("aeopcxiAEOCPHKMTB", "аеорсхіАЕОСРНКМТВ", strict=True))
ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"}


def _word(resolution: Resolution, rng: Random) -> tuple[Path, re.Match[str]] | None:
    found = places(resolution, WORD, rng)
    return found[0] if found else None


def _respelt(resolution: Resolution, rng: Random, how: str) -> Planted | None:
    if (found := _word(resolution, rng)) is None:
        return None
    path, match = found
    word = match[0]
    at = rng.randrange(1, len(word) - 1)
    new = {
        "dropped": word[:at] + word[at + 1 :],
        "doubled": word[:at] + word[at] + word[at:],
        "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "other": word[:at] + rng.choice("abcdefghilmnoprstuv") + word[at + 1 :],
    }[how]
    return put(resolution, path, *match.span(), new)


for _how in ("dropped", "doubled", "swapped", "other"):

    @slips("spelling", f"a letter {_how}")
    def _letter(resolution: Resolution, rng: Random, how: str = _how) -> Planted | None:
        return _respelt(resolution, rng, how)


@slips("spelling", "an accent dropped")
def _bare(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, "[áéíóúüñàâçèêëîïôûÁÉÍÓÚÀÇÈÊ]", rng):
        return put(resolution, path, *match.span(), unicodedata.normalize("NFD", match[0])[0])
    return None


@slips("spelling", "an accent added")
def _accented(resolution: Resolution, rng: Random) -> Planted | None:
    if resolution.language == "en" or (found := _word(resolution, rng)) is None:
        return None
    path, match = found
    vowels = [at for at, char in enumerate(match[0]) if char in ACCENTS]
    if not vowels:
        return None
    at = match.start() + rng.choice(vowels)
    return put(resolution, path, at, at + 1, ACCENTS[match.string[at]])


@slips("grammar", "two neighbouring words swapped")
def _swapped(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<= )({L}+) ({L}+)(?=[ ,;])", r"\2 \1")


@slips("grammar", "a word left out")
def _without(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<= ){L}+ (?={L})", "")


@slips("grammar", "a word doubled")
def _doubled(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<= )({L}+)(?= {L})", r"\1 \1")


@slips("grammar", "a comma left out")
def _comma(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<={L}), (?={L})", " ")


@slips("grammar", "a comma too many")
def _commas(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<={L}) (?={L})", ", ")


@slips("grammar", "a plural s dropped")
def _singular(resolution: Resolution, rng: Random) -> Planted | None:
    return replaced(resolution, rng, rf"(?<= )({L}{{4,}})s(?=[ ,;])", r"\1")


@slips("capitals", "any word capitalized")
def _capital(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, r"(?<=[a-zé] )[a-z]\w{5,}", rng):
        return put(resolution, path, *match.span(), match[0].capitalize())
    return None


@slips("capitals", "any capital lost")
def _small(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, r"(?<=[a-zé] )[A-ZÉÁÍÓÚ](?=[a-zéáíóú]{3,})", rng):
        return put(resolution, path, *match.span(), match[0].lower())
    return None


@slips("typography", "invisible character")
def _invisible(resolution: Resolution, rng: Random) -> Planted | None:
    path, text = rng.choice(list(body(resolution)))
    at = rng.randrange(1, len(text.plain))
    return put(resolution, path, at, at, rng.choice(INVISIBLE))


@slips("typography", "look-alike of another script")
def _alike(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, f"[{''.join(LOOKALIKES)}]", rng):
        return put(resolution, path, *match.span(), LOOKALIKES[match[0]])
    return None


@slips("typography", "decomposed letter")
def _decomposed(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, "[áéíóúñçèêàôÉÁ]", rng):
        return put(resolution, path, *match.span(), unicodedata.normalize("NFD", match[0]))
    return None


@slips("typography", "word in italics")
def _italic(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match in places(resolution, rf"(?<=\w ){WORD}", rng):
        text = dict(body(resolution))[path]
        if len(text.inlines) == 1:
            start, end = match.span()
            plain = text.plain
            parts = Text.of(plain[:start], Run(plain[start:end], italic=True), plain[end:])
            return with_text(resolution, path, parts), path
    return None
