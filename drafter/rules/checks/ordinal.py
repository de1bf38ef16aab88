"""Kind ``ordinal``: ordinals in figures and words, as the language's data write them (house-style 4.15, 4.17).

Parameters:
    fault: ``form`` (a wrong ending after the figures), ``figures`` (figures where the house writes
        words), ``words`` (words where it writes figures).
    nouns: by gender ("m", "f"), an expression of the nouns that the ordinal precedes.
    endings: an expression of what people write after the figures; the right ending is the house's.
    exempt: numbers whose form the house does not fix.
    least, most: the numbers that the rule is about.
    context: for ``figures`` and ``words``, an expression that must match after the noun.
    before: an expression that must end right before the ordinal.
    unless: an expression that, found around the words, exempts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.errors import HouseDataError
from drafter.outline.edit import Edit
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_AROUND = 35
_ARTICLE = re.compile(r"\b(?:[Ss]us?|[Ee]l|[Ll]a|del|al|[Tt]he|[Ii]ts|[Ss]a|[Ll]e|du)[ \u00a0]$")
_TAKES = ("fault", "nouns", "endings", "exempt", "least", "most", "context", "before", "unless")


@kind("ordinal", takes=_TAKES)
def ordinal(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the ordinals that are not written as the house does."""
    for gender, nouns in rule.parameters["nouns"].items():
        if compiled(nouns).search(subject.all_text) is None:
            continue
        for passage in subject.passages:
            if compiled(nouns).search(passage.text):
                yield from _in(passage, subject, rule, gender, nouns)


def _in(passage: Passage, subject: Subject, rule: Rule, gender: str, nouns: str) -> Iterator[Hit]:
    if rule.parameters["fault"] == "words":
        yield from _words(passage, subject, rule, gender, nouns)
        return
    endings = rule.parameters["endings"]
    expression = rf"(?P<n>\d(?<![\w./-]\d)\d{{0,2}})(?P<end>(?:{endings})?)(?=␣(?:{nouns}))"
    for match in compiled(expression).finditer(passage.text):
        number = int(match["n"])
        if not _concerned(number, rule) or not _fits(passage, match, rule):
            continue
        if not match["end"] and not _ARTICLE.search(passage.text, max(0, match.start() - 6), match.start()):
            continue  # "artículo 26 Conferencia": not an ordinal
        expected = _expected(subject, rule, number, gender)
        if expected and expected != match[0]:
            yield _hit(passage, *match.span(), expected)


def _concerned(number: int, rule: Rule) -> bool:
    parameters = rule.parameters
    return parameters.get("least", 1) <= number <= parameters.get(
        "most", 999
    ) and number not in parameters.get("exempt", ())


def _fits(passage: Passage, match: re.Match[str], rule: Rule) -> bool:
    context, unless = rule.parameters.get("context"), rule.parameters.get("unless")
    before = rule.parameters.get("before")
    if context and not compiled(context).match(passage.text, match.end()):
        return False
    if before and not compiled(f"(?:{before})$").search(passage.text[: match.start()]):
        return False
    around = passage.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return not (unless and compiled(unless).search(around))


def _expected(subject: Subject, rule: Rule, number: int, gender: str) -> str:
    words = rule.parameters["fault"] == "figures"
    write = subject.language.ordinal_words if words else subject.language.ordinal
    try:
        return write(number, "f" if gender == "f" else "m")
    except HouseDataError:
        return ""


def _words(passage: Passage, subject: Subject, rule: Rule, gender: str, nouns: str) -> Iterator[Hit]:
    language = subject.language
    least, most = rule.parameters.get("least", 11), rule.parameters.get("most", 100)
    known = {language.ordinal_words(n, "f" if gender == "f" else "m"): n for n in range(least, most + 1)}
    rows = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True)).replace("\\ ", "␣")
    for match in compiled(rf"(?<![\w-])(?:{rows})(?=␣(?:{nouns}))").finditer(passage.text):
        if _fits(passage, match, rule):
            number = known[match[0].replace("\u00a0", " ")]
            yield _hit(passage, *match.span(), language.ordinal(number, "f" if gender == "f" else "m"))


def _hit(passage: Passage, start: int, end: int, expected: str) -> Hit:
    edits = () if passage.quoted(start, end) else (Edit(passage.path, start, end, expected),)
    return Hit(passage.path, start, end, {"expected": expected}, edits)
