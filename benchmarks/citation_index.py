"""Make the citation index from the facts beside the project: ``python benchmarks/citation_index.py``.

Three sources, from the surest: the resolutions themselves, the dates that Spanish resolutions cite, and
the dates that the sample's English and French texts cite. A date that does not fit the session of its
number is left out; of several dates the one that is cited by far the most stays, others stay beside it.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from datetime import date, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
FACTS = SHARED / "reference" / "facts"
TARGET = ROOT / "drafter" / "house" / "citations" / "index.csv"
sys.path.insert(0, str(ROOT))

from drafter.house.citations import citations, session_window  # noqa: E402 - the path is set first
from drafter.model import Symbol  # noqa: E402 - the path is set first

LANGUAGES = {"Spanish": "es", "English": "en", "French": "fr"}
KNOWN = {("hrc", "33/28"): date(2016, 9, 30)}  # stated by the project's users, not in the facts
DOMINANT = 3
"""How many times as often the most cited date must be cited for another to be taken as a slip."""

Key = tuple[str, str]


def adopted() -> dict[Key, set[date]]:
    """The resolutions' own dates."""
    found: dict[Key, set[date]] = defaultdict(set)
    with (FACTS / "citations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            symbol = re.sub(r" [A-Z](?:-[A-Z])?$", "", row["symbol"])  # parts A and B of one number
            number = Symbol.parse(symbol).number
            day = adopted_on(row["adopted"])
            if number and day and (row["organ"] != "SC" or fits("sc", number, day)):
                found[row["organ"].lower(), number].add(day)
    return found


def adopted_on(text: str) -> date | None:
    """The date as the facts have it: mostly in ISO's form, sometimes with the place of the meeting."""
    if match := re.match(r"\d{4}-\d\d-\d\d$", text):
        return date.fromisoformat(match[0])
    match = re.match(r"\d{1,2} [A-Z]\w+ \d{4}", text)
    return datetime.strptime(match[0], "%d %B %Y").date() if match else None


def existing(text: str) -> date | None:
    """The date, or ``None``: some cited dates do not exist (31 November)."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def fits(organ: str, number: str, day: date) -> bool:
    """Whether the organ can have adopted this number on this day."""
    window = session_window(organ, number)
    return window is not None and window[0] <= day <= window[1]


def organ_of(number: str, day: date) -> str:
    """The only organ whose session fits; "" where there is none or more than one."""
    if number.startswith("ES-"):
        return "ga"
    if re.match(r"\d{4}/", number):
        if day.year < 2007 and day.month in (2, 3, 4, 8):
            return "chr" if day.month in (3, 4) else ""
        return "ecosoc" if fits("ecosoc", number, day) else ""
    fitting = [organ for organ in ("ga", "hrc") if fits(organ, number, day)]
    return fitting[0] if len(fitting) == 1 else ""


def harvested() -> Counter[tuple[str, str, date]]:
    """The dates that Spanish resolutions cite."""
    found: Counter[tuple[str, str, date]] = Counter()
    with (FACTS / "harvested_citation_dates_es.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            others = [item.strip().rsplit(":", 1) for item in row["other_dates"].split(";") if item.strip()]
            for day, count in [(row["date"], row["count"]), *others]:
                when = existing(day)
                if when and (organ := organ_of(row["number"], when)):
                    found[organ, row["number"], when] += int(count)
    return found


def sampled() -> Counter[tuple[str, str, date]]:
    """The dates that the sample's texts cite, the most in any one language (they are translations)."""
    by_language: dict[str, Counter[tuple[str, str, date]]] = defaultdict(Counter)
    for path in sorted((SHARED / "corpus").glob("*/*/*/*.xml")):
        language = LANGUAGES.get(path.parts[-2])
        if not language:
            continue
        whole = re.sub(r"<authorialNote.*?</authorialNote>", "", path.read_text(encoding="utf-8"), flags=re.S)
        for text in re.findall(r"<p[ >].*?</p>", whole, re.S):
            bare = re.sub(r"<[^>]+>", "", text)
            for item in citations(bare, language):
                if item.date and not item.letter:
                    organ = (
                        item.organ
                        if item.organ not in ("", "own", "short")
                        else organ_of(item.number, item.date)
                    )
                    if organ and (fits(organ, item.number, item.date) or item.number.startswith("S-")):
                        by_language[language][organ, item.number, item.date] += 1
    found: Counter[tuple[str, str, date]] = Counter()
    for counts in by_language.values():
        for key, count in counts.items():
            found[key] = max(found[key], count)
    return found


def main() -> None:
    """Write the index."""
    own = adopted()
    for key, day in KNOWN.items():
        own[key].add(day)
    cited = harvested()
    for dated, count in sampled().items():
        cited[dated] = max(cited[dated], count)
    by_number: dict[Key, Counter[date]] = defaultdict(Counter)
    for (organ, number, day), count in cited.items():
        by_number[organ, number][day] += count
    rows = [(number, organ, day.isoformat(), "") for (organ, number), days in own.items() for day in days]
    for key, days in by_number.items():
        if key in own:
            continue
        most = max(days.values())
        rows += [(key[1], key[0], day.isoformat(), str(n)) for day, n in days.items() if n * DOMINANT > most]
    TARGET.write_text("\n".join(",".join(row) for row in sorted(rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows, {TARGET.stat().st_size} bytes; {Counter(row[1] for row in rows)}")
    print(f"{sum(row[3] == '1' for row in rows)} dates are cited once only")


if __name__ == "__main__":
    main()
