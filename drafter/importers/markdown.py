r"""Markdown comes in, as people paste it and as this program writes it (:mod:`drafter.render.markdown`).

Italics ``*so*`` or ``_so_`` are kept, bold is read as plain; headings, hard line breaks, references such as
``&emsp;``, links (their words) and footnotes ``[^1]: …`` and ``[1] …`` are understood.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.importers.lines import ImportNote, ReadLines, SourceLine
from drafter.importers.markdown_lists import Lists
from drafter.importers.text import MARKED, apart, feet, footnotes, furniture, pasted
from drafter.importers.text.decode import decoded
from drafter.importers.text.paragraphs import Block, join, one_line_each
from drafter.importers.text.starts import is_annex, is_fixed, is_opening, is_organ
from drafter.model import Inline, Run, Text, tidied

_HEADING = re.compile(r"(?P<hashes>#{1,6})\s+(?P<text>.*?)\s*(?<!\\)#*\s*$")
_BREAK = re.compile(r"\\$|(?<! )  +$")
_STARTS = re.compile(
    r"#{1,6}\s|\[\^?\d+\]:?\s|>\s|[-*+]\s+\S|\(?\d{1,3}\\?[.)]\s|\(?[a-z]{1,4}\\?\)\s|(?:[a-z]|[ivx]{1,4})\.\s|[*_]{0,2}[A-Z][A-Za-z-]{3,20}(?: [A-Za-z]{2,12})?:[*_]{0,2}\s|&e[mn]sp;|[-*_]{3,}\s*$"
)
_STRONG = re.compile(r"(?<!\\)\*\*[^\s*]|</?(?:strong|b)\s*>")
_SHORT = 40
_ITEM = re.compile(r"^\d{1,9}[.)]\s+")
_BARE = re.compile(r"[*_]|</?\w+>")
_EMPHASISED = re.compile(r"(?:[*_]{1,3}|<(?:u|i|em|b|strong)>)[^\W\d_a-z]")
_KEY = re.compile(r"[A-Z][A-Za-z -]{2,30}:")
_NO_WORDS = re.compile(r"\s*(?:<!--\s*-->|`{3,}[^`]*|~{3,}[^~]*)\s*")
_SUPERSCRIPT = re.compile(
    r"<sup>\s{0,3}(?:<a\b[^<>]{0,300}>)?\[?(\d{1,3})\]?(?:</a>)?\s{0,3}</sup>|\^(\d{1,3})\^"
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST = 1000  # characters between the marks of one stretch of italics
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")
_QUOTE = re.compile(r"^>\s?")
_BULLET = re.compile(r"^[-+*]\s+(?=\S)")
_LINK = re.compile(r"!?(?<!\\)\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]*)(?:\s[^()]*)?\)")
_INDENT = re.compile(r"^(?P<depth>(?:&emsp;)*)(?P<wrap>(?:&ensp;)?)")
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<reference>&#?\w+;)|(?P<em></?(?:em|i|u)>)|(?P<tag></?(?:strong|b|br)\s*/?>)"
    r"|(?P<dash>(?<!-)-{2,3}(?!-))"
    r"|(?P<stars>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))"
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    block: Block
    heading: int = 0
    label: str = ""
    depth: int = 0


def read_lines(data: bytes | str, *, file: str = "-") -> ReadLines:
    """Read Markdown as lines; ``place`` of a line is the number of its first line in the file.

    Raises:
        DraftError: the bytes are no text.
    """
    text, notes = (data, ()) if isinstance(data, str) else decoded(data, file=file)
    written, names = pasted.unchatted(text.split("\n"))
    page = furniture.without(feet.noted(written))
    paragraphs = list(_paragraphs(page.lines))
    body, found = footnotes.collected([each.block for each in paragraphs])
    made = {id(each.block): each for each in paragraphs}
    calls = footnotes.Calls(found, inlines)
    lines = (
        _line(replace(made[id(block)], block=block), calls)
        for block in body
        if not _RULE.fullmatch(block.text)
    )
    kept = (*page.masthead, *(line for line in lines if line.text))
    return ReadLines(
        lines=kept, notes=(*notes, *names, *page.notes, *_bold(each.block for each in paragraphs))
    )


def read_all(data: bytes, *, file: str = "-") -> list[ReadLines]:
    """Every text of a file that holds several, in order; see :func:`read_lines`."""
    text, notes = decoded(data, file=file)
    return apart(text, notes, read_lines)


def _bold(found: Iterable[Block]) -> tuple[ImportNote, ...]:
    """One note where anything is set in bold."""
    first = next((block for block in found if _STRONG.search(block.text)), None)
    message = "bold print was left out, from here on: a resolution has none"
    return (ImportNote(first.line, message),) if first is not None else ()


def _line(paragraph: _Paragraph, calls: footnotes.Calls) -> SourceLine:
    block = paragraph.block
    indent = _INDENT.match(block.text)
    assert indent is not None
    depth, wraps = indent["depth"].count("&") or paragraph.depth, bool(indent["wrap"])
    text = tidied(calls.text(block.text[indent.end() :]))
    line = SourceLine(
        text=text,
        place=block.line,
        label=paragraph.label,
        level=depth or None,
        role="wrap_up" if wraps else None,
        italics_known=True,
        style=f"{MARKED}{paragraph.heading}" if paragraph.heading else "",
        any_form=bool(paragraph.label),
    )
    return replace(line, level=depth) if wraps else line


def _paragraphs(lines: Sequence[str]) -> Iterator[_Paragraph]:
    """Lines joined into paragraphs; a hard break, a heading, an item of a list begin a new one."""
    current: list[tuple[int, str]] = []
    lists = Lists()
    apart = one_line_each([line for line in lines if not _STARTS.match(line.strip())])
    for number, written in enumerate(lines, 1):
        line = "" if _NO_WORDS.fullmatch(written) else _SUPERSCRIPT.sub(_raised, written)
        words = _QUOTE.sub("", line).strip() if line.startswith(">") else line.strip()
        begins = not words or apart or _STARTS.match(words) is not None or _after(current, words)
        if begins and current:
            yield _made(current, lists)
            current = []
        if not words:
            continue
        current.append((number, _BREAK.sub("", line.rstrip("\n") if not current else words)))
        if _HEADING.fullmatch(words) or _BREAK.search(line):
            yield _made(current, lists)
            current = []
    if current:
        yield _made(current, lists)


def _raised(found: re.Match[str]) -> str:
    return (found[1] or found[2]).translate(_RAISED)


def _after(current: Sequence[tuple[int, str]], words: str) -> bool:
    """Whether a line begins a paragraph although there is no empty line above it."""
    if not current:
        return False
    bare = _BARE.sub("", words) if _EMPHASISED.match(words) else words
    if is_fixed(bare) or is_organ(_BARE.sub("", current[-1][1].strip())):
        return True
    before = current[-1][1].rstrip()
    emphasised = bare != words and bare[:1].isupper() and _KEY.match(before) is not None
    ended = before.endswith((",", ";", ".", ":"))
    return _after_short(current, words) or emphasised or (ended and (bare != words or is_opening(bare)))


def _after_short(current: Sequence[tuple[int, str]], words: str) -> bool:
    """Whether the line before is so short that its end is meant, as in a masthead or a closing."""
    return bool(current) and len(current[-1][1]) < _SHORT and not words[:1].islower()


def _made(lines: Sequence[tuple[int, str]], lists: Lists) -> _Paragraph:
    number, first = lines[0]
    text = _QUOTE.sub("", first).strip() if first.startswith(">") else first.strip()
    for _, more in lines[1:]:
        text = join(text, more)
    heading = _HEADING.fullmatch(text)
    if heading is not None:
        if is_annex(heading["text"]):
            lists.clear()
        return _Paragraph(Block(heading["text"], number), len(heading["hashes"]))
    item = lists.item(first)
    if item is None:
        return _Paragraph(Block(_BULLET.sub("• ", text), number))
    label, depth, _ = item
    return _Paragraph(Block(_ITEM.sub("", text, count=1), number), label=label, depth=depth)


def inlines(text: str) -> list[Inline]:
    """The runs of a stretch of Markdown."""
    text = _LINK.sub(lambda match: match["words"] or match["address"], text)
    out: list[Inline] = []
    at, italic = 0, False
    for match in _TOKEN.finditer(text):
        out.append(Run(text[at : match.start()], italic))
        at = match.end()
        if match["escaped"]:
            out.append(Run(match["escaped"], italic))
        elif match["reference"]:
            out.append(Run(html.unescape(match[0]), italic))
        elif match["dash"]:
            out.append(Run("—" if len(match["dash"]) == 3 else "–", italic))
        elif match["em"]:
            italic = not match["em"].startswith("</")
        elif match["stars"]:
            marks = match["stars"]
            if len(marks) == 2:
                continue  # bold is no emphasis of a resolution
            if not italic and not _closes(text, at, marks):
                out.append(Run(marks))
                continue
            italic = not italic
    out.append(Run(text[at:], italic))
    return list(Text.of(*out).inlines)


def _closes(text: str, at: int, marks: str) -> bool:
    """Whether a mark that opens italics here is closed farther on."""
    if text[at : at + 1].isspace():
        return False
    return re.search(rf"(?<!\\){re.escape(marks[0])}", text[at : at + _LONGEST]) is not None
