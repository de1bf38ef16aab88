"""Plain text as people paste it: published resolutions wrapped, without empty lines, quoted, with labels apart.

    python -m benchmarks.pasted [--every 6] [--show 10]

Every so-many-th resolution of the Human Rights Council in the corpus beside the project is written as text, put
into each form by machine and imported again. Printed is the share of its paragraphs that come back whole.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter import importers
from drafter.render import plain
from drafter.render.context import render_context

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus" / "hrc"
LANGUAGES = ("Spanish", "English", "French")
LABEL = re.compile(r"(\d+\.|\(?[a-z]{1,4}\)) ")


def wrapped(line: str, width: int) -> list[str]:
    """``line`` cut where a page of so many characters ends, between words only."""
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def labels_apart(line: str) -> str:
    """``line`` wrapped, its label on a line of its own, as a PDF's text has it."""
    found = LABEL.match(line)
    rest = wrapped(line[found.end() :] if found else line, 84)
    return "\n".join([found[1], *rest] if found else rest)


def numbered_otherwise(lines: Sequence[str]) -> list[str]:
    """``lines`` with paragraphs numbered 1) and items (a)."""
    return [re.sub(r"^\(?([a-z]{1,4}|\d+)[.)] ", _in_brackets, line) for line in lines]


def _in_brackets(found: re.Match[str]) -> str:
    return f"{found[1]}) " if found[1].isdigit() else f"({found[1]}) "


def bare_notes(lines: Sequence[str]) -> list[str]:
    """``lines`` with footnotes as a web page gives them: "rights1" and "1 A/76/207." at the end."""
    return [re.sub(r"(?<!\\)\[(\d{1,3})\]", r"\1", line) for line in lines]


def indented(line: str) -> str:
    """``line`` wrapped, its first line indented."""
    return "\n".join(
        textwrap.wrap(line, 76, initial_indent="     ", break_long_words=False, break_on_hyphens=False)
    )


def paged(lines: Sequence[str]) -> str:
    """``lines`` wrapped on pages of 45 rows, each with a running header and the number of every fifth row."""
    found = [row for line in lines for row in [*wrapped(line, 90), ""]]
    pages = [found[at : at + 45] for at in range(0, len(found), 45)]
    out = []
    for number, page in enumerate(pages, 1):
        rows = [f"{at if at % 5 == 0 else '':>2}   {row}" for at, row in enumerate(page, 1)]
        out.append("\n".join([f"Draft of 3 May | {number}", *rows]))
    return "\n\f".join(out)


def markdown(lines: Sequence[str]) -> str:
    """``lines`` as items that are all numbered 1., with footnotes of Markdown."""
    body = [re.sub(r"^\d+\. ", "1. ", re.sub(r"(?<!\\)\[(\d{1,3})\]", r"[^\1]", line)) for line in lines]
    return "\n\n".join(re.sub(r"^(\[\^\d+\]) ", r"\1: ", line) for line in body)


FORMS: dict[str, Callable[[Sequence[str]], str]] = {
    "wrapped at 72, empty lines between": lambda lines: "\n\n".join("\n".join(wrapped(x, 72)) for x in lines),
    "wrapped at 76, no empty line": lambda lines: "\n".join("\n".join(wrapped(x, 76)) for x in lines),
    "wrapped at 100, no empty line": lambda lines: "\n".join("\n".join(wrapped(x, 100)) for x in lines),
    "an empty line after every line": lambda lines: "\n\n".join("\n\n".join(wrapped(x, 90)) for x in lines),
    "labels on lines of their own": lambda lines: "\n".join(map(labels_apart, lines)),
    "first lines indented, no empty line": lambda lines: "\n".join(map(indented, lines)),
    "numbers 1), items (a)": lambda lines: "\n".join(numbered_otherwise(lines)),
    "footnotes without brackets": lambda lines: "\n\n".join(bare_notes(lines)),
    "pages with headers and numbered rows": paged,
    "Markdown that is all numbered 1.": markdown,
    "a quoted mail": lambda lines: "\n>\n".join(f"> {line}" for line in lines),
}


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=6)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args(arguments)
    files = [
        file
        for language in LANGUAGES
        for file in sorted(CORPUS.glob(f"*/{language}/*.xml"))[:: options.every]
    ]
    whole: Counter[str] = Counter()
    lost: dict[str, list[str]] = {name: [] for name in FORMS}
    total = 0
    for file in files:
        context = render_context(importers.read(file).resolution)
        wanted = Counter(plain.paragraphs(context))
        total += wanted.total()
        lines = [line.strip() for line in plain.render(context).split("\n") if line.strip()]
        for name, form in FORMS.items():
            kind = "markdown" if form is markdown else "text"
            again = importers.read(form(lines).encode(), format=kind).resolution
            found = Counter(plain.paragraphs(render_context(again)))
            whole[name] += (wanted & found).total()
            lost[name] += [f"{file.name}: {text[:120]!r}" for text in wanted - found]
    print(f"{len(files)} resolutions, {total} paragraphs")
    for name in FORMS if total else ():
        print(f"{name}: {whole[name]} = {100 * whole[name] / total:.2f} %")
        for line in lost[name][: options.show]:
            print(f"    {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
