"""Kind ``opening``: the phrase that a paragraph begins with (house-style 2.2-2.7, 3.4, 3.5).

Parameters:
    fault: ``unknown``, ``part`` (an opening of the other part), ``small`` (a small first letter), ``capitals``,
        ``agreement`` (with the nearest organ line), ``object`` (with what follows), ``inner`` (a second
        verb in italics).
    objects: for ``object``: ``{first word after the phrase: the form it asks for}``, such as "fp".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter import house
from drafter.house.words import small_words, speller
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.label import typed_label
from drafter.rules.finding import Hit
from drafter.rules.opening_form import agreeing_form, other_form
from drafter.rules.organ_lines import is_organ_line, opening_organ, organ_lines
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject, part_of

_SHOUTED = re.compile(r"[A-ZÀ-ÝА-Я]{3,}(?:[ \u00a0][A-ZÀ-ÝА-Я]+)*(?!\w)")
_FIRST = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_]+)?")


@kind("opening", takes=("fault", "objects"))
def opening(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the openings with the rule's fault."""
    check = _FAULTS[rule.parameters["fault"]]
    for passage in (*subject.preamble, *subject.operative):
        if not is_organ_line(passage.text, subject.resolution.language):
            yield from check(subject, passage, rule)


def _unknown(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    if passage.organ_line or subject.opening(passage) or _elsewhere(subject, passage):
        return
    if opening_organ(passage.text, subject.resolution.language):
        return
    first = _FIRST.match(passage.text)
    if first is None or passage.source.leading_italics or typed_label(passage.text):
        return
    word = first[0].split()[0]
    nearest = subject.language.nearest_opening(first[0], part_of(passage))
    nearest = nearest or subject.language.nearest_opening(word, part_of(passage))
    yield Hit(passage.path, 0, len(word), {"expected": nearest or ""})


def _part(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    if passage.organ_line or subject.opening(passage):
        return
    other = _elsewhere(subject, passage)
    if other is None:
        return
    expected = other_form(subject, passage, other.counterpart)
    phrase = other.phrase
    edits = (Edit(passage.path, 0, len(phrase), expected),) if expected and phrase == other.base else ()
    yield Hit(passage.path, 0, len(phrase), {"expected": expected}, edits)


def _elsewhere(subject: Subject, passage: Passage) -> house.Opening | None:
    """The opening that a text has in the other part's table."""
    other: house.OpeningPart = "operative" if part_of(passage) == "preambular" else "preambular"
    return subject.language.opening(passage.text, other)


def _small(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    text = passage.text
    if not text[:1].islower():
        return
    found = subject.language.opening(text[0].upper() + text[1:], part_of(passage))
    if found:
        edit = Edit(passage.path, 0, 1, found.phrase[0])
        yield Hit(passage.path, 0, len(found.phrase), {"expected": found.phrase}, (edit,))


def _capitals(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    shouted = _SHOUTED.match(passage.text)
    if shouted is None:
        return
    found = subject.language.opening(
        shouted[0].capitalize() + passage.text[shouted.end() :], part_of(passage)
    )
    if found:
        end = len(found.phrase)
        more = shouted[0][end:]
        edit = Edit(passage.path, 0, end + len(more), found.phrase + _quieted(subject, more))
        yield Hit(passage.path, 0, end, {"expected": found.phrase}, (edit,))


def _quieted(subject: Subject, words: str) -> str:
    """The words after the phrase as the text writes them elsewhere, else in small letters; what is no word in them may be an acronym and is kept."""
    if not words:
        return ""
    text = subject.running(("preamble", "operative")).plain
    language = subject.resolution.language
    here = set(re.findall(r"\w+", text))
    spelled = speller(language)

    def written(word: re.Match[str]) -> str:
        small = word[0].lower()
        if re.search(rf"[^\W\d_A-Z],? {word[0]}\b", text):  # in capitals among small letters: an acronym
            return word[0]
        if small not in here and word[0].capitalize() in here:
            return word[0].capitalize()
        known = small in here or small in small_words(language)
        return small if known or (spelled and spelled.knows(small)) else word[0]

    return re.sub(r"\w+", written, words)


def _agreement(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    found = subject.opening(passage)
    gender = organ_gender(subject, passage)
    if found is None or found.agrees != "organ" or not gender or found.gender in {"", gender}:
        return
    base = agreeing_form(subject, passage, found.base, gender)
    if not base:
        return
    right = base + found.phrase[len(found.base) :] if found.phrase.startswith(found.base) else ""
    edits = (Edit(passage.path, 0, len(found.phrase), right),) if right else ()
    organ = passage.organ_line or subject.organ.enacting_formula(subject.language.code)
    yield Hit(passage.path, 0, len(found.phrase), {"expected": right or base, "organ": organ}, edits)


def organ_gender(subject: Subject, passage: Passage) -> str:
    """The gender of the nearest organ line above a passage."""
    if passage.organ_line:
        return organ_lines(subject.resolution.language)[passage.organ_line]
    return subject.organ.gender(subject.language.code)


def _object(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    found = subject.opening(passage)
    if found is None or found.agrees != "object" or found.marker:
        return
    rest = passage.text[len(found.phrase) :]
    following = rest.split(maxsplit=1)
    form = rule.parameters["objects"].get(following[0].rstrip(",")) if following else None
    if form is None or _agrees(found, form):
        return
    if len(form) > 1 and "s" in form and _coordinated(rest, subject, rule):
        return
    right = other_form(subject, passage, found.base, gender=form[:-1], number=form[-1])
    if right:
        edit = Edit(passage.path, 0, len(found.phrase), right)
        yield Hit(passage.path, 0, len(found.phrase), {"expected": right, "object": following[0]}, (edit,))


def _agrees(found: house.Opening, form: str) -> bool:
    """Whether the form that is asked for ("fp", "s") is the phrase's own."""
    return (not found.number or found.number == form[-1]) and (
        not found.gender or len(form) < 2 or found.gender == form[0]
    )


def _coordinated(rest: str, subject: Subject, rule: Rule) -> bool:
    """Whether several things may be meant: "la Declaración y el Pacto"."""
    conjunction = subject.language.conjunction
    determiners = "|".join(rule.parameters["objects"])
    return bool(re.search(rf"\b(?:{conjunction}|como)\s(?:{determiners}|de)\b", rest))


def _inner(subject: Subject, passage: Passage, rule: Rule) -> Iterator[Hit]:
    if not (subject.organ_known and subject.organ.profile.get("inner_verbs_italic")):
        for start, end in passage.italics:
            if is_second_verb(subject, passage, start, end):
                yield Hit(passage.path, start, end)


def is_second_verb(subject: Subject, passage: Passage, start: int, end: int) -> bool:
    """Whether the span of a paragraph is an opening phrase after its own one."""
    if passage.part not in ("preamble", "operative") or passage.kind != "paragraph":
        return False
    own = subject.opening(passage)
    if start < (len(own.phrase) if own else 1):
        return False
    words = passage.text[start:end]
    found = subject.language.opening(words[:1].upper() + words[1:], part_of(passage))
    return found is not None and len(found.phrase) == len(words)


_FAULTS: dict[str, Callable[[Subject, Passage, Rule], Iterator[Hit]]] = {
    "unknown": _unknown, "part": _part, "small": _small, "capitals": _capitals, "agreement": _agreement, "object": _object,
    "inner": _inner,
}  # fmt: skip
