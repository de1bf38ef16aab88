"""Pages of any structure, however broken: no word is lost, and the outline reads back as the resolution."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from drafter import api
from drafter.importers import html, read
from drafter.importers.html.markup import parsed
from drafter.outline import read_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TAGS = [
    *(
        "p",
        "div",
        "li",
        "ol",
        "ul",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "i",
        "b",
        "sup",
        "br",
        "hr",
        "pre",
        "h1",
        "h2",
    ),
    *(
        "nav",
        "ins",
        "del",
        "s",
        "blockquote",
        "style",
        "svg",
        "math",
        "select",
        "option",
        "form",
        "dl",
        "dt",
        "dd",
    ),
    *(
        "button",
        "footer",
        "label",
        "font",
        "center",
        "u",
        "noscript",
        "details",
        "summary",
        "fieldset",
        "legend",
    ),
    *("figure", "iframe", "object", "video", "textarea"),
]
OTHERS = (
    'a href="#n1"',
    "a name=n1",
    "p id=n1",
    "div id=n1",
    "ol type=i start=3",
    "p hidden",
    "section class=annex",
    "p class=enacting",
    "main id=text",
)
WORDS = ("{} ", " {}", "{}, ", "1. {};", '<sup><a href="#n1">1</a></sup> {}')
SILENT = {"style", "script", "title", "head", "template"}
WORD = re.compile(r"word\d+x")


def page(seed: int) -> str:
    """A page of random tags around words that are counted through."""
    dice = random.Random(seed)
    out, count = ["<html>"], 0
    for _ in range(dice.randint(5, 200)):
        kind = dice.randrange(4)
        if kind == 0:
            out.append(f"<{dice.choice((*TAGS, *OTHERS))}>")
        elif kind == 1:
            out.append(f"</{dice.choice((*TAGS, *OTHERS)).split()[0]}>")
        else:
            count += 1
            out.append(dice.choice(WORDS).format(f"word{count}x"))
    return "".join(out)


def shown(element: Element) -> str:
    """Every character below an element that is no program and no style."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [shown(child), child.tail or ""]
    return "".join(parts)


@pytest.mark.parametrize("seed", range(120))
def test_no_word_is_lost(seed: int) -> None:
    source = page(seed)
    root = parsed(source, "a.html")
    assert root is not None
    found = html.read_lines(source.encode(), file="a.html")
    told = [f"{note.message} {note.text}" for note in found.notes]
    kept = [f"{line.label} {line.plain}" for line in found.lines]
    kept += [note.text.plain for line in found.lines for note in line.text.notes]
    assert set(WORD.findall(shown(root))) <= set(WORD.findall(" ".join([*told, *kept])))


@pytest.mark.parametrize("seed", range(30))
def test_the_outline_is_the_resolution(seed: int) -> None:
    source = "<p>The Human Rights Council,</p><p>Recalling it,</p>" + page(seed).removeprefix("<html>")
    draft = read(source.encode(), file="a.html")
    assert read_text(api.outline_of(draft), file="a.html").resolution == draft.resolution
