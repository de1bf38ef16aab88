"""Hypothesis strategies: texts and resolutions of every shape that an outline can hold."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from drafter.model import (
    Adoption,
    AgendaItem,
    Annex,
    AnnexParagraph,
    Heading,
    Masthead,
    Note,
    OperativeParagraph,
    PreambularParagraph,
    RecordedVote,
    Reference,
    Resolution,
    Run,
    Session,
    Sponsor,
    Subparagraph,
    Text,
    tidied,
)

_TRICKY = [
    *"_^[]{}\\\"':#*&!%@ -|>,.;áñ“”«»<&\u00a0\u2028\u0085\ufeff\u200b\u202e\u0301",
    "{{ x }}",
    "{% y %}",
    "^[",
    "👩🏽‍💻",
    " #",
    ": ",
]
_CHARS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffc")
_WORDS = st.text(_CHARS, min_size=1, max_size=12) | st.lists(
    st.sampled_from(_TRICKY), min_size=1, max_size=6
).map("".join)
_RUNS = st.builds(Run, _WORDS, st.booleans())
_NOTES = (
    st.lists(_RUNS, min_size=1, max_size=2)
    .map(lambda runs: Note(tidied(Text.of(*runs))))
    .filter(lambda note: note.text.plain.strip() != "")
)


def texts(*, references: bool = True) -> st.SearchStrategy[Text]:
    """Texts with words; italics at the edges of words, as an outline writes them."""
    inline = _RUNS | _NOTES | (st.just(Reference("target")) if references else _RUNS)
    return st.lists(inline, min_size=1, max_size=4).map(_text)


def _text(parts: list[Any]) -> Text:
    return tidied(Text.of("Pide ", *parts, "x"))


def _names() -> st.SearchStrategy[str]:
    return st.sampled_from(["Chile", "Côte d’Ivoire", "Bolivia (Estado Plurinacional de)", "no", "México"])


def _paragraphs(kind: type, level: int = 0) -> st.SearchStrategy[object]:
    children = (
        st.lists(_paragraphs(Subparagraph, level + 1), max_size=2).map(tuple) if level < 3 else st.just(())
    )
    return st.builds(
        kind,
        text=texts(),
        subparagraphs=children,
        wrap_up=st.none() | texts(),
        label=st.sampled_from([None, None, None, "", "6 bis."]),
    )


_HEADINGS = st.builds(
    Heading, text=texts(references=False), level=st.integers(1, 3), label=st.sampled_from([None, "II"])
)
_DATES = st.none() | st.dates(date(1946, 1, 1), date(2099, 12, 31))
_VOTES = st.none() | st.builds(
    RecordedVote,
    in_favour=st.lists(_names(), max_size=3).map(tuple),
    against=st.lists(_names(), max_size=2).map(tuple),
    abstaining=st.lists(_names(), max_size=2).map(tuple),
)
_SESSIONS = st.none() | st.builds(
    Session, number=st.integers(1, 99), start=_DATES, end=_DATES, special=st.booleans()
)


def resolutions() -> st.SearchStrategy[Resolution]:
    """Resolutions with every part; the first operative paragraph is the target of all references."""
    target = texts(references=False).map(lambda text: OperativeParagraph(text=text, id="target"))
    rest = st.lists(_paragraphs(OperativeParagraph) | _HEADINGS, max_size=3)
    annexes = st.builds(
        Annex,
        title=st.none() | texts(references=False),
        paragraphs=st.lists(_paragraphs(AnnexParagraph) | _HEADINGS, max_size=2).map(tuple),
    )
    masthead = st.builds(
        Masthead,
        symbol=st.sampled_from([None, "A/HRC/RES/51/34"]),
        issued=_DATES,
        original_language=st.sampled_from([None, "en"]),
        job_number=st.sampled_from([None, "GE.22-16568"]),
        session=_SESSIONS,
        agenda_item=st.none()
        | st.builds(AgendaItem, number=st.just("10"), title=st.sampled_from([None, "Título: x"])),
        sponsors=st.lists(st.builds(Sponsor, name=_names(), member=st.booleans()), max_size=3).map(tuple),
    )
    return st.builds(
        lambda first, others, **parts: Resolution(operative=(first, *others), **parts),
        target,
        rest,
        organ=st.just("hrc"),
        language=st.sampled_from(["es", "en", "fr"]),
        kind=st.sampled_from(["resolution", "draft"]),
        number=st.sampled_from([None, "51/34"]),
        title=texts(references=False),
        masthead=masthead,
        preamble=st.lists(_paragraphs(PreambularParagraph), max_size=3).map(tuple),
        annexes=st.lists(annexes, max_size=2).map(tuple),
        adoption=st.none()
        | st.builds(Adoption, meeting=st.none() | st.integers(1, 99), date=_DATES, vote=_VOTES),
    )
