"""What pages repeat around a text, where a converter left it in the body: symbols, job and page numbers."""

from __future__ import annotations

from drafter.importers.docx.pieces import DraftLine
from drafter.importers.docx.remarks import Remarks
from drafter.importers.recognise.organs import symbol_in
from drafter.importers.text import furniture

_ENDS_OF_LABELS = (".", ")")


def without(lines: list[DraftLine], remarks: Remarks) -> list[DraftLine]:
    """``lines`` without those of pages, which a note lists; the first symbol and job number stay."""
    texts = [_text(line) for line in lines]
    page = furniture.without([row for text in texts for row in (text, "")])
    jobs = {line.place for line in page.masthead}
    removed = {
        index
        for index, text in enumerate(texts)
        if text and not page.lines[2 * index] and 2 * index + 1 not in jobs
    }
    if removed:
        first = min(removed)
        remarks.add(lines[first].place, "headers, footers and page numbers were left out",
                    "; ".join(texts[index] for index in sorted(removed)))  # fmt: skip
    repeated = {texts[index] for index in removed if symbol_in(texts[index])}
    for line, text in zip(lines, texts, strict=True):
        if text in repeated and line.role is None:
            line.role, line.key = "masthead", "symbol"
    return [line for index, line in enumerate(lines) if index not in removed]


def _text(line: DraftLine) -> str:
    """The words of a line; of one that counts a list, stands in a table or has a note, nothing."""
    words = " ".join(line.plain.split())
    is_text = bool(line.label) or line.in_table or line.has_notes or words.endswith(_ENDS_OF_LABELS)
    return "" if is_text else words
