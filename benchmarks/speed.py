"""How fast the checker is: on 51/34, and on texts that grow to a thousand times its length.

    python -m benchmarks.speed

Times are processor time after start-up (rules and house data read once), the best of several runs.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drafter.model import Resolution
from drafter.outline import Outline, read
from drafter.rules import check

EXAMPLE = Path(__file__).parents[1] / "examples" / "hrc-51-34.es.yaml"
SPELLING = ("spelling",)
FORBIDDEN = ("docx", "docxtpl", "lxml", "jinja2", "rich", "typer", "pypdf")


def main() -> None:
    """Print the figures."""
    started = time.process_time()
    outline = read(EXAMPLE)
    check(outline, ignore=SPELLING)
    print(f"first check, rules and house data read: {(time.process_time() - started) * 1000:.0f} ms")
    words = _words(outline.resolution)
    best = _best(lambda: check(outline, ignore=SPELLING), 20)
    print(f"51/34, {words} words, all rules but spelling: {best * 1000:.1f} ms")
    for times in (1, 10, 100, 1000):
        longer = _longer(outline, times)
        seconds = _best(lambda longer=longer: check(longer, ignore=SPELLING), 3 if times < 1000 else 1)  # type: ignore[misc]  # a lambda with a default
        rate = words * times / seconds
        print(
            f"  × {times:5}: {seconds:8.3f} s, {rate:9.0f} words a second, {seconds / best / times:5.2f} of linear"
        )
    print("imported by a check: " + (", ".join(_imported()) or "no library of Word files or of the terminal"))


def _best(run: Callable[[], object], times: int) -> float:
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        run()
        best = min(best, time.process_time() - started)
    return best


def _words(resolution: Resolution) -> int:
    return sum(len(text.plain.split()) for _, text in resolution.texts())


def _longer(outline: Outline, times: int) -> Outline:
    resolution = outline.resolution
    longer = replace(resolution, preamble=resolution.preamble * times, operative=resolution.operative * times)
    return replace(outline, resolution=longer)


def _imported() -> list[str]:
    """Which of the heavy libraries a check imports, asked in a process of its own."""
    code = (
        "import sys; from drafter.outline import read; from drafter.rules import check; "
        f"check(read({str(EXAMPLE)!r})); print(*[name for name in {FORBIDDEN!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


if __name__ == "__main__":
    main()
