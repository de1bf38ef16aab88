"""The parts of a Word file, parsed when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import DraftError
from drafter.importers.docx.names import STRICT
from drafter.importers.guard import WordPackage, reason, relations

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LOOSE = (
    (STRICT, b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class Parts:
    """Gives the parts that the main document refers to, by kind."""

    def __init__(self, package: WordPackage, file: str) -> None:
        self._package = package
        self._file = file
        self.related = [each for each in relations(package.parts) if each.source == package.main]

    def main(self) -> Element:
        """The main document."""
        return self.parsed(self._package.main)

    def first(self, kind: str) -> Element | None:
        """The part of ``kind`` ("styles", "footnotes"), or ``None``."""
        for each in self.related:
            if each.kind == kind and not each.external and each.name in self._package.parts:
                return self.parsed(each.name)
        return None

    def by_id(self, identifier: str) -> Element | None:
        """The part with this relationship id, or ``None``."""
        for each in self.related:
            if each.id == identifier and not each.external and each.name in self._package.parts:
                return self.parsed(each.name)
        return None

    def drawn(self) -> Iterator[Element]:
        """The parts with the words of diagrams and charts."""
        for name in self._package.parts:
            if not name.endswith(".rels") and ("/diagrams/data" in name or "/charts/chart" in name):
                yield self.parsed(name)

    def parsed(self, name: str) -> Element:
        """The root of the part called ``name``.

        Raises:
            DraftError: the part cannot be parsed; the guard has read it before, so this is a limit of lxml.
        """
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        data = self._package.parts[name]
        if STRICT in data:
            for strict, loose in _LOOSE:
                data = data.replace(strict, loose)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            message = f"the part “{name}” of the Word file cannot be read: {reason(error.msg)}"
            raise DraftError(message, file=self._file, hint="open it in Word and save it again") from None
