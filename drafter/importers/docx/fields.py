"""Fields: codes are not text, results are; references to our own bookmarks are kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.importers.docx.field_numbers import FieldNumbers
from drafter.importers.docx.pieces import Chars, Field, Piece

PREFIX = "_Ref_"
"""Names of bookmarks that carry the id of a paragraph: written by :mod:`drafter.render.lines`."""

PATH_PREFIX = "_RefP_"
"""Names of bookmarks of paragraphs without an id."""

_NUMBER_SWITCHES = frozenset({"\\n", "\\r", "\\w"})
_PAGES = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])
_PRINTS_NOTHING = frozenset(
    {"XE", "TC", "TA", "RD", "SET", "PRIVATE", "ASK", "ADVANCE", "NEXT", "SKIPIF", "NEXTIF"}
)


def identifier(bookmark: str) -> str | None:
    """The id that the name of a bookmark carries, or ``None`` where it carries none."""
    return bookmark[len(PREFIX) :].replace("__", "-") if bookmark.startswith(PREFIX) else None


def target(code: str) -> str | None:
    """The bookmark of ours whose number a field code shows, or ``None``."""
    words = code.split()
    if len(words) < 3 or words[0].upper() != "REF" or not _NUMBER_SWITCHES & set(words[2:]):
        return None
    return words[1] if words[1].startswith((PREFIX, PATH_PREFIX)) else None


@dataclass(slots=True)
class _Open:
    code: list[str] = field(default_factory=list)
    shows: bool = False
    bookmark: str | None = None
    result: list[Chars] = field(default_factory=list)
    printed: bool = False


class Fields:
    """The fields open at some point of a document; they may go on over paragraphs.

    With ``pages`` the results of page numbers are left out.
    """

    def __init__(self, *, pages: bool = False) -> None:
        self._open: list[_Open] = []
        self._pages = pages
        self._numbers = FieldNumbers()

    @property
    def in_code(self) -> bool:
        """Whether characters are the code of a field, not its result."""
        return any(not each.shows for each in self._open)

    def begin(self) -> None:
        """A field begins."""
        if len(self._open) < 50:
            self._open.append(_Open())

    def code(self, text: str) -> None:
        """A part of the innermost field's code."""
        if self._open and not self._open[-1].shows:
            self._open[-1].code.append(text)

    def separate(self) -> None:
        """The code is over; its result follows."""
        if self._open and not self._open[-1].shows:
            self._open[-1].shows = True
            self._open[-1].bookmark = target("".join(self._open[-1].code))

    def end(self) -> tuple[Piece | None, str]:
        """The innermost field ends: the reference or number that it is, and its code if it printed nothing."""
        if not self._open:
            return None, ""
        closed = self._open.pop()
        code = " ".join("".join(closed.code).split())
        if closed.bookmark is not None:
            text = "".join(piece.text for piece in closed.result)
            italic = any(piece.italic for piece in closed.result)
            return Field(closed.bookmark, text, italic), ""
        silent = (
            self._pages
            or closed.printed
            or self.in_code
            or not code
            or code.split()[0].upper() in _PRINTS_NOTHING
        )
        if silent:
            return None, ""
        number = self._numbers.next(code)
        return (Chars(f"{number}\t"), "") if number else (None, code)

    def take(self, piece: Chars) -> bool:
        """Keep ``piece`` if it is the result of a reference; whether it was kept."""
        for each in self._open:
            each.printed = True
            if self._pages and "".join(each.code).split()[:1] in _PAGES:
                return True
        innermost = next((each for each in reversed(self._open) if each.bookmark is not None), None)
        if innermost is not None:
            innermost.result.append(piece)
        return innermost is not None

    def interrupted(self) -> list[Chars]:
        """At the end of a paragraph: results of references that did not end are text after all."""
        out: list[Chars] = []
        for each in self._open:
            out += each.result
            each.result, each.bookmark = [], None
        return out
