"""Outline → Word → outline, for every resolution of the corpus in the languages of the house; or through HTML.

    python benchmarks/round_trip.py [--list] [--organ CODE] [--from N] [--to N] [--through docx|html]

Each published XML file is imported (that is the outline), written as a Word file (or a web page), and that is
imported again. Identical means that the two resolutions are equal, value by value. ``--list`` prints the
first difference of each that is not.
"""

from __future__ import annotations

import argparse
import dataclasses
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from drafter import house
from drafter.errors import DrafterError
from drafter.importers import read
from drafter.model import Resolution
from drafter.render import formats

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"


def differences(one: object, other: object, path: str = "") -> Iterator[str]:
    """Where two values of the model are not the same, as sentences."""
    if type(one) is not type(other):
        yield f"{path}: {one!r:.200} | {other!r:.200}"
    elif dataclasses.is_dataclass(one) and not isinstance(one, type):
        for field in dataclasses.fields(one):
            yield from differences(
                getattr(one, field.name), getattr(other, field.name), f"{path}.{field.name}"
            )
    elif isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) != len(other):
            yield f"{path}: {len(one)} items | {len(other)} items"
        for index, (left, right) in enumerate(zip(one, other, strict=False)):
            yield from differences(left, right, f"{path}[{index}]")
    elif one != other:
        yield f"{path}: {one!r:.300} | {other!r:.300}"


def languages(organ: str) -> list[str]:
    """The languages that the house has for an organ."""
    found = []
    for code in house.languages():
        try:
            house.organ(organ).text(code)
        except (DrafterError, KeyError):
            continue
        found.append(code)
    return found


def files(organ: str, language: str) -> list[Path]:
    """The files of the corpus in one language, told by the folder's name ("Spanish")."""
    name = house.language("en").language_names[language]
    return sorted((CORPUS / organ).glob(f"*/{name}/*.xml"))


def round_trip(path: Path, through: str = "docx") -> tuple[Resolution, Resolution]:
    """The outline of a file, and what comes back from its Word file or its page."""
    outline = read(path).resolution
    return outline, read(
        formats.rendered(outline, through, formats.Options()).data, file=path.name
    ).resolution


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--organ", default="hrc")
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--to", type=int)
    parser.add_argument("--through", choices=("docx", "html"), default="docx")
    given = parser.parse_args()
    for language in languages(given.organ):
        counts: Counter[str] = Counter()
        began = time.perf_counter()
        for path in files(given.organ, language)[given.start : given.to]:
            try:
                outline, back = round_trip(path, given.through)
            except DrafterError as error:
                counts["not read"] += 1
                print(f"  {path.name}: {error}")
                continue
            found = list(differences(outline, back))
            counts["identical" if not found else "different"] += 1
            if found and given.list:
                print(f"  {path.name}: {len(found)} differences, first: {found[0]}")
        total = counts["identical"] + counts["different"]
        seconds = time.perf_counter() - began
        print(f"{given.organ} {language}: {counts['identical']} of {total} identical, "
              f"{counts['not read']} not read; {seconds / max(1, total) * 1000:.0f} ms each")  # fmt: skip


if __name__ == "__main__":
    main()
