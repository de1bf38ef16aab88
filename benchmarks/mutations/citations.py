"""Slips of citations, footnotes, characters, short forms, lists of States and spelling."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from benchmarks.mutations import changed, language_of, passages, plants, spans, subject_of, with_text
from benchmarks.mutations.text import LETTER
from drafter.house.citations import index
from drafter.model import Inline, Note, Resolution, Run, Text
from drafter.rules.checks.citation_mentions import Mention, mentions


def _cited(resolution: Resolution, rng: Random) -> list[Mention]:
    found = [
        item for item in mentions(subject_of(resolution)) if not item.quoted and item.passage.part != "annex"
    ]
    rng.shuffle(found)
    return found


def _other_date(resolution: Resolution, rng: Random, *, known: bool) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        sure = any(row.sure and row.date == cited.date for row in mention.known)
        if cited.date is None or cited.letter or sure is not known or not (known or mention.organ):
            continue
        year = cited.date.year - (1 if known else 40)
        _start, end = cited.date_span
        return changed(resolution, mention.passage, end - 4, end, str(year)) if year > 1945 else None
    return None


@plants("citation-date-wrong")
def _date(resolution: Resolution, rng: Random) -> Resolution | None:
    return _other_date(resolution, rng, known=True)


@plants("citation-date-outside-session")
def _session(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if cited.date and mention.organ in {"ga", "hrc"} and not cited.letter and "(" not in cited.number:
            number = f"{cited.number.partition('/')[0]}/999"
            end = cited.date_span[1]
            words = mention.passage.text[cited.start + len(cited.number) : end - 4]
            return changed(resolution, mention.passage, cited.start, end, f"{number}{words}1971")
    return None


@plants("citation-organ-wrong")
def _organ(resolution: Resolution, rng: Random) -> Resolution | None:
    names = {
        "es": ("del Consejo de Derechos Humanos", "de la Asamblea General"),
        "en": ("Human Rights Council", "General Assembly"),
        "fr": ("du Conseil des droits de l’homme", "de l’Assemblée générale"),
    }[resolution.language]
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if (
            cited.date is None
            or not cited.organ_place
            or cited.inherited
            or mention.organ not in {"ga", "hrc"}
        ):
            continue
        rows = index().find(cited.number)
        if [row.organ for row in rows if row.date == cited.date] != [mention.organ]:
            continue
        start, end = cited.organ_span
        right, wrong = names if mention.organ == "hrc" else names[::-1]
        at = mention.passage.text.replace("\u00a0", " ").find(right, start, end)
        if at >= 0:
            return changed(resolution, mention.passage, at, at + len(right), wrong)
    return None


@plants("citation-date-missing")
def _missing(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        if not mention.first or not mention.organ or "(" in cited.number or cited.shared:
            continue
        if cited.date and any(row.sure and row.date == cited.date for row in mention.known):
            end = cited.date_span[1]
            if mention.passage.text[end : end + 1] == "," and resolution.language == "es":
                end += 1
            return changed(resolution, mention.passage, cited.end, end, "")
    return None


@plants("citation-date-repeated")
def _repeated(resolution: Resolution, rng: Random) -> Resolution | None:
    for mention in _cited(resolution, rng):
        cited = mention.cited
        known = [row for row in mention.known if row.sure]
        if not mention.first and not cited.dated and len(known) == 1 and "(" not in cited.number:
            day = language_of(resolution).date(known[0].date)
            words = {"es": f", de {day},", "en": f" of {day}", "fr": f" du {day}"}[resolution.language]
            return changed(resolution, mention.passage, cited.end, cited.end, words)
    return None


# footnotes


def _with_note(resolution: Resolution, rng: Random, fault: str) -> Resolution | None:
    found = [item for item in passages(resolution) if item.calls]
    rng.shuffle(found)
    for passage in found:
        inlines: list[Inline] = list(passage.source.inlines)
        for at, inline in enumerate(inlines):
            if isinstance(inline, Note) and (new := _faulty(inlines, at, inline, fault, resolution.language)):
                return with_text(resolution, passage.path, Text.of(*new))
    return None


def _faulty(inlines: list[Inline], at: int, note: Note, fault: str, language: str) -> list[Inline] | None:
    text = note.text.plain
    if fault == "stop":
        new = Note(Text.of(text.rstrip(".") + ";"))
    elif fault == "see":
        new = Note(Text.of("Véase A/HRC/54/25 y A/HRC/54/26."))
    elif fault == "full":
        word = {"es": "párrafo", "en": "paragraph", "fr": "paragraphe"}[language]
        new = Note(Text.of(f"{text.rstrip('.')}, {word} 3."))
    else:
        return _moved(inlines, at, note, language)
    return [*inlines[:at], new, *inlines[at + 1 :]]


def _moved(inlines: list[Inline], at: int, note: Note, language: str) -> list[Inline] | None:
    other = at - 1 if language == "en" else at + 1
    run = inlines[other] if 0 <= other < len(inlines) else None
    if not isinstance(run, Run) or (run.text[-1] if language == "en" else run.text[0]) not in ",;":
        return None
    if language == "en":
        return [*inlines[:other], Run(run.text[:-1]), note, Run(run.text[-1]), *inlines[at + 1 :]]
    return [*inlines[:at], Run(run.text[0]), note, Run(run.text[1:]), *inlines[other + 1 :]]


@plants("footnote-without-stop")
def _stop(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "stop")


@plants("footnote-see-misnumbered")
def _see(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "see")


@plants("footnote-reference-in-full")
def _full(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "full")


@plants("footnote-call-misplaced")
def _call(resolution: Resolution, rng: Random) -> Resolution | None:
    return _with_note(resolution, rng, "call")


# characters, words


@plants("characters-decomposed")
def _decomposed(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, r"(?<=\w)[áéíóúñéèêàç]", rng):
        return changed(resolution, passage, start, end, unicodedata.normalize("NFD", passage.text[start:end]))
    return None


@plants("italics-for-emphasis")
def _italics(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, rf"(?<= ){LETTER}{{5,}}(?= )", rng):
        word = passage.text[start:end]
        if (
            subject_of(resolution).all_text.lower().count(f" {word.lower()} ") < 2
            or start < 30
            or passage.calls
        ):
            continue
        text = passage.text
        italics = passage.italics
        if italics:
            first = italics[0][1] if italics[0][0] == 0 else 0
            parts = [Run(text[:first], italic=True)] if first else []
            return with_text(
                resolution, passage.path,
                Text.of(*parts, Run(text[first:start]), Run(word, italic=True), Run(text[end:])),
            )  # fmt: skip
        return with_text(
            resolution, passage.path, Text.of(Run(text[:start]), Run(word, italic=True), Run(text[end:]))
        )
    return None


@plants("short-form-first")
def _short(resolution: Resolution, rng: Random) -> Resolution | None:  # noqa: ARG001  (every mutation has it)
    pattern = {
        "es": "Agenda[ \u00a0]2030 para el Desarrollo Sostenible",
        "en": "2030 Agenda for Sustainable Development",
        "fr": "Programme de développement durable à l’horizon[ \u00a0]2030",
    }[resolution.language]
    short = {"es": "Agenda 2030", "en": "2030 Agenda", "fr": "Programme 2030"}[resolution.language]
    joined = subject_of(resolution).running(("title", "preamble", "operative", "heading"))
    first = re.search(pattern, joined.text)
    place = joined.place(*first.span()) if first else None
    if first is None or place is None or place[0].quoted(*place[1:]):
        return None
    if re.search(short.replace(" ", "[ \u00a0]"), joined.text[: first.start()]):
        return None
    return changed(resolution, *place, short)


@plants("states-listed-unsorted")
def _states(resolution: Resolution, rng: Random) -> Resolution | None:
    language = language_of(resolution)
    names = language.collate(
        rng.sample([state.listed for state in language.states if "(" not in state.listed], 5)
    )
    names[1], names[3] = names[3], names[1]
    for passage, start, _ in spans(resolution, rf"(?<={LETTER}{{3}}) (?={LETTER}{{3}})", rng):
        return changed(resolution, passage, start, start, f" ({language.join(names)})")
    return None


@plants("spelling")
def _spelling(resolution: Resolution, rng: Random) -> Resolution | None:
    for passage, start, end in spans(resolution, r"(?<= )[a-z]{8,}(?= )", rng):
        if any(left <= start < right for left, right in passage.italics) or start < 25:
            continue
        at = rng.randrange(start + 2, end - 2)
        text = passage.text
        if text[at] != text[at + 1]:
            return changed(resolution, passage, at, at + 2, text[at + 1] + text[at])
    return None
