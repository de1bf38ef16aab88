"""Slips of opening phrases and of the markers of repetition."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.mutations import changed, language_of, plants, subject_of, substituted, with_text
from drafter.house import Opening
from drafter.model import Resolution, Run, Text
from drafter.rules.catalogue import rules_for
from drafter.rules.opening_form import other_form
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_UNKNOWN = {
    "es": ["Rememorando", "Conmina", "Relieva", "Remarcando", "Peticiona"],
    "en": ["Remembering", "Begs", "Beseeches", "Cognizing", "Pleads"],
    "fr": ["Remémorant", "Supplie", "Conjure", "Priorise", "Martèle"],
}
Choice = tuple[Subject, Passage, Opening]


def _chosen(
    resolution: Resolution, rng: Random, wanted: Callable[[Subject, Passage, Opening], bool]
) -> Choice | None:
    subject = subject_of(resolution)
    tops = [*subject.preamble, *subject.operative]
    rng.shuffle(tops)
    for passage in tops:
        opening = subject.opening(passage)
        if opening and not passage.organ_line and wanted(subject, passage, opening):
            return subject, passage, opening
    return None


def _replaced(resolution: Resolution, choice: Choice | None, phrase: str) -> Resolution | None:
    if choice is None or not phrase or phrase == choice[2].phrase:
        return None
    return changed(resolution, choice[1], 0, len(choice[2].phrase), phrase)


@plants("opening-unknown")
def _unknown(resolution: Resolution, rng: Random) -> Resolution | None:
    choice = _chosen(resolution, rng, lambda *_: True)
    return _replaced(resolution, choice, rng.choice(_UNKNOWN[resolution.language]))


@plants("opening-of-other-part")
def _part(resolution: Resolution, rng: Random) -> Resolution | None:
    choice = _chosen(resolution, rng, lambda _, __, own: bool(own.counterpart and own.phrase == own.base))
    return _replaced(resolution, choice, choice[2].counterpart if choice else "")


@plants("opening-uncapitalized")
def _small(resolution: Resolution, rng: Random) -> Resolution | None:
    choice = _chosen(resolution, rng, lambda *_: True)
    return _replaced(resolution, choice, choice[2].phrase[0].lower() + choice[2].phrase[1:] if choice else "")


@plants("opening-disagreeing")
def _gender(resolution: Resolution, rng: Random) -> Resolution | None:
    choice = _chosen(resolution, rng, lambda _, __, own: own.agrees == "organ" and own.phrase == own.base)
    if choice is None or not choice[2].gender:
        return None
    subject, passage, own = choice
    gender = "f" if own.gender == "m" else "m"
    return _replaced(resolution, choice, other_form(subject, passage, own.base, gender=gender))


@plants("opening-object-disagreeing")
def _object(resolution: Resolution, rng: Random) -> Resolution | None:
    alone = (
        r"(?!.* (?:y|como) )"  # where several things are named, singular words may have a plural before them
    )
    swaps = [(r"^Teniendo presentes (?=los|las|sus)", "Teniendo presente "),
             (r"^Teniendo presente (?=que)", "Teniendo presentes "),
             (rf"^Teniendo presente (?=el |la ){alone}", "Teniendo presentes "),
             (r"^Hace suy(?:a|as|os) ", "Hace suyo ")]  # fmt: skip
    rng.shuffle(swaps)
    for pattern, wrong in swaps:
        if planted := substituted(resolution, rng, pattern, wrong):
            return planted
    return None


_COMPLEMENTS = {
    "es": [(r"^((?:Solicita|Pide)(?: también| además)? (?:al?|a la|a los|a las) (?:(?!\bque\b)[^,;:])*?) que\b", r"\1 a que"),
           (r"^((?:Exhorta|Alienta|Insta|Invita) (?:al?|a la|a los|a las) (?:(?!\b(?:que|a)\b)[^,;:])*?) a que (?!.*\ba (?:que|\w+[aei]r)\b)", r"\1 que "),
           (r"^Decide (?=\w+r\b)", "Decide de ")],
    "fr": [(r"^((?:Engage|Exhorte|Invite|Encourage)(?: également| en outre)? (?:tous )?les [ÉE]tats) à (?=[bcdfgj-np-tvz]\w+er\b)", r"\1 de "),
           (r"^(Prie(?: également| en outre)? (?:le|la) (?:\w+ ){1,2}?)de (?=[bcdfgj-np-tvz]\w+er\b)", r"\1à "),
           (r"^(Demande(?: également| en outre)? )aux (?=[ÉE]tats d)", r"\1les "),
           (r"^(Décide(?: également| en outre)? )de (?=\w+er\b)", r"\1"),
           (r"^(Prend note|Prenant note|Se félicite|Se félicitant|Tenant compte)( également| en outre|) des ", r"\1\2 les "),
           (r"^Guidé par ", "Guidé de ")],
    "en": [(r"^((?:Requests|Urges|Encourages|Invites|Calls upon) (?:(?!\bto\b)[^,;:])*?(?:States|Office|Secretary-General|Council|Rapporteur)) to (?=(?:submit|take|ensure|continue|prepare|adopt) (?:the|a|all|their|its|to|measures)\b)", r"\1 "),
           (r"^(Requests|Urges|Encourages|Invites) (?=the |all |[A-Z])", r"\1 to "),
           (r"^Calls upon (?=all States|States|Member States|the Government)", "Calls "),
           (r"^Decides to remain\b", "Decides to remained"), (r"^Decides to (?=remain|extend|continue|establish|hold)", "Decides "),
           (r"^Guided by", "Guided from"), (r"^(Mindful|Aware) of", r"\1 about"), (r"oncerned about", "oncerned of"),
           (r"^(Taking|Takes) note of", r"\1 note on")],
}  # fmt: skip


@plants("complement-of-another-verb")
def _complement(resolution: Resolution, rng: Random) -> Resolution | None:
    swaps = list(_COMPLEMENTS.get(resolution.language, ()))
    rng.shuffle(swaps)
    for pattern, wrong in swaps:
        if planted := substituted(resolution, rng, pattern, wrong):
            return planted
    return None


@plants("second-verb-italic")
def _italic(resolution: Resolution, rng: Random) -> Resolution | None:
    subject = subject_of(resolution)
    tops = [*subject.preamble, *subject.operative]
    rng.shuffle(tops)
    conjunction = language_of(resolution).conjunction
    for passage in tops:
        at = passage.text.find(f", {conjunction} ")
        word = passage.text[at + len(conjunction) + 3 :].split(" ")[0]
        part = "preambular" if passage.part == "preamble" else "operative"
        found = language_of(resolution).opening(word.capitalize(), part) if at > 0 and word else None  # type: ignore[arg-type]  # a part by its name
        if found and len(found.phrase) == len(word) and not passage.calls:
            start = at + len(conjunction) + 3
            text = passage.text
            parts = Text.of(text[:start], Run(word, italic=True), text[start + len(word) :])
            return with_text(resolution, passage.path, parts)
    return None


def _marked(part: str) -> Callable[[Subject, Passage, Opening], bool]:
    def wanted(subject: Subject, passage: Passage, own: Opening) -> bool:
        before = subject.opening(passage.previous) if passage.previous else None
        same = before is not None and before.base == own.base and passage.part == part
        markers = subject.language.markers
        return bool(same and own.marker in markers and own.phrase == _phrase(subject, own, own.marker)
                    and before and _due(subject, before.marker) == own.marker)  # fmt: skip

    return wanted


def _due(subject: Subject, before: str) -> str:
    markers = ("", *subject.language.markers)
    return markers[(markers.index(before) + 1) % len(markers)] if before in markers else "?"


def _phrase(subject: Subject, own: Opening, marker: str) -> str:
    return subject.language.opening_phrases.marked(own.base, marker, own.part) if marker else own.base


def _first(own: Opening) -> str:
    """The phrase with its marker before it."""
    return f"{own.marker.capitalize()} {own.base[0].lower()}{own.base[1:]}"


def _rule(resolution: Resolution, name: str) -> Rule | None:
    return rules_for(resolution.organ, resolution.language).get(name)


def _claims(rule: Rule | None, own: Opening) -> bool:
    """Whether the opening is among those that a rule looks at."""
    if rule is None:
        return False
    only = rule.parameters.get("only")
    return (only is None or own.base in only) and own.base not in rule.parameters.get("exempt", ())


def _register(part: str, name: str) -> None:
    for certainty in ("", "perhaps-"):
        unmarked = f"{name}-repetition-{certainty}unmarked"

        @plants(unmarked)
        def _unmarked(resolution: Resolution, rng: Random, unmarked: str = unmarked) -> Resolution | None:
            rule, marked = _rule(resolution, unmarked), _marked(part)
            choice = _chosen(resolution, rng, lambda *three: marked(*three) and _claims(rule, three[2]))
            return _replaced(resolution, choice, choice[2].base if choice else "")

    @plants(f"{name}-marker-out-of-turn")
    def _turn(resolution: Resolution, rng: Random) -> Resolution | None:
        choice = _chosen(resolution, rng, _marked(part))
        if choice is None:
            return None
        subject, _, own = choice
        wrong = next(marker for marker in subject.language.markers if marker != own.marker)
        return _replaced(resolution, choice, _phrase(subject, own, wrong))

    @plants(f"{name}-marker-of-another-word")
    def _word(resolution: Resolution, rng: Random) -> Resolution | None:
        choice = _chosen(resolution, rng, _marked(part))
        if choice is None:
            return None
        subject, _, own = choice
        wrong = rng.choice(subject.language.other_markers)
        return _replaced(resolution, choice, _phrase(subject, own, wrong))

    @plants(f"{name}-marker-unprompted")
    def _unprompted(resolution: Resolution, rng: Random) -> Resolution | None:
        def other(subject: Subject, passage: Passage, own: Opening) -> bool:
            before = subject.opening(passage.previous) if passage.previous else None
            fresh = before is None or not (
                before.base.startswith(own.base) or own.base.startswith(before.base)
            )
            return passage.part == part and not own.marker and own.phrase == own.base and fresh and (
                before is not None or passage.previous is None)  # fmt: skip

        choice = _chosen(resolution, rng, other)
        if choice is None:
            return None
        return _replaced(
            resolution, choice, _phrase(choice[0], choice[2], rng.choice(choice[0].language.markers))
        )

    @plants(f"{name}-marker-misplaced")
    def _misplaced(resolution: Resolution, rng: Random) -> Resolution | None:
        choice = _chosen(resolution, rng, _marked(part))
        if choice is None:
            return None
        own = choice[2]
        if resolution.language == "fr":  # inside the phrase the marker may stand in French
            return _replaced(resolution, choice, _first(own))
        after = own.phrase.endswith(own.marker)
        words = own.base.split()
        if after and len(words) > 1:
            wrong = f"{words[0]} {own.marker} {' '.join(words[1:])}"
        elif after:
            wrong = _first(own)
        else:
            wrong = f"{own.base} {own.marker}"
        return _replaced(resolution, choice, wrong)


_register("preamble", "preambular")
_register("operative", "operative")
