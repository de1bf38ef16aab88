"""Words per second of ``drafter check --jobs 2``, proselint and textlint on the whole corpus, in one run.

    python -m benchmarks.other_checkers [--texts N] [--proselint PROGRAM] [--textlint FOLDER]

Every text of every organ in a language that the house checks is read; what is left out is named. Both others
are general checkers of prose: what they look for is not what a UN editor looks for, so this compares speed
alone. proselint comes by pip; textlint with a handful of rules by npm, in a folder where ``npm install textlint
textlint-rule-no-todo textlint-rule-max-comma textlint-rule-common-misspellings textlint-rule-terminology`` was
run. A checker that is not there is left out, and the line says so. Times are wall-clock, start-up included, as a
user has them, and processor time, which a busy machine does not change: drafter reads outlines, the others the
same text as Markdown.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.published import CORPUS, FOLDERS
from drafter import importers
from drafter.errors import DrafterError
from drafter.outline import write

RULES = ("no-todo", "max-comma", "common-misspellings", "terminology")


def main() -> None:
    """Print one line a checker."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, help="the first so many only")
    parser.add_argument("--proselint", help="the program, where it is not beside this Python")
    parser.add_argument("--textlint", type=Path, help="the folder with textlint's node_modules")
    given = parser.parse_args()
    if not CORPUS.is_dir():
        sys.exit("the published texts are not here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = _all_texts(folder, given.texts)
        beside = str(Path(sys.executable).parent)
        own = [shutil.which("drafter", path=beside) or "drafter", "check", "--format", "json"]
        outlines = [str(path) for path in sorted(folder.glob("*.yaml"))]
        texts = [str(path) for path in sorted(folder.glob("*.md"))]
        _timed("drafter check --jobs 2, all rules", words, [*own, "--jobs", "2", *outlines])
        without = [*own, "--jobs", "2", "--ignore", "spelling", *outlines]
        _timed("drafter check --jobs 2, without spelling", words, without)
        proselint = given.proselint or shutil.which("proselint", path=beside)
        _timed("proselint", words, [proselint, "check", *texts] if proselint else None)
        _timed(f"textlint, {len(RULES)} rules", words, _textlint(given.textlint, texts), given.textlint)


def _all_texts(folder: Path, wanted: int | None) -> int:
    """Write the texts as outlines and as Markdown; the number of words."""
    sources = sorted(path for path in CORPUS.rglob("*.xml") if path.parent.name in FOLDERS)
    left_out = Counter(path.parent.name for path in CORPUS.rglob("*.xml") if path.parent.name not in FOLDERS)
    words = Counter[str]()
    for source in sources[:wanted]:
        try:
            words[f"{source.parts[-4]} {source.parent.name}"] += _text(source, folder)
        except DrafterError as error:
            print(f"not read: {source.name}: {error.message}")
    print(f"{len(sources[:wanted])} texts, {words.total():,} words: " + ", ".join(map(_told, words.items())))
    print("left out, no rules for the language: " + ", ".join(map(_told, sorted(left_out.items()))))
    return words.total()


def _told(entry: tuple[str, int]) -> str:
    return f"{entry[0]} {entry[1]:,}"


def _text(source: Path, folder: Path) -> int:
    resolution = importers.read(source, language=FOLDERS[source.parent.name]).resolution
    texts = [one for _, text in resolution.texts() for one in (text, *(note.text for note in text.notes))]
    text = "\n\n".join(one.plain for one in texts)
    stem = f"{source.parts[-4]}-{source.stem}"
    (folder / f"{stem}.md").write_text(text, encoding="utf-8")
    (folder / f"{stem}.yaml").write_text(write(resolution), encoding="utf-8")
    return len(text.split())


def _textlint(home: Path | None, texts: list[str]) -> list[str] | None:
    program = home.resolve() / "node_modules" / ".bin" / "textlint" if home else None
    if program is None or not program.exists():
        return None
    rules = [word for rule in RULES for word in ("--rule", rule)]
    return [str(program), "--no-textlintrc", *rules, *texts]


def _timed(name: str, words: int, command: list[str] | None, folder: Path | None = None) -> None:
    if command is None:
        print(f"{name:<42} not here")
        return
    start, spent = time.perf_counter(), _processor()
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder)
    seconds, spent = time.perf_counter() - start, _processor() - spent
    rates = f"{words / seconds:>9,.0f} words a second, {words / spent:>9,.0f} a second of processor time"
    found = len(done.stdout) + len(done.stderr)
    print(f"{name:<42} {rates} ({found:,} characters said, exit {done.returncode})", flush=True)


def _processor() -> float:
    """The processor time of all programs that were run and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
