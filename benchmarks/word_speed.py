"""How fast is a Word file made? 51/34, 200 times: ``python -m benchmarks.word_speed``.

Printed: the seconds for the bytes alone, for bytes and reading back, for the whole way from YAML, and for
docxtpl's own way with the same template and plain strings in the place of runs (no italics, footnotes,
fields); then how many times slower docxtpl's way is.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from benchmarks.pages import EXAMPLE
from drafter.outline import read
from drafter.render import word
from drafter.render.context import render_context
from drafter.render.pieces import Line, RenderContext
from drafter.render.word.verify import verify

DRAFTS = 200


def main() -> int:
    """Measure and print."""
    context = render_context(read(EXAMPLE).resolution)
    template = word.choose(context)
    word.render(context, template)  # compiles the template, or loads it

    def checked() -> None:
        verify(word.render(context, template), context, frozenset())

    def whole() -> None:
        fresh = render_context(read(EXAMPLE).resolution)
        verify(word.render(fresh, template), fresh, frozenset())

    ways: dict[str, Callable[[], object]] = {
        "context to bytes": lambda: word.render(context, template),
        "context to bytes, read back": checked,
        "YAML to bytes, read back": whole,
        "docxtpl's own way, context to bytes": lambda: docxtpl_way(str(template.path), context),
    }
    seconds = {name: measured(way) for name, way in ways.items()}
    for name, needed in seconds.items():
        print(f"{name:40}{needed:7.2f} s for {DRAFTS}")
    ours, theirs = seconds["context to bytes"], seconds["docxtpl's own way, context to bytes"]
    print(f"docxtpl's own way takes {theirs / ours:.0f} times as long")
    return 0


def measured(way: Callable[[], object]) -> float:
    """The seconds that ``DRAFTS`` calls take."""
    start = time.perf_counter()
    for _ in range(DRAFTS):
        way()
    return time.perf_counter() - start


def docxtpl_way(path: str, context: RenderContext) -> bytes:
    """The template rendered by docxtpl, each time from the Word file."""
    from docxtpl import DocxTemplate, RichText

    def rich(line: Line) -> Line:
        return replace(line, pieces=RichText(line.text))

    values: dict[str, Any] = {field.name: getattr(context, field.name) for field in fields(context)}
    values |= {"emblem": "", "title": RichText(context.title_text)}
    values |= {name: tuple(rich(line) for line in values[name]) for name in ("preamble", "operative")}
    template = DocxTemplate(path)
    template.render(values, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
