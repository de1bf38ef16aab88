"""Citations of resolutions in running text, as a language's data describe them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812  (``date`` is a field's name here)
from functools import cache
from pathlib import Path
from typing import Any

from drafter import house
from drafter.house.citations.index import organ_of_years

_NUMBER = r"(?<![\w/.(–-])(?P<number>(?:E?S-)?\d{1,4}/\d{1,4}(?![\w/–-])|\d{1,4}(?: [A-Z])? \([IVXLC]+\)|\d{1,4} \(\d{4}\))"
_REACH = 700
"""How far, in characters, a list of numbers may reach from its noun."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One resolution cited in a text; the places are offsets of that text.

    Attributes:
        number: "60/251", "1325 (2000)", "217 A (III)".
        organ: the code of the organ that is named or implied by form; "own" after a possessive, "short"
            for "the Council", "" where none is named.
        organ_place: "before" or "after" the number, or "" where none is named there.
        inherited: the organ is named once for several numbers.
        date: as written, ``None`` where there is none or it does not exist (``date_text`` is then set).
        glue: what stands between the number (or its organ) and the date.
        shared: the date may be that of a later number or belongs to several; for a number without a date
            of its own, ``shared_date`` is that date.
        many: the noun is in the plural.
        head: where the noun begins.
    """

    number: str
    start: int
    end: int
    head: int
    many: bool
    organ: str = ""
    organ_place: str = ""
    organ_span: tuple[int, int] = (0, 0)
    inherited: bool = False
    date: Date | None = None
    date_span: tuple[int, int] = (0, 0)
    glue: str = ""
    shared: bool = False
    shared_date: Date | None = None
    letter: str = ""

    @property
    def dated(self) -> bool:
        """Whether a date is written for it, alone or with others."""
        return self.date_span != (0, 0) or self.shared


def plain(text: str) -> str:
    """``text`` with ordinary spaces and hyphens for those that do not break; offsets stay."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2011", "-")


def citations(text: str, language: str) -> list[Citation]:
    """The citations in a text in order.

    Raises:
        HouseDataError: the house has no such language.
    """
    return grammar(language).read(plain(text))


def named_organs(text: str, language: str) -> set[str]:
    """The codes of the organs whose names stand in a text."""
    names = grammar(language).data.get("names") or {}
    return {code for code, name in names.items() if name in plain(text)}


@cache
def grammar(language: str) -> Grammar:
    """The patterns of a language; empty where the house has none."""
    import yaml

    path = Path(__file__).parent / f"{language}.yaml"
    if not path.exists():
        return Grammar({}, ())
    data = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return Grammar(data, house.language(language).calendar.months)


