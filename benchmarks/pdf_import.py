"""Outline → Word → PDF (LibreOffice) → outline: what a PDF still tells, for the resolutions of the corpus.

    python -m benchmarks.pdf_import [--organ hrc] [--every 5] [--list]

A PDF knows no reference to a paragraph and no id, so what is printed is compared, as Markdown: masthead,
paragraphs with labels and italics, notes, closing lines. In LibreOffice's PDF a no-break space or hyphen is
the glyph of the ordinary one.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.round_trip import files, languages
from drafter import importers
from drafter.errors import DrafterError
from drafter.model import Resolution
from drafter.render import formats, markdown, pdf
from drafter.render.context import render_context


def printed(resolution: Resolution) -> list[str]:
    """The lines of a resolution as Markdown, empty ones left out; spaces and hyphens of any kind are alike."""
    text = markdown.render(render_context(resolution)).replace("\N{NON-BREAKING HYPHEN}", "-")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--organ", default="hrc")
    parser.add_argument("--every", type=int, default=5, help="take each N-th file")
    parser.add_argument("--list", action="store_true", help="print each line that is not the same")
    given = parser.parse_args()
    for language in languages(given.organ):
        _language(given.organ, files(given.organ, language)[:: given.every], given.list)


def _language(organ: str, paths: list[Path], listed: bool) -> None:
    outlines = [importers.read(path).resolution for path in paths]
    words = [formats.rendered(outline, "docx", formats.Options()).data for outline in outlines]
    counts: Counter[str] = Counter()
    for path, outline, data in zip(paths, outlines, pdf.to_pdf(words), strict=True):
        before = Counter(printed(outline))
        try:
            after = Counter(printed(importers.read(data, file=path.name).resolution))
        except DrafterError as error:
            after = Counter()
            print(f"  {path.name}: {error}")
        lost, new = before - after, after - before
        counts["lines"] += before.total()
        counts["same lines"] += before.total() - lost.total()
        counts["same texts"] += not lost and not new
        if listed and (lost or new):
            print(f"  {path.name}:")
            print(*(f"    - {line:.160}" for line in lost), *(f"    + {line:.160}" for line in new), sep="\n")
    share = counts["same lines"] / max(1, counts["lines"])
    print(
        f"{organ}, {len(paths)} files in one language: {counts['same texts']} the same through PDF, "
        f"{counts['same lines']} of {counts['lines']} printed lines = {share:.2%}"
    )


if __name__ == "__main__":
    main()
