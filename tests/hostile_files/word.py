"""Word files that must be refused."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator

from tests.hostile_files import Case
from tests.word_maker import (
    Parts,
    W,
    paragraph,
    parts,
    relationship,
    word,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEGABYTE = 1_000_000


def cases() -> Iterator[Case]:
    """Word files that must be refused."""
    plain = parts(paragraph("Uno"))
    yield Case("empty", b"", "empty")
    yield Case("not a package", b"PK\x03\x04 and nothing else", "damaged")
    yield Case("cut off", zipped(plain)[:-40], "damaged")
    yield Case("another package", zipped({"mimetype": b"x", "content.xml": b"<a/>"}), "OpenDocument")
    yield Case("old Word", OLE + bytes(600), "old Word")
    yield Case("password", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password")
    yield Case("macros", zipped(plain | {"word/vbaProject.bin": b"x"}), "macros")
    macro = plain["[Content_Types].xml"].replace(
        b".wordprocessingml.document.main", b".wordprocessingml.macroEnabled.main"
    )
    yield Case("macro type", zipped(plain | {"[Content_Types].xml": macro}), "macros")
    sheet = plain["[Content_Types].xml"].replace(b"wordprocessingml.document", b"spreadsheetml.sheet")
    yield Case("a spreadsheet", zipped(plain | {"[Content_Types].xml": sheet}), "another Office file")
    yield Case(
        "no main part", zipped({k: v for k, v in plain.items() if k != "word/document.xml"}), "missing"
    )
    yield from _paths(plain)
    yield from _markup(plain)
    yield from _bombs(plain)
    yield from _outside()


def _paths(plain: Parts) -> Iterator[Case]:
    for name in (
        "../evil.xml",
        "word/../../evil.xml",
        "/etc/evil.xml",
        "C:/evil.xml",
        "word\\..\\..\\evil.xml",
    ):
        yield Case(f"path {name}", zipped(plain | {name: b"<a/>"}), "leads out of the file")
    doubled = io.BytesIO(zipped(plain))
    with zipfile.ZipFile(doubled, "a") as archive:
        archive.writestr("Word/Document.xml", b"<a/>")
    yield Case("the same part twice", doubled.getvalue(), "twice")


def _markup(plain: Parts) -> Iterator[Case]:
    document = plain["word/document.xml"]
    for target in ("word/document.xml", "customXml/item1.xml", "[Content_Types].xml"):
        laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
        yield Case(f"entities in {target}", zipped(plain | {target: laughs}), "DOCTYPE")
    yield Case("external entity", zipped(plain | {"word/document.xml": b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}),
               "DOCTYPE")  # fmt: skip
    wide = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'.encode("utf-16")
    yield Case("entities in UTF-16", zipped(plain | {"word/document.xml": wide}), "DOCTYPE")
    deep = b"<w:sdt><w:sdtContent>" * 3000 + b"</w:sdtContent></w:sdt>" * 3000
    yield Case("nesting", zipped(plain | {"word/document.xml": _body(deep)}), "nests more than")
    tables = b"<w:tbl><w:tr><w:tc>" * 500 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 500
    yield Case("tables in tables", zipped(plain | {"word/document.xml": _body(tables)}), "nests more than")
    yield Case("cut off markup", zipped(plain | {"word/document.xml": document[:-20]}), "not well-formed")
    yield Case(
        "null bytes",
        zipped(plain | {"word/document.xml": document.replace(b"Uno", b"U\0o")}),
        "not well-formed",
    )
    yield Case("wrong encoding", zipped(plain | {"word/document.xml": document.replace(b"Uno", b"\xff\xfe\xfd")}),
               "not well-formed")  # fmt: skip
    unknown = document.replace(b'version="1.0"', b'version="1.0" encoding="x-klingon"')
    yield Case("unknown encoding", zipped(plain | {"word/document.xml": unknown}), "XML in the part")


def _body(content: bytes) -> bytes:
    return b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (W.encode(), content)


def _bombs(plain: Parts) -> Iterator[Case]:
    yield Case(
        "packed 1,000 times", zipped(plain | {"word/media/a.bmp": bytes(20 * MEGABYTE)}), "packed more than"
    )
    noise = random.Random(1).randbytes(300_000) + bytes(700_000)
    many = {f"word/media/{n}.bin": noise for n in range(70)}
    yield Case("much unpacked", zipped(plain | many), "unpacks to more than")
    yield Case("3,000 files", zipped(plain | {f"word/h{n}.xml": b"<a/>" for n in range(3000)}), "files")
    yield Case("1 million elements", zipped(plain | {"word/document.xml": _body(b"<w:p/>" * MEGABYTE)},
                                            zipfile.ZIP_STORED), "elements")  # fmt: skip
    attributes = b" ".join(b'a%d=""' % n for n in range(600_000))
    yield Case(
        "attributes",
        zipped(plain | {"word/document.xml": _body(b"<w:p " + attributes + b"/>")}),
        "attributes",
    )
    letters = "".join(random.Random(2).choices("abcdefgh ", k=MEGABYTE))
    yield Case("one long paragraph", word(paragraph(letters)), "characters")
    runs = b"<w:p>" + b"<w:r><w:t>abc</w:t></w:r>" * 80_000 + b"</w:p>"
    yield Case(
        "one paragraph of many runs",
        zipped(plain | {"word/document.xml": _body(runs)}, zipfile.ZIP_STORED),
        "characters",
    )
    yield Case("sizes that lie", _lying(zipped(plain)), "damaged")
    yield Case("encrypted part", _flagged(zipped(plain)), "encrypted")


def _lying(data: bytes) -> bytes:
    """The directory says that each file unpacks to four bytes less."""
    out = bytearray(data)
    for match in re.finditer(b"PK\x01\x02", data):
        at = match.start() + 24
        size = int.from_bytes(out[at : at + 4], "little")
        out[at : at + 4] = (size - 4).to_bytes(4, "little")
    return bytes(out)


def _flagged(data: bytes) -> bytes:
    out = bytearray(data)
    for match in re.finditer(b"PK\x01\x02", data):
        out[match.start() + 8] |= 1
    return bytes(out)


def _outside() -> Iterator[Case]:
    body = paragraph("Uno")
    for kind in ("aFChunk", "subDocument"):
        yield Case(kind, word(body, relationship(kind, "other.docx", "x1")), "another document")
    for kind in ("oleObject", "frame", "styles", "footnotes", "header"):
        data = word(body, relationship(kind, "http://example.org/a", "x1", "External"))
        yield Case(f"external {kind}", data, "outside the file")
    yield Case("altChunk without a part", word('<w:altChunk xmlns:r="x" r:id="none"/>'), "altChunk")
