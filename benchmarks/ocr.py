"""How well text read by a machine is repaired, on resolutions that nothing was learnt from.

    python -m benchmarks.ocr [--language es] [--count 40] [--show]

Each resolution is printed, scanned at 150 and 200 dpi, read by Tesseract's English model and repaired. Held out:
all of HRC session 56 and each third resolution of sessions 54 and 55 (``ocr_pages.held_out``). Printed: the word
error rate before and after, the share of wrong words that was repaired, of right words that was broken, and of
paragraphs that came in whole and of the right kind.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.ocr_align import pairs, skeleton
from benchmarks.ocr_pages import CACHE, held_out, read, resolutions, scanned
from drafter import importers
from drafter.importers.ocr import repair_text
from drafter.model import Resolution

FOLD = str.maketrans({"‑": "-", "“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " ", "«": '"', "»": '"'})
CALL = re.compile(r"\[\^\d+\]")


@dataclass
class Tally:
    """Words of the truth, how many of them were read or left wrong, and which."""

    words: int = 0
    wrong: int = 0
    left: int = 0
    broken: int = 0
    examples: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, truth: str, seen: str, repaired: str) -> None:
        """Count one resolution."""
        before, after = readings(truth, seen), readings(truth, repaired)
        for word, first, last in zip(truth.translate(FOLD).split(), before, after, strict=True):
            self.words += 1
            self.wrong += first != word
            self.left += word not in (last, first)
            self.broken += last != word and first == word
            if last != word:
                self.examples[word, str(first), str(last)] += 1

    def report(self, name: str) -> str:
        """One line of figures."""
        wer = f"word error rate {self.wrong / self.words:.2%} -> {(self.left + self.broken) / self.words:.2%}"
        mended = f"wrong words repaired {1 - self.left / max(self.wrong, 1):.2%} ({self.wrong - self.left} of {self.wrong})"
        broken = f"right words broken {self.broken / max(self.words - self.wrong, 1):.3%} ({self.broken})"
        return f"{name}: {self.words} words; {wer}; {mended}; {broken}"


def readings(truth: str, text: str) -> list[str | None]:
    """For each word of the truth what the text has in its place."""
    words = CALL.sub("", text).translate(FOLD).split()
    return [other for word, other in pairs(truth.translate(FOLD).split(), words) if word is not None]


@dataclass
class Paragraphs:
    """Paragraphs of the published files, how many came in whole and of the right kind, and which did not."""

    total: int = 0
    whole: int = 0
    failed: list[str] = field(default_factory=list)

    def add(self, path: Path, seen: str, language: str) -> None:
        """Count one resolution: the published file's paragraphs against those of the scanned pages."""
        expected = [*outlined(importers.read(path, language=language).resolution)]
        options = {"format": "ocr", "language": language, "file": path.name}
        found = Counter(outlined(importers.read(seen.encode(), **options).resolution))  # type: ignore[arg-type]
        for paragraph in expected:
            self.total += 1
            if found[paragraph]:
                found[paragraph] -= 1
                self.whole += 1
            else:
                self.failed.append(f"{path.stem}: {paragraph}")

    def report(self, name: str) -> str:
        """One line of figures."""
        return f"{name}: paragraphs whole and of the right kind {self.whole / max(self.total, 1):.2%} of {self.total}"


def outlined(resolution: Resolution) -> Iterator[tuple[str, str, str]]:
    """Each paragraph as its kind, and how it begins and ends."""
    for kind, paragraphs in (("preambular", resolution.preamble), ("operative", resolution.operative)):
        for paragraph in paragraphs:
            yield from _outlined(kind, paragraph)


def _outlined(kind: str, paragraph: Any) -> Iterator[tuple[str, str, str]]:
    words = [skeleton(word) for word in paragraph.text.plain.split()]
    yield kind, " ".join(words[:3]), " ".join(words[-3:])
    for inner in getattr(paragraph, "subparagraphs", ()):
        yield from _outlined(f"{kind} point", inner)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="es")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--cached", action="store_true", help="only pages that are in the cache")
    parser.add_argument("--show", action="store_true", help="list the words that are still wrong")
    options = parser.parse_args()
    paths = [path for path in resolutions(options.language) if held_out(path)]
    random.Random(7).shuffle(paths)
    tallies = {dpi: Tally() for dpi in (150, 200)}
    structure = {dpi: Paragraphs() for dpi in tallies}
    for path in paths[: options.count]:
        for dpi, tally in tallies.items():
            if options.cached and not (CACHE / options.language / f"{path.stem}.{dpi}.txt").exists():
                continue
            printed = read(path)
            seen = scanned(printed, options.language, dpi)
            tally.add(printed.truth(), seen, repair_text(seen, options.language).text)
            structure[dpi].add(path, seen, options.language)
    for dpi, tally in tallies.items():
        if not tally.words:
            continue
        print(tally.report(f"{dpi} dpi"))
        print(structure[dpi].report(f"{dpi} dpi"))
        for (word, first, last), count in tally.examples.most_common(70) if options.show else ():
            print(f"    {count:4} {word}  read {first}  left {last}{'  BROKEN' if first == word else ''}")
        for failed in structure[dpi].failed if options.show else ():
            print(f"    {failed}")


if __name__ == "__main__":
    main()
