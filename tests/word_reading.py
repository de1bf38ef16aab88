"""What the reader of Word files makes of small ones, as text, and the markup that such files need."""

from __future__ import annotations

from drafter.importers import docx
from drafter.model import Note, Reference, Run, Text
from tests.word_maker import paragraph, run


def plain(data: bytes) -> list[str]:
    """Labels and texts, notes in braces, references in angle brackets, italics between underscores."""
    return [f"{line.label} {marked(line.text)}".strip() for line in docx.read_lines(data).lines]


def marked(text: Text) -> str:
    out = ""
    for inline in text.inlines:
        if isinstance(inline, Run):
            out += f"_{inline.text}_" if inline.italic else inline.text
        elif isinstance(inline, Note):
            out += "{" + marked(inline.text) + "}"
        else:
            assert isinstance(inline, Reference)
            out += f"<{inline.target}>"
    return out


def told(data: bytes) -> str:
    return " | ".join(f"{note.message}: {note.text}" for note in docx.read_lines(data).notes)


def field(code: str, result: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{kinds[1]}{run(result)}{kinds[2]}"


def numbered(text: str, level: int = 0, number: int = 1, mark: str = "") -> str:
    start = f'<w:bookmarkStart w:id="1" w:name="{mark}"/>' if mark else ""
    return paragraph(
        start + run(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def level(index: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%1.%3")
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{RESTART}</w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def call(kind: str, identifier_: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identifier_}" {more}/></w:r>'
