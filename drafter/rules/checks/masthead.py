"""Kind ``masthead``: symbol, number, session, dates and agenda item agree with one another.

Parameters:
    fault: ``number`` (symbol and number), ``session`` (number and session), ``organ`` (symbol and
        organ), ``kind`` (symbol and kind), ``dates``, ``adopted`` (outside the session), ``issued``
        (before the adoption), ``item`` (no such agenda item), ``item_title``, ``missing``, ``closing``
        (a draft that is adopted), ``words`` (longer than the organ allows).
    keys: for ``missing``: the keys that a resolution and a draft should have, by kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.model import Symbol
from drafter.rules.checks import kind
from drafter.rules.finding import Hit
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_NUMBER = re.compile(r"(?P<special>S-)?(?P<session>\d+)/\w+")
_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")


@kind("masthead", takes=("fault", "keys"))
def masthead(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield what in the masthead or the adoption does not agree."""
    yield from _FAULTS[rule.parameters["fault"]](subject, rule)


def _symbol(subject: Subject) -> Symbol | None:
    written = subject.resolution.masthead.symbol
    try:
        return Symbol.parse(written) if written else None
    except ValueError:
        return None


def _number(subject: Subject, rule: Rule) -> Iterator[Hit]:
    symbol, number = _symbol(subject), subject.resolution.number
    if symbol and symbol.number and number and symbol.number != number:
        yield Hit(("number",), 0, len(number), {"found": number, "expected": symbol.number})


def _session(subject: Subject, rule: Rule) -> Iterator[Hit]:
    number, session = subject.resolution.number, subject.resolution.masthead.session
    match = _NUMBER.fullmatch(number) if number else None
    if match is None or session is None:
        return
    if bool(match["special"]) != session.special or int(match["session"]) != session.number:
        expected = ("S-" if session.special else "") + str(session.number)
        yield Hit(("number",), 0, len(match[0]), {"found": match[0], "expected": f"{expected}/…"})


def _organ(subject: Subject, rule: Rule) -> Iterator[Hit]:
    written = subject.resolution.masthead.symbol
    if not written:
        return
    shapes = [
        re.sub(r"\\\{\w+\\\}", "[^/]+(?:/[^/]+)?", re.escape(form)) for form in subject.organ.symbols.values()
    ]
    if not any(re.fullmatch(rf"{shape}(?:/(?:Rev|Corr|Add)\.\d+)*", written) for shape in shapes):
        forms = " or ".join(re.sub(r"\{\w+\}", "…", form) for form in subject.organ.symbols.values())
        yield Hit(("symbol",), 0, len(written), {"found": written, "expected": forms})


def _kind(subject: Subject, rule: Rule) -> Iterator[Hit]:
    symbol, kind_ = _symbol(subject), subject.resolution.kind
    if symbol and (symbol.is_draft if kind_ == "resolution" else symbol.is_resolution):
        expected = "draft" if kind_ == "resolution" else "resolution"
        yield Hit(
            ("symbol",), 0, len(str(symbol)), {"found": str(symbol), "kind": kind_, "expected": expected}
        )


def _dates(subject: Subject, rule: Rule) -> Iterator[Hit]:
    session = subject.resolution.masthead.session
    if session and session.start and session.end and session.end < session.start:
        yield Hit(
            ("session", "to"), values={"found": session.end.isoformat(), "start": session.start.isoformat()}
        )


def _adopted(subject: Subject, rule: Rule) -> Iterator[Hit]:
    session, adoption = subject.resolution.masthead.session, subject.resolution.adoption
    if session is None or adoption is None or adoption.date is None:
        return
    early = session.start is not None and adoption.date < session.start
    late = session.end is not None and adoption.date > session.end
    if early or late:
        first = session.start.isoformat() if session.start else "…"
        last = session.end.isoformat() if session.end else "…"
        values = {"found": adoption.date.isoformat(), "expected": f"{first} – {last}"}
        yield Hit(("adoption", "date"), values=values)


def _issued(subject: Subject, rule: Rule) -> Iterator[Hit]:
    issued, adoption = subject.resolution.masthead.issued, subject.resolution.adoption
    if issued and adoption and adoption.date and issued < adoption.date:
        yield Hit(("issued",), values={"found": issued.isoformat(), "expected": adoption.date.isoformat()})


def _item(subject: Subject, rule: Rule) -> Iterator[Hit]:
    item = subject.resolution.masthead.agenda_item
    titles = subject.organ.agenda_titles(subject.language.code)
    if item and titles and item.number not in titles and not item.title:
        yield Hit(("agenda_item",), values={"found": item.number, "expected": ", ".join(titles)})


def _item_title(subject: Subject, rule: Rule) -> Iterator[Hit]:
    item = subject.resolution.masthead.agenda_item
    title = subject.organ.agenda_titles(subject.language.code).get(item.number) if item else None
    if item and item.title and title and item.title != title:
        yield Hit(("agenda_item", "title"), 0, len(item.title), {"found": item.title, "expected": title})


def _missing(subject: Subject, rule: Rule) -> Iterator[Hit]:
    resolution, head = subject.resolution, subject.resolution.masthead
    values = {
        "symbol": head.symbol, "number": resolution.number, "session": head.session,
        "agenda_item": head.agenda_item, "adoption": resolution.adoption, "sponsors": head.sponsors,
    }  # fmt: skip
    # A special session has one subject, and no agenda to number.
    exempt = {"agenda_item"} if head.session and head.session.special else set()
    for key in rule.parameters["keys"][resolution.kind]:
        if not values[key] and key not in exempt:
            yield Hit((key,), values={"found": "", "key": key.replace("_", " ")})


def _closing(subject: Subject, rule: Rule) -> Iterator[Hit]:
    if subject.resolution.kind == "draft" and subject.resolution.adoption is not None:
        yield Hit(("adoption",))


def _words(subject: Subject, rule: Rule) -> Iterator[Hit]:
    limit = subject.organ.word_limit
    if subject.resolution.kind != "draft" or limit is None:
        return
    count = len(_WORD.findall(subject.running(("title", "preamble", "operative", "heading", "annex")).text))
    if count > limit:
        yield Hit((), values={"found": str(count), "expected": str(limit)})


_FAULTS: dict[str, Callable[[Subject, Rule], Iterator[Hit]]] = {
    "number": _number, "session": _session, "organ": _organ, "kind": _kind, "dates": _dates,
    "adopted": _adopted, "issued": _issued, "item": _item, "item_title": _item_title, "missing": _missing,
    "closing": _closing, "words": _words,
}  # fmt: skip
