"""Is our page the Geneva page? 51/34 beside a real Geneva file, both as PDF: places in points.

    python -m benchmarks.layout

The real file has other texts, so what is compared is where things stand: margins, masthead with its
rules, body, first lines, headers, page numbers, footnotes. Both go through the same LibreOffice. Printed:
each place in the real file and in ours, and the difference; the target is 2 points.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks.pages import EXAMPLE, ROOT
from benchmarks.pdf_words import Line, lines
from drafter import api
from drafter.render import pdf

REAL = ROOT.parent / "shared" / "reference" / "word" / "geneva-template-sample.docx"
TARGET = 2.0  # points
DPI = 144
BODY_SIZE, NOTE_SIZE = 13.0, 11.7  # the boxes of 10 and 9 points
Pages = dict[int, list[Line]]


def main() -> int:
    """Measure and print; 1 where a difference is greater than the target."""
    if not REAL.is_file():
        print(f"skipped: {REAL.name} is not beside the project")
        return 0
    theirs, ours = pdf.to_pdf([REAL.read_bytes(), api.render(api.read(EXAMPLE))])
    found, missing = dict(places(theirs)), dict(places(ours))
    worst = 0.0
    print(f"{'place':44}{'real':>8}{'ours':>8}{'apart':>8}")
    for name, real in found.items():
        apart = missing[name] - real
        worst = max(worst, abs(apart))
        print(f"{name:44}{real:8.1f}{missing[name]:8.1f}{apart:+8.1f}")
    print(f"greatest difference: {worst:.1f} points (target {TARGET})")
    return 0 if worst <= TARGET else 1


def places(document: bytes) -> Iterator[tuple[str, float]]:
    """What is measured, each under the same name for both documents."""
    pages: Pages = {}
    for line in lines(document):
        pages.setdefault(line.page, []).append(line)
    yield from _masthead(pages[1], document)
    even, odd = _page_with_note(pages, 0), _page_with_note(pages, 1)
    yield from _running(pages[even], "even", pages[even][0].left, lambda line: line.left)
    yield from _running(pages[odd], "odd", pages[odd][0].right, lambda line: line.right)
    yield "rule under the running header", _rules(document, even)[0]
    body = [line for page in range(2, 8) for line in pages.get(page, []) if _is(line, BODY_SIZE)]
    edge = [line for line in body if 112 < line.left < 115]
    yield "body, left edge", median(line.left for line in edge)
    yield "body, right edge", max(line.right for line in body if line.left < 145)
    yield "first lines of preambular paragraphs", min(line.left for line in body if line.left > 130)
    yield "distance of lines", median(_steps(edge))
    notes = [line for page in pages.values() for line in page if _is(line, NOTE_SIZE) and line.top > 500]
    yield "footnotes, text", median(line.left for line in notes if 100 < line.left < 300)
    yield "footnotes, letters", median(line.size for line in notes) / 1.3
    yield "body, letters", median(line.size for line in body) / 1.3


def _masthead(page: list[Line], document: bytes) -> Iterator[tuple[str, float]]:
    upper, lower = [rule for rule in _rules(document, 1) if 60 < rule < 220]
    above = [line for line in page if line.bottom < upper + 5]
    symbol = max(above, key=lambda line: line.right)
    yield "symbol, right edge", symbol.right
    yield "symbol, foot", symbol.bottom
    yield "name of the organization, left edge", min(line.left for line in above)
    yield "upper rule of the masthead", upper
    yield "lower rule of the masthead", lower
    cell = [line for line in page if line.left > 380 and upper < line.top < lower]
    yield "distribution, left edge", min(line.left for line in cell)
    yield "distribution, top", min(line.top for line in cell)
    yield "original language, top", max(line.top for line in cell)
    organ = next(line for line in page if line.top > lower)
    yield "organ, left edge", organ.left
    yield "organ, top", organ.top


def _running(
    page: list[Line], side: str, symbol: float, edge: Callable[[Line], float]
) -> Iterator[tuple[str, float]]:
    foot = page[-1]
    yield f"running header, {side} page", symbol
    yield f"running header, {side} page, top", page[0].top
    yield f"page number, {side} page", edge(foot)
    yield f"page number, {side} page, foot", foot.bottom


def _page_with_note(pages: Pages, rest: int) -> int:
    """The first even (``rest`` 0) or odd page after the first one that has text in the body."""
    return next(n for n in sorted(pages) if n > 2 - rest and n % 2 == rest and len(pages[n]) > 20)


def _steps(body: list[Line]) -> Iterator[float]:
    for upper, lower in pairwise(body):
        if upper.page == lower.page and lower.top - upper.top < 14:
            yield lower.top - upper.top


def _is(line: Line, size: float) -> bool:
    return abs(line.size - size) < 0.3


def _rules(document: bytes, page: int) -> list[float]:
    """How far from the top, in points, each horizontal rule across the page stands (its middle)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.pdf"
        source.write_bytes(document)
        command = ["pdftoppm", "-gray", "-r", str(DPI), "-f", str(page), "-l", str(page), "-singlefile"]
        subprocess.run([*command, str(source), str(Path(folder) / "page")], check=True)
        picture = (Path(folder) / "page.pgm").read_bytes()
    header, size, _, pixels = picture.split(b"\n", 3)
    assert header == b"P5"  # a grey picture
    width = int(size.split()[0])
    dark = [row for row in range(len(pixels) // width) if _dark(pixels[row * width : (row + 1) * width])]
    starts = [row for row in dark if row - 1 not in dark]
    ends = [row for row in dark if row + 1 not in dark]
    return [(start + end + 1) / 2 * 72 / DPI for start, end in zip(starts, ends, strict=True)]


def _dark(row: bytes) -> bool:
    """Whether most of the row between the margins is ink."""
    middle = row[len(row) // 8 : -len(row) // 8]
    return sum(pixel < 160 for pixel in middle) > len(middle) * 0.9


if __name__ == "__main__":
    sys.exit(main())
