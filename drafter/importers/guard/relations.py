"""What the parts of a Word file refer to: where the document is, and what lies outside."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from drafter.errors import DraftError

_OFFICE_DOCUMENT = "/officeDocument"
_WORD = "wordprocessingml"
_LINKS = ("http://", "https://", "mailto:")
_CALLED = {"attachedTemplate": "template"}
_UNREAD = frozenset({"attachedTemplate", "image", "hyperlink", "video", "audio", "media"})
_EMBEDDED = {"aFChunk": "another document (altChunk)", "subDocument": "another document (a subdocument)"}
_CONVERT = "open it in Word, accept the content and save it as .docx"
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of the part ``source`` ("" for the package)."""

    source: str
    kind: str
    target: str
    external: bool
    id: str

    @property
    def name(self) -> str:
        """The name of the part inside the package that it leads to."""
        if self.target.startswith("/"):
            return posixpath.normpath(self.target.lstrip("/"))
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.source), self.target))


def relations(parts: Mapping[str, bytes]) -> Iterator[Relation]:
    """Every relationship of the package."""
    for name, content in parts.items():
        folder, base = posixpath.split(name)
        if not name.endswith(".rels") or posixpath.basename(folder) != "_rels":
            continue
        source = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        for found in _elements(content, "Relationship"):
            yield Relation(
                source="" if source == "" else source,
                kind=found.get("Type", "").rpartition("/")[2],
                target=found.get("Target", ""),
                external=found.get("TargetMode") == "External",
                id=found.get("Id", ""),
            )


def _elements(content: bytes, name: str) -> list[dict[str, str]]:
    """The attributes of the elements called ``name``, whatever their prefix."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == name:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(content, True)
    return found


def main_document(parts: Mapping[str, bytes], file: str) -> str:
    """The name of the main document.

    Raises:
        DraftError: there is none, it is not a text document, or it may have macros.
    """
    main = next(
        (each.name for each in relations(parts) if not each.source and each.kind == _OFFICE_DOCUMENT[1:]), ""
    )
    kind = next(
        (
            item.get("ContentType", "")
            for item in _elements(parts["[Content_Types].xml"], "Override")
            if item.get("PartName", "").casefold() == f"/{main}".casefold()
        ),
        "",
    ) if "[Content_Types].xml" in parts else ""  # fmt: skip
    if "macroEnabled" in kind:
        raise DraftError(
            "this Word file has macros", file=file, hint="save it in Word without macros (.docx)"
        )
    if not main or (kind and _WORD not in kind):
        raise DraftError("this is not a Word file (.docx) but another Office file", file=file)
    if main not in parts:
        raise DraftError(f"the part “{main}” is missing from the file", file=file)
    if not kind:
        raise DraftError(f"the part “{main}” has no content type", file=file, hint="save it again in Word")
    return main


def remarks(parts: Mapping[str, bytes], file: str) -> tuple[str, ...]:
    """What lies outside the file and is not read, one sentence each.

    Raises:
        DraftError: a part of the document's own text lies outside, or is in another format.
    """
    found: dict[str, None] = {}
    for each in relations(parts):
        where = each.source or "the package"
        if each.kind in _EMBEDDED:
            what = _EMBEDDED[each.kind]
            raise DraftError(
                f"the part “{where}” takes in {what}, which is not read", file=file, hint=_CONVERT
            )
        if not each.external:
            continue
        target = each.target[:_SHOWN]
        if each.kind not in _UNREAD:
            message = (
                f"the part “{where}” takes its {each.kind or 'content'} from outside the file ({target})"
            )
            raise DraftError(message, file=file, hint=_CONVERT)
        if each.kind != "hyperlink" or not each.target.casefold().startswith(_LINKS):
            called = _CALLED.get(each.kind, each.kind)
            found[f"the {called} “{target}” is outside the file and was not opened"] = None
    return tuple(found)
