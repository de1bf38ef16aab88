"""Make the house's word lists: ``python benchmarks/word_lists.py [--without 56]``.

A word that the dictionary does not know and that at least two resolutions use goes into the list.
``--without`` leaves a session of the Human Rights Council out, to measure on texts that the list has not seen.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
sys.path.insert(0, str(ROOT))

from drafter.house.words.dictionary import speller  # noqa: E402 - the path is set first

LANGUAGES = {"Spanish": "es", "English": "en", "French": "fr"}
LEAST = 2
FOREIGN = re.compile(r"and|for|girls|the|two|years|of|économiqueetsocial|morcèle|[ivxlc]+")
"""English words from titles, figures, and two slips that come twice."""
WORD = re.compile(r"(?<![\w./@’-])[^\W\d_]+(?:[’\u2011-][^\W\d_]+)*(?![\w/@])")


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    used: dict[str, dict[str, set[str]]] = {code: defaultdict(set) for code in LANGUAGES.values()}
    for path in sorted(CORPUS.glob("*/*/*/*.xml")):
        organ, session, language = path.parts[-4:-1]
        if language not in LANGUAGES or (organ == "hrc" and session == options.without):
            continue
        bare = re.sub(
            r"<meta>.*?</meta>|<authorialNote.*?</authorialNote>|<[^>]+>",
            "",
            path.read_text("utf-8"),
            flags=re.S,
        )
        for match in WORD.finditer(bare):
            word = match[0].replace("’", "'").replace("\u2011", "-")
            if word.islower() and len(word) > 2:
                used[LANGUAGES[language]][word].add(path.stem.split("-")[0])
    for code, words in used.items():
        target = ROOT / "drafter" / "house" / "words" / f"{code}.txt"
        target.write_text("", encoding="utf-8")
        known = speller(code)
        if known is None:
            sys.exit("the dictionaries are not installed")
        found = sorted(
            word for word, where in words.items()
            if len(where) >= LEAST and not FOREIGN.fullmatch(word) and not known.knows(word) and not known.knows(word.rpartition("'")[2])
        )  # fmt: skip
        target.write_text("\n".join(found) + "\n", encoding="utf-8")
        print(f"{code}: {len(found)} words of {len(words)}")


if __name__ == "__main__":
    main()
