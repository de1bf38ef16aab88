"""One mutation for each rule: it plants one slip at a random place of a published text.

A mutation is a function ``(resolution, random) -> Planted`` registered under its rule; ``None`` where the text
offers no place for it, a pair where the text without the slip is not the published one, outlines where the slip
is one of the file's comments. All modules of this package are read.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from random import Random
from typing import Any

from drafter import house
from drafter.model import Path, Resolution, Text
from drafter.outline import Edit, Outline, write
from drafter.outline.read import read_text
from drafter.rules.passage import Passage
from drafter.rules.rewriting import edited
from drafter.rules.subject import Subject

Planted = Resolution | tuple[Resolution, Resolution] | tuple[Outline, Outline] | None
Mutation = Callable[[Resolution, Random], Planted]
MUTATIONS: dict[str, Mutation] = {}


def plants(rule: str) -> Callable[[Mutation], Mutation]:
    """Register the mutation of a rule."""

    def register(function: Mutation) -> Mutation:
        MUTATIONS[rule] = function
        return function

    return register


def collected() -> dict[str, Mutation]:
    """Every mutation by its rule."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return dict(sorted(MUTATIONS.items()))


def outline_of(text: Resolution | Outline) -> Outline:
    """The text as an outline, written and read."""
    if isinstance(text, Outline):
        return text
    return read_text(write(text), "planted.yaml")


def subject_of(resolution: Resolution) -> Subject:
    """The passages of a resolution, as rules see them."""
    return Subject(Outline(resolution, "planted", ""))


def passages(resolution: Resolution) -> list[Passage]:
    """The paragraphs and items of the preamble and the operative part, wrap-ups and footnotes left out."""
    kinds = {"paragraph", "subparagraph"}
    return [item for item in subject_of(resolution).passages if item.kind in kinds and item.part != "annex"]


def language_of(resolution: Resolution) -> house.Language:
    """The house's data on the language."""
    return house.language(resolution.language)


def with_value(node: Any, path: Path, value: Any) -> Any:
    """A copy of a model value in which what stands at ``path`` is ``value``."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*node[:step], with_value(node[step], rest, value), *node[step + 1 :])
    name = "text" if step == "heading" and "heading" not in {field.name for field in fields(node)} else step
    return replace(node, **{name: with_value(getattr(node, name), rest, value)})


def with_text(resolution: Resolution, path: Path, text: Text) -> Resolution:
    """A copy in which the text at ``path`` is another."""
    changed: Resolution = with_value(resolution, path, text)
    return changed


def changed(resolution: Resolution, passage: Passage, start: int, end: int, replacement: str) -> Resolution:
    """A copy in which characters of a passage are replaced."""
    return with_text(
        resolution, passage.path, edited(passage.source, [Edit(passage.path, start, end, replacement)])
    )


def spans(
    resolution: Resolution, pattern: str, rng: Random, flags: int = 0
) -> Iterator[tuple[Passage, int, int]]:
    """The matches of an expression outside quotations, in random order."""
    import re

    expression = compiled(pattern, flags)
    found = [
        (item, *match.span())
        for item in passages(resolution)
        for match in expression.finditer(item.text)
        if not item.quoted(*match.span())
    ]
    rng.shuffle(found)
    assert isinstance(expression, re.Pattern)
    yield from found


@cache
def compiled(pattern: str, flags: int = 0) -> Any:
    """An expression, compiled once."""
    import re

    return re.compile(pattern, flags)


def substituted(
    resolution: Resolution, rng: Random, pattern: str, replacement: str, flags: int = 0
) -> Resolution | None:
    """A copy in which one random match outside quotations is replaced (``\\1`` and so on are its groups)."""
    for passage, start, end in spans(resolution, pattern, rng, flags):
        match = compiled(pattern, flags).search(passage.text, start)
        if match and match.span() == (start, end):
            right = match.expand(replacement)
            if right != match[0]:
                return changed(resolution, passage, start, end, right)
    return None
