"""Numbers typed twice, as an automatic number before a typed one leaves them: "1. 1. Urges"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.importers.lines import SourceLine
from drafter.importers.recognise import labels
from drafter.importers.recognise.remarks import Remarks


def once(lines: Iterable[SourceLine], remarks: Remarks) -> list[SourceLine]:
    """``lines`` with the label only once where it is typed twice, and a note that lists those."""
    out: list[SourceLine] = []
    twice: list[tuple[SourceLine, str]] = []
    for line in lines:
        first, rest = (line.label, line.text) if line.label else labels.split(line.text)
        second, words = labels.split(rest)
        if first and not labels.is_bullet(first) and _bare(first) == _bare(second):
            twice.append((line, first))
            out.append(replace(line, label=first, text=words))
        else:
            out.append(line)
    if twice:
        message = "these numbers were typed twice and kept once"
        remarks.add(twice[0][0], message, "; ".join(label for _, label in twice))
    return out


def _bare(label: str) -> str:
    return "".join(char for char in label if char.isalnum())
