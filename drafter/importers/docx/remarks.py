"""Notes on what a Word file has besides lines; things that come in numbers are counted and told once."""

from __future__ import annotations

from collections import Counter

from drafter.importers.lines import ImportNote


class Remarks:
    """Collects the notes of one reading."""

    def __init__(self) -> None:
        self.notes: list[ImportNote] = []
        self.alternatives: list[tuple[int, str]] = []
        self._deleted: list[str] = []
        self._moved: list[str] = []
        self._counts: Counter[str] = Counter()
        self._places: dict[str, int] = {}

    def add(self, place: int, message: str, text: str = "") -> None:
        """Note something at a place, with the words that found no other place."""
        words = " ".join(text.split())
        self.notes.append(ImportNote(place, message, words))

    def count(self, what: str, place: int) -> None:
        """Count one more of ``what``."""
        self._counts[what] += 1
        self._places.setdefault(what, place)

    def deleted(self, words: str) -> None:
        """Keep words that a tracked change deleted."""
        if words.strip():
            self._deleted.append(" ".join(words.split()))

    def moved(self, words: str) -> None:
        """Keep words that moved away; they are deleted if they came to no other place."""
        self._moved.append(" ".join(words.split()))

    def picture(self, place: int, description: str) -> None:
        """Keep what a picture is said to show; noted only if the page does not print the same words."""
        if description.strip():
            self.alternatives.append((place, " ".join(description.split())))

    def finished(self, printed: set[str]) -> list[ImportNote]:
        """All notes by place; ``printed`` are the lines as they stand."""
        for place, description in self.alternatives:
            if description not in printed:
                self.add(place, "a picture was left out; it is described as", description)
        page = "\n".join(printed)
        for words in self._moved:
            if words not in page:
                self._places.setdefault("deletion", 1)
                self._counts["deletion"] += 1
                self.deleted(words)
        self._tracked()
        self._told(
            "hyperlink", "the address of a link was left out", "the addresses of {} links were left out"
        )
        self._told("endnote", "an endnote was taken as a footnote", "{} endnotes were taken as footnotes")
        self._told(
            "equation",
            "an equation was taken as its characters",
            "{} equations were taken as their characters",
        )
        return sorted(self.notes, key=lambda note: note.place)

    def _told(self, what: str, one: str, many: str) -> None:
        number = self._counts[what]
        if number:
            self.add(self._places[what], one if number == 1 else many.format(number))

    def _tracked(self) -> None:
        counts = {what: self._counts[what] for what in ("insertion", "deletion", "move")}
        if not any(counts.values()):
            return
        told = ", ".join(
            f"{number} {what}{'s' if number > 1 else ''}" for what, number in counts.items() if number
        )
        place = min(self._places[what] for what, number in counts.items() if number)
        words = " / ".join(self._deleted)
        message = f"tracked changes were accepted ({told}: insertions kept, deletions left out, moved text at its new place)"
        self.add(place, message + ("; deleted" if words else ""), words)
