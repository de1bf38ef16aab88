"""Files made to do harm, or broken: each with words that the refusal must have, or "" where it may be read."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from tests.word_maker import (
    PACKAGE,
    Parts,
    W,
    paragraph,
    part,
    parts,
    relationship,
    relationships,
    run,
    word,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEGABYTE = 1_000_000


class Case(NamedTuple):
    """A file, and what its refusal says; ``says=""`` where the file may be read or refused."""

    name: str
    data: bytes
    says: str


def word_cases() -> Iterator[Case]:
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


def pdf_cases() -> Iterator[Case]:
    """PDF files that must be refused."""
    yield Case("not a PDF", b"hello", "not a PDF")
    yield Case("a header only", b"%PDF-1.7\n", "damaged")
    yield Case("no page", pdf([]), "no page")
    yield Case("a picture only", pdf([b""]), "no text")
    yield Case("protected", pdf([b""], trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]"
                                % (b"x" * 32, b"y" * 32)), "password")  # fmt: skip
    yield Case("a bomb", pdf([b"BT /F1 12 Tf (x) Tj ET " + b" " * 400 * MEGABYTE]), "")
    yield Case(
        "endless operators",
        pdf([b"BT /F1 12 Tf " + b"1 0 0 1 5 5 Tm (x) Tj " * 2_000_000 + b"ET"]),
        "more than",
    )
    yield Case("nested arrays", pdf([b"[" * 200_000]), "")
    yield Case("pages in a circle", circle(), "")


def pdf(contents: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF with one page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number))  # fmt: skip
        packed = zlib.compress(content)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
    return _assembled(objects, trailer)


def circle() -> bytes:
    """A PDF whose page tree is its own child."""
    return _assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"], b""
    )


def _assembled(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)


def flat_cases() -> Iterator[tuple[str, Case]]:
    """XML and text that must be refused, with the guard that does it."""
    yield "xml", Case("entities", b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>', "DOCTYPE")
    yield "xml", Case("deep", b"<a>" * 5000 + b"</a>" * 5000, "nests")
    yield "xml", Case("null bytes", b"<a>\0</a>", "not well-formed")
    yield "xml", Case("cut off", b"<a><b>", "not well-formed")
    yield "xml", Case("many elements", b"<a>" + b"<b/>" * 400_000 + b"</a>", "elements")
    yield "xml", Case("large", b"<a>" + b" " * 11 * MEGABYTE + b"</a>", "MB")
    yield "xml", Case("empty", b"", "empty")
    yield "text", Case("null bytes", b"abc\0def", "null byte")
    yield "text", Case("a picture", b"\x89PNG\r\n\x1a\n", "picture")
    yield "text", Case("a package", zipped({"a": b"b"}), "packed")
    yield "text", Case("large", b"a" * 11 * MEGABYTE, "MB")


# random files: most can be read; none may do anything but that or be refused

_VALUES = (
    "0",
    "1",
    "-1",
    "9",
    "99999999999999999999",
    "",
    "a",
    "²",
    "٣",
    "true",
    "off",
    "%1.",
    "%9%8%7",
    "\u202e",
    "&amp;",
)
_BLOCKS = ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom", "sectPr", "body",
           "txbxContent")  # fmt: skip
_INLINES = ("r", "hyperlink", "smartTag", "fldSimple", "ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "bdo", "dir",
            "ruby", "rubyBase", "rt", "p", "bookmarkStart", "commentRangeStart", "proofErr")  # fmt: skip
_LEAVES = ("t", "tab", "br", "cr", "sym", "fldChar", "instrText", "delText", "footnoteReference", "endnoteReference",
           "commentReference", "noBreakHyphen", "softHyphen", "pict", "drawing", "object", "rPr", "ptab", "t", "t", "t")  # fmt: skip
_PROPERTIES = ("pStyle", "numPr", "numId", "ilvl", "ind", "jc", "rPr", "i", "vanish", "rStyle", "vertAlign", "del",
               "pageBreakBefore", "rtl", "iCs")  # fmt: skip
_ATTRIBUTES = ("val", "fldCharType", "id", "left", "firstLine", "hanging", "instr", "name", "type", "char", "font",
               "styleId", "abstractNumId", "numId", "ilvl", "default", "customMarkFollows")  # fmt: skip
_FIELD_KINDS = ("begin", "separate", "end")


def generated(seed: int) -> bytes:
    """A Word file of random structure."""
    dice = random.Random(seed)
    body = "".join(_element(dice, _BLOCKS, 0) for _ in range(dice.randint(1, 40)))
    others = {
        kind: "".join(_element(dice, names, 0) for _ in range(dice.randint(0, 12)))
        for kind, names in (
            ("styles", ("style", "docDefaults", "rPrDefault", "name", "basedOn", "pPr", "rPr")),
            ("numbering", ("abstractNum", "num", "lvl", "lvlOverride", "startOverride", "start", "numFmt", "lvlText",
                           "lvlRestart", "isLgl", "numStyleLink", "abstractNumId")),
            ("footnotes", ("footnote", "p")),
            ("endnotes", ("endnote", "p")),
            ("comments", ("comment", "p")),
        )
        if dice.random() < 0.8
    }  # fmt: skip
    return word(body, **others)


def _element(dice: random.Random, names: tuple[str, ...], depth: int) -> str:
    name = dice.choice(names)
    attributes = "".join(
        f' w:{key}="{dice.choice(_FIELD_KINDS) if key == "fldCharType" else dice.choice(_VALUES)}"'
        for key in dice.sample(_ATTRIBUTES, dice.randint(0, 3))
    )
    if name in _LEAVES or depth > 20:
        text = dice.choice(("Uno dos", "REF _Ref_a \\n \\h", " PAGE ", "", "1. ", "a)\t"))
        return f"<w:{name}{attributes}>{text}</w:{name}>"
    pool = {"p": _INLINES, "r": _LEAVES + _PROPERTIES, "rPr": _PROPERTIES, "pPr": _PROPERTIES}.get(
        name, names
    )
    if name in _INLINES and name != "r":
        pool = _INLINES
    if dice.random() < 0.2:
        pool = _BLOCKS + _INLINES + _LEAVES + _PROPERTIES
    children = "".join(
        _element(dice, pool, depth + 1) for _ in range(dice.choice((0, 1, 1, 2) if depth else (1, 2, 3)))
    )
    return f"<w:{name}{attributes}>{children}</w:{name}>"


def mutated(data: bytes, seed: int) -> bytes:
    """A good Word file with something wrong: bytes of the file, or of one part, changed."""
    dice = random.Random(seed)
    if seed % 4 == 0:
        return _scrambled(data, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(sorted(files))
    change = (_scrambled, _cut_elements, _doubled, _swapped)[dice.randrange(4)]
    files[name] = change(files[name], dice)
    if dice.random() < 0.1:
        del files[dice.choice(sorted(files))]
    return zipped(files)


def _scrambled(data: bytes, dice: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out[: dice.randrange(len(out))] if dice.random() < 0.2 else out)


def _tags(data: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(rb"<[^>]*/>", data))


def _cut_elements(data: bytes, dice: random.Random) -> bytes:
    for match in sorted(dice.sample(found := _tags(data), len(found) // 3), key=lambda each: -each.start()):
        data = data[: match.start()] + data[match.end() :]
    return data


def _doubled(data: bytes, dice: random.Random) -> bytes:
    for match in sorted(dice.sample(found := _tags(data), len(found) // 3), key=lambda each: -each.start()):
        data = data[: match.start()] + match[0] * dice.randint(2, 5) + data[match.end() :]
    return data


def _swapped(data: bytes, dice: random.Random) -> bytes:
    value = dice.choice(_VALUES).encode()
    return re.sub(
        rb'w:val="[^"]*"', lambda match: b'w:val="%s"' % value if dice.random() < 0.3 else match[0], data
    )


__all__ = ["PACKAGE", "Case", "flat_cases", "generated", "mutated", "part", "pdf", "pdf_cases", "relationships", "run",
           "word_cases"]  # fmt: skip
