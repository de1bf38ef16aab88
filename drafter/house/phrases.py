"""The patterns in which a language's opening phrases are written down, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

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


def entries_of(block: Any, key: str, groups: Mapping[str, list[str]]) -> Iterator[Entry]:
    """The entries under ``key`` of a block of the data, with what the block says of all of them."""
    common = Entry(
        "",
        agrees=block.get("agrees", ""),
        addressee=bool(block.get("addressee", False)),
        complement=block.get("complement", ""),
    )
    phrases = block.get(key) or ()
    pairs: Iterable[tuple[str, str]]
    pairs = phrases.items() if isinstance(phrases, Mapping) else ((phrase, "") for phrase in phrases)
    for pattern, counterpart in pairs:
        for base, forms in expanded(pattern, groups):
            gender = next((form for form in forms if form in "mf"), "")
            number = next((form for form in forms if form in "sp"), "")
            agrees = common.agrees or ("organ" if gender else "")
            yield replace(
                common, base=base, gender=gender, number=number, agrees=agrees, counterpart=counterpart or ""
            )


def expanded(pattern: str, groups: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
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
            options.append([pair for item in groups[piece] for pair in expanded(item, groups)])
        else:
            options.append([_form(alternative) for alternative in piece.split("|")])
    for chosen in product(*options):
        text = " ".join("".join(part for part, _ in chosen).split())
        yield text, "".join(form for _, form in chosen)


def _form(alternative: str) -> tuple[str, str]:
    text, _, form = alternative.partition(":")
    return text, form
