"""A resolution and the house become a :class:`RenderContext`: every decision about the page is made here."""

from __future__ import annotations

from typing import TypedDict

from drafter import house
from drafter.house import Language, Organ, formulas
from drafter.model import Masthead, Resolution
from drafter.numbering import NO_BREAK_SPACE
from drafter.render.lines import Lines
from drafter.render.pieces import AnnexView, RenderContext, VoteList

_PLACEHOLDER = "…"


def render_context(resolution: Resolution) -> RenderContext:
    """The final strings of every page of ``resolution``.

    Raises :class:`~drafter.errors.HouseDataError` where the house does not know its organ or language.
    """
    organ, language = house.organ(resolution.organ), house.language(resolution.language)
    lines = Lines(resolution, language)
    title = lines.pieces(resolution.title)
    preamble = lines.part(("preamble",), resolution.preamble)
    operative = lines.part(("operative",), resolution.operative)
    annexes = _annexes(resolution, lines, language)
    return RenderContext(
        language=language.code,
        locale=language.locale,
        direction=language.direction,
        organ=organ.code,
        kind=resolution.kind,
        title=title,
        preamble=preamble,
        operative=operative,
        annexes=annexes,
        footnotes=tuple(lines.footnotes),
        label_levels=language.labels.levels,
        number=_number(resolution, organ, language),
        enacting_formula=organ.enacting_formula(language.code),
        enacting_comma=language.punctuation.comma if resolution.preamble else "",
        **_masthead(resolution, organ, language),
        **_closing(resolution, organ, language),
    )


def _annexes(resolution: Resolution, lines: Lines, language: Language) -> tuple[AnnexView, ...]:
    total = len(resolution.annexes)
    return tuple(
        AnnexView(
            heading=formulas.annex_heading(language, index, total),
            title=lines.pieces(annex.title) if annex.title is not None else (),
            lines=lines.part(("annexes", index, "paragraphs"), annex.paragraphs),
        )
        for index, annex in enumerate(resolution.annexes)
    )


def _number(resolution: Resolution, organ: Organ, language: Language) -> str:
    number, session = resolution.number, resolution.masthead.session
    if number is not None and number.endswith(_PLACEHOLDER):
        return number
    return formulas.number_line(organ, language, resolution.kind, number, session.number if session else None)


def _masthead(resolution: Resolution, organ: Organ, language: Language) -> dict[str, str]:
    masthead = resolution.masthead
    symbol = masthead.symbol or ""
    large, slash, small = symbol.partition("/")
    strings = {
        "united_nations": organ.united_nations(language.code),
        "parent_organ": organ.parent(language.code),
        "symbol": symbol,
        "symbol_large": large,
        "symbol_small": slash + small,
        "distribution": formulas.distribution(organ, language, resolution.kind),
        "issued": language.date(masthead.issued) if masthead.issued else "",
        "language_line": language.printed_name,
        "original_line": formulas.original_line(organ, language, masthead.original_language),
        "organ_name": organ.name(language.code),
        "heading_line": _heading_line(resolution, organ, language),
        "sponsor_notes": formulas.sponsor_note(language, organ, masthead.sponsors),
        "origin_line": masthead.origin or "",
        "job_number": masthead.job_number or "",
        **_session(masthead, organ, language),
    }
    return {name: language.no_break(text) for name, text in strings.items()}


def _session(masthead: Masthead, organ: Organ, language: Language) -> dict[str, str]:
    session, item = masthead.session, masthead.agenda_item
    title = (item.title or formulas.agenda_title(organ, language, item.number)) if item else None
    return {
        "session": formulas.session_line(organ, language, session) if session else "",
        "session_dates": formulas.session_dates(language, session) if session else "",
        "agenda_item": formulas.agenda_line(organ, language, item.number) if item else "",
        "agenda_title": title or "",
    }


def _heading_line(resolution: Resolution, organ: Organ, language: Language) -> str:
    if resolution.kind == "draft":
        return formulas.sponsors_line(language, organ, resolution.masthead.sponsors)
    day = resolution.adoption.date if resolution.adoption else None
    return _unbroken_date(formulas.adoption_line(organ, language, day), language.date(day) if day else "")


def _unbroken_date(line: str, written: str) -> str:
    """``line`` with the date at its end, and the word before it, on one line: the UN breaks before them."""
    before = line.removesuffix(written)
    if not written or before == line:
        return line
    return before.rstrip() + NO_BREAK_SPACE + written.replace(" ", NO_BREAK_SPACE)


class _Closing(TypedDict):
    meeting: str
    adoption_date: str
    adoption_lines: tuple[str, ...]
    vote_lists: tuple[VoteList, ...]


def _closing(resolution: Resolution, organ: Organ, language: Language) -> _Closing:
    adoption = resolution.adoption
    if adoption is None:
        return {"meeting": "", "adoption_date": "", "adoption_lines": (), "vote_lists": ()}
    lines, lists = formulas.adoption_bracket(organ, language, adoption)
    return {
        "meeting": language.no_break(formulas.meeting_line(organ, language, adoption.meeting)),
        "adoption_date": language.no_break(language.date(adoption.date)) if adoption.date else "",
        "adoption_lines": tuple(language.no_break(line) for line in lines),
        "vote_lists": tuple(
            VoteList(heading=item.heading, states=language.no_break(item.states)) for item in lists
        ),
    }
