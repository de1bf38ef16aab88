"""YAML's traps, told in a drafter's words, with what to do.

Each function returns a :class:`~drafter.outline.fault.Fault` and, where reading can go on, the source
with the offending characters masked by harmless ones of the same length.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from drafter.outline.fault import Fault

QUOTE_HINT = 'put the whole text in quotes: "…" (and a quotation mark inside it as \\"), or write it after >-'
TABBED = "the line is indented with a tab"
_INDICATORS = "*&!%@`"
_VALUE_START = re.compile(r"(?:^|(?<=[-:?] ))[ ]*$")


class _Seen(NamedTuple):
    """What the YAML parser met: the masked source, where, and its own words."""

    masked: str
    offset: int
    problem: str
    context: str
    context_at: int


def mask(masked: str, offset: int, replacement: str = "x") -> str:
    """``masked`` with the character at ``offset`` replaced, so that every place stays where it was."""
    return masked[:offset] + replacement + masked[offset + 1 :]


def forbidden_mark(source: str, event: Any) -> Fault | None:
    """The fault of an anchor, an alias or a tag, none of which an outline has."""
    start = event.start_mark.index
    anchored = isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None)
    if not anchored and not getattr(event, "tag", None):
        return None
    mark = source[start]
    hint = QUOTE_HINT if mark != "*" else f"italics are marked _like this_; for a real asterisk, {QUOTE_HINT}"
    return Fault(start, f"a text cannot begin with “{mark}” in YAML", hint)


def explain(source: str, masked: str, error: yaml.MarkedYAMLError) -> tuple[Fault, str | None]:
    """What a YAML error means for a drafter, and the masked source with which reading can go on."""
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(source)) if mark else 0
    problem = error.problem or ""
    context_at = error.context_mark.index if error.context_mark else offset
    seen = _Seen(masked, offset, problem, error.context or "", context_at)
    for explanation in (_tab, _indicator, _comment, _colon, _bracket, _escape, _quote):
        if found := explanation(seen):
            return found
    if "control characters" in problem or "special characters" in problem:
        return Fault(offset, "a control character stands here"), mask(masked, offset, " ")
    context = f" {error.context}" if error.context else ""
    message = f"this is not YAML that can be read: {problem}{context}"
    return Fault(offset, message, _indent_hint(problem)), None


def _indent_hint(problem: str) -> str | None:
    if "expected key" in problem:
        return "keys such as “operative:” begin at the left edge, each on a line of its own"
    if "block" in problem or "indent" in problem:
        return "look at the spaces at the beginning of this line and of the lines above it"
    return None


def _line(source: str, offset: int) -> tuple[int, int]:
    start = source.rfind("\n", 0, offset) + 1
    end = source.find("\n", offset)
    return start, len(source) if end < 0 else end


_Found = tuple[Fault, "str | None"]


def _tab(seen: _Seen) -> _Found | None:
    """A tab in the indentation of the line."""
    start, end = _line(seen.masked, seen.offset)
    indent = re.match(r"[ \t]*", seen.masked[start:end])
    if indent is None or "\t" not in indent[0]:
        return None
    tab = start + indent[0].index("\t")
    hint = "YAML takes only spaces there: two for each step"
    return Fault(tab, TABBED, hint), mask(seen.masked, tab, " ")


def _indicator(seen: _Seen) -> _Found | None:
    """A text that begins with a character that YAML keeps for itself."""
    for at in _candidates(seen):
        char = seen.masked[at]
        if char in _INDICATORS and _VALUE_START.search(seen.masked[seen.masked.rfind("\n", 0, at) + 1 : at]):
            hint = f"italics are marked _like this_; otherwise {QUOTE_HINT}" if char == "*" else QUOTE_HINT
            return Fault(at, f"a text cannot begin with “{char}” in YAML", hint), mask(seen.masked, at)
    return None


def _candidates(seen: _Seen) -> list[int]:
    marks = (seen.offset, seen.context_at)
    return [at for mark in marks for at in (mark, mark - 1) if 0 <= at < len(seen.masked)]


def _comment(seen: _Seen) -> _Found | None:
    """A space and a hash inside a text of several lines, which end the text."""
    if "expected" not in seen.problem:
        return None
    start, _ = _line(seen.masked, max(_line(seen.masked, seen.offset)[0] - 1, 0))
    hash_mark = re.search(r"(?<= )#(?! *allow:)", seen.masked[start : seen.offset])
    if hash_mark is None or seen.masked[start : seen.offset].lstrip().startswith("#"):
        return None
    at = start + hash_mark.start()
    return Fault(at, "a space and “#” cut this text short here", QUOTE_HINT), mask(seen.masked, at)


def _colon(seen: _Seen) -> _Found | None:
    """A colon and a space inside a text, which YAML takes for a key."""
    if (
        "mapping values are not allowed" not in seen.problem
        and "could not find expected ':'" not in seen.problem
    ):
        return None
    start, end = _line(seen.masked, seen.offset)
    at = seen.masked.rfind(":", start, min(seen.offset + 1, end))
    if at < 0:
        return None
    fault = Fault(at, "a colon followed by a space or a line's end cuts this text in two", QUOTE_HINT)
    return fault, mask(seen.masked, at, ".")


def _bracket(seen: _Seen) -> _Found | None:
    """Words after a bracket that closes what the text began with."""
    start, _ = _line(seen.masked, seen.offset)
    before = seen.masked[start : seen.offset].rstrip()
    opening = re.search(r"(?<=[-:?] )[\[{]", before)
    if opening is None or not before.endswith(("]", "}")):
        return None
    at = start + opening.start()
    masked = mask(mask(seen.masked, at), start + len(before) - 1)
    return Fault(at, f"a text cannot begin with “{opening[0]}” in YAML", QUOTE_HINT), masked


def _escape(seen: _Seen) -> _Found | None:
    """A backslash in double quotes that YAML does not know, or a code that is no character."""
    if "escape" not in seen.problem:
        return None
    at = seen.masked.rfind("\\", 0, seen.offset + 1)
    if "Unicode" in seen.problem or at < 0:
        return Fault(at, "this code is not a character", "take it out"), mask(seen.masked, at, " ")
    hint = "inside double quotes write \\\\ for a backslash"
    return Fault(at, "a backslash with this character means nothing to YAML", hint), mask(
        seen.masked, at, " "
    )


def _quote(seen: _Seen) -> _Found | None:
    """A quotation mark that is not closed, or words after the closing one."""
    if "quoted scalar" in seen.context:
        message = "the text that is quoted from here on is not closed"
        return Fault(seen.context_at, message, "close the quotes"), None
    before = seen.masked[: seen.offset].rstrip()
    if before.endswith(('"', "'")) and ("expected" in seen.problem or "block" in seen.problem):
        hint = 'put the whole text in quotes: "“Práctica” y …", with \\" for a quotation mark inside it'
        opening = before.rfind(before[-1], 0, len(before) - 1)
        masked = mask(mask(seen.masked, len(before) - 1), opening) if opening >= 0 else None
        return Fault(seen.offset, "words follow the closing quotation mark", hint), masked
    return None
