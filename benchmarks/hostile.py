"""Hostile files: 300 generated and 100 mutated Word files (ours and foreign), and those made to do harm, imported one by one.

Outlines made to do harm are read and checked.

    python benchmarks/hostile.py

Each is imported in a process of its own, from bytes to resolution. Printed are what happened, and the
longest processor time and the largest memory of any; an exception that is not the program's own is named.
"""

from __future__ import annotations

import os
import random
import sys
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafter.api import outline_of
from drafter.errors import DrafterError
from drafter.importers import read
from drafter.outline import read as read_outline
from drafter.render import formats
from drafter.render.context import render_context
from drafter.rules.engine import check
from tests.hostile_files import chance, flat, outlines, pages, texts
from tests.hostile_files import pdf as pdf_files
from tests.hostile_files import word as word_files
from tests.word_habits import SHAPES
from tests.word_maker import paragraph, parts, run, word, zipped

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
GENERATED, MUTATED = 300, 100
OUTLINES = "Outlines, made to do harm"
CHECKED = "Outlines as long as they may be, checked"
TEXTS = "Text and Markdown, made to do harm"
KILOBYTES = 1024 if sys.platform != "darwin" else 1024 * 1024


def files() -> Iterator[tuple[str, str, bytes]]:
    """Group, name and bytes of every file."""
    for case in word_files.cases():
        yield "Word, made to do harm", case.name, case.data
    for case in pdf_files.cases():
        yield "PDF, made to do harm", case.name, case.data
    for _, case in flat.cases():
        yield "XML and text, made to do harm", case.name, case.data
    for case in pages.cases():
        yield "Web pages, made to do harm", case.name, case.data
    for name, data in outlines.outlines():
        yield OUTLINES, name, data
    for case in texts.cases():
        yield TEXTS, case.name, case.data
    for name, data in full():
        yield CHECKED, name, data
    for seed in range(GENERATED):
        yield "Word, generated", str(seed), chance.generated(seed)
    for name, data in large():
        yield "Honest and large", name, data
    good = [
        formats.rendered(read_outline(path).resolution, "docx", formats.Options()).data for path in EXAMPLES
    ]
    shown = render_context(read_outline(EXAMPLES[0]).resolution)
    good += [shape(shown).built() for shape in SHAPES.values()]
    for seed in range(MUTATED):
        yield "Word, mutated", str(seed), chance.mutated(good[seed % len(good)], seed)


def large() -> Iterator[tuple[str, bytes]]:
    """Honest files of about 5 MB, or as large as the guard allows."""
    sentence = "Reafirmando la Declaración Universal de Derechos Humanos y recordando los Pactos"
    lines = ["El Consejo de Derechos Humanos,", *(f"{sentence} {number}," for number in range(60_000))]
    yield "text of 5 MB", "\n\n".join(lines).encode()[:5_000_000]
    yield "text of 2,900 paragraphs", "\n\n".join(lines[:2_900]).encode()
    runs = "".join(map(run, (f"{sentence[:30]} ", f"{sentence[30:]},")))
    marked = run("Reafirmando ", "<w:i/>") + runs
    formula = paragraph("El Consejo de Derechos Humanos,")
    many = formula + paragraph(marked) * 17_000
    yield "Word, 17,000 paragraphs", zipped(parts(many), zipfile.ZIP_STORED)
    yield "Word, 2,900 paragraphs", zipped(parts(formula + paragraph(marked) * 2_900), zipfile.ZIP_STORED)
    yield "Word, empty paragraphs", zipped(parts("<w:p/>" * 240_000), zipfile.ZIP_STORED)
    yield "Word, tables", word("<w:tbl>" + f"<w:tr>{'<w:tc><w:p/></w:tc>' * 20}</w:tr>" * 5_000 + "</w:tbl>")
    page = b"BT /F1 12 Tf " + b"".join(
        b"1 0 0 1 72 %d Tm (%s) Tj " % (700 - 12 * n, b"word " * 15) for n in range(50)
    )
    yield "PDF of 300 pages", pdf_files.pdf([page + b"ET"] * 300)
    akn = f"<paragraph><num>1.</num><content><p>{sentence}</p></content></paragraph>" * 40_000
    namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    body = f"<mainBody>{akn}</mainBody>"
    yield (
        "XML",
        f'<akomaNtoso xmlns="{namespace}"><statement name="resolution">{body}</statement></akomaNtoso>'.encode(),
    )


