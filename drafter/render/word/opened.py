"""A Word file taken apart: which file of the package is what."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from drafter.errors import TemplateError
from drafter.render.word.package import unpacked
from drafter.render.word.xml import CONTENT_TYPES, RELATIONSHIPS, WORD_TYPE, R

TYPES = "[Content_Types].xml"
ROOT_RELATIONSHIPS = "_rels/.rels"
_OFFICE_DOCUMENT = f"{R}/officeDocument"
_MAIN_TYPES = (f"{WORD_TYPE}document.main+xml", f"{WORD_TYPE}template.main+xml")
_NOT_WORD = "open it in Word and save it as a Word document (.docx)"


@dataclass(slots=True)
class Opened:
    """The files of a package; those in ``roots`` are parsed and may be changed.

    ``main`` is the name of the main document, ``file`` what the user calls the whole.
    """

    file: str
    files: dict[str, bytes]
    roots: dict[str, etree._Element] = field(default_factory=dict)
    main: str = ""

    @classmethod
    def read(cls, data: bytes, file: str) -> Opened:
        """Take the Word file ``data`` apart.

        Raises:
            TemplateError: it is not a Word document, or it has macros.
        """
        opened = cls(file, unpacked(data, file))
        for name in opened.files:
            if name.endswith((".xml", ".rels")):
                opened.roots[name] = _parsed(opened.files[name], file)
        opened._find_main()
        return opened

    def _find_main(self) -> None:
        if TYPES not in self.roots or ROOT_RELATIONSHIPS not in self.roots:
            raise TemplateError("the template is not a Word document", file=self.file, hint=_NOT_WORD)
        target = next((r for r in self.relationships("") if r.get("Type") == _OFFICE_DOCUMENT), None)
        self.main = (target.get("Target") or "").lstrip("/") if target is not None else ""
        kind = self.content_type(self.main)
        if "macroEnabled" in kind or any(name.endswith("vbaProject.bin") for name in self.files):
            hint = "save it in Word as a document without macros (.docx)"
            raise TemplateError("the template has macros", file=self.file, hint=hint)
        if kind not in _MAIN_TYPES or self.main not in self.roots:
            raise TemplateError("the template is not a Word document", file=self.file, hint=_NOT_WORD)

    def content_type(self, name: str) -> str:
        """The declared content type of a file, or ""."""
        for item in self.roots[TYPES].iter(f"{{{CONTENT_TYPES}}}Override"):
            if item.get("PartName") == f"/{name}":
                return item.get("ContentType") or ""
        return ""

    def relationships(self, name: str) -> list[etree._Element]:
        """The relationships of a file (of the package itself for "")."""
        root = self.roots.get(relationships_name(name))
        return [] if root is None else list(root.iter(f"{{{RELATIONSHIPS}}}Relationship"))

    def related(self, kind: str) -> list[str]:
        """The files to which the main document is related as ``kind`` ("header", "styles")."""
        return [
            self._target(relation)
            for relation in self.relationships(self.main)
            if relation.get("Type") == f"{R}/{kind}" and relation.get("TargetMode") != "External"
        ]

    def only(self, kind: str) -> str:
        """The single file of ``kind``, or ""."""
        return next((name for name in self.related(kind) if name in self.roots), "")

    def text_parts(self) -> list[str]:
        """The files that may have tags: the main document, its headers and footers."""
        found = [self.main, *self.related("header"), *self.related("footer")]
        return [name for name in found if name in self.roots]

    def add(self, kind: str, content: str) -> str:
        """Add a file of ``kind`` to the main document; its name."""
        name = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        self.files[name] = content.encode()
        self.roots[name] = _parsed(content.encode(), self.file)
        self.declare(name, f"{WORD_TYPE}{kind}+xml")
        attributes = {"Id": f"drafter-{kind}", "Type": f"{R}/{kind}", "Target": f"{kind}.xml"}
        relations = relationships_name(self.main)
        if relations not in self.roots:
            empty = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
            self.files[relations], self.roots[relations] = empty, _parsed(empty, self.file)
        etree.SubElement(self.roots[relations], f"{{{RELATIONSHIPS}}}Relationship", attributes)
        return name

    def declare(self, name: str, content_type: str) -> None:
        """Declare the content type of a file."""
        attributes = {"PartName": f"/{name}", "ContentType": content_type}
        etree.SubElement(self.roots[TYPES], f"{{{CONTENT_TYPES}}}Override", attributes)

    def drop(self, name: str) -> None:
        """Remove a file, its relationships and its declaration."""
        for each in (name, relationships_name(name)):
            self.files.pop(each, None)
            self.roots.pop(each, None)
        for item in list(self.roots[TYPES]):
            if item.get("PartName") == f"/{name}":
                self.roots[TYPES].remove(item)

    def drop_related(self, kind: str) -> None:
        """Remove the files to which the main document is related as ``kind``, whatever the schema's year."""
        for relation in self.relationships(self.main):
            if (relation.get("Type") or "").rpartition("/")[2] == kind:
                name = self._target(relation)
                for each in [item for item in self.files if item == name or kind == "customXml" == item[:9]]:
                    self.drop(each)
                self.roots[relationships_name(self.main)].remove(relation)

    def _target(self, relation: etree._Element) -> str:
        target = relation.get("Target") or ""
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.main), target))

    def order(self) -> list[str]:
        """The files in the order of the finished package: content types first, as Word wants them."""
        return sorted(self.files, key=lambda name: (name != TYPES, name != ROOT_RELATIONSHIPS, name))


def relationships_name(name: str) -> str:
    """The file with the relationships of ``name``."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _parsed(content: bytes, file: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        message = "the template is damaged: a file inside it cannot be read"
        raise TemplateError(message, file=file, hint="open it in Word and save it again") from error