class Grammar:
    """The patterns of one language. Without data nothing is found."""

    def __init__(self, data: Mapping[str, Any], months: tuple[str, ...]) -> None:
        self.data = data
        self.months = months
        if not data:
            return
        organs = "|".join(f"(?P<{code}>{pattern})" for code, pattern in data["organs"].items())
        self._after = f"{data.get('organ_of', '')}(?:{organs})"
        when = data["date"]
        day = when["day"]
        self._date = when["pattern"].format(day=day, months="|".join(self.months))
        self._token = re.compile(
            rf"(?P<own>\b{data['own']} )?\b(?P<many>{data['many']})\b|(?P<own1>\b{data['own']} )?\b(?P<one>{data['one']})\b"
            rf"|\b(?P<other>{data['other']})\b|{_NUMBER}"
        )
        self._organ_after = re.compile(
            rf"(?P<letter> [A-Z](?:(?:{data['letters_and']})[A-Z])*\b)?(?P<organ>,? {self._after}\b)?"
        )
        self._organ_before = re.compile(rf"(?:{organs})(?:’s)? $")
        self._organ_inside = re.compile(rf" {self._after} ")
        self._dated = re.compile(rf"(?P<between>(?P<shared>{when['shared']})?,? ?){self._date}")
        named = rf"\d{{1,2}}\w{{0,2}} (?:de )?(?:{'|'.join(self.months)})"
        self._several = re.compile(rf",?(?: et| y| and)? (?:\w+ )?{named}")
        self._unread = re.compile(r",? \w+(?: \w+)? \d{1,2}(?!\d*/)")
        self._loose = re.compile(rf"(?:,|{when['shared']}) {self._date}")
        self._joined = re.compile(rf"{data['between']} $")

    def read(self, text: str) -> list[Citation]:
        """The citations in a text in order."""
        if not self.data or not ("/" in text or "(" in text):
            return []
        found: list[Citation] = []
        for group in self._groups(text):
            found += self._with_shared(text, group)
        spans = {item.date_span[0] for item in found}
        for match in self._loose.finditer(text) if any(not item.dated for item in found) else ():
            if match.start("glue") not in spans:
                found = [_sharing(item, match.start(), self._day(match), text) for item in found]
        return [item for item in found if item.organ != "other"]

    def organ_beside(self, text: str, start: int, end: int) -> str:
        """The code of the organ named right after ``end`` (of a number) or before ``start`` (of its noun), or ""."""
        after = self._organ_after.match(text, end)
        if after and after["organ"]:
            return _named(after, self.data)
        before = self._organ_before.search(text, max(0, start - 40), start)
        return _named(before, self.data) if before else ""

    def _groups(self, text: str) -> Iterator[list[Citation]]:
        """The numbers after each noun."""
        group: list[Citation] = []
        head: re.Match[str] | None = None
        for match in self._token.finditer(text):
            if match["number"] is None:
                yield group
                group, head = [], None if match["other"] else match
            elif head is not None and self._follows(text, head, group, match):
                group.append(self._citation(text, head, match, not group))
        yield group

    def _follows(self, text: str, head: re.Match[str], group: list[Citation], match: re.Match[str]) -> bool:
        """Only a noun in the plural has several numbers; the first stands near it."""
        if match.start() - (group[-1].end if group else head.end()) >= _REACH:
            return False
        if group:
            return bool(head["many"])
        return match.start() - head.end() < 90 and ";" not in text[head.end() : match.start()]

    def _citation(self, text: str, head: re.Match[str], match: re.Match[str], first: bool) -> Citation:
        number, end = match["number"], match.end()
        cited = Citation(number, match.start(), end, head.start(), bool(head["many"]))
        after = self._organ_after.match(text, end)
        if after and after["letter"]:
            cited = replace(cited, letter=after["letter"].strip())
            end = after.end("letter")
        if after and after["organ"]:
            cited = replace(
                cited, organ=_named(after, self.data), organ_place="after", organ_span=after.span("organ")
            )
            end = after.end()
        else:
            cited = self._implied(text, head, cited, first)
        cited = replace(cited, end=end)
        dated = self._dated.match(text, end)
        if (dated and self._several.match(text, dated.end())) or (
            not dated and self._unread.match(text, end)
        ):
            cited = replace(
                cited, shared=True
            )  # several dates for several numbers, or one not written as usual
        elif dated:
            cited = replace(
                cited, date=self._day(dated), date_span=(dated.start("glue"), dated.end()),
                glue=dated["between"], shared=bool(dated["shared"]),
            )  # fmt: skip
        return cited

    def _implied(self, text: str, head: re.Match[str], cited: Citation, first: bool) -> Citation:
        if re.search(r"\(\d{4}\)$", cited.number):
            return replace(cited, organ=organ_of_years())
        if before := self._organ_before.search(text, max(0, head.start() - 40), head.start()):
            return replace(
                cited,
                organ=_named(before, self.data),
                organ_place="before",
                organ_span=before.span(),
                inherited=not first,
            )
        if inside := self._organ_inside.match(text, head.end()):
            return replace(
                cited,
                organ=_named(inside, self.data),
                organ_place="before",
                organ_span=inside.span(),
                inherited=not first,
            )
        if head["own"] or head["own1"]:
            return replace(cited, organ="own", inherited=not first)
        return cited

    def _day(self, match: re.Match[str]) -> Date | None:
        try:
            return Date(int(match["year"]), self.months.index(match["month"]) + 1, int(match["day"]))
        except ValueError:
            return None

    def _with_shared(self, text: str, group: list[Citation]) -> list[Citation]:
        """Give a number the organ and mark the date that stand after a later number of its row."""
        for at in range(len(group) - 2, -1, -1):
            this, later = group[at], group[at + 1]
            joined = bool(self._joined.fullmatch(text[this.end : later.start]))
            if joined and not this.organ and later.organ_place == "after":
                group[at] = this = replace(
                    this, organ=later.organ, organ_span=later.organ_span, inherited=True
                )
            if not this.dated and (
                (joined and later.dated) or any(item.shared and item.date for item in group[at + 1 :])
            ):
                group[at] = replace(this, shared=True, shared_date=later.date or later.shared_date)
        return group


def _sharing(item: Citation, at: int, day: Date | None, text: str) -> Citation:
    """A date after what is said of two resolutions ("5/1, on …, and 5/2, on …, both of …") is that of both."""
    near = item.end <= at < item.end + _REACH and ";" not in text[item.end : at]
    return replace(item, shared=True, shared_date=day) if near and not item.dated else item


def _named(match: re.Match[str], data: Mapping[str, Any]) -> str:
    return next(str(code) for code in data["organs"] if match[code])
