r"""A resolution as Markdown (CommonMark), that shows the same characters as the plain text.

The form follows :mod:`drafter.render.plain` paragraph for paragraph, with these differences:

- What Markdown would interpret is escaped with a backslash; spaces at the edge of a line, which it would
  drop, are written as character references.
- Italics are ``*…*``; where the neighbouring characters would keep Markdown from seeing them (a quotation
  mark inside, a letter outside), ``<em>…</em>``. Spaces stand outside the marks.
- Labels are text ("1\. Decide"), so that no renderer counts anew. In place of spaces, ``&emsp;`` indents
  by one depth of list, and ``&ensp;`` what continues a paragraph after its list.
- Calls are ``[n]`` and the only unescaped brackets; a note is ``[n]``, a space and its text.
- Lines of one group (masthead, a vote list) end with a backslash, a hard line break, but for the last.
- ``#`` is the number and title; ``##`` to ``####`` are headings by their level; an annex is ``##`` for its
  heading, ``##`` directly after it for its title, and ``###`` to ``#####`` for the headings inside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from drafter.render.pieces import AnnexView, Line, NotePiece, Piece, Pieces, RenderContext, TextPiece
from drafter.render.pieces import plain as characters
from drafter.render.plain import flat, masthead_groups

_ESCAPED = re.compile(
    r"[\\`*\[\]<~$^|]"  # Markdown, and the extensions that sites add to it
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word means nothing (and stands in addresses)
    r"|&(?=#?\w+;)"
    r"|-(?=-)"  # two hyphens are read as a dash
)
_NUMBER_AT_START = re.compile(r"(\d{1,9})([.)])")
_EDGE_SPACE = re.compile(r"^\s+|\s+$")
_LAST_HASHES = re.compile(r"#+$")


def render(context: RenderContext) -> str:
    """``context`` in the form that the module's docstring describes."""
    blocks = [_lines(*group) for group in masthead_groups(context)]
    blocks.append(_heading(1, context.number, context.title))
    blocks.append(
        _inline((TextPiece(context.enacting_formula, italic=True), TextPiece(context.enacting_comma)))
    )
    blocks += [_block(line, 1) for line in (*context.preamble, *context.operative)]
    blocks += [_lines(line) for line in (context.meeting, context.adoption_date, *context.adoption_lines)]
    blocks += [_lines(votes.heading, votes.states) for votes in context.vote_lists]
    for annex in context.annexes:
        blocks += _annex(annex)
    blocks += [f"[{number}] {_inline(note)}" for number, note in enumerate(context.footnotes, 1)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _annex(annex: AnnexView) -> Iterator[str]:
    yield _heading(2, annex.heading, ())
    if annex.title:
        yield _heading(2, "", annex.title)
    for line in annex.lines:
        yield _block(line, 2)


def _block(line: Line, above: int) -> str:
    """One paragraph; a heading of level n has n + ``above`` hashes."""
    if line.role == "heading":
        return _heading(line.level + above, line.label, line.pieces)
    indent = "&emsp;" * line.path.count("subparagraphs") + ("&ensp;" if line.role == "wrap_up" else "")
    return indent + _inline(_with_label(line.label, line.pieces), at_start=not indent)


def _heading(level: int, label: str, pieces: Pieces) -> str:
    text = _inline(_with_label(label, pieces), at_start=False)
    return f"{'#' * level} {_LAST_HASHES.sub(lambda match: chr(92) + match[0], text)}"


def _with_label(label: str, pieces: Pieces) -> Pieces:
    space = " " if label and pieces else ""
    return (TextPiece(label + space), *pieces) if label else pieces


def _lines(*lines: str) -> str:
    """Lines of roman text with hard breaks between them; empty ones left out."""
    return "\\\n".join(_inline((TextPiece(line),)) for line in lines if line)


def _inline(pieces: Pieces, *, at_start: bool = True) -> str:
    """The Markdown of ``pieces``; ``at_start`` where they begin a line, so that "1." would make a list."""
    found = ""
    for kind, group in groupby(pieces, key=_kind):
        if kind == "note":
            found += "".join(f"[{piece.number}]" for piece in group if isinstance(piece, NotePiece))
        elif kind == "italic":
            found = _emphasised(found, flat(characters(tuple(group))))
        else:
            found += _escape(flat(characters(tuple(group))), after_call=found.endswith("]"))
    found = _EDGE_SPACE.sub(lambda match: "".join(f"&#{ord(space)};" for space in match[0]), found)
    return _escape_start(found) if at_start else found


def _kind(piece: Piece) -> str:
    if isinstance(piece, NotePiece):
        return "note"
    return "italic" if isinstance(piece, TextPiece) and piece.italic else "roman"


def _emphasised(before: str, text: str) -> str:
    core = text.strip()
    if not core:
        return before + text
    start = text.index(core)
    marked = f"*{_escape(core)}*" if _opens(core[0]) and _opens(core[-1]) else f"<em>{_escape(core)}</em>"
    return before + text[:start] + marked + text[start + len(core) :]


def _opens(character: str) -> bool:
    """Whether an asterisk beside this character is a mark of emphasis, whatever stands on the other side."""
    return unicodedata.category(character)[0] not in "PSZC"


def _escape(text: str, *, after_call: bool = False) -> str:
    escaped = _ESCAPED.sub(r"\\\g<0>", text)
    # "[1](x)" would be a link, "[1]: x" the definition of one
    return "\\" + escaped if after_call and escaped[:1] in ("(", ":") else escaped


def _escape_start(text: str) -> str:
    if text[:1] in tuple("#>+-="):
        return "\\" + text
    number = _NUMBER_AT_START.match(text)
    return f"{number[1]}\\{text[number.end(1) :]}" if number else text
