"""An outline: one resolution and the places in the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drafter.model import Location, Path, Resolution


@dataclass(frozen=True, slots=True)
class Place:
    """Where one value stands in the source.

    Attributes:
        start, end: offsets of the value as written, quotes included.
        offsets: for each character of the value (for a paragraph's text: of ``Text.plain``; for a
            footnote's: of that note's) the offset in the source where it is written; one more at the
            end. Empty for values that are not text.
        ends: for each character the offset in the source after it.
        style: how YAML writes the value: "" plain, ``"`` or ``'`` quoted, ``|`` or ``>`` block.
    """

    start: int
    end: int
    offsets: Sequence[int] = ()
    ends: Sequence[int] = ()
    style: str = ""


@dataclass(frozen=True)
class Outline:
    """A resolution with its file: what the reader returns and the checker receives.

    Attributes:
        file: the name to show ("-" for standard input).
        source: the file's characters.
        places: by path. A paragraph written as a bare string has the same place at its own path and at
            ``(*path, "text")``. Footnotes are at ``(*path, "text", "notes", 0)``.
        comments: the comments of the file as (line from 1, text after ``#``), in order.
        newline, byte_order_mark: how the file ends its lines, and whether it begins with U+FEFF.
    """

    resolution: Resolution
    file: str
    source: str
    places: Mapping[Path, Place] = field(default_factory=dict)
    comments: tuple[tuple[int, str], ...] = ()
    newline: str = "\n"
    byte_order_mark: bool = False

    def encoded(self, source: str) -> bytes:
        """``source`` as bytes with the line ends and the mark at the start that the file had."""
        mark = "\ufeff" if self.byte_order_mark else ""
        return (mark + source.replace("\n", self.newline)).encode()

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.source.find("\n", at + 1)
        return starts

    def location(self, offset: int) -> Location:
        """The line and column of an offset into ``source``."""
        line = bisect_right(self._line_starts, offset)
        return Location(line, offset - self._line_starts[line - 1] + 1)

    def offset_of(self, path: Path, index: int = 0) -> int:
        """The offset in the source of character ``index`` of the value at ``path``.

        A path that is not in the file (a key left out) gives the place of the nearest enclosing value.
        """
        while path and path not in self.places:
            path, index = path[:-1], 0
        if not path:
            return 0
        place = self.places[path]
        if not place.offsets:
            return place.start
        return place.offsets[min(index, len(place.offsets) - 1)]

    def locate(self, path: Path, index: int = 0) -> Location:
        """The line and column of character ``index`` of the value at ``path``."""
        return self.location(self.offset_of(path, index))
