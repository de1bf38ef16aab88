"""Make the lists of words that have no capital of their own: ``python -m benchmarks.small_words [--without ga]``.

A word goes into the list that stands in small letters at least twelve times in the sample and never with a capital
within a sentence, not even in a name. ``--without`` leaves an organ out, to measure on texts that the list has not seen.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter

from benchmarks.published import CORPUS, published
from drafter.house.data import HOME
from drafter.rules import rules_for
from drafter.rules.checks.capital import capitals
from drafter.rules.subject import Subject

LEAST = 12
WORD = re.compile(r"(?<![\w’\u2011-])[^\W\d_]{4,}(?![\w\u2011-])")


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    small: dict[str, Counter[str]] = {}
    alone: dict[str, set[str]] = {}
    for organ in sorted(path.name for path in CORPUS.iterdir() if path.name != options.without):
        for document in published(organ):
            language = document.resolution.language
            joins = rules_for(document.resolution.organ, language)["word-stray-capital"].parameters["joins"]
            count, capital = small.setdefault(language, Counter()), alone.setdefault(language, set())
            for passage in Subject(document).passages:
                count.update(word for word in WORD.findall(passage.text) if word.islower())
                for run, _, within, _ in capitals(passage, joins):
                    capital.update(run.lower().split()[not within :])
    for language, count in small.items():
        words = sorted(
            word for word, times in count.items() if times >= LEAST and word not in alone[language]
        )
        (HOME / "words" / f"small.{language}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
        print(language, len(words))


if __name__ == "__main__":
    main()
