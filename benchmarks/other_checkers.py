"""Words per second of ``drafter check``, proselint and textlint on the same English texts, in one run.

    python -m benchmarks.other_checkers [--texts 40] [--textlint FOLDER]

Both others are general checkers of prose: what they look for is not what a UN editor looks for, so this
compares speed alone. proselint comes by pip; textlint with a handful of rules by npm, in a folder where
``npm install textlint textlint-rule-no-todo textlint-rule-max-comma textlint-rule-common-misspellings
textlint-rule-terminology`` was run. A checker that is not there is left out, and the line says so.
Times are wall-clock, start-up included, as a user has them.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.published import CORPUS
from drafter import importers
from drafter.outline import write
from drafter.render import plain
from drafter.render.context import render_context

RULES = ("no-todo", "max-comma", "common-misspellings", "terminology")


def main() -> None:
    """Print one line a checker."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=40)
    parser.add_argument("--textlint", type=Path, help="the folder with textlint's node_modules")
    given = parser.parse_args()
    sources = sorted(CORPUS.glob("hrc/*/English/*.xml"))[: given.texts]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = sum(_texts(source, folder) for source in sources)
        print(f"{len(sources)} texts, {words} words")
        texts = [str(path) for path in sorted(folder.glob("*.md"))]
        outlines = [str(path) for path in sorted(folder.glob("*.yaml"))]
        own = [sys.executable, "-m", "drafter", "check", "--format", "json"]
        _timed("drafter check --jobs 2, all rules", words, [*own, "--jobs", "2", *outlines])
        _timed("drafter check, all rules but spelling", words, [*own, "--ignore", "spelling", *outlines])
        proselint = shutil.which("proselint", path=str(Path(sys.executable).parent))
        _timed("proselint", words, [proselint, "check", *texts] if proselint else None)
        _timed(f"textlint, {len(RULES)} rules", words, _textlint(given.textlint, folder, texts))


def _texts(source: Path, folder: Path) -> int:
    resolution = importers.read(source).resolution
    text = plain.render(render_context(resolution))
    (folder / f"{source.stem}.md").write_text(text, encoding="utf-8")
    (folder / f"{source.stem}.yaml").write_text(write(resolution), encoding="utf-8")
    return len(text.split())


def _textlint(home: Path | None, folder: Path, texts: list[str]) -> list[str] | None:
    program = home.resolve() / "node_modules" / ".bin" / "textlint" if home else None
    if program is None or not program.exists():
        return None
    settings = folder / ".textlintrc.json"
    settings.write_text(json.dumps({"rules": dict.fromkeys(RULES, True)}), encoding="utf-8")
    modules = home.resolve() / "node_modules" if home else Path()
    return [str(program), "--config", str(settings), "--rules-base-directory", str(modules), *texts]


def _timed(name: str, words: int, command: list[str] | None) -> None:
    if command is None:
        print(f"{name:<40} not here")
        return
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    print(f"{name:<40} {words / seconds:>10,.0f} words a second (exit {done.returncode})")


if __name__ == "__main__":
    main()
