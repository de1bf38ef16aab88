"""Kind ``citation-note``: footnotes and the place of their calls (house-style 4.9, 4.10).

Parameters:
    fault: ``stop`` (no stop at the end), ``see`` (the verb before one or several documents),
        ``call`` (the call on the wrong side of the punctuation mark).
    one, many: for ``see``, the verb before one and before several documents.
    other: for ``see``, an expression of what people write instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.model import Inline, Note, Run, Text
from drafter.outline.edit import Edit, Rewrite
from drafter.rules.checks import kind
from drafter.rules.expressions import compiled
from drafter.rules.finding import Hit
from drafter.rules.passage import Passage
from drafter.rules.rule import Rule
from drafter.rules.subject import Subject

_MARKS = ",;.:"
_SYMBOL = r"[A-Z]{1,6}(?:/[\w.()-]+)+"


@kind("citation-note", takes=("fault", "one", "many", "other"))
def citation_note(subject: Subject, rule: Rule) -> Iterator[Hit]:
    """Yield the footnotes that have the rule's fault."""
    find = _FAULTS[rule.parameters["fault"]]
    for passage in subject.passages:
        yield from find(passage, subject, rule)


def _stop(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    """A footnote that ends with another mark; one that ends with none gets its stop from the house."""
    text = passage.text.rstrip()
    if passage.kind == "note" and text and text[-1] in ",;:":
        end = len(text)
        yield Hit(passage.path, end - 1, end, {"expected": "."}, (Edit(passage.path, end - 1, end, "."),))


def _see(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    if passage.kind != "note":
        return
    one, many, other = (rule.parameters[key] for key in ("one", "many", "other"))
    joined = compiled(
        rf"(?P<verb>{one}|{many}|{other})␣(?P<first>{_SYMBOL})(?P<rest>(?:,␣{_SYMBOL})*(?:␣(?:y|e)␣{_SYMBOL})?)"
        r"(?P<after>[,.;]|␣|$)"
    )
    match = joined.match(passage.text)
    if match is None or (match["after"] not in (".", "") and match["rest"] == ""):
        match = compiled(rf"(?P<verb>{other})(?=␣)").match(passage.text) if match is None else match
        if match is None:
            return
    rest = match.groupdict().get("rest")
    verb = many if rest else one
    if match["verb"] != verb:
        start, end = match.span("verb")
        yield Hit(passage.path, start, end, {"expected": verb}, (Edit(passage.path, start, end, verb),))


def _call(passage: Passage, subject: Subject, rule: Rule) -> Iterator[Hit]:
    text, before = passage.text, subject.language.note_call == "before"
    for number, at in enumerate(passage.calls):
        previous, following = text[at - 1 : at], text[at : at + 1]
        wrong = previous if before else following
        if not wrong or wrong not in _MARKS or (wrong == "." and previous == "." and text[at:].strip()):
            continue
        if not before and previous in _MARKS and previous:
            continue
        moved = _moved(passage.source, number, -1 if before else 1)
        start = at - 1 if before else at
        edits = (Rewrite(passage.path, moved),) if moved is not None else ()
        yield Hit(passage.path, start, start + 1, {"expected": "¹" + wrong if before else wrong + "¹"}, edits)


def _moved(source: Text, number: int, step: int) -> Text | None:
    """``source`` with its footnote ``number`` one character further on, or back."""
    inlines: list[Inline] = list(source.inlines)
    places = [index for index, inline in enumerate(inlines) if isinstance(inline, Note)]
    at = places[number]
    other = at + step
    neighbour = inlines[other] if 0 <= other < len(inlines) else None
    if not isinstance(neighbour, Run):
        return None
    text = neighbour.text
    if step < 0:
        parts = [Run(text[:-1], neighbour.italic), inlines[at], Run(text[-1:], neighbour.italic)]
        return Text.of(*inlines[:other], *parts, *inlines[at + 1 :])
    parts = [Run(text[:1], neighbour.italic), inlines[at], Run(text[1:], neighbour.italic)]
    return Text.of(*inlines[:at], *parts, *inlines[other + 1 :])


_FAULTS: dict[str, Callable[[Passage, Subject, Rule], Iterator[Hit]]] = {
    "stop": _stop,
    "see": _see,
    "call": _call,
}
