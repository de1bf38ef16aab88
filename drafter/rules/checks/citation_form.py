"""Kind ``citation-form``: how a cited resolution is written: its commas, its preposition, its organ, its noun.

The form of each language is data of the citation reader (house-style 4.1, 4.2, 4.6, 4.7).

Parameters:
    fault: ``comma-before`` or ``comma-after`` (the date), ``date-words`` (the words before the date or
        an ordinal in it), ``organ-place``, ``noun`` (singular or plural), ``year`` (a number of the
        Security Council without its year).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from drafter.house.citations import grammar, index, named_organs, organ_of_years, plain
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.citation_mentions import Mention, mentions
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_CLOSED = (",", ";", ".", ")", ":", "”", "»", "—", "]", "’", "")


@kind("citation-form", takes=("fault",))
def citation_form(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the citations that have the rule's fault."""
    if rule.parameters["fault"] == "year":
        yield from _without_year(subject)
        return
    find = _FAULTS[rule.parameters["fault"]]
    for mention in mentions(subject):
        if not mention.quoted and (hit := find(mention)):
            yield hit


def _comma_before(mention: Mention) -> Hit | None:
    cited, comma = mention.cited, grammar(mention.language).data["comma"]
    wanted = comma["after_organ"] if cited.organ_place == "after" else comma["alone"]
    if (
        cited.date_span == (0, 0)
        or _words(mention) in _when(mention)["adopting"]
        or wanted == "either"
        or wanted is ("," in cited.glue)
    ):
        return None
    start, end = cited.end, cited.date_span[0]
    return _hit(mention, start, end, ", " if wanted else " ")


def _comma_after(mention: Mention) -> Hit | None:
    cited, text = mention.cited, mention.passage.text
    end = cited.date_span[1]
    if not grammar(mention.language).data["comma"]["closing"] or not end or text[end : end + 1] in _CLOSED:
        return None
    if "," not in cited.glue or end in mention.passage.calls:
        return None
    edit = Edit(mention.passage.path, end, end, ",")
    return Hit(mention.passage.path, cited.date_span[0], end, {"expected": f"{_date(mention)},"}, (edit,))


def _date(mention: Mention) -> str:
    return mention.passage.text[slice(*mention.cited.date_span)]


def _date_words(mention: Mention) -> Hit | None:
    found, when = _words(mention), _when(mention)
    if not found or found in when["accepted"] or found in when["adopting"]:
        return None
    start = mention.cited.date_span[0]
    return _hit(mention, start, start + len(found), str(when["glue"]))


def _words(mention: Mention) -> str:
    """What stands before the figures of the date: "de", "of"."""
    found = re.match(r"\D*?(?=[ \u00a0]\d)", _date(mention))
    return found[0].replace("\u00a0", " ") if found else ""


def _when(mention: Mention) -> Mapping[str, Any]:
    when: Mapping[str, Any] = grammar(mention.language).data["date"]
    return when


def _organ_place(mention: Mention) -> Hit | None:
    """One number has its organ where the language puts it; a list is freer."""
    cited = mention.cited
    place = grammar(mention.language).data["organ_place"]
    start, end = cited.organ_span
    if not cited.organ_place or cited.organ_place == place or cited.many or cited.inherited:
        return None
    text = mention.passage.text
    if place == "after" and cited.head < start < cited.start:
        organ = text[start:end].strip()
        number = text[cited.start : cited.end]
        return _hit(mention, start, cited.end, f" {number} {organ}")
    if place == "before":
        return Hit(mention.passage.path, cited.head, cited.end, {"expected": ""})
    return None


def _noun(mention: Mention) -> Hit | None:
    """A noun in the singular before two numbers."""
    cited, data = mention.cited, grammar(mention.language).data
    if cited.many or (cited.organ == organ_of_years() and "(" not in cited.number):
        return None
    after = max(cited.end, cited.date_span[1])
    text = mention.passage.text
    rest = re.match(
        rf"(?:{data['between']}) (?:(?:E?S-)?\d+/\d+\b(?!/)|\d{{3,4}} \(\d{{4}}\))",
        text[after : after + 40].replace("\u00a0", " "),
    )
    if rest is None or cited.start - cited.head > 30:
        return None
    return Hit(mention.passage.path, cited.head, after)


def _without_year(subject: Subject) -> Iterator[Hit]:
    reader = grammar(subject.resolution.language)
    if not reader.data:
        return
    years = organ_of_years()
    number = r"\d{3,4}(?: \(\d{4}\))?(?![\w/-]| [A-Z]\b| \()"
    noun = f"(?:{reader.data['one']}|{reader.data['many']})"
    when = reader.data["date"]
    day = when["pattern"].format(day=when["day"], months="|".join(reader.months))
    day = re.sub(r"\(\?P<\w+>", "(?:", day)
    more = rf"(?:,? {day})?{reader.data['between']} {number}"
    inside = rf"(?P<inside> {reader.data.get('organ_of', '')}(?:{reader.data['organs'][years]}))?"
    pattern = re.compile(rf"{noun}{inside} (?P<row>{number}(?:{more})*)")
    bare = re.compile(rf"{day}|(?P<number>\d{{3,4}})(?![\d)]| \()")
    for passage in subject.passages:
        if passage.kind in ("note", "title") or ("esol" not in passage.text and "ésol" not in passage.text):
            continue
        text = plain(passage.text)
        for match in pattern.finditer(text):
            beside = reader.organ_beside(text, match.start(), match.end())
            organ = years if match["inside"] else beside
            for found in bare.finditer(text, *match.span("row")):
                if found["number"]:
                    yield from _year(subject, passage, organ, *found.span())


def _year(subject: Subject, passage: Passage, organ: str, start: int, end: int) -> Iterator[Hit]:
    number, language = passage.text[start:end], subject.resolution.language
    known = index().starting(f"{number} (")
    only = known[0] if len(known) == 1 else ""
    if organ != organ_of_years():
        # not named beside the number: the paragraph must name it, or the text cite the number with its year
        named = organ_of_years() in named_organs(passage.text, language)
        if organ not in ("", "short") or not only or not (named or _cited(subject, only)):
            return
    edits = (Edit(passage.path, start, end, only),) if only else ()
    if not passage.quoted(start, end):
        yield Hit(passage.path, start, end, {"expected": only or f"{number} (…)"}, edits)


def _cited(subject: Subject, number: str) -> bool:
    return any(mention.cited.number == number for mention in mentions(subject))


def _hit(mention: Mention, start: int, end: int, replacement: str) -> Hit:
    edit = Edit(mention.passage.path, start, end, replacement)
    low, high = mention.cited.start, max(end, mention.cited.date_span[1])
    text = mention.passage.text
    expected = text[low:start] + replacement + text[end:high] if start >= low else replacement.strip()
    return Hit(mention.passage.path, min(low, start), high, {"expected": expected}, (edit,))


_FAULTS: dict[str, Callable[[Mention], Hit | None]] = {
    "comma-before": _comma_before,
    "comma-after": _comma_after,
    "date-words": _date_words,
    "organ-place": _organ_place,
    "noun": _noun,
}
