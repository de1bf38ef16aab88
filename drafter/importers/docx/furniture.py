"""Headers and footers: the symbol and the job number are lines of the masthead, other words are noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.docx.fields import Fields
from drafter.importers.docx.formatting import Formatting
from drafter.importers.docx.inlines import Inlines
from drafter.importers.docx.names import R, W, value
from drafter.importers.docx.parts import Parts
from drafter.importers.docx.pieces import BREAKS, Chars, DraftLine
from drafter.importers.docx.remarks import Remarks
from drafter.importers.text.furniture import JOB_NUMBER
from drafter.model import Note, Symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def read(
    main: Element, parts: Parts, formatting: Formatting, lines: list[DraftLine], remarks: Remarks
) -> list[DraftLine]:
    """The lines of the masthead that only the headers and footers of the document have.

    In New York the whole masthead is the header of the first page; elsewhere the symbol is repeated.
    """
    printed = {_folded(line.plain) for line in lines}
    keys = {key for text in printed if (key := _key(text)[0])}
    found: list[DraftLine] = []
    for text, is_masthead in _texts(main, parts, formatting, remarks).items():
        if text in printed or not any(char.isalnum() for char in text):
            continue
        printed.add(text)
        key, data = _key(text)
        if key and key not in keys:
            keys.add(key)
            found.append(DraftLine([Chars(text)], 1, role="masthead", key=key, value=data))
        elif is_masthead and not key:
            found.append(DraftLine([Chars(text)], 1))
        else:
            remarks.add(1, "words of a header or footer were left out", text)
    return found


def _key(text: str) -> tuple[str, str]:
    job = JOB_NUMBER.fullmatch(text)
    if job is not None:
        return "job_number", job["job"]
    try:
        Symbol.parse(text)
    except ValueError:
        return "", ""
    return "symbol", ""


def _texts(main: Element, parts: Parts, formatting: Formatting, remarks: Remarks) -> dict[str, bool]:
    """What headers and footers print but page numbers, each text once, cells and tabs apart.

    True stands for words of a header of a first page.
    """
    out: dict[str, bool] = {}
    seen: set[str] = set()
    for reference in sorted(main.iter(W + "headerReference", W + "footerReference"), key=_order):
        identifier = reference.get(R + "id") or ""
        root = None if identifier in seen else parts.by_id(identifier)
        seen.add(identifier)
        for paragraph in () if root is None else root.iter(W + "p"):
            for text in _words(paragraph, formatting, remarks).split("\t"):
                if (folded := _folded(text)) and not folded.strip("-–— ").isdecimal():
                    out.setdefault(folded, _order(reference) == 0)
    return out


def _order(reference: Element) -> int:
    """Headers of first pages before other headers, footers last."""
    if reference.tag == W + "footerReference":
        return 2
    return 0 if value(reference, "type") == "first" else 1


def _words(paragraph: Element, formatting: Formatting, remarks: Remarks) -> str:
    """The characters of a paragraph without its page numbers."""
    inlines = Inlines(formatting, Fields(pages=True), remarks, _no_note, _no_comment)
    pieces = inlines.read(paragraph, 1, value(paragraph.find(f"{W}pPr/{W}pStyle")))
    return "".join(piece.text for piece in pieces if isinstance(piece, Chars)).translate(BREAKS)


def _no_note(kind: str, identifier: str) -> Note | None:
    del kind, identifier
    return None


def _no_comment(identifier: str, place: int) -> None:
    del identifier, place


def _folded(text: str) -> str:
    return " ".join(text.split())
