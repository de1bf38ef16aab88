"""What a line is by its words alone: an opening, a heading, a title, the name of an organ or of an annex."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drafter.importers.lines import SourceLine, folded
from drafter.importers.recognise import labels
from drafter.importers.recognise.knowledge import Knowledge
from drafter.importers.text import APART, BOLD, LARGE
from drafter.model import Text

GUESSED = "guessed"
"""The style of a line that is taken for the title because of its place alone."""

_COMMAS = (",", "，", "،")
_COLONS = (":", "：")
_BRACKETS = "[("
_LONGEST_TITLE = 300
_LONGEST_HEADING = 120


def opens(line: SourceLine, part: Literal["preambular", "operative"], known: Knowledge) -> bool:
    """Whether a line begins with an opening phrase of ``part``, a label or a bracket before it apart."""
    language = known.language
    text = line.text if line.label else _unlabelled(line.text)
    return language is not None and language.opening(text.plain.lstrip(_BRACKETS + " "), part) is not None


def _unlabelled(text: Text) -> Text:
    label, rest = labels.split(_unbracketed(text))
    return rest if label else text


def _unbracketed(text: Text) -> Text:
    plain = text.plain
    return labels.without_start(text, len(plain) - len(plain.lstrip(_BRACKETS)))


def is_operative(line: SourceLine, known: Knowledge) -> bool:
    """Whether a line, so far in the preamble, begins the operative part."""
    preambular = opens(line, "preambular", known)
    if line.label:
        return not (preambular and line.plain.endswith(_COMMAS))
    bracketed = line.plain.startswith("[")
    if bracketed and labels.number(labels.split(_unbracketed(line.text))[0]) is not None:
        return True
    if preambular or line.plain.endswith(_COMMAS):
        return False
    return opens(line, "operative", known) or line.plain.endswith((";", "."))


def looks_like_formula(line: SourceLine) -> bool:
    """A short line that ends with a comma: the name of an organ that the house does not know."""
    words = line.plain
    return len(words) < 90 and words.endswith(_COMMAS) and words[:1].isupper() and ":" not in words


def is_title(line: SourceLine) -> bool:
    """Whether a line may be a title: it has words, is not too long and does not end as a sentence does."""
    words = line.plain
    ends = (";", ".", *_COMMAS, *_COLONS)
    has_letters = any(char.isalpha() for char in words)
    return has_letters and " " in words and len(words) <= _LONGEST_TITLE and not words.endswith(ends)


def is_heading(
    line: SourceLine, found: Sequence[SourceLine], known: Knowledge, following: SourceLine | None = None
) -> bool:
    """Whether a line after those ``found`` is a heading; above a numbered paragraph it may be longer."""
    words = line.plain
    numbered = following is not None and _is_numbered(following)
    longest = _LONGEST_TITLE if line.style == APART or numbered else _LONGEST_HEADING
    if len(words) > longest or not _looks_like_heading(words):
        return False
    last = found[-1] if found else None
    previous = last.plain if last else ""
    ended = previous.rstrip("]").endswith((";", ".", ":")) or line.style in {APART, BOLD, LARGE}
    below = last is not None and last.role == "heading" and numbered
    return words.isupper() or ((ended or below) and not opens(line, "operative", known))


def heads_operative(line: SourceLine, rest: Sequence[SourceLine], known: Knowledge) -> bool:
    """Whether a line in the preamble is a heading above the first operative paragraph, among the next of ``rest``."""
    if not _is_bare_heading(line, known):
        return False
    first = next((each for each in rest if not _is_bare_heading(each, known)), None)
    return first is not None and labels.number(first.label or labels.split(first.text)[0]) == 1


def _is_bare_heading(line: SourceLine, known: Knowledge) -> bool:
    words = line.plain
    return (
        line.role is None
        and not line.label
        and not labels.split(line.text)[0]
        and len(words) <= _LONGEST_TITLE
        and _looks_like_heading(words)
        and not opens(line, "operative", known)
        and not opens(line, "preambular", known)
    )


def _looks_like_heading(words: str) -> bool:
    return words[:1].isupper() and not words.endswith((";", ".", *_COMMAS, *_COLONS))


def _is_numbered(line: SourceLine) -> bool:
    return labels.number(line.label or labels.split(line.text)[0]) is not None


def is_annex_title(line: SourceLine, found: Sequence[SourceLine]) -> bool:
    """Whether a line stands where the title of an annex is expected, and looks like one."""
    last = found[-1] if found else None
    ends = (";", ".", *_COMMAS, *_COLONS)
    return (
        last is not None
        and last.role == "annex"
        and line.style != APART
        and not line.plain.endswith(ends)
        and not line.label
    )


def is_annex_heading(text: str, known: Knowledge) -> bool:
    """Whether ``text`` is what the house prints above an annex ("Anexo", "Anexo II")."""
    from drafter.house import formulas

    language = known.language
    if language is None or len(text) > 40:
        return False
    words = folded(text).casefold()
    headings = [formulas.annex_heading(language, 0, 1)]
    headings += [formulas.annex_heading(language, index, 20) for index in range(20)]
    return words in {folded(heading).casefold() for heading in headings}
