"""Notes for the user, collected while lines are understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.importers.lines import ImportNote, SourceLine, folded


@dataclass
class Remarks:
    """Takes down what was not understood, or is not printed as the house would print it."""

    notes: list[ImportNote] = field(default_factory=list)

    def add(self, line: SourceLine | int, message: str, text: str = "") -> None:
        """Take down a note at the place of ``line``."""
        self.notes.append(ImportNote(line if isinstance(line, int) else line.place, message, text))

    def left_out(self, line: SourceLine) -> None:
        """Take down a line that found no place in the resolution."""
        self.add(line, "this line found no place in the outline", folded(f"{line.label} {line.plain}"))

    def together(self, lines: Sequence[SourceLine], message: str) -> None:
        """Take down several lines in one note, at the place of the first."""
        if lines:
            self.add(lines[0], message, "; ".join(folded(f"{line.label} {line.plain}") for line in lines))

    def compare(self, line: SourceLine, derived: str) -> None:
        """Take down a line that the house will print otherwise."""
        if folded(line.plain) != folded(derived):
            self.add(line, f"the house prints “{folded(derived)}” for this line", line.plain)
