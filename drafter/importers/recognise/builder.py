"""Lines whose role is known become a resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter import punctuation
from drafter.importers.lines import Recognised, SourceLine, folded
from drafter.importers.recognise import forms, labels, tree
from drafter.importers.recognise.canonical import canonical
from drafter.importers.recognise.closing import adoption_of
from drafter.importers.recognise.gaps import filled
from drafter.importers.recognise.knowledge import Knowledge, days_in
from drafter.importers.recognise.masthead import MastheadReader
from drafter.importers.recognise.missing import with_missing_notes
from drafter.importers.recognise.model_un import MODEL_UN
from drafter.importers.recognise.organs import formula_of
from drafter.importers.recognise.remarks import Remarks
from drafter.importers.recognise.telling import GUESSED
from drafter.importers.recognise.tree import Part
from drafter.importers.text import APART, MARKED
from drafter.model import Path, Resolution, Run, Symbol, Text

_NUMBER_EDGES = ". \u00a0"


@dataclass
class _Annex:
    line: SourceLine
    title: Text | None = None
    part: Part = field(default_factory=Part)


class Builder:
    """Collects the parts of one resolution."""

    def __init__(self, known: Knowledge, remarks: Remarks) -> None:
        self._known = known
        self._remarks = remarks
        self._masthead: list[SourceLine] = []
        self._titles: list[SourceLine] = []
        self._preamble = Part()
        self._operative = Part()
        self._annexes: list[_Annex] = []
        self._closing: list[SourceLine] = []
        self._formula: SourceLine | None = None
        self._numbered: list[SourceLine] = []
        self._model_un = self._any_form = False

    def build(self, lines: Sequence[SourceLine]) -> None:
        """Put every line where it belongs."""
        self._model_un = any(line.style == MODEL_UN for line in lines)
        self._any_form = any(line.any_form for line in lines)
        if self._model_un:
            form = "were put in the form of the house" if self._known.organ else "are as printed"
            self._remarks.add(0, f"this is a draft of Model UN: its labels {form}")
        for line in lines:
            if line.role == "masthead":
                self._masthead.append(line)
            elif line.role == "number_title":
                self._titles.append(line)
            elif line.role == "formula":
                self._formulas(line)
            elif line.role == "closing":
                self._closing.append(line)
            elif line.role == "annex":
                self._annexes.append(_Annex(line))
            elif line.role == "note":
                self._remarks.left_out(line)
            else:
                self._paragraph(line)
        self._one_title()
        message = "the numbers of preambular paragraphs were left out"
        self._remarks.together([replace(line, text=Text()) for line in self._numbered], message)

    def _one_title(self) -> None:
        """A heading of Markdown is the title only where nothing else is."""
        headings = [line for line in self._titles if line.style.startswith(MARKED) and not line.label]
        others = [line for line in self._titles if line not in headings]
        self._titles = others or headings[:1]
        if unplaced := headings if others else headings[1:]:
            self._masthead = sorted([*self._masthead, *unplaced], key=lambda line: line.place)

        for line in self._titles:
            if line.style == GUESSED:
                self._remarks.add(line, "this line was taken for the title: it stands before the organ's own")

    def _formulas(self, line: SourceLine) -> None:
        if self._formula is not None:  # the organ of a text that this one recommends
            self._paragraph(replace(line, role="operative"))
            return
        self._formula = line
        found = formula_of(line.plain)
        if self._known.both is None or found is None or found[0] != self._known.organ_code:
            self._remarks.add(line, "the organ's own line is not the one that the house prints", line.plain)

    def _paragraph(self, line: SourceLine) -> None:
        counted = labels.number(line.label) is not None or (line.any_form and labels.readings(line.label))
        if line.role == "preambular" and counted:
            self._numbered.append(line)
            line = replace(line, label="")
        part = self._part(line)
        annex = self._annexes[-1] if self._annexes else None
        titles = line.role == "annex_title" or (
            line.role == "heading" and not line.style.startswith((APART, MARKED))
        )
        if annex is not None and titles and annex.title is None and not annex.part.nodes and not line.label:
            annex.title = line.text
        elif line.role == "wrap_up":
            part.continue_with(line)
        else:
            part.add(line)

    def _part(self, line: SourceLine) -> Part:
        if self._annexes:
            return self._annexes[-1].part
        if line.role == "preambular":
            return self._preamble if not self._operative.nodes else self._operative
        if line.role in {"subparagraph", "wrap_up"} and not self._operative.nodes:
            return self._preamble if self._preamble.nodes else self._operative
        return self._operative

    def finished(self) -> Recognised:
        """The resolution, in canonical form."""
        known = self._known
        if not known.sure:
            self._remarks.add(0, f"the organ was not recognised; “{known.organ_code}” was taken")
        if known.both is None:
            printed = "labels, punctuation and fixed lines were kept as printed"
            message = f"the house has no data for {known.organ_code} in {known.language_code}: {printed}"
            self._remarks.add(0, message + _to_build(known))
        reader = MastheadReader(known, self._remarks)
        masthead = reader.read(self._masthead)
        adoption = adoption_of(
            [line for line in self._closing if line.key != "vote_heading"], known, self._remarks
        )
        self._operative.nodes = filled(self._operative.nodes, known, self._remarks)
        resolution = Resolution(
            organ=known.organ_code,
            language=known.language_code,
            kind=reader.kind,
            number=self._number(masthead.symbol),
            title=Text.of(*self._title()),
            masthead=masthead,
            preamble=tree.preamble(self._preamble),
            operative=tree.operative(self._operative),
            annexes=tuple(tree.annex(each.title, each.part) for each in self._annexes),
            adoption=adoption,
        )
        self._check_adoption_line(resolution)
        places = self._places()
        resolution = with_missing_notes(resolution, known, self._remarks, places)
        any_form = self._model_un or self._any_form
        kept = canonical(resolution, known.language, marked=known.organ is None, any_form=any_form)
        if known.both is not None and self._any_form and not self._model_un:
            forms.tell(resolution, kept, known.both[1].labels, places, self._remarks)
        self._check_marks(resolution, kept, places)
        notes = tuple(sorted(self._remarks.notes, key=lambda note: note.place))
        return Recognised(resolution=kept, notes=notes, places=places)

    def _check_marks(self, resolution: Resolution, kept: Resolution, places: dict[Path, int]) -> None:
        """A paragraph that ends with no mark at all gets the one that the house sets: say so."""
        both = self._known.both
        if both is None:
            return
        marks, language = punctuation.expected(kept), both[1]
        for path, text in resolution.texts():
            mark = getattr(language.punctuation, marks[path]) if path in marks else ""
            if mark and punctuation.complete(text, mark, language.note_call) != text:
                place = places.get(path[:-1] if path[-1] == "text" else path, 0)
                self._remarks.add(
                    place, f"the source ends this paragraph with no mark; the house sets “{mark.strip()}”"
                )

    def _number(self, symbol: str | None) -> str | None:
        printed = next((folded(line.label).strip(_NUMBER_EDGES) for line in self._titles if line.label), None)
        if printed and printed.endswith(("…", "..")):
            return None
        if printed is None and symbol is not None:
            try:
                return Symbol.parse(symbol).number
            except ValueError:
                return None
        return printed

    def _title(self) -> list[Run]:
        parts: list[Run] = []
        for line in self._titles:
            if parts:
                parts.append(Run(" "))
            parts += line.text.inlines  # type: ignore[arg-type]  # a tuple is taken apart
        return parts

    def _check_adoption_line(self, resolution: Resolution) -> None:
        """The heading line is derived from the day of adoption: say so where it is not the same."""
        from drafter.house import formulas

        both, line = (
            self._known.both,
            next((each for each in self._masthead if each.key == "heading_line"), None),
        )
        if line is None:
            return
        if both is None:
            self._remarks.add(line, "the house has no words for this line yet", line.plain)
            return
        day = resolution.adoption.date if resolution.adoption else None
        days = days_in(line.plain, both[1])
        if day is None and not days:
            message = "the house prints this line only with the day of adoption, which is not in the source"
            self._remarks.add(line, message, line.plain)
            return
        if day is None:
            self._remarks.add(line, "the day of adoption stands only here", line.plain)
            day = days[0]
        self._remarks.compare(line, formulas.adoption_line(*both, day))

    def _places(self) -> dict[Path, int]:
        found: dict[Path, int] = {}
        if self._titles:
            found[("title",)] = self._titles[0].place
        found.update(tree.places(("preamble",), self._preamble.nodes))
        found.update(tree.places(("operative",), self._operative.nodes))
        for index, annex in enumerate(self._annexes):
            found[("annexes", index)] = annex.line.place
            found.update(tree.places(("annexes", index, "paragraphs"), annex.part.nodes))
        return found


def _to_build(known: Knowledge) -> str:
    """What to do with a draft of an organ on which there are no data, where its language is known."""
    if known.like is None:
        return ""
    code = known.like[0].code
    return f"; to build it, import it as a draft of {code} (--organ {code})"
