"""Lists of States, of a vote or of sponsors, taken apart."""

from __future__ import annotations

import re

from drafter.importers.recognise.knowledge import Knowledge, folded
from drafter.model import Sponsor

_COMMA = re.compile(r"[,،、，](?![^()]*\))\s*")
_END = " \u00a0.]。"
_MARK = "*"
_LETTER_AND = re.compile(r"^و(?=\S)")


def states_of(text: str, known: Knowledge) -> tuple[str, ...]:
    """The States of "Chile, Kenya y Suiza.": names with an "and" in them ("Bosnia y Herzegovina") stay whole."""
    words = folded(text).rstrip(_END)
    if not words:
        return ()
    parts = [part for part in _COMMA.split(words) if part]
    *before, last = parts
    names = (*before, *_last_two(last, known, alone=not before))
    return tuple(state for name in names for state in _without_comma(name, known))


def _without_comma(part: str, known: Knowledge) -> tuple[str, ...]:
    """Two States between which a comma was forgotten, or the one that ``part`` is."""
    language = known.language
    if language is None or part in language.states:
        return (part,)
    cuts = (match.start() for match in re.finditer(" ", part))
    pairs = ((part[:cut], part[cut + 1 :]) for cut in cuts)
    found = [pair for pair in pairs if all(name in language.states for name in pair)]
    return found[0] if found else (part,)


def _last_two(last: str, known: Knowledge, *, alone: bool) -> tuple[str, ...]:
    """What stands after the last comma: one State, or two with a conjunction between them."""
    language = known.language
    if language is None or last.rstrip(_MARK) in language.states:
        return (last,)
    cuts = [match.span() for match in _conjunctions(last, known)]
    pairs = [(last[:start].strip(), last[end:].strip()) for start, end in cuts]
    known_names = [[name.rstrip(_MARK) in language.states for name in pair] for pair in pairs]
    for are_known in (all, any):
        for pair, names in zip(pairs, known_names, strict=True):
            if are_known(names):
                return pair
    return pairs[-1] if pairs and not (alone and len(pairs) > 1) else (last,)


def _conjunctions(text: str, known: Knowledge) -> list[re.Match[str]]:
    language = known.language
    assert language is not None
    words = {language.conjunction, *(rule["becomes"] for rule in language.data.get("conjunction_before", ()))}
    either = "|".join(re.escape(word) for word in sorted(words))
    return list(re.finditer(rf"(?<=\S)\s+(?:{either})\s+(?=\S)(?![^()]*\))", text))


def sponsors_of(text: str, known: Knowledge) -> tuple[Sponsor, ...]:
    """The sponsors of a draft: what stands before "…: proyecto de resolución"."""
    both = known.both
    words, pattern = folded(text), r"(.*?)"
    if both is not None:
        texts = both[0].text(both[1].code)["sponsors"]
        if words == folded(texts["none"]):
            return ()
        before, _, after = folded(texts["line"]).partition("{sponsors}")
        words = words.removeprefix(before).removesuffix(after)
        pattern = re.escape(texts["on_behalf_of"]).replace(r"\{group\}", "(.*?)")
    sponsors = [_sponsor(name, pattern) for name in states_of(words, known)]
    language = known.language
    if language is not None:
        sponsors.sort(key=lambda sponsor: language.collation_key(sponsor.name))
    return tuple(sponsors)


def _sponsor(name: str, pattern: str) -> Sponsor:
    group = re.fullmatch(rf"(?P<name>.*?)\s*{pattern}", name) if pattern != r"(.*?)" else None
    behalf = group[2] if group is not None else None
    name = group["name"] if group is not None else name
    return Sponsor(name=name.rstrip(_MARK + " "), member=_MARK not in name, on_behalf_of=behalf)
