r"""A resolution as plain text, for mail and for diffs: every character printed, one line a paragraph.

The form, exactly (:func:`render`; an importer can rely on it):

- Lines end with ``\n`` and nothing else ends a line (U+2028 and the like are characters of a text). A line
  break inside a text is written as a space. The text ends with one ``\n``.
- Paragraphs are separated by one empty line. Two empty lines stand before a heading, before the closing,
  before each annex and before the notes, and nowhere else.
- The masthead is three groups of lines without empty lines inside, each line left out where it is empty:
  ``united_nations``, ``symbol``, ``parent_organ``, ``distribution``, ``issued``, ``language_line``,
  ``original_line``, ``job_number``; then ``organ_name``, ``session``, ``session_dates``, ``agenda_item``,
  ``agenda_title``; then ``heading_line``, ``sponsor_notes``, ``origin_line``.
- Then the number, a space and the title on one line ("51/34. Fortalecimiento…"), the enacting formula
  with its comma, the preamble and the operative part.
- A paragraph is its label as printed, a space and its text; without a label only the text. A subparagraph
  of depth n (from 1) is indented by 4n spaces, the words that continue a paragraph of depth n after its
  list by 4n + 2 spaces (a paragraph itself is not indented).
- The closing is one line each for the meeting, the date and each line in brackets; a vote list is its
  heading and its States on two lines without an empty line between them.
- An annex is its heading ("Anexo I") and its title on two lines without an empty line between, then its
  paragraphs.
- The call of footnote n is ``[n]``, without a space before it. The notes come last:
  ``[n] text``, one line each.
- A text may itself have ``[n]`` with the number of a footnote that exists: a backslash is then put before
  it. Backslashes that stand directly before such a ``[n]``, or before a call, are doubled. So ``[n]`` after
  an even number of backslashes is a call, and after an odd number it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.render.pieces import AnnexView, Line, NotePiece, Pieces, RenderContext
from drafter.render.pieces import plain as characters

_LINE_BREAK = re.compile(r"[\r\n]+")
_NUMBER_IN_BRACKETS = re.compile(r"(\\*)\[([1-9][0-9]{0,4})\]")
_BACKSLASHES_AT_END = re.compile(r"\\+$")


def render(context: RenderContext) -> str:
    """``context`` in the form that the module's docstring describes."""
    count = len(context.footnotes)
    blocks = ["\n".join(group) for group in masthead_groups(context)]
    blocks.append(_joined(context.number, _text(context.title, count)))
    blocks.append(context.enacting_formula + context.enacting_comma)
    blocks += [_block(line, count) for line in (*context.preamble, *context.operative)]
    blocks += _parted(_closing(context))
    for annex in context.annexes:
        blocks += _parted(_annex(annex, count))
    blocks += _parted(["\n".join(_notes(context))])
    return "\n\n".join(block for block in blocks if block.strip("\n")) + "\n"


def paragraphs(context: RenderContext) -> list[str]:
    """The paragraphs that a document of ``context`` shows from its title to its last annex, in order.

    What a word processor must give back: the number, a tab and the title; the enacting formula; each
    line with its label and a tab before the text, where it has a label; the closing, vote lists as two
    paragraphs each; the annexes. Left out are the masthead (a template arranges it freely, see
    :func:`masthead`), footnotes and their calls (see :func:`notes`), and paragraphs with no characters.
    """
    found = [_tabbed(context.number, context.title_text)]
    found.append(context.enacting_formula + context.enacting_comma)
    found += [_tabbed(line.label, line.text) for line in (*context.preamble, *context.operative)]
    found += [context.meeting, context.adoption_date, *context.adoption_lines]
    for votes in context.vote_lists:
        found += [votes.heading, votes.states]
    for annex in context.annexes:
        found += [annex.heading, characters(annex.title)]
        found += [_tabbed(line.label, line.text) for line in annex.lines]
    return [paragraph for paragraph in found if paragraph]


def masthead(context: RenderContext) -> list[str]:
    """The lines of the masthead in printed order, empty ones left out; the sponsors' note is a footnote."""
    note = flat(context.sponsor_notes)
    return [line for group in masthead_groups(context) for line in group if line != note]


def notes(context: RenderContext) -> list[str]:
    """The characters of each footnote, in order; the sponsors' note is not among them."""
    return [characters(note) for note in context.footnotes]


def masthead_groups(context: RenderContext) -> list[list[str]]:
    """The lines of the masthead in the three groups of the module's docstring, empty lines left out."""
    groups = (
        (
            *(context.united_nations, context.symbol, context.parent_organ, context.distribution),
            *(context.issued, context.language_line, context.original_line, context.job_number),
        ),
        (
            *(context.organ_name, context.session, context.session_dates),
            *(context.agenda_item, context.agenda_title),
        ),
        (context.heading_line, context.sponsor_notes, context.origin_line),
    )
    return [[flat(line) for line in group if line] for group in groups]


def _block(line: Line, count: int) -> str:
    indent = " " * indentation(line)
    block = indent + _joined(line.label, _text(line.pieces, count))
    return "\n" + block if line.role == "heading" else block


def indentation(line: Line) -> int:
    """By how many spaces a line is indented: 4 for each depth of list, 2 for what continues a paragraph."""
    return 4 * line.path.count("subparagraphs") + (2 if line.role == "wrap_up" else 0)


def _closing(context: RenderContext) -> list[str]:
    lines = [context.meeting, context.adoption_date, *context.adoption_lines]
    lists = [f"{flat(votes.heading)}\n{flat(votes.states)}" for votes in context.vote_lists]
    return [*(flat(line) for line in lines if line), *lists]


def _annex(annex: AnnexView, count: int) -> list[str]:
    head = "\n".join(part for part in (annex.heading, _text(annex.title, count)) if part)
    return [head, *(_block(line, count) for line in annex.lines)]


def _notes(context: RenderContext) -> Iterable[str]:
    for number, note in enumerate(context.footnotes, 1):
        yield f"[{number}] {_text(note, len(context.footnotes))}"


def _parted(blocks: list[str]) -> list[str]:
    """``blocks`` with one more empty line before the first."""
    return ["\n" + blocks[0], *blocks[1:]] if blocks and blocks[0] else blocks


def _text(pieces: Pieces, count: int) -> str:
    parts: list[str] = []
    start = 0  # calls are put between stretches of characters, which are escaped as a whole
    for index, piece in enumerate(pieces):
        if isinstance(piece, NotePiece):
            before = _escaped(characters(pieces[start:index]), count)
            parts += [_BACKSLASHES_AT_END.sub(r"\g<0>\g<0>", before), f"[{piece.number}]"]
            start = index + 1
    return flat("".join([*parts, _escaped(characters(pieces[start:]), count)]))


def _escaped(text: str, count: int) -> str:
    def escape(match: re.Match[str]) -> str:
        return f"{match[1] * 2}\\[{match[2]}]" if int(match[2]) <= count else match[0]

    return _NUMBER_IN_BRACKETS.sub(escape, text)


def flat(text: str) -> str:
    """``text`` on one line."""
    return _LINE_BREAK.sub(" ", text)


def _joined(label: str, text: str) -> str:
    return f"{label} {text}" if label and text else label or text


def _tabbed(label: str, text: str) -> str:
    return f"{label}\t{text}" if label and text else label or text
