"""Slips of form: marks at the end, lists, labels, references to paragraphs, footnotes, citations twice."""

from __future__ import annotations

import re
from random import Random

from benchmarks.blunt import Planted, body, places, put, slips, tops
from benchmarks.mutations import language_of, with_text, with_value
from benchmarks.mutations.rows import expression
from drafter.model import Note, OperativeParagraph, Path, Resolution, Run, Text

AND = {"es": "y", "en": "and", "fr": "et"}
CITED = {
    "es": r"\b(\d{1,2}/\d{1,3})([^\d,;]{0,40})(,? de␣\d{1,2}␣de␣<month>␣de␣\d{4},?)",
    "en": r"\b(\d{1,2}/\d{1,3})([^\d,;]{0,40})( of␣\d{1,2}␣<month>␣\d{4})",
    "fr": r"\b(\d{1,2}/\d{1,3})([^\d,;]{0,40})(,?(?: en date)? du␣\d{1,2}(?:er)?␣<month>␣\d{4},?)",
}


def _end(resolution: Resolution, path: Path, text: Text, mark: str) -> Planted | None:
    plain = text.plain
    at = len(plain.rstrip(" \u00a0,;.:"))
    return None if plain[at:].strip() == mark.strip() else put(resolution, path, at, len(plain), mark)


@slips("form", "another mark at the end")
def _mark(resolution: Resolution, rng: Random) -> Planted | None:
    path, text = rng.choice(list(body(resolution)))
    return _end(resolution, path, text, rng.choice(",;.:"))


@slips("form", "“y” at the end of an item")
def _and(resolution: Resolution, rng: Random) -> Planted | None:
    items = [item for item in body(resolution) if len(item[0]) > 3 or item[0][0] == "operative"]
    path, text = rng.choice(items)
    return _end(resolution, path, text, f"; {AND[resolution.language]}")


@slips("form", "item beginning in lower case")
def _item(resolution: Resolution, rng: Random) -> Planted | None:
    items = [item for item in body(resolution) if "subparagraphs" in item[0]]
    if not items:
        return None
    path, text = rng.choice(items)
    return put(resolution, path, 0, 1, text.plain[0].lower())


@slips("form", "number typed in the text")
def _typed(resolution: Resolution, rng: Random) -> Planted | None:
    path, _ = rng.choice(list(body(resolution)))
    number = rng.randrange(1, 20)
    return put(
        resolution,
        path,
        0,
        0,
        rng.choice(
            [f"{number}. ", f"{number}) ", f"OP{number} ", f"{number} bis. ", "a) ", "(b) ", "- ", "• "]
        ),
    )


@slips("form", "wrong number of a paragraph")
def _label(resolution: Resolution, rng: Random) -> Planted | None:
    found = [index for index, item in enumerate(resolution.operative) if isinstance(item, OperativeParagraph)]
    index = rng.choice(found)
    label = rng.choice(
        [f"{rng.randrange(1, 2 * len(found) + 2)}.", f"{index + 1} bis.", f"{index + 1})", f"({index + 1})"]
    )
    path: Path = ("operative", index)
    return with_value(resolution, (*path, "label"), label), path


@slips("form", "label of an item in another style")
def _item_label(resolution: Resolution, rng: Random) -> Planted | None:
    items = [path[:-1] for path, _ in body(resolution) if len(path) == 5 and path[2] == "subparagraphs"]
    if not items:
        return None
    path = rng.choice(items)
    letter = "abcdefghijklmnopqrstuvwxyz"[int(path[-1]) % 26]
    right = f"({letter})" if resolution.language == "en" else f"{letter})"
    label = rng.choice(
        [
            form
            for form in (f"({letter})", f"{letter})", f"{letter}.", f"{int(path[-1]) + 1})")
            if form != right
        ]
    )
    return with_value(resolution, (*path, "label"), label), path


@slips("form", "reference to a paragraph that is not there")
def _reference(resolution: Resolution, rng: Random) -> Planted | None:
    noun = {"es": "párrafo", "en": "paragraph", "fr": "paragraphe"}[resolution.language]
    for path, match in places(resolution, rf"(?<={noun}[ \u00a0])\d+", rng):
        return put(resolution, path, *match.span(), str(int(match[0]) + rng.randrange(60, 90)))
    return None


@slips("form", "organ line repeated in the text")
def _organ(resolution: Resolution, rng: Random) -> Planted | None:
    line = {
        "es": "El Consejo de Derechos Humanos, ",
        "en": "The Human Rights Council, ",
        "fr": "Le Conseil des droits de l’homme, ",
    }
    path, _ = tops(resolution, "preamble")[0]
    return put(resolution, path, 0, 0, line[resolution.language]) if rng else None


# citations


