"""One Word file, read: the parts put together into lines."""

from __future__ import annotations

from drafter.importers.docx import furniture
from drafter.importers.docx.blocks import Blocks
from drafter.importers.docx.breaks import broken
from drafter.importers.docx.fields import Fields
from drafter.importers.docx.foreign import foreign, in_place
from drafter.importers.docx.formatting import Formatting
from drafter.importers.docx.hints import hinted
from drafter.importers.docx.inlines import Inlines
from drafter.importers.docx.names import A, W, value
from drafter.importers.docx.notes import Notes
from drafter.importers.docx.numbering import Numbering
from drafter.importers.docx.parts import Parts
from drafter.importers.docx.pieces import DraftLine
from drafter.importers.docx.references import References
from drafter.importers.docx.remarks import Remarks
from drafter.importers.docx.styles import Styles
from drafter.importers.docx.typed_notes import gathered
from drafter.importers.guard import WordPackage

_OURS = "52455331"  # the mark of the list definition that drafter.render.word writes


class Document:
    """Reads one package; ``remarks``, ``references`` and ``is_ours`` are complete after :meth:`lines`."""

    def __init__(self, package: WordPackage, file: str) -> None:
        self._parts = Parts(package, file)
        self._file = file
        self.remarks = Remarks()
        self.references = References(())
        self.is_ours = False

    def lines(self) -> list[DraftLine]:
        """The lines of the document, those of its headers and footers first."""
        parts, remarks = self._parts, self.remarks
        main = parts.main()
        styles = Styles(parts.first("styles"))
        root = parts.first("numbering")
        formatting = Formatting(styles)
        notes = Notes(parts, formatting, remarks)
        inlines = Inlines(formatting, Fields(), remarks, notes.note, notes.comment)
        blocks = Blocks(styles, Numbering(root, styles), inlines, remarks, self._file)
        blocks.read(main)
        blocks.finish()
        notes.rest()
        self._drawn()
        self.is_ours = root is not None and any(value(each) == _OURS for each in root.iter(W + "nsid"))
        lines = self._parted(blocks.lines) if self.is_ours else foreign(blocks.lines, remarks)
        hinted(lines, ours=self.is_ours)
        self.references = References(lines)
        return furniture.read(main, parts, formatting, lines, remarks) + lines

    def _parted(self, lines: list[DraftLine]) -> list[DraftLine]:
        """The lines of a file of ours."""
        return gathered(in_place(list(broken(lines, 0))))

    def _drawn(self) -> None:
        for root in self._parts.drawn():
            text = " ".join(found.text for found in root.iter(A + "t") if found.text)
            if text:
                self.remarks.add(1, "a diagram or chart was left out; its words are", text)
