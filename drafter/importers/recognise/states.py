"""Lists of States, of a vote or of sponsors, taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.importers.lines import folded
from drafter.importers.recognise.knowledge import Knowledge
from drafter.model import Inline, Note, Run, Sponsor, Text

_NOT_INSIDE = r"(?![^()]{0,100}\))"  # a bracket in a name is short
_LONGEST = 200
"""Characters of two names with a conjunction between them."""
_COMMA = re.compile(rf"[,;،、，]{_NOT_INSIDE}\s*")
_END = " \u00a0.]。"
_MARK = "*"
_MARK_AFTER_COMMA = re.compile(r"([,،،，])(\*)")
_PRINTED = str.maketrans({"\u2011": "-", "'": "’"})
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


def as_printed(text: str) -> str:
    """``text`` with the hyphens and apostrophes that the house prints for those that keyboards and Word give."""
    return text.translate(_PRINTED)


def as_known(name: str, known: Knowledge) -> str:
    """``name``, or the one that the house knows and of which only the hyphens or apostrophes differ."""
    bare = name.rstrip(_MARK)
    language, printed = known.language, as_printed(bare)
    return printed + name[len(bare) :] if language is not None and printed in language.states else name


def _without_comma(part: str, known: Knowledge) -> tuple[str, ...]:
    """Two States between which a comma was forgotten, or the one that ``part`` is."""
    language = known.language
    if language is None or part in language.states or len(part) > _LONGEST:
        return (part,)
    cuts = (match.start() for match in re.finditer(" ", part))
    pairs = ((part[:cut], part[cut + 1 :]) for cut in cuts)
    found = [pair for pair in pairs if all(name in language.states for name in pair)]
    return found[0] if found else (part,)


def _last_two(last: str, known: Knowledge, *, alone: bool) -> tuple[str, ...]:
    """What stands after the last comma: one State, or two with a conjunction between them."""
    language = known.language
    if language is None or last.rstrip(_MARK) in language.states or len(last) > _LONGEST:
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
    return list(re.finditer(rf"(?<=\S)\s+(?:{either})\s+(?=\S){_NOT_INSIDE}", text))


def sponsors_words(text: Text, known: Knowledge) -> str:
    """The characters of a line of sponsors, with the mark where the footnote that explains it is called."""
    if known.both is None:
        return folded(text.plain)
    texts = known.both[0].text(known.both[1].code)["sponsors"]
    words = (
        inline.text if isinstance(inline, Run) else texts["mark"] if _explains(inline, texts["note"]) else ""
        for inline in text.inlines
    )
    return folded("".join(words))


def _explains(inline: Inline, note: str) -> bool:
    return isinstance(inline, Note) and folded(inline.text.plain).lstrip(_MARK + " ") == folded(note)


def names_in_line(words: str, texts: Mapping[str, str]) -> str | None:
    """What stands for the sponsors in a line that the house prints for them; ``None`` for another line."""
    if words == folded(texts["none"]):
        return ""
    before, _, after = folded(texts["line"]).partition("{sponsors}")
    if not (words.startswith(before) and words.endswith(after.strip())):
        return None
    return words.removeprefix(before).removesuffix(after.strip()).strip()


def sponsors_of(text: Text, known: Knowledge) -> tuple[Sponsor, ...]:
    """The sponsors of a draft: what stands before "…: proyecto de resolución"."""
    words = sponsors_words(text, known)
    if known.both is None:
        return tuple(_sponsor(name, "", ()) for name in states_of(words, known))
    organ, language = known.both
    texts = organ.text(language.code)["sponsors"]
    found = names_in_line(words, texts)
    names = _MARK_AFTER_COMMA.sub(r"\2\1", words if found is None else found)
    pattern, contractions = str(texts["on_behalf_of"]), language.data.get("contractions", ())
    sponsors = [_sponsor(name, pattern, contractions) for name in states_of(names, known)]
    return tuple(sorted(sponsors, key=lambda sponsor: language.collation_key(sponsor.name)))


def _sponsor(name: str, pattern: str, contractions: Sequence[Sequence[str]]) -> Sponsor:
    name, group = _without_group(name, pattern, contractions)
    return Sponsor(name=name.rstrip(_MARK + " "), member=_MARK not in name, on_behalf_of=group)


def _without_group(name: str, pattern: str, contractions: Sequence[Sequence[str]]) -> tuple[str, str | None]:
    """A sponsor's name, and the group in whose name it acts: "le Groupe" for "(au nom du Groupe)"."""
    before, _, after = folded(pattern).partition("{group}")
    forms = [(before, "")]
    for apart, together in contractions:  # "de le" is written "du": taken apart again
        preposition, _, article = apart.partition(" ")
        if article and before.endswith(f" {preposition} "):
            forms.append((f"{before.removesuffix(f'{preposition} ')}{together} ", f"{article} "))
    for start, article in forms if before else ():
        found = re.fullmatch(rf"(.*?)\s*{re.escape(start)}(.+){re.escape(after)}(\**)", name)
        if found is not None:
            return found[1] + found[3], article + found[2]
    return name, None
