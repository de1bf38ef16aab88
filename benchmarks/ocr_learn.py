"""Learn the data of drafter/house/ocr from the corpus without its held-out part.

    python -m benchmarks.ocr_learn words es                     words.csv and pairs.csv of one language
    python -m benchmarks.ocr_learn confusions --cache FOLDER    confusions.csv from scanned pages

Held out: see ``ocr_pages.held_out``. Only single words with counts, and for words that differ by an accent alone
("esta", "está") their neighbours, are kept.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.ocr_align import EDGES, likeness, pairs
from benchmarks.ocr_pages import CACHE, DPI, NAMES, Printed, held_out, kept, printed, resolutions, scanned
from benchmarks.published import CORPUS
from drafter import importers
from drafter.errors import DrafterError
from drafter.importers.ocr.neighbours import kind_of

HOUSE = Path(__file__).resolve().parents[1] / "drafter" / "house" / "ocr"
INSIDE = re.compile(r"(?<=[^\W_][,’' ])(?<![.:] )\s?([^\W\d_]+)")
"""A word that does not begin a sentence."""

OFTEN = 30
WORD = re.compile(r"[^\W\d_]+")


def training(language: str) -> Iterator[list[str]]:
    """The paragraphs of each text that may be learnt from: all organs, without what is held out."""
    for path in sorted(CORPUS.glob(f"*/*/{NAMES[language]}/*.xml")):
        if not held_out(path):
            try:
                resolution = importers.read(path, language=language).resolution
            except DrafterError as error:
                print(f"left out: {path.name}: {error}", file=sys.stderr)
            else:
                yield [text.plain for _, text in resolution.texts()]


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def learn_words(language: str) -> None:
    """Write the counts of words, and the neighbours of words that an accent alone sets apart."""
    from drafter.house.ocr import ocr_language
    from drafter.importers.ocr.dictionary import Dictionary

    data = ocr_language(language)
    assert data is not None
    dictionary = Dictionary(data)
    lines = [
        [w.lower() for w in WORD.findall(paragraph)] for text in training(language) for paragraph in text
    ]
    capitals = Counter(
        w.lower()
        for text in training(language)
        for paragraph in text
        for w in INSIDE.findall(paragraph)
        if w[0] > "\x7f" and w[0].isupper()
    )
    counts = Counter(word for line in lines for word in line if len(word) > 1 or word in "aeouyà")
    for name in states(language):
        counts[name] += 1
    kept = {w: n for w, n in counts.items() if n > 2 or dictionary.spells(w) or dictionary.spells(w.title())}
    rows = [(w, n, capitals[w] if w[0] > "\x7f" else "") for w, n in sorted(kept.items())]
    write(HOUSE / language / "words.csv", ("word", "count", "capitals"), rows)
    write(HOUSE / language / "pairs.csv", ("left", "right", "count"), sorted(neighbours(lines, kept)))


def states(language: str) -> Iterator[str]:
    """The words of the names of States in the language."""
    with (CORPUS.parent / "reference" / "facts" / "states.unterm.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        for row in csv.DictReader(file):
            for key, value in row.items():
                if NAMES[language] in key:
                    yield from (w.lower() for w in WORD.findall(value or "") if len(w) > 1)


def neighbours(lines: Iterable[list[str]], counts: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    """Pairs of words, where one of them is of an ambiguous set, and the other met its rarer member."""
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts:
        sets[bare(word)].append(word)
    ambiguous = {w for group in sets.values() if len(group) > 1 for w in group}
    leading = {max(group, key=lambda w: counts[w]) for group in sets.values()}
    found = Counter((a, b) for line in lines for a, b in zip(["^", *line], [*line, "$"], strict=True))
    met = {(bare(a), b) for a, b in found if a in ambiguous and a not in leading}
    met |= {(a, "*" + bare(b)) for a, b in found if b in ambiguous and b not in leading}
    for (a, b), count in found.items():
        whole = any(w in ambiguous and sum(counts[v] for v in sets[bare(w)]) < 3000 for w in (a, b))
        if (
            whole
            or (a in ambiguous and (bare(a), b) in met)
            or (b in ambiguous and (a, "*" + bare(b)) in met)
        ):
            yield a, b, count
    yield from kinds(found, {w for group in sets.values() for w in group if told_by_kinds(group, counts)})


def told_by_kinds(group: Sequence[str], counts: dict[str, int]) -> bool:
    """Whether words that an accent sets apart are both met so often that the kinds of their neighbours tell."""
    return len(group) > 1 and sorted(counts[w] for w in group)[-2] >= OFTEN


def kinds(found: Counter[tuple[str, str]], words: set[str]) -> Iterator[tuple[str, str, int]]:
    """How often each of the words was beside words of each kind."""
    beside: Counter[tuple[str, str]] = Counter()
    for (a, b), count in found.items():
        if a in words and kind_of(b) != b:
            beside[a, kind_of(b)] += count
        if b in words and kind_of(a) != a:
            beside[kind_of(a), b] += count
    yield from ((a, b, count) for (a, b), count in beside.items() if count > 1)


def learn_confusions(cache: Path) -> None:
    """Write how often each stretch of letters was read as another, from the scanned training pages."""
    changed: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for truth, seen in scanned_training(cache):
        for word, other in pairs(truth.truth().split(), seen.split()):
            if word and other and likeness(word, other) >= 0.5:
                count_blocks(word.strip(EDGES), other.strip(EDGES), changed, total)
    rows = [(t, s, n, total[t]) for (t, s), n in changed.items() if n >= 2 and t and t.isalpha()]
    write(HOUSE / "confusions.csv", ("true", "seen", "count", "of"), sorted(rows))


def scanned_training(cache: Path) -> Iterator[tuple[Printed, str]]:
    """The training resolutions whose pages are in the cache."""
    for language in NAMES:
        for dpi in DPI:
            paths = [path for path in resolutions(language) if not held_out(path)]
            paths = [path for path in paths if kept(path.stem, language, dpi, cache).exists()]
            for truth in printed(paths, language, cache):
                yield truth, scanned(truth.name, language, dpi, cache)


def count_blocks(word: str, seen: str, changed: Counter[tuple[str, str]], total: Counter[str]) -> None:
    """Count each stretch of ``word`` that ``seen`` has otherwise; empty stretches take the letter before."""
    total.update(word)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, word, seen, autojunk=False).get_opcodes():
        if tag == "equal" or max(i2 - i1, j2 - j1) > 3:
            continue
        true, read_as = word[i1:i2], seen[j1:j2]
        if not true and i1:
            true, read_as = word[i1 - 1], word[i1 - 1] + read_as
        if len(true) > 1:
            total[true] += 1
        changed[true, read_as] += 1


def write(path: Path, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Write one comma-separated file with a head line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)
    print(f"{path.name}: {path.stat().st_size} bytes")


def main() -> None:
    """Learn what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("words", "confusions"))
    parser.add_argument("language", nargs="?", default="es")
    parser.add_argument("--cache", type=Path, default=CACHE)
    options = parser.parse_args()
    if options.what == "words":
        learn_words(options.language)
    else:
        learn_confusions(options.cache)


if __name__ == "__main__":
    main()