def _cited(resolution: Resolution, rng: Random) -> list[tuple[Path, re.Match[str], bool]]:
    """Dated citations of numbered resolutions, and whether their number was cited before."""
    pattern = expression(CITED[resolution.language], resolution.language)
    seen: set[str] = set()
    found = []
    for path, text in body(resolution):
        for match in pattern.finditer(text.plain):
            found.append((path, match, match[1] in seen))
            seen.add(match[1])
    rng.shuffle(found)
    return found


@slips("citations", "a digit of the date")
def _digit(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match, _ in _cited(resolution, rng):
        digits = [at for at in range(match.start(3), match.end(3)) if match.string[at].isdigit()]
        at = rng.choice(digits)
        return put(
            resolution, path, at, at + 1, rng.choice([d for d in "0123456789" if d != match.string[at]])
        )
    return None


@slips("citations", "the month of the date")
def _month(resolution: Resolution, rng: Random) -> Planted | None:
    names = language_of(resolution).calendar.months
    for path, match, _ in _cited(resolution, rng):
        if month := re.search("|".join(names), match[3]):
            start = match.start(3) + month.start()
            return put(
                resolution,
                path,
                start,
                start + len(month[0]),
                rng.choice([n for n in names if n != month[0]]),
            )
    return None


@slips("citations", "a digit of the number")
def _number(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match, _ in _cited(resolution, rng):
        at = rng.choice([at for at in range(*match.span(1)) if match.string[at].isdigit()])
        return put(
            resolution, path, at, at + 1, rng.choice([d for d in "123456789" if d != match.string[at]])
        )
    return None


@slips("citations", "the date left out")
def _undated(resolution: Resolution, rng: Random) -> Planted | None:
    for path, match, seen in _cited(resolution, rng):
        if not seen:
            return put(resolution, path, *match.span(3), "")
    return None


@slips("citations", "the date given again")
def _again(resolution: Resolution, rng: Random) -> Planted | None:
    cited = _cited(resolution, rng)
    for path, match, _ in cited:
        for later, text in body(resolution):
            if later <= path or later[0] != path[0]:
                continue
            if (other := re.search(rf"\b{match[1]}(?![\d/])", text.plain)) and not re.match(
                r"[^\d,;]{0,40},? (?:de|of|du)\b", text.plain[other.end() :]
            ):
                return put(resolution, later, other.end(), other.end(), match[3])
    return None


# footnotes


def _noted(resolution: Resolution, rng: Random) -> tuple[Path, Text, int, Note] | None:
    found = [(path, text, at, inline) for path, text in body(resolution)
             for at, inline in enumerate(text.inlines) if isinstance(inline, Note)]  # fmt: skip
    return rng.choice(found) if found else None


def _note(resolution: Resolution, rng: Random, pattern: str, words: str) -> Planted | None:
    if (found := _noted(resolution, rng)) is None:
        return None
    path, text, at, note = found
    new = re.sub(pattern, words, note.text.plain, count=1)
    if new == note.text.plain:
        return None
    return with_text(
        resolution, path, Text.of(*text.inlines[:at], Note(Text.of(new)), *text.inlines[at + 1 :])
    ), path


NOTES = [
    ("stop lost", r"\.$", ""), ("stop lost", r"\.$", ","), ("“Véanse” for “Véase”", "Véase", "Véanse"),
    ("“Véanse” for “Véase”", "Véanse", "Véase"), ("“Ver” for “Véase”", "Véanse?", "Ver"),
    ("“Ver” for “Véase”", "See", "Cf."), ("“Ver” for “Véase”", "Voir", "Cf."),
    ("paragraph in full", r"párrs?\.", "párrafo"), ("paragraph in full", r"paras?\.", "paragraph"),
    ("paragraph in full", r"par\.", "paragraphe"), ("symbol broken", "(?<=A)/", "-"), ("symbol broken", "/HRC/", "/HCR/"),
    ("symbol broken", "/(?=\\d)", " / "),
]  # fmt: skip
for _kind, _right, _wrong in NOTES:

    @slips("footnotes", _kind)
    def _row(resolution: Resolution, rng: Random, right: str = _right, wrong: str = _wrong) -> Planted | None:
        return _note(resolution, rng, right, wrong)


@slips("footnotes", "call on the other side of the mark")
def _call(resolution: Resolution, rng: Random) -> Planted | None:
    if (found := _noted(resolution, rng)) is None:
        return None
    path, text, at, note = found
    before, after = list(text.inlines[:at]), list(text.inlines[at + 1 :])
    if before and isinstance(before[-1], Run) and before[-1].text[-1] in ",;.":
        mark, before[-1] = before[-1].text[-1], Run(before[-1].text[:-1], before[-1].italic)
        return with_text(resolution, path, Text.of(*before, note, mark, *after)), path
    if after and isinstance(after[0], Run) and after[0].text[0] in ",;.":
        mark, after[0] = after[0].text[0], Run(after[0].text[1:], after[0].italic)
        return with_text(resolution, path, Text.of(*before, mark, note, *after)), path
    return None
