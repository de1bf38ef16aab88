"""How well text read by a machine is repaired, on resolutions that nothing was learnt from.

    python -m benchmarks.ocr [--language es] [--part all|looked-at|56|learnt-from] [--cache FOLDER] [--cached] [--show]

Each resolution is built, printed, scanned at 150 and 200 dpi, read by Tesseract's English model and repaired. Held
out from learning are HRC session 56 ("56"; its Spanish mistakes were never looked at, the English and French ones
were, once), and each third resolution of sessions 54 and 55, whose mistakes were read while the repair was made
("looked-at"). From the others ("learnt-from") the lists of words come, and some of the rates of French mistakes;
their English and French mistakes were never looked at one by one. Printed: the word error
rate before and after, the share of wrong words that was repaired, of right words that was broken, and of
paragraphs that came in whole and of the right kind.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.ocr_align import alike, readings, skeleton
from benchmarks.ocr_pages import CACHE, DPI, Printed, held_out, kept, looked_at, printed, resolutions, scanned
from drafter import importers
from drafter.importers.ocr import repair_text
from drafter.model import Resolution

PARTS: dict[str, Callable[[Path], bool]] = {
    "all": held_out,
    "looked-at": looked_at,
    "56": lambda path: held_out(path) and not looked_at(path),
    "learnt-from": lambda path: not held_out(path),
}
WHOLE = 0.95
"""A paragraph is whole where its first and last three words are in place, and so many of all its words."""


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
        for (word, first), (_, last) in zip(readings(truth, seen), readings(truth, repaired), strict=True):
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


@dataclass
class Paragraphs:
    """Paragraphs that were printed, how many came in whole and of the right kind, and which did not."""

    total: int = 0
    whole: int = 0
    failed: list[str] = field(default_factory=list)

    def add(self, truth: Printed, seen: str, language: str) -> None:
        """Count one resolution: the paragraphs that were printed against those of the scanned pages."""
        draft = importers.read(seen.encode(), format="ocr", language=language, file=truth.name)
        found: dict[tuple[str, str, str], list[list[str]]] = {}
        for kind, words in outlined(draft.resolution):
            found.setdefault(ends(kind, words), []).append(words)
        for kind, words in outlined(truth.resolution):
            self.total += 1
            same = found.get(ends(kind, words), [])
            best = max(same, key=lambda other: alike(words, other), default=None)
            if best is not None and alike(words, best) >= WHOLE:
                same.remove(best)
                self.whole += 1
            else:
                self.failed.append(f"{truth.name}: {kind}: {' '.join(words[:8])} … {' '.join(words[-5:])}")

    def report(self, name: str) -> str:
        """One line of figures."""
        return f"{name}: paragraphs whole and of the right kind {self.whole / max(self.total, 1):.2%} of {self.total}"


def ends(kind: str, words: list[str]) -> tuple[str, str, str]:
    """A paragraph's kind, and how it begins and ends."""
    bare = [skeleton(word) for word in words]
    return kind, " ".join(bare[:3]), " ".join(bare[-3:])


def outlined(resolution: Resolution) -> Iterator[tuple[str, list[str]]]:
    """Each paragraph as its kind and its words."""
    for kind, paragraphs in (("preambular", resolution.preamble), ("operative", resolution.operative)):
        for paragraph in paragraphs:
            yield from _outlined(kind, paragraph)


def _outlined(kind: str, paragraph: Any) -> Iterator[tuple[str, list[str]]]:
    yield kind, paragraph.text.plain.split()
    for inner in getattr(paragraph, "subparagraphs", ()):
        yield from _outlined(f"{kind} point", inner)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="es")
    parser.add_argument("--part", choices=[*PARTS], default="all")
    parser.add_argument("--cache", type=Path, default=CACHE, help="the folder of printed and scanned pages")
    parser.add_argument("--cached", action="store_true", help="only pages that are in the cache")
    parser.add_argument("--show", action="store_true", help="list what is still wrong")
    options = parser.parse_args()
    code = options.language
    for dpi in DPI:
        paths = [path for path in resolutions(code) if PARTS[options.part](path)]
        if options.cached:
            paths = [path for path in paths if kept(path.stem, code, dpi, options.cache).exists()]
        tally, structure = Tally(), Paragraphs()
        for truth in printed(paths, code, options.cache):
            seen = scanned(truth.name, code, dpi, options.cache)
            tally.add(truth.truth(), seen, repair_text(seen, code).text)
            structure.add(truth, seen, code)
        if tally.words:
            name = f"{code}, {options.part}, {len(paths)} texts, {dpi} dpi"
            print(tally.report(name))
            print(structure.report(name), flush=True)
        for (word, first, last), count in tally.examples.most_common(90) if options.show else ():
            print(f"    {count:4} {word}  read {first}  left {last}{'  BROKEN' if first == word else ''}")
        for failed in structure.failed if options.show else ():
            print(f"    {failed}")


if __name__ == "__main__":
    main()
