"""Word files by chance: most can be read; none may do anything but that or be refused."""

from __future__ import annotations

import io
import random
import re
import zipfile

from tests.word_maker import word, zipped

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
    "drop",
    "superscript",
    "off",
    "%1.",
    "%9%8%7",
    "\u202e",
    "&amp;",
)
_BLOCKS = ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom", "sectPr", "body",
           "txbxContent")  # fmt: skip
_INLINES = ("r", "hyperlink", "smartTag", "fldSimple", "ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "bdo", "dir",
            "ruby", "rubyBase", "rt", "p", "bookmarkStart", "commentRangeStart", "proofErr", "sdtPr")  # fmt: skip
_LEAVES = ("t", "tab", "br", "cr", "sym", "fldChar", "instrText", "delText", "footnoteReference", "endnoteReference",
           "commentReference", "noBreakHyphen", "softHyphen", "pict", "drawing", "object", "rPr", "ptab", "t", "t", "t")  # fmt: skip
_PROPERTIES = ("pStyle", "numPr", "numId", "ilvl", "ind", "jc", "rPr", "i", "vanish", "rStyle", "vertAlign", "del",
               "pageBreakBefore", "rtl", "iCs", "b", "position", "framePr", "showingPlcHdr")  # fmt: skip
_ATTRIBUTES = ("val", "fldCharType", "id", "left", "firstLine", "hanging", "instr", "name", "type", "char", "font",
               "styleId", "abstractNumId", "numId", "ilvl", "default", "customMarkFollows", "dropCap")  # fmt: skip
_TEXTS = ("Uno dos", "REF _Ref_a \\n \\h", " PAGE ", "", "1. ", "a)\t", "AUTONUM", "LISTNUM x \\l 9 \\s 0", "LISTNUM \\s ²", "[1]",
          "[1] Uno", "¹", "² dos", "*", "____", "3/5", "A/HRC/RES/51/34", "GE.22-16568", "El Consejo de Derechos Humanos,",
          "Recordando que los", "Tema 3 de la agenda: Uno", "Resolución 51/34", "perti-")  # fmt: skip
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
        text = dice.choice(_TEXTS)
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
