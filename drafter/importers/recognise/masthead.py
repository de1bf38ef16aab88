"""The lines of the masthead become values; what the house derives is compared and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from drafter.house import formulas
from drafter.house.language import Language
from drafter.house.organ import Organ
from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise.knowledge import Knowledge, day_of, range_of, sessions
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.states import as_printed, sponsors_of, sponsors_words
from drafter.model import AgendaItem, Kind, Masthead, Session, Sponsor, Symbol

_ITEM = re.compile(r"(\d+)(?:\s*\(?([a-z])\))?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SILENT = frozenset({"organ_code", "language_code", "language_hint", "heading_line"})
_WORDED = frozenset({"issued", "session", "session_start", "session_end", "agenda_item", "original_language"})


class MastheadReader:
    """Reads the lines of one masthead by their keys."""

    def __init__(self, known: Knowledge, remarks: Remarks) -> None:
        self._known = known
        self._remarks = remarks
        self.masthead = Masthead()
        self.kind: Kind = "resolution"
        self._ends: dict[str, SourceLine] = {}
        self._unplaced: list[SourceLine] = []
        self._agenda_titles: list[SourceLine] = []
        self._as_values: list[SourceLine] = []
        self._named: list[Sponsor] = []
        self._sponsors_line: SourceLine | None = None

    def read(self, lines: Sequence[SourceLine]) -> Masthead:
        """The masthead of ``lines``; those of unknown meaning become notes."""
        for line in lines:
            if line.key in _SILENT:
                continue
            reader: Callable[[SourceLine], None] | None = (
                getattr(self, f"_{line.key}", None) if line.key else None
            )
            if reader is None:
                self._fixed(line)
                continue
            reader(line)
            if self._known.both is None and line.key in _WORDED:
                self._as_values.append(line)
        self._session_days()
        self._agenda()
        self._sponsors_of_machines()
        self._remarks.together(self._unplaced, "these lines of the masthead found no place in the outline")
        self._remarks.together(
            self._as_values, "the house has no words yet for these lines, their values were kept"
        )
        return self.masthead

    def _set(self, **values: object) -> None:
        self.masthead = replace(self.masthead, **values)  # type: ignore[arg-type]  # the fields of Masthead, by name

    def _symbol(self, line: SourceLine) -> None:
        self._set(symbol=folded(line.plain))
        try:
            symbol = Symbol.parse(line.plain)
        except ValueError:
            self._remarks.add(line, "this is not the symbol of a document", line.plain)
            return
        if symbol.is_draft:
            self.kind = "draft"

    def _number(self, line: SourceLine) -> None:
        """The symbol tells the number; a word before it is what the house would print."""
        if any(char.isalpha() for char in line.plain):
            self._remarks.add(line, "only the number of this line was kept", folded(line.plain))

    def _issued(self, line: SourceLine) -> None:
        day = self.day(line)
        session = self.masthead.session
        if day and session and session.special and session.start is None:  # a session of one day
            self._set(session=replace(session, start=day, end=day))
            return
        if day and self.masthead.issued not in {None, day}:
            self._remarks.left_out(line)
            return
        self._set(issued=day)
        if day is None:
            self._remarks.add(line, "this is not a date that can be read", line.plain)

    def day(self, line: SourceLine) -> date | None:
        """The day of a line: as printed, or else as the source gives it to machines."""
        language = self._known.language
        printed = day_of(line.plain, language) if language is not None else None
        return printed or (date.fromisoformat(line.value) if _ISO.fullmatch(line.value) else None)

    def _original_language(self, line: SourceLine) -> None:
        code = original_language(line.plain, self._known)
        if code is None:
            self._remarks.left_out(line)
        else:
            self._set(original_language=code)
            self._compare(line, lambda organ, language: formulas.original_line(organ, language, code))

    def _job_number(self, line: SourceLine) -> None:
        self._set(job_number=folded(line.value or line.plain))

    def _session(self, line: SourceLine) -> None:
        both = self._known.both
        found = sessions(*both).get(folded(line.plain)) if both else None
        if found is None and (line.value.isdigit() or (figures := re.findall(r"\d+", line.plain))):
            found = Session(number=int(line.value if line.value.isdigit() else figures[0]))
        if found is None:
            self._remarks.left_out(line)
            return
        self._set(session=found)
        self._compare(line, lambda organ, language: formulas.session_line(organ, language, found))

    def _session_dates(self, line: SourceLine) -> None:
        language = self._known.language
        days = range_of(line.plain, language) if language is not None else None
        if days is None or self.masthead.session is None:
            self._remarks.left_out(line)
        else:
            self._set(session=replace(self.masthead.session, start=days[0], end=days[1]))

    def _session_start(self, line: SourceLine) -> None:
        self._ends["start"] = line

    def _session_end(self, line: SourceLine) -> None:
        self._ends["end"] = line

    def _session_days(self) -> None:
        days = {name: self.day(line) for name, line in self._ends.items()}
        session = self.masthead.session
        if session is not None and any(days.values()):
            start, end = days.get("start"), days.get("end")
            self._set(session=replace(session, start=start, end=end or start))
        for name, line in self._ends.items():
            if days[name] is None or session is None:
                self._remarks.left_out(line)

    def _agenda_item(self, line: SourceLine) -> None:
        number = agenda_number(line.plain, self._known)
        if number is None:
            self._remarks.left_out(line)
            return
        self._set(agenda_item=AgendaItem(number=number))
        self._compare(line, lambda organ, language: formulas.agenda_line(organ, language, number))

    def _agenda_title(self, line: SourceLine) -> None:
        self._agenda_titles.append(line)

    def _agenda(self) -> None:
        """The title of the agenda item, which may be printed on several lines."""
        item, lines = self.masthead.agenda_item, self._agenda_titles
        if item is None or not lines:
            for line in lines:
                self._remarks.left_out(line)
            return
        both = self._known.both
        derived = formulas.agenda_title(*both, item.number) if both else None
        printed = folded(" ".join(line.plain for line in lines))
        if derived is None or folded(derived) not in {printed, as_printed(printed)}:
            self._set(agenda_item=replace(item, title=printed))

    def _origin(self, line: SourceLine) -> None:
        self._set(origin=folded(line.plain))

    def _sponsors(self, line: SourceLine) -> None:
        self.kind = "draft"
        self._sponsors_line = line
        self._set(sponsors=sponsors_of(line.text, self._known))

    def _sponsor(self, line: SourceLine) -> None:
        """One sponsor as the source gives it to machines; a group it acts for stands as label."""
        member = line.value != "false"
        self._named.append(Sponsor(name=line.plain, member=member, on_behalf_of=line.label or None))

    def _sponsors_of_machines(self) -> None:
        """Those given to machines, unless the line that is printed names others."""
        both, named = self._known.both, tuple(self._named)
        if not named or both is None:
            return
        line = self._sponsors_line
        printed = None if line is None else sponsors_words(line.text, self._known)
        if printed in {None, folded(formulas.sponsors_line(both[1], both[0], named))}:
            self._set(sponsors=named)

    def _fixed(self, line: SourceLine) -> None:
        """A line that is the same in every document of the organ; otherwise it found no place."""
        both = self._known.both
        if both is None or folded(line.plain) not in fixed_lines(*both):
            self._unplaced.append(line)
        elif folded(line.plain) == folded(formulas.distribution(*both, "draft")):
            self.kind = "draft"

    def _compare(self, line: SourceLine, derive: Callable[[Organ, Language], str]) -> None:
        both = self._known.both
        if both is not None:
            self._remarks.compare(line, derive(*both))


def fixed_lines(organ: Organ, language: Language) -> frozenset[str]:
    """The lines of a masthead that the organ and the language alone decide."""
    code = language.code
    return frozenset(
        folded(line)
        for line in (
            organ.united_nations(code),
            organ.parent(code),
            organ.name(code),
            language.printed_name,
            language.name,
            *(formulas.distribution(organ, language, kind) for kind in ("resolution", "draft")),
            formulas.sponsor_note(language, organ, (Sponsor(name="", member=False),)),
        )
    )


def original_language(text: str, known: Knowledge) -> str | None:
    """The code of the language that ``text`` ("Original: inglés") names, in any language of the house."""
    from drafter import house

    words = {word.strip(".:").casefold() for word in text.split()}
    codes = [known.language.code] if known.language else []
    for code in (*codes, *house.languages()):
        names = house.language(code).language_names
        for found, name in names.items():
            if name.casefold() in words:
                return found
    return None


def agenda_number(text: str, known: Knowledge) -> str | None:
    """The number of an agenda item: "10", "125 (t)", in whatever words it stands."""
    del known
    found = _ITEM.search(folded(text))
    if found is None:
        return None
    return f"{found[1]} ({found[2]})" if found[2] else found[1]
