"""The labels by which negotiators call paragraphs: "PP1", "PP 2 bis", "OP3.", "OP4 alt", "OP5 (new):".

PP is a preambular and OP an operative paragraph. They are taken off: a preambular paragraph has no number in
print, an operative one has the bare figure ("3 bis."). What else stood there ("alt", "new") is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from drafter.importers.lines import SourceLine
from drafter.importers.recognise.labels import without_start
from drafter.importers.recognise.remarks import Remarks
from drafter.model import Text

_LABEL = re.compile(
    r"""(?P<bracket>[\[(]?)\b(?P<part>PP|OP)[\s.]?(?P<number>\d{1,3})
        (?:\.?\s?(?P<inserted>bis|ter|quater|quinquies|sexies)\b)?
        (?P<more>(?:\s?[(\[]?(?:alt|new|rev|formerly\s(?:PP|OP)\s?\d+)\.?\s?\d?[)\]]?)*)
        \s?[\])]?\s?[.:)\-–]*(?:\s+|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_ROLES = {"pp": "preambular", "op": "operative"}


def without(lines: Iterable[SourceLine], remarks: Remarks) -> list[SourceLine]:
    """``lines`` with the role that such a label gives them, the label itself in the form of print."""
    out: list[SourceLine] = []
    taken: list[tuple[SourceLine, str]] = []
    for line in lines:
        found = _LABEL.match(line.label + " ") if line.label else _LABEL.match(line.text.plain)
        if found is None or line.role is not None:
            out.append(line)
            continue
        taken.append((line, found[0].strip()))
        out.append(_read(line, found))
    if taken:
        message = "the labels of negotiators were taken off or put in the form of print"
        remarks.add(taken[0][0], message, "; ".join(label for _, label in taken))
    return out


def _read(line: SourceLine, found: re.Match[str]) -> SourceLine:
    role = _ROLES[found["part"].lower()]
    text = line.text if line.label else _opened(without_start(line.text, found.end()), found)
    inserted = f" {found['inserted'].lower()}" if found["inserted"] else ""
    label = f"{found['number']}{inserted}." if role == "operative" else ""
    return replace(line, role=role, label=label, text=text, level=0)


def _opened(text: Text, found: re.Match[str]) -> Text:
    """A bracket that opened before the label and closes after the paragraph is kept before its text."""
    if not found["bracket"] or any(mark in found[0][1:] for mark in "])"):
        return text
    return Text.of(found["bracket"], *text.inlines)
