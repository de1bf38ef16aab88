"""Kind ``repetition``: plain, also, further, plain … in paragraphs that open alike (house-style 2.8-2.14).

A paragraph repeats the one before it if the whole opening phrase is the same and, for verbs that are
addressed to somebody, the addressee too. Two addressees of which one contains the other are left alone,
unless what the longer one has more says only what the post is about ("the Special Rapporteur on the right
to food") or is a clause inserted after the name ("in consultation with States").

Parameters:
    part: ``preambular`` or ``operative``.
    fault: ``unmarked``, ``turn`` (the marker of another turn), ``unprompted`` (a marker with nothing
        repeated), ``position``, ``first`` (the marker stands first, where the house puts it after the
        verb), ``word`` (a word that the house does not use as marker).
    addressee: expressions, by the opening or by what its verb asks for ("a que"; "" for all others), of
        which the group ``to`` is the addressee; the first that matches counts.
    epithets: what a full name has and its short form has not, in small letters; also the words that may
        stand before a name ("in this regard").
    inserted: an expression of how a clause inserted after a name begins.
    topics: an expression of how the subject of a post begins ("on").
    not_addressed: openings that are compared without their addressee all the same.
    nobody: words that stand where an addressee would, when there is none ("que").
    only, exempt: openings that alone are looked at, or are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.house import Opening
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_TAKES = (
    "part", "fault", "addressee", "epithets", "inserted", "topics", "not_addressed", "nobody", "only", "exempt",
)  # fmt: skip


@kind("repetition", takes=_TAKES)
def repetition(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the paragraphs whose marker of repetition is missing or wrong."""
    if subject.organ_known and not subject.organ.profile.get("repetition_rule", True):
        return
    key = "repetition", rule.parameters["part"], repr(rule.parameters.get("addressee"))
    if key not in subject.memo:
        subject.memo[key] = list(_turns(subject, rule))
    check = _FAULTS[rule.parameters["fault"]]
    for turn in subject.memo[key]:
        if _wanted(turn.own, rule):
            yield from check(subject, turn)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph, its opening, and the markers that may stand in it.

    ``repeats`` is ``None`` where that cannot be said. ``due`` is the marker whose turn it is if all
    paragraphs above had theirs, ``next`` that which follows the marker of the paragraph above as written.
    """

    passage: Passage
    own: Opening
    repeats: bool | None
    due: str
    next: str


def _turns(subject: Subject, rule: Rule) -> Iterator[_Turn]:
    tops = subject.preamble if rule.parameters["part"] == "preambular" else subject.operative
    markers = subject.language.markers
    before, due = "", ""
    for passage in tops:
        own = subject.opening(passage)
        if own is None or passage.organ_line:
            before = due = ""
            continue
        repeats = _repeats(subject, passage, own, rule)
        follows = _after(before, markers) if repeats is not False else ""
        due = _after(due, markers) if repeats is not False else ""
        yield _Turn(passage, own, repeats, due, follows)
        before = own.marker if own.marker in markers else ""
        if repeats is None:
            due = before


def _after(marker: str, markers: Sequence[str]) -> str:
    """After none the first, after the last none."""
    turns = ("", *markers)
    return turns[(turns.index(marker) + 1) % len(turns)]


def _wanted(own: Opening, rule: Rule) -> bool:
    only = rule.parameters.get("only")
    return (only is None or own.base in only) and own.base not in rule.parameters.get("exempt", ())


def _repeats(subject: Subject, passage: Passage, own: Opening, rule: Rule) -> bool | None:
    """Whether the paragraph repeats the one before it; ``None`` where that cannot be said."""
    before = passage.previous
    if before is None or before.section != passage.section:
        return False
    other = subject.opening(before)
    if other is None:
        return None
    one, two = other.base.casefold(), own.base.casefold()
    if one != two:
        return None if one.startswith(f"{two} ") or two.startswith(f"{one} ") else False
    if not own.addressee or own.base in rule.parameters.get("not_addressed", ()):
        return True
    above, here = _addressee(subject, before, other, rule), _addressee(subject, passage, own, rule)
    return same_addressee(above, here, rule.parameters, subject.language.conjunction)


def same_addressee(
    one: str, other: str, parameters: Mapping[str, Any] | None = None, conjunction: str = ""
) -> bool | None:
    """Whether two addressees are the same, whatever clause is inserted after their names.

    ``None`` where one is unknown, or all its words are the other's: "los Estados", "todos los Estados".
    ``parameters`` are those of the rule (``nobody``, ``inserted``, ``topics``).
    """
    parameters = parameters or {}
    nobody = parameters.get("nobody", ())
    if not one or not other or (one in nobody) != (other in nobody):
        return None
    (head, rest), (head2, rest2) = (_head(text, parameters) for text in (one, other))
    if head == head2:
        listed = any(f" {conjunction} " in f"{text} " for text in (rest, rest2) if conjunction)
        return None if listed and one != other else True
    words, others = set(head.split()), set(head2.split())
    return None if words <= others or others <= words else False


def _head(text: str, parameters: Mapping[str, Any]) -> tuple[str, str]:
    """A name up to its first comma, without its subject, and what follows it, unless that is an inserted clause."""
    head, _, rest = text.partition(",")
    if topics := parameters.get("topics"):
        head = compiled(rf"␣(?:{topics})\b.*").sub("", head)
    if (inserted := parameters.get("inserted")) and compiled(rf"␣?(?:{inserted})(?!\w)").match(rest):
        rest = ""
    return head, rest


def _addressee(subject: Subject, passage: Passage, own: Opening, rule: Rule) -> str:
    rest = passage.text[len(own.phrase) :]
    known = rule.parameters.get("addressee") or {}
    for expression in known.get(own.base) or known.get(own.complement) or known.get("", ()):
        match = compiled(expression).match(rest)
        if match:
            name = _alone(subject, " ".join(match["to"].casefold().split()))
            for epithet in rule.parameters.get("epithets", ()):
                name = name.replace(epithet, "")
            return name
    return ""


def _alone(subject: Subject, name: str) -> str:
    """``name`` up to a second verb: "the High Commissioner, and urges the treaty bodies"."""
    for match in compiled(rf",?␣{subject.language.conjunction}␣(?=\w)").finditer(name):
        following = name[match.end() :]
        if subject.language.opening(following[0].upper() + following[1:], "operative"):
            return name[: match.start()]
    return name


def _unmarked(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    if turn.repeats and turn.due and turn.next and not turn.own.marker and not _trailing(subject, turn):
        yield _hit(subject, turn, turn.due)


def _out_of_turn(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    marker = turn.own.marker
    repeats = turn.repeats is not False and turn.passage.previous is not None
    if repeats and marker in subject.language.markers and marker not in {turn.due, turn.next}:
        yield _hit(subject, turn, turn.due)


def _unprompted(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    if turn.own.marker in subject.language.markers and turn.repeats is False:
        yield _hit(subject, turn, "")


def _position(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    own = turn.own
    marker = own.marker if own.marker in subject.language.markers else ""
    trailing = "" if own.marker else _trailing(subject, turn)
    if not marker and not trailing:
        return
    right = subject.language.opening_phrases.marked(own.base, marker or trailing.strip(), own.part)
    if _flat(right) != _flat(own.phrase + trailing):
        yield _changed(turn.passage, own.phrase + trailing, right, marker or trailing.strip())


def _first(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    marker = turn.own.marker
    if marker and turn.own.phrase.casefold().startswith(marker):
        yield _hit(subject, turn, marker)


def _trailing(subject: Subject, turn: _Turn) -> str:
    """The marker right after the phrase, with its space, where the house does not take it for one."""
    rest = turn.passage.text[len(turn.own.phrase) : len(turn.own.phrase) + 40]
    for marker in subject.language.markers:
        after = rest[len(marker) + 1 : len(marker) + 2]
        if rest[:1].isspace() and rest.startswith(marker, 1) and not after.isalnum() and after != ",":
            following = rest[len(marker) + 1 :].split(maxsplit=1)[:1]
            before = subject.language.opening_phrases.adjectival.get(marker)
            if before is None or (following and following[0] in before):
                return rest[: len(marker) + 1]
    return ""


def _word(subject: Subject, turn: _Turn) -> Iterator[Hit]:
    if turn.own.marker in subject.language.other_markers:
        yield _hit(subject, turn, turn.due)


def _flat(phrase: str) -> str:
    return re.sub(r"[\s,]+", " ", phrase).casefold()


def _hit(subject: Subject, turn: _Turn, marker: str) -> Hit:
    own = turn.own
    right = subject.language.opening_phrases.marked(own.base, marker, own.part) if marker else own.base
    return _changed(turn.passage, own.phrase, right, own.marker or marker)


def _changed(passage: Passage, written: str, right: str, marker: str) -> Hit:
    edit = Edit(passage.path, 0, len(written), right)
    values = {"found": written, "expected": right, "marker": marker}
    return Hit(passage.path, 0, len(written), values, (edit,))


_FAULTS: dict[str, Callable[[Subject, _Turn], Iterator[Hit]]] = {
    "unmarked": _unmarked, "turn": _out_of_turn, "unprompted": _unprompted, "position": _position,
    "first": _first, "word": _word,
}  # fmt: skip
