"""Every line gets its role: what its format says stands; the rest is told from the words and the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from drafter.importers.lines import SourceLine
from drafter.importers.recognise import keys, labels, others, telling
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.recognise.model_un import ModelUn
from drafter.importers.recognise.organs import formula_of, symbol_in
from drafter.importers.recognise.typed import TypedLabels, split
from drafter.importers.text import LARGE, MARKED
from drafter.importers.text.furniture import JOB_NUMBER
from drafter.model import Text

Section = Literal["masthead", "preamble", "operative", "annex", "closing"]
_BODY: dict[str, Section] = {
    "preambular": "preamble",
    "operative": "operative",
    "annex_paragraph": "annex",
    "annex": "annex",
}


_COLONS = (":", "：")
_AHEAD = 4
"""How far a heading looks for the paragraph that it stands above."""


class Sections:
    """Goes through the lines once, from the masthead to the last annex."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._section: Section = "masthead"
        self._typed = TypedLabels()
        self._bullet = ""
        """The mark of an item that stands before every paragraph of the preamble."""
        self._found: list[SourceLine] = []
        self._titled = False
        self._agenda_open = False
        self._vote_open = ""
        self._adopted = False
        self._next: SourceLine | None = None
        self._rest: Sequence[SourceLine] = ()
        self._model_un = ModelUn()

    def assign(self, lines: Sequence[SourceLine]) -> list[SourceLine]:
        """``lines`` with a role each; labels typed in the text are split off, levels are told."""
        has_formula = any(line.role == "formula" or formula_of(line.plain) for line in lines)
        has_role = any(line.role in _BODY for line in lines)
        self._begins_at_opening = not (has_formula or has_role)
        for index, line in enumerate(lines):
            self._next = lines[index + 1] if index + 1 < len(lines) else None
            self._rest = lines[index + 1 : index + 1 + _AHEAD]
            if not (line.text or line.label or line.value or line.role == "annex"):
                continue
            self._found += self._assigned(line)
        return self._found

    def _assigned(self, line: SourceLine) -> list[SourceLine]:
        if line.role is not None:
            return [self._hinted(line)]
        known = self._model_un.line(line) if self._section in {"masthead", "preamble"} else None
        if known is not None:
            self._section = _BODY.get(known.value, self._section)
            return [known]
        if self._section == "masthead":
            return self._in_masthead(line)
        return [self._in_body(line)]

    # lines of which the format says what they are

    def _hinted(self, line: SourceLine) -> SourceLine:
        role = line.role or ""
        if role == "masthead" and not line.key:
            return self._masthead_line(line) or line
        if role == "formula":
            self._section = "preamble"
        elif role == "closing":
            self._section = "closing"
        elif role in _BODY and not (role == "operative" and self._section == "annex"):
            self._section = _BODY[role]
        if role in {"heading", "annex_title"} and self._is_annex(line.plain):
            return self._annex(line)
        if role == "operative" and self._section == "annex":
            line = replace(line, role="annex_paragraph")
        if role in {"operative", "annex_paragraph"} and not line.level:
            return self._labelled(line)
        if role == "heading":
            self._typed.clear()
        return line

    def _labelled(self, line: SourceLine) -> SourceLine:
        """A paragraph at the outermost level, unless a label typed in its text puts it in a list."""
        if line.label:
            self._typed.open(line.label)
            return line
        label, text = labels.split(line.text)
        if not label or (labels.number(label) is None and not self._found):
            self._typed.open("")
            return line
        depth = self._depth(label)
        if depth is None:
            self._typed.open("")
            return line
        role = line.role if depth == 0 else "subparagraph"
        return replace(line, role=role, label=label, text=text, level=depth)

    # the masthead

    def _in_masthead(self, line: SourceLine) -> list[SourceLine]:
        if formula_of(line.plain):
            self._section = "preamble"
            return [replace(line, role="formula")]
        if self._begins_at_opening and self._opens(line, "preambular"):
            self._section = "preamble"
            return [self._in_body(line)]
        if self._begins_at_opening and telling.looks_like_formula(line):
            self._section = "preamble"
            return [replace(line, role="formula")]
        numbered = keys.number_title(line, self._known)
        if numbered is not None and not symbol_in(line.plain):
            self._titled, self._agenda_open = not line.style.startswith(MARKED), False
            return [numbered]
        if self._begins_at_opening and self._opens(line, "operative") and labels.or_end(line.text):
            self._section = "operative"
            return [self._in_body(line)]
        found = keys.masthead_key(line, self._known)
        if found is not None:
            self._agenda_open = found.key == "agenda_item"
            return [replace(found, role="masthead")]
        if self._titled:
            return [replace(line, role="number_title")]
        if self._is_title(line):
            return [replace(line, role="number_title", style=telling.GUESSED)]
        if self._agenda_open:
            return [replace(line, role="masthead", key="agenda_title")]
        return [replace(line, role="masthead")]

    def _is_title(self, line: SourceLine) -> bool:
        """Whether a line without a number stands where the title does: right before the organ's own line.

        In Model UN those who propose the text may stand between.
        """
        if self._agenda_open or any(each.role == "number_title" for each in self._found):
            return False
        below = [(each, self._model_un.line(each)) for each in self._rest]
        if any(read is not None and read.role == "number_title" for _, read in below):
            return False
        following = next((each for each, read in below if read is None), None)
        return telling.is_title(line) and following is not None and formula_of(following.plain) is not None

    # the body

    def _in_body(self, line: SourceLine) -> SourceLine:
        if JOB_NUMBER.fullmatch(line.plain):
            return self._masthead_line(line) or line
        if line.plain.startswith("*") and keys.masthead_key(line, self._known) is not None:
            return replace(line, role="masthead")
        closing = self._closing(line)
        if closing is not None:
            return closing
        if self._section != "preamble" and self._is_annex(line.plain):
            return self._annex(line)
        if self._section == "annex" and telling.is_annex_title(line, self._found):
            return replace(line, role="annex_title")
        if line.style.startswith(MARKED) and self._section in {"operative", "annex"}:
            above = 1 if self._section == "operative" else 2
            return self._heading(line, max(1, int(line.style[len(MARKED) :]) - above))
        if line.level and not line.label:
            label, text = labels.split(line.text)
            return replace(line, role="subparagraph", label=label, text=text)
        if line.level:
            return replace(line, role="subparagraph")
        return self._paragraph(line)

    def _paragraph(self, line: SourceLine) -> SourceLine:
        if self._is_labelled_preambular(line):
            return replace(line, role="preambular", level=0)
        label, text = (line.label, line.text) if line.label else self._split(line.text)
        depth = self._depth(label) if label else None
        if depth is not None and depth > 0 and self._found:
            return replace(line, role="subparagraph", label=label, text=text, level=depth)
        if label and depth is None:
            label, text = "", line.text
        habit = line.any_form or (labels.number(label) is not None and not label.endswith("."))
        line = replace(line, label=label, text=text, level=0, any_form=habit)
        if self._section == "preamble" and telling.heads_operative(line, self._rest, self._known):
            self._section = "operative"
            return self._heading(line, 2)
        if self._section == "preamble" and telling.is_operative(line, self._known):
            self._section = "operative"
        if not label and self._continues(line):
            return replace(line, role="wrap_up")
        if (
            not label
            and self._section in {"operative", "annex"}
            and telling.is_heading(line, self._found, self._known, self._next)
        ):
            return self._heading(line, 1 if line.style == LARGE else 2)
        if not label:
            self._typed.open("")
        role = {"preamble": "preambular", "annex": "annex_paragraph"}.get(self._section, "operative")
        return replace(line, role=role)

    def _is_labelled_preambular(self, line: SourceLine) -> bool:
        """Whether the source counts the paragraphs of the preamble too, and this is one of them."""
        in_list = self._introduced() or (bool(self._found) and self._found[-1].role == "subparagraph")
        counted = self._section == "preamble" and bool(line.label) and not in_list
        return counted and not telling.is_operative(line, self._known) and self._opens(line, "preambular")

    def _split(self, text: Text) -> tuple[str, Text]:
        label, words = labels.split(text)
        rest = SourceLine(text=words, place=0)
        if labels.is_bullet(label) and self._found and self._found[-1].role == "formula":
            self._bullet = label
        marks_all = self._section == "preamble" and label == self._bullet
        opens = marks_all or self._opens(rest, "preambular") or self._opens(rest, "operative")
        return split(text, self._typed, introduced=self._introduced(), opens=opens)

    def _depth(self, label: str) -> int | None:
        preamble = self._section == "preamble"
        return self._typed.depth(label, introduced=self._introduced(), preamble=preamble)

    def _introduced(self) -> bool:
        """Whether the line before ends with a colon: it introduces a list."""
        return bool(self._found) and self._found[-1].plain.endswith(_COLONS)

    def _heading(self, line: SourceLine, level: int) -> SourceLine:
        self._typed.clear()
        label, text = (line.label, line.text) if line.label else labels.split_heading(line.text)
        return replace(line, role="heading", level=level, label=label, text=text)

    def _opens(self, line: SourceLine, part: Literal["preambular", "operative"]) -> bool:
        return telling.opens(line, part, self._known)

    def _continues(self, line: SourceLine) -> bool:
        """Words in small letters after a list go on with the paragraph that the list interrupts."""
        last = self._found[-1] if self._found else None
        in_list = last is not None and last.role == "subparagraph"
        if not in_list or not line.plain[:1].islower():
            return False
        return not (self._section == "preamble" and self._opens(line, "preambular"))

    # annexes and the closing

    def _is_annex(self, text: str) -> bool:
        return self._known.language is not None and telling.is_annex_heading(text, self._known)

    def _annex(self, line: SourceLine) -> SourceLine:
        """The beginning of an annex; where the format said so already, its heading adds nothing."""
        if self._found and self._found[-1].role == "annex" and self._section == "annex":
            self._found.pop()
        self._section = "annex"
        self._typed.clear(numbered=False)
        return replace(line, role="annex", text=Text())

    def _closing(self, line: SourceLine) -> SourceLine | None:
        if self._section not in {"operative", "closing"}:
            return None
        found = keys.closing_key(line, self._known)
        if found is None and self._known.language is None:
            found = others.closing_by_place(line, self._rest)
        if found is None and self._precedes_date(line):
            found = replace(line, role="closing", key="meeting")
        if found is not None:
            self._section = "closing"
            self._adopted = self._adopted or found.key == "adoption"
            self._vote_open = found.key if found.label and not found.plain else ""
            return found if found.plain else replace(found, role="closing", key="vote_heading")
        return self._after_closing(line) if self._section == "closing" else None

    def _precedes_date(self, line: SourceLine) -> bool:
        """Whether a short line with a figure stands before the date of the closing: the meeting, misspelt."""
        following = self._next
        if following is None or line.label or len(line.plain) > 40 or line.plain.endswith((";", ".")):
            return False
        found = keys.closing_key(following, self._known)
        return found is not None and found.key == "date" and any(char.isdigit() for char in line.plain)

    def _after_closing(self, line: SourceLine) -> SourceLine | None:
        if self._vote_open:
            key, self._vote_open = self._vote_open, ""
            return replace(line, role="closing", key=key)
        if line.plain.startswith("[") and not line.plain[1:2].isdigit() and not self._adopted:
            self._adopted = True
            return replace(line, role="closing", key="adoption")
        if line.label or self._opens(line, "operative") or self._is_annex(line.plain):
            return None
        return self._masthead_line(line) or replace(line, role="note")

    def _masthead_line(self, line: SourceLine) -> SourceLine | None:
        found = keys.masthead_key(line, self._known)
        return replace(found, role="masthead") if found is not None and found.key else None
