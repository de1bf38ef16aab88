"""Small Word files for tests, made of strings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}
Parts = dict[str, bytes]


def part(kind: str, content: str) -> bytes:
    """A part of ``kind`` with ``content`` inside its root."""
    root = ROOTS[kind]
    return f'<?xml version="1.0"?><w:{root} {NAMESPACES}>{content}</w:{root}>'.encode()


def relationships(*items: str) -> bytes:
    """A relationships part."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(items)}</Relationships>'.encode()


def relationship(kind: str, target: str, identifier: str, mode: str = "") -> str:
    """One relationship."""
    external = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{identifier}" Type="{R}/{kind}" Target="{target}"{external}/>'


def parts(body: str, *more: str, **others: str) -> Parts:
    """The parts of a Word file with ``body``; ``others`` by kind; ``more`` are further relationships."""
    related = [relationship(kind, f"{kind}.xml", kind) for kind in others]
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>' for kind in others
    )
    found = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
            f"{types}</Types>"
        ).encode(),
        "_rels/.rels": relationships(relationship("officeDocument", "word/document.xml", "main")),
        "word/_rels/document.xml.rels": relationships(*related, *more),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    return found | {f"word/{kind}.xml": part(kind, content) for kind, content in others.items()}


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
    return out.getvalue()


def word(body: str, *more: str, **others: str) -> bytes:
    """A Word file with ``body``; see :func:`parts`."""
    return zipped(parts(body, *more, **others))


def run(text: str, properties: str = "") -> str:
    """A run of characters."""
    props = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph; plain characters become a run."""
    inner = content if content.startswith("<") else run(content)
    props = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{props}{inner}</w:p>"


def box(content: str) -> str:
    """A run with a text box of paragraphs, in both of the forms that Word writes."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