def full() -> Iterator[tuple[str, bytes]]:
    """Outlines as long as they may be, of what gives a checker most to do."""
    dice = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyzáéñ"
    made = [
        " ".join("".join(dice.choices(letters, k=dice.randint(3, 12))) for _ in range(40))
        for _ in range(2_900)
    ]
    yield "nonsense", _outline(made)
    for name, piece in (
        ("citations", "su resolución 60/251, de 15 de marzo de 2006, "),
        ("symbols", "A/HRC/RES/5/1, A/HRC/12/3 "),
        ("States", "Alemania, República de Corea y Viet Nam, "),
        ("dates", "15 de marzo de 2006, 31 de diciembre de 1999, "),
        ("figures", "1.000.000 10% 51/34 "),
    ):
        yield name, _outline([piece * (330 // len(piece))] * 2_900)
        yield f"{name}, long paragraphs", _outline([piece * (45_000 // len(piece))] * 21)


def _outline(paragraphs: list[str]) -> bytes:
    preamble = "".join(f'  - "Recordando {text.strip()}"\n' for text in paragraphs)
    head = "organ: hrc\nlanguage: es\ntitle: Prueba\npreamble:\n"
    return f"{head}{preamble}operative:\n  - Decide algo\n".encode()


def imported(data: bytes) -> None:
    """Import a draft, and write its outline."""
    outline_of(read(data, file="hostile"))


def imported_by_lines(data: bytes) -> None:
    """Import a draft as text and as Markdown, whatever it looks like."""
    for format_ in ("text", "markdown"):
        with suppress(DrafterError):
            outline_of(read(data, file="hostile", format=format_, language="es"))


def checked(data: bytes) -> None:
    """Read an outline as ``drafter check`` does, and check it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "hostile.yaml")
        path.write_bytes(data)
        check(read_outline(path))


ACTS = {OUTLINES: checked, CHECKED: checked, TEXTS: imported_by_lines}


def attempt(data: bytes, act: Callable[[bytes], None] = imported) -> tuple[str, float, float]:
    """What became of a file ("read", "refused" or an exception), seconds of processor time, megabytes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            act(data)
            result = "read"
        except DrafterError:
            result = "refused"
        except BaseException as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            result = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        os.write(writing, result.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        result = pipe.read().decode() or "the process died"
    _, _, used = os.wait4(child, 0)
    return result, used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTES


def main() -> None:
    """Import all and print."""
    read(formats.rendered(read_outline(EXAMPLES[0]).resolution, "docx", formats.Options()).data)  # warm up
    results: dict[str, Counter[str]] = {}
    slowest: dict[str, tuple[float, str]] = {}
    largest: dict[str, tuple[float, str]] = {}
    for group, name, data in files():
        result, seconds, megabytes = attempt(data, ACTS.get(group, imported))
        results.setdefault(group, Counter())[result if result in ("read", "refused") else "exception"] += 1
        slowest[group] = max(slowest.get(group, (0.0, "")), (seconds, name))
        largest[group] = max(largest.get(group, (0.0, "")), (megabytes, name))
        if result not in ("read", "refused"):
            print(f"  {group}, {name}: {result}", flush=True)
    for group, counts in results.items():
        told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
        print(f"{group}: {told}; at most {slowest[group][0]:.2f} s ({slowest[group][1]}), "
              f"{largest[group][0]:.0f} MB ({largest[group][1]})")  # fmt: skip


if __name__ == "__main__":
    main()
