"""The tags of a template: found, made whole, and turned into what the compiler expects.

Word cuts a typed tag into runs wherever somebody moved the cursor, and turns its quotes into typographic
ones; both are mended here. A tag that shows something then stands alone in its run, so that its value
can become several runs set like it. Everything else (``{%p if … %}``, ``{%tr for … %}``) is docxtpl's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from drafter.render.word.xml import element, w

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SHOWN = re.compile(r"(\{\{.*?\}\})", re.DOTALL)
_EXPRESSION = re.compile(r"\{\{(?:r\s)?-?\s*(?P<expression>.*?)\s*-?\}\}", re.DOTALL)
_STRUCTURAL = re.compile(r"\{\{(?:p|tr|tc)\s")
_NAME = re.compile(r"[A-Za-z_]\w*")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})
_BEFORE_NUMBERING = {
    w(n) for n in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
}
_LENGTH = "{http://www.w3.org/XML/1998/namespace}space"


def own_texts(paragraph: etree._Element) -> list[etree._Element]:
    """The ``w:t`` of a paragraph, without those of paragraphs inside it (text boxes)."""
    return [text for text in paragraph.iter(w("t")) if next(text.iterancestors(w("p"))) is paragraph]


def join_tags(paragraph: etree._Element) -> None:
    """Make every tag stand whole in the ``w:t`` in which it begins."""
    texts = own_texts(paragraph)
    whole = "".join(text.text or "" for text in texts)
    if "{" not in whole:
        return
    contents = ["" for _ in texts]
    owners = [index for index, text in enumerate(texts) for _ in text.text or ""]
    position = 0
    for tag in _TAG.finditer(whole):
        for index in range(position, tag.start()):
            contents[owners[index]] += whole[index]
        contents[owners[tag.start()]] += tag[0].translate(_QUOTES)
        position = tag.end()
    for index in range(position, len(whole)):
        contents[owners[index]] += whole[index]
    for text, content in zip(texts, contents, strict=True):
        text.text = content
        text.set(_LENGTH, "preserve")


def expressions(text: str) -> Iterator[str]:
    """The expressions that the tags of ``text`` show, without braces."""
    for tag in _SHOWN.findall(text):
        if not _STRUCTURAL.match(tag):
            yield _EXPRESSION.match(tag)["expression"]  # type: ignore[index]  # every shown tag matches


def prepare(root: etree._Element, table: list[etree._Element], method: str) -> None:
    """Rewrite every tag below ``root`` that shows something as a call of ``_word.<method>``.

    ``table`` receives the properties of the run in which each stands; the call has its number.
    """
    for paragraph in list(root.iter(w("p"))):
        join_tags(paragraph)
        shown = [item for text in own_texts(paragraph) for item in expressions(text.text or "")]
        names = [item for item in shown if _NAME.fullmatch(item)]
        if names and method == "runs":
            _number(paragraph, names[0])
        for run in dict.fromkeys(next(text.iterancestors(w("r"))) for text in own_texts(paragraph)):
            _isolate(run, table, method)


def _isolate(run: etree._Element, table: list[etree._Element], method: str) -> None:
    """Split ``run`` so that each tag that shows something has its own."""
    if not any(_SHOWN.search(text.text or "") for text in run.findall(w("t"))):
        return
    properties = run.find(w("rPr"))
    form = len(table)
    table.append(element("rPr") if properties is None else deepcopy(properties))
    pieces: list[etree._Element | str] = []
    for child in run:
        if child is properties:
            continue
        for item in _SHOWN.split(child.text or "") if child.tag == w("t") else [child]:
            if isinstance(item, str) and _SHOWN.fullmatch(item) and not _STRUCTURAL.match(item):
                pieces.append(f"{{{{ _word.{method}(({next(expressions(item))}), {form}) }}}}")
            elif not isinstance(item, str) or item:
                _append(pieces, properties, _text(item) if isinstance(item, str) else item)
    _replace(run, pieces)


def _replace(run: etree._Element, pieces: list[etree._Element | str]) -> None:
    """Put ``pieces`` where ``run`` stands; a string becomes text between the runs."""
    for piece in pieces:
        if isinstance(piece, str):
            insert_before(run, piece)
        else:
            run.addprevious(piece)
    parent = run.getparent()
    assert parent is not None  # a run stands in a paragraph
    if run.tail:
        insert_before(run, run.tail)
    parent.remove(run)


def _append(
    pieces: list[etree._Element | str], properties: etree._Element | None, child: etree._Element
) -> None:
    last = pieces[-1] if pieces else ""
    if isinstance(last, str):
        last = _run(properties)
        pieces.append(last)
    last.append(deepcopy(child))


def _run(properties: etree._Element | None) -> etree._Element:
    run = element("r")
    if properties is not None:
        run.append(deepcopy(properties))
    return run


def _text(content: str) -> etree._Element:
    text = element("t")
    text.text = content
    text.set(_LENGTH, "preserve")
    return text


def _number(paragraph: etree._Element, name: str) -> None:
    """Leave a place for automatic numbering in the properties of ``paragraph``."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    insert_text(properties, _BEFORE_NUMBERING, f"{{{{ _word.number({name}) }}}}")


def insert_text(parent: etree._Element, before: set[str], text: str) -> None:
    """Put ``text`` after the last child of ``parent`` whose tag is among ``before``, or first."""
    last = next((child for child in reversed(parent) if child.tag in before), None)
    if last is None:
        parent.text = text + (parent.text or "")
    else:
        last.tail = text + (last.tail or "")


def insert_before(sibling: etree._Element, text: str) -> None:
    """Put ``text`` directly before ``sibling``."""
    previous, parent = sibling.getprevious(), sibling.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
