"""Web pages come in: those that this program writes, those saved from a browser, by a word processor or from a mail.

Every word of the page is in a line or in a note. Nothing that a page names is fetched, no script is run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.html.characters import characters
from drafter.importers.lines import ImportNote, ReadLines, SourceLine
from drafter.model import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from drafter.importers.docx.pieces import DraftLine
    from drafter.importers.docx.remarks import Remarks

__all__ = ["read_lines"]


def read_lines(data: bytes, *, file: str = "-") -> ReadLines:
    """Read a web page as lines; ``place`` of a line is the number of its paragraph in the page.

    Raises:
        DraftError: the bytes are no text, or the page is larger or deeper than any draft.
    """
    from drafter.importers.docx.finished import finished
    from drafter.importers.docx.references import References
    from drafter.importers.docx.remarks import Remarks
    from drafter.importers.html import own
    from drafter.importers.html.markup import parsed

    text, notes = characters(data, file=file)
    root, remarks = parsed(text, file), Remarks()
    if root is None:
        return ReadLines(lines=(), notes=notes)
    ours = own.lines(root)
    lines = _foreign(root, remarks, file) if ours is None else ours
    references = References(lines)
    found = (finished(line, references, any_form=ours is None) for line in lines)
    kept = tuple(line for line in found if line is not None)
    told = _together(remarks.finished({line.plain for line in kept}))
    return ReadLines(lines=(*_language(root), *kept) if kept else (), notes=(*notes, *told))


def _foreign(root: Element, remarks: Remarks, file: str) -> list[DraftLine]:
    from drafter.importers.docx.foreign import foreign
    from drafter.importers.html.notes import Notes
    from drafter.importers.html.page import Page
    from drafter.importers.html.styles import Styles

    sheets = ["".join(map(str, each.itertext())) for each in root.iter("style")]
    page = Page(Styles(sheets), remarks, Notes(root), file)
    page.read(root)
    return foreign(page.lines, remarks)


def _together(notes: list[ImportNote]) -> list[ImportNote]:
    """``notes`` with the words of those that say the same in the first of them: a page has many menus and pictures."""
    out: dict[tuple[str, int], tuple[int, dict[str, None]]] = {}
    for note in notes:
        key = (note.message, 0 if note.text else note.place)
        out.setdefault(key, (note.place, {}))[1][note.text] = None
    return [ImportNote(place, message, "; ".join(texts)) for (message, _), (place, texts) in out.items()]


def _language(root: Element) -> list[SourceLine]:
    """The language that the page says it is in: a hint, since many pages say the wrong one."""
    said = root.get("lang") or next((each.get("lang") for each in root.iter("body")), None) or ""
    code = said.partition("-")[0].lower()
    return (
        [SourceLine(text=Text(), place=1, role="masthead", key="language_hint", value=code)] if code else []
    )
