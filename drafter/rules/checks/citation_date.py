"""Kind ``citation-date``: the dates of cited resolutions against the citation index.

Parameters:
    fault: ``date`` (another date than the index has), ``organ`` (the date is that of another organ's
        resolution with this number), ``session`` (not in the index, and the organ's session with that
        number was at another time), ``missing`` (no date at first mention), ``repeated`` (a date at a
        later mention).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from drafter.house.citations import Adopted, grammar, session_window
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.checks.citation_mentions import Mention, mentions
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_NEAR = timedelta(days=400)


@kind("citation-date", takes=("fault",))
def citation_date(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the citations that have the rule's fault."""
    find = _FAULTS[rule.parameters["fault"]]
    for mention in mentions(subject):
        if not mention.quoted and (hit := find(subject, mention)):
            yield hit


def _wrong_date(subject: Subject, mention: Mention) -> Hit | None:
    cited, day = mention.cited, mention.cited.date
    if day is None or cited.letter or _everywhere(mention, day):
        return None
    sure = [row for row in _likely(mention, day) if row.sure]
    if not sure:
        return None
    expected = " / ".join(subject.language.date(row.date) for row in sure)
    edits: tuple[Edit, ...] = ()
    if len(sure) == 1:
        edits = (_replaced(mention, expected),)
    return Hit(mention.passage.path, *cited.date_span, {"number": cited.number, "expected": expected}, edits)


def _wrong_organ(subject: Subject, mention: Mention) -> Hit | None:
    cited, day = mention.cited, mention.cited.date
    if day is None or not mention.organ or any(row.date == day for row in mention.known):
        return None
    others = [row for row in _everywhere(mention, day) if row.organ != mention.organ]
    if len(others) != 1:
        return None
    start, end = cited.organ_span if cited.organ_place else (cited.head, cited.start)
    name = str(grammar(mention.language).data["full"][others[0].organ])
    return Hit(mention.passage.path, start, max(end, start + 1), {"number": cited.number, "expected": name})


def _wrong_session(subject: Subject, mention: Mention) -> Hit | None:
    cited, day = mention.cited, mention.cited.date
    if day is None or _everywhere(mention, day) or any(row.sure for row in _likely(mention, day)):
        return None
    window = session_window(mention.organ, cited.number)
    if window is None or window[0] <= day <= window[1]:
        return None
    expected = "–".join(sorted({str(end.year) for end in window}))
    return Hit(mention.passage.path, *cited.date_span, {"number": cited.number, "expected": expected})


def _missing(subject: Subject, mention: Mention) -> Hit | None:
    cited = mention.cited
    if (
        not mention.first
        or cited.date_span != (0, 0)
        or mention.passage.part == "annex"
        or "(" in cited.number
    ):
        return None
    known = {row.date for row in mention.known if row.sure}
    if cited.shared and (cited.shared_date is None or not known or cited.shared_date in known):
        return None
    if not (known or mention.organ) or _dated_later(subject, mention, known):
        return None
    expected = ""
    edits: tuple[Edit, ...] = ()
    if len(known) == 1:
        expected = f"{_glue(mention)} {subject.language.date(known.pop())}"
        edits = (_inserted(mention, expected),)
    return Hit(
        mention.passage.path, cited.start, cited.end, {"number": cited.number, "expected": expected}, edits
    )


def _dated_later(subject: Subject, mention: Mention, known: set[date]) -> bool:
    """Whether one of the dates follows in the sentence: "adopted by … on …", after the title, in a list."""
    rest = mention.passage.text[mention.cited.end :].replace("\u00a0", " ")
    return any(subject.language.date(day).replace("\u00a0", " ") in rest for day in known)


def _repeated(subject: Subject, mention: Mention) -> Hit | None:
    cited = mention.cited
    if mention.first or cited.date is None or cited.glue.strip(" ,"):
        return None
    start, end = cited.end, cited.date_span[1]
    text = mention.passage.text
    if text[end : end + 1] == "," and cited.glue.startswith(","):
        end += 1
    return Hit(
        mention.passage.path,
        *cited.date_span,
        {"number": cited.number},
        (Edit(mention.passage.path, start, end, ""),),
    )


_FAULTS: dict[str, Callable[[Subject, Mention], Hit | None]] = {
    "date": _wrong_date,
    "organ": _wrong_organ,
    "session": _wrong_session,
    "missing": _missing,
    "repeated": _repeated,
}


def _everywhere(mention: Mention, day: date) -> list[Adopted]:
    """What the index has of this number and date, whatever the organ."""
    from drafter.house.citations import index

    return [row for row in index().find(mention.cited.number) if row.date == day]


def _likely(mention: Mention, day: date) -> list[Adopted]:
    """What is known of the number; where the organ is not named, of an organ that was near it in time."""
    known = mention.known
    if mention.organ:
        return list(known)
    return [row for row in known if abs(row.date - day) <= _NEAR]


def _glue(mention: Mention) -> str:
    return str(grammar(mention.language).data["date"]["glue"])


def _replaced(mention: Mention, day: str) -> Edit:
    """Only the day is replaced: the words before it are another rule's."""
    start, end = mention.cited.date_span
    first = next(at for at in range(start, end) if mention.passage.text[at].isdigit())
    return Edit(mention.passage.path, first, end, day)


def _inserted(mention: Mention, words: str) -> Edit:
    cited, text = mention.cited, mention.passage.text
    comma = grammar(mention.language).data["comma"]
    before = (
        ", " if (comma["after_organ"] if cited.organ_place == "after" else comma["alone"]) is True else " "
    )
    closed = not comma["closing"] or text[cited.end : cited.end + 1] in (*",;.:)", "")
    return Edit(mention.passage.path, cited.end, cited.end, before + words + ("" if closed else ","))
