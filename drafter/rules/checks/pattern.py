"""Kind ``pattern``: regular expressions over running text.

Parameters:
    pattern: one expression, or ``patterns``: a list of ``{pattern, replace, unless, expected, needs, wanted}``;
        ``needs`` are literals of which one must stand in the text for the expression to be tried.
    words: ``{wrong: right}``; whole words, the case of the first letter is carried over.
    replace: the template of what should stand there (``\\1`` and so on), or absent.
    where: ``{name: expression}``; ``{name}`` in an expression of the rule stands for that piece.
    parts: where to look, among :data:`drafter.rules.subject.SCOPES`; without it, everywhere but in
        footnotes.
    wanted: what to write, in words, for ``{wanted}`` in the message; without it, what should stand there in
        quotation marks.
    unless: an expression that, found at the same place, exempts the hit.
    top: true to look only at paragraphs of the outermost level.
    quotations: ``include`` to look inside quotations too (they are never mended).
    ignore_case: true to ignore case.

``␣`` in an expression, and the space in a phrase of ``words``, is a space that may break or not. The
named group ``found``, where there is one, narrows the hit; ``replace`` then replaces that group.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.joined import Joined
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

TEXT = ("title", "preamble", "operative", "annex", "heading")
_TAKES = (
    "pattern",
    "patterns",
    "words",
    "replace",
    "expected",
    "parts",
    "unless",
    "quotations",
    "ignore_case",
    "wanted",
    "where",
    "top",
)


@kind("pattern", takes=_TAKES)
def pattern(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield every match of the rule's expressions."""
    joined = subject.running(rule.parameters.get("parts", TEXT))
    flags = re.MULTILINE | (re.IGNORECASE if rule.parameters.get("ignore_case") else 0)
    for entry in entries(rule):
        needs = entry.get("needs")
        if needs and not any(map(subject.may_have, needs)):
            continue
        if not flags & re.IGNORECASE and not subject.may_match(entry["pattern"]):
            continue
        for match in joined.matches(entry["pattern"], flags):
            if hit := _hit(match, joined, {**rule.parameters, **entry}, flags):
                yield hit
    words = rule.parameters.get("words")
    if words:
        yield from _words(words, joined, subject, rule)


def entries(rule: Rule) -> list[Mapping[str, Any]]:
    """The expressions of a rule with their parameters, the pieces of ``where`` put in."""
    if "pattern" in rule.parameters:
        found: list[Mapping[str, Any]] = [{"pattern": rule.parameters["pattern"]}]
    else:
        found = list(rule.parameters.get("patterns", ()))
    where = tuple(rule.parameters.get("where", {}).items())
    return [{**entry, "pattern": _filled(entry["pattern"], where)} for entry in found] if where else found


@cache
def _filled(expression: str, where: tuple[tuple[str, str], ...]) -> str:
    """``expression`` with the pieces that it names put in."""
    for name, piece in where:
        expression = expression.replace(f"{{{name}}}", piece)
    return expression


def _hit(match: re.Match[str], joined: Joined, entry: Mapping[str, Any], flags: int) -> Hit | None:
    group = "found" if match.groupdict().get("found") is not None else 0
    place = joined.place(*match.span(group))
    if place is None or match.end() - match.start() == 0:
        return None
    passage, start, end = place
    if entry.get("top") and passage.kind != "paragraph":
        return None
    if _exempt(passage, start, end, entry, flags):
        return None
    replacement = match.expand(entry["replace"]) if "replace" in entry else None
    return located(passage, start, end, replacement, entry)


def _exempt(passage: Passage, start: int, end: int, entry: Mapping[str, Any], flags: int = 0) -> bool:
    """Whether the rule's ``unless`` is found at the place and around it."""
    unless = entry.get("unless")
    if not unless:
        return False
    found = _spans(unless, flags, passage.text)
    at = bisect_right(found, (start, len(passage.text))) - 1
    return at >= 0 and found[at][1] >= end


@lru_cache(maxsize=64)
def _spans(expression: str, flags: int, text: str) -> list[tuple[int, int]]:
    """Where ``expression`` is found in ``text``: once for all hits of a paragraph."""
    return [match.span() for match in compiled(expression, flags).finditer(text)]


def located(
    passage: Passage, start: int, end: int, replacement: str | None, entry: Mapping[str, Any]
) -> Hit | None:
    """A hit on a span with what should replace it; ``None`` in a quotation that is to be skipped."""
    quoted = passage.quoted(start, end)
    if quoted and entry.get("quotations") != "include":
        return None
    if replacement == passage.text[start:end]:
        return None
    edits = () if replacement is None or quoted else (Edit(passage.path, start, end, replacement),)
    expected = entry.get("expected") or replacement or ""
    wanted = str(entry.get("wanted") or f"“{expected}”")
    return Hit(passage.path, start, end, {"expected": str(expected), "wanted": wanted}, edits)


def _swapped(word: str) -> str:
    return word[0].swapcase() + word[1:]


def _words(words: Mapping[str, str], joined: Joined, subject: Subject, rule: Rule) -> Iterator[Hit]:
    present = sorted(
        (word for word in words if subject.may_have(word) or subject.may_have(_swapped(word))),
        key=len,
        reverse=True,
    )
    if not present:
        return
    alternatives = "|".join(
        f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}".replace("\\ ", "␣") for word in present
    )
    for match in joined.matches(rf"(?<!\w)(?:{alternatives})(?!\w)"):
        place = joined.place(*match.span())
        if place is None or _exempt(*place, rule.parameters):
            continue
        written = match[0].replace("\u00a0", " ")
        right = words.get(written) or words.get(written[0].swapcase() + written[1:]) or ""
        if written not in words and right:
            right = right[0].swapcase() + right[1:]
        if hit := located(*place, right or None, rule.parameters):
            yield hit
