"""Slips at the beginning of a paragraph: the opening, its agreement, its marker of repetition, its complement."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.blunt import Planted, put, slips, tops
from drafter.model import Path, Resolution, Text

ALSO = {
    "es": ("también", "además"),
    "en": ("also", "further"),
    "fr": ("également", "en outre"),
}
OTHERS = {
    "es": ("asimismo", "igualmente", "de igual modo"),
    "en": ("moreover", "additionally", "furthermore"),
    "fr": ("de plus", "aussi", "par ailleurs"),
}
INVENTED = {
    "es": ("Rememorando", "Evocando", "Sugiere", "Ordena", "Urge", "Enfatizando", "Requiere", "Recordamos", "Solicitamos"),
    "en": ("Remembering", "Evoking", "Suggests", "Orders", "Begs", "Enphasizing", "We call upon", "Asks", "Insists"),
    "fr": ("Remémorant", "Évoquant", "Suggère", "Ordonne", "Supplie", "Nous demandons", "Rappelons", "Requiert"),
}  # fmt: skip
DIRECTIVES = "Solicita|Exhorta|Alienta|Insta|Invita|Pide"


def _any(resolution: Resolution, rng: Random, part: str = "") -> tuple[Path, Text] | None:
    found = [
        item for name in ("preamble", "operative") if part in {"", name} for item in tops(resolution, name)
    ]
    return rng.choice(found) if found else None


def _first(text: str) -> str:
    return re.split(r"[ \u00a0,]", text, maxsplit=1)[0]


def _opened(resolution: Resolution, item: tuple[Path, Text] | None, words: str) -> Planted | None:
    if item is None or not words:
        return None
    return put(resolution, item[0], 0, len(_first(item[1].plain)), words)


@slips("openings", "first word of a paragraph of the other part")
def _other_part(resolution: Resolution, rng: Random) -> Planted | None:
    part, other = rng.sample(["preamble", "operative"], 2)
    item, source = _any(resolution, rng, part), _any(resolution, rng, other)
    return _opened(resolution, item, _first(source[1].plain)) if source else None


@slips("openings", "invented opening")
def _invented(resolution: Resolution, rng: Random) -> Planted | None:
    return _opened(resolution, _any(resolution, rng), rng.choice(INVENTED[resolution.language]))


@slips("openings", "opening of another language")
def _foreign(resolution: Resolution, rng: Random) -> Planted | None:
    language = rng.choice([name for name in INVENTED if name != resolution.language])
    words = {
        "es": ("Recordando", "Alienta"),
        "en": ("Recalling", "Encourages"),
        "fr": ("Rappelant", "Engage"),
    }
    return _opened(resolution, _any(resolution, rng), rng.choice(words[language]))


@slips("openings", "opening misspelt")
def _misspelt(resolution: Resolution, rng: Random) -> Planted | None:
    item = _any(resolution, rng)
    if item is None or len(word := _first(item[1].plain)) < 4:
        return None
    at = rng.randrange(1, len(word) - 1)
    wrong = rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]])
    return _opened(resolution, item, wrong)


@slips("openings", "opening in lower case")
def _small(resolution: Resolution, rng: Random) -> Planted | None:
    item = _any(resolution, rng)
    return _opened(resolution, item, _first(item[1].plain).lower()) if item else None


@slips("openings", "opening left out")
def _left_out(resolution: Resolution, rng: Random) -> Planted | None:
    item = _any(resolution, rng)
    if item is None:
        return None
    rest = item[1].plain[len(_first(item[1].plain)) + 1 :]
    start = len(item[1].plain) - len(rest)
    return put(resolution, item[0], 0, start + 1, rest[:1].upper()) if rest else None


@slips("openings", "opening of the other gender")
def _gender(resolution: Resolution, rng: Random) -> Planted | None:
    ends = {"es": (r"\w+(?:ado|ido|nto|cido)$", "o", "a"), "fr": (r"\w+(?:é|u)$", "", "e")}.get(
        resolution.language
    )
    items = tops(resolution, "preamble")
    rng.shuffle(items)
    for item in items:
        word = _first(item[1].plain)
        words = item[1].plain.split(" ")[:2]
        if ends and re.match(ends[0], word):
            return _opened(resolution, item, word.removesuffix(ends[1]) + ends[2])
        if ends and len(words) == 2 and words[0].endswith("mente") and re.match(ends[0], words[1]):
            return _opened(resolution, item, "") or put(
                resolution,
                item[0],
                0,
                len(" ".join(words)),
                f"{words[0]} {words[1].removesuffix(ends[1])}{ends[2]}",
            )
    return None


@slips("openings", "number of “presente”, “suyo”")
def _number(resolution: Resolution, rng: Random) -> Planted | None:
    items = [*tops(resolution, "preamble"), *tops(resolution, "operative")]
    rng.shuffle(items)
    swaps = [
        ("presentes", "presente"),
        ("presente", "presentes"),
        ("suya", "suyo"),
        ("suyas", "suyo"),
        ("suyo", "suya"),
    ]
    for path, text in items if resolution.language == "es" else []:
        for right, wrong in swaps:
            if match := re.match(rf"(?:Teniendo|Hace) ({right})\b", text.plain):
                return put(resolution, path, *match.span(1), wrong)
    return None


@slips("openings", "another tense or mood")
def _tense(resolution: Resolution, rng: Random) -> Planted | None:
    ends = {
        "es": [("ando", "ar"), ("iendo", "er"), ("a", "ó"), ("a", "an"), ("a", "ar"), ("e", "ió")],
        "en": [("ing", "ed"), ("s", "ed"), ("s", "")],
        "fr": [("ant", "er"), ("e", "er"), ("e", "ent"), ("e", "a")],
    }[resolution.language]
    item = _any(resolution, rng)
    rng.shuffle(ends)
    for right, wrong in ends if item else []:
        if item and (word := _first(item[1].plain)).endswith(right):
            return _opened(resolution, item, word.removesuffix(right) + wrong)
    return None


def _opening_with(
    resolution: Resolution, rng: Random, words: tuple[str, ...]
) -> tuple[Path, Text, int, int] | None:
    """A paragraph with one of the words among its first forty characters."""
    found = []
    for part in ("preamble", "operative"):
        for path, text in tops(resolution, part):
            if match := re.match(rf"[^,;]{{0,40}}?\b({'|'.join(words)})\b", text.plain, re.IGNORECASE):
                found.append((path, text, *match.span(1)))
    return rng.choice(found) if found else None


@slips("repetition", "marker left out")
def _unmarked(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _opening_with(resolution, rng, ALSO[resolution.language])) is None:
        return None
    path, text, start, end = found
    if start == 0:
        return put(resolution, path, 0, end + 2, text.plain[end + 1].upper())
    return put(resolution, path, start - 1, end, "")


@slips("repetition", "the other marker")
def _exchanged(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _opening_with(resolution, rng, ALSO[resolution.language])) is None:
        return None
    path, text, start, end = found
    also, further = ALSO[resolution.language]
    word = text.plain[start:end]
    other = further if word.lower() == also else also
    return put(resolution, path, start, end, other.capitalize() if word[0].isupper() else other)


@slips("repetition", "asimismo and its like")
def _like(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _opening_with(resolution, rng, ALSO[resolution.language])) is None:
        return None
    path, text, start, end = found
    other = rng.choice(OTHERS[resolution.language])
    return put(resolution, path, start, end, other.capitalize() if text.plain[start].isupper() else other)


@slips("repetition", "marker put first or last")
def _moved(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _opening_with(resolution, rng, ALSO[resolution.language])) is None:
        return None
    path, text, start, end = found
    word, plain = text.plain[start:end], text.plain
    if start:
        head = plain[: start - 1]
        return put(resolution, path, 0, end, f"{word.capitalize()} {head[0].lower()}{head[1:]}")
    verb = _first(plain[end + 1 :])
    return put(resolution, path, 0, end + 1 + len(verb), f"{verb.capitalize()} {word.lower()}")


@slips("repetition", "marker where nothing is repeated")
def _unprompted(resolution: Resolution, rng: Random) -> Planted | None:
    item = _any(resolution, rng)
    if item is None or any(word in item[1].plain[:60].lower() for word in ALSO[resolution.language]):
        return None
    word, verb = rng.choice(ALSO[resolution.language]), _first(item[1].plain)
    if resolution.language == "en" and item[0][0] == "operative":
        return _opened(resolution, item, f"{word.capitalize()} {verb.lower()}")
    return _opened(resolution, item, f"{verb} {word}")


def _marked(resolution: Resolution, rng: Random) -> tuple[str, int, list[Any]] | None:
    """A part that has a marked paragraph after its first, that paragraph's index, and the part's paragraphs."""
    found = _opening_with(resolution, rng, ALSO[resolution.language])
    if found is None or not found[0][1]:
        return None
    part, index = found[0][0], found[0][1]
    assert isinstance(part, str)
    assert isinstance(index, int)
    return part, index, list(getattr(resolution, part))


@slips("repetition", "a marked paragraph before its model")
def _before(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _marked(resolution, rng)) is None:
        return None
    part, index, items = found
    if items[index - 1].text.plain[:5] != items[index].text.plain[:5]:
        return None
    items[index - 1], items[index] = items[index], items[index - 1]
    return replace(resolution, **{part: tuple(items)}), (part,)  # type: ignore[arg-type]  # a field by its name


@slips("repetition", "a paragraph between marked ones taken out")
def _taken_out(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _marked(resolution, rng)) is None:
        return None
    part, index, items = found
    del items[index - 1]
    return replace(resolution, **{part: tuple(items)}), (part,)  # type: ignore[arg-type]  # a field by its name


@slips("complement", "“a que” and “que” exchanged")
def _complement(resolution: Resolution, rng: Random) -> Planted | None:
    if resolution.language != "es":
        return None
    items = tops(resolution, "operative")
    rng.shuffle(items)
    for path, text in items:
        if match := re.match(rf"(?:{DIRECTIVES})\b[^,;:]*? (a que|que)\b", text.plain):
            return put(resolution, path, *match.span(1), "que" if match[1] == "a que" else "a que")
    return None


@slips("complement", "“que” with an infinitive")
def _infinitive(resolution: Resolution, rng: Random) -> Planted | None:
    if resolution.language != "es":
        return None
    items = tops(resolution, "operative")
    rng.shuffle(items)
    for path, text in items:
        if match := re.match(
            rf"(?:{DIRECTIVES}|Decide)\b[^,;:]*?(?: que| a que)? (\w+(?:en|an|e))\b", text.plain
        ):
            word = match[1]
            return put(resolution, path, *match.span(1), re.sub("(en|an|e)$", "ar", word))
    return None
