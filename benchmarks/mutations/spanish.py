"""Slips of Spanish: moods, articles, words taken for others, sessions and years."""

from __future__ import annotations

import re
from random import Random

from benchmarks.mutations import Planted, changed, passages, plants, spans, substituted
from drafter.model import Resolution
from drafter.rules import rules_for


@plants("mood-of-another-verb")
def _mood(resolution: Resolution, rng: Random) -> Resolution | None:
    """The verb after "Exhorta a los Estados a que" in the indicative."""
    if resolution.language != "es":
        return None
    forms = rules_for(resolution.organ, "es")["mood-of-another-verb"].parameters["forms"]
    other = {right: wrong for wrong, right in forms.items()}
    asked = r"^(?:Exhorta|Alienta|Insta|Invita)\b[^;:]*?\ba que\s(\w+?)(n?)(?!\w)"
    for passage, start, end in spans(resolution, asked, rng):
        match = re.search(r"(\w+?)(n?)$", passage.text[start:end])
        if match and match[1] in other:
            wrong = other[match[1]] + match[2]
            return changed(resolution, passage, start + match.start(), end, wrong)
    return None


def _session(resolution: Resolution, rng: Random, right: str, wrong: str) -> Planted:
    """The name of a session at the end of an operative paragraph, written right and wrongly."""
    places = [item for item in passages(resolution) if item.part == "operative" and not item.items]
    if resolution.language != "es" or not places:
        return None
    passage = rng.choice(places)
    at = len(passage.text.rstrip(";., "))
    written = (
        changed(resolution, passage, at, at, f", {words} período de sesiones") for words in (right, wrong)
    )
    return next(written), next(written)


@plants("assembly-session-in-figures")
def _assembly(resolution: Resolution, rng: Random) -> Planted:
    right, wrong = rng.choice(
        [("octogésimo", "80º"), ("octogésimo primer", "81er"), ("octogésimo segundo", "82º")]
    )
    lead = "y a la Asamblea General en su"
    return _session(resolution, rng, f"{lead} {right}", f"{lead} {wrong}")


@plants("early-session-in-figures")
def _early(resolution: Resolution, rng: Random) -> Planted:
    right, wrong = rng.choice([("primer", "1er"), ("segundo", "2º"), ("tercer", "3er"), ("décimo", "10º")])
    return _session(resolution, rng, f"como hizo en su {right}", f"como hizo en su {wrong}")


@plants("ordinal-unshortened")
def _unshortened(resolution: Resolution, rng: Random) -> Planted:
    right = rng.choice(["octogésimo primer", "octogésimo tercer", "tercer", "primer"])
    return _session(resolution, rng, f"como hizo en su {right}", f"como hizo en su {right}o")


@plants("session-misworded")
def _misworded(resolution: Resolution, rng: Random) -> Resolution | None:
    if resolution.language != "es":
        return None
    return substituted(resolution, rng, r"\b(períodos? de )sesiones\b", r"\1sesión")


@plants("year-grouped")
def _grouped(resolution: Resolution, rng: Random) -> Resolution | None:
    if resolution.language != "es":
        return None
    return substituted(resolution, rng, r"\b((?:Agenda|año)\s[12])([09]\d\d)\b", r"\1.\2")


_CONFUSED = (
    (r"\bdel (?=[a-z])", "de el "),
    (r"\bal (?=[a-z])", "a el "),
    (r"(?<=\w )e (?=i)", "y "),
    (r"(?<=\w )u (?=o)", "o "),
    (r"\b(de|por) género\b", r"\1 genero"),
    (r"\b(las|buenas|mejores) prácticas\b", r"\1 practicas"),
    (r"\b(los|en) términos\b", r"\1 terminos"),
    (r"\b(sector|interés|orden) público\b", r"\1 publico"),
    (r"\bderechos humanos\b", "derechos humano"),
)


@plants("word-confused")
def _confused(resolution: Resolution, rng: Random) -> Resolution | None:
    return _one_of(_CONFUSED, resolution, rng)


_ARTICLES = (
    (r"\blas (mujeres|niñas|personas|víctimas|medidas)\b", r"los \1"),
    (r"\blos (derechos|Estados|niños|mecanismos|países)\b", r"las \1"),
    (r"\bla (comunidad|libertad|violencia|cooperación|situación)\b", r"el \1"),
    (r"\bel (derecho|desarrollo|acceso|disfrute|mandato)\b", r"la \1"),
    (r"\blos (Estados|derechos)\b", r"el \1"),
)


@plants("article-disagreeing")
def _article(resolution: Resolution, rng: Random) -> Resolution | None:
    return _one_of(_ARTICLES, resolution, rng)


_SIGNS = (
    (r"\b(niñ|refugiad|afectad|ciudadan|expert)os\b", r"\1os/as"),
    (r"\b(niñ|refugiad|afectad|ciudadan|expert)os\b", r"\1@s"),
    (r"\b(defensor|titular|trabajador)es\b", r"\1(es)"),
)


@plants("gender-by-sign")
def _sign(resolution: Resolution, rng: Random) -> Resolution | None:
    return _one_of(_SIGNS, resolution, rng)


def _one_of(slips: tuple[tuple[str, str], ...], resolution: Resolution, rng: Random) -> Resolution | None:
    """One slip, the first in random order for which the text has a place."""
    if resolution.language != "es":
        return None
    for pattern, wrong in rng.sample(slips, len(slips)):
        if planted := substituted(resolution, rng, pattern, wrong):
            return planted
    return None


_FORMS = (
    (r"^(Solicit|Exhort|Invit|Observ|Destac|Reafirm)a\b", r"\1ar"),
    (r"^(Solicit|Exhort|Invit|Observ|Destac|Reafirm)a\b", r"\1an"),
    (r"^(Decid)e\b", r"\1ió"),
    (r"^(Preocupad|Convencid|Guiad|Alarmad)o\b", r"\1os"),
)


@plants("opening-in-another-form")
def _form(resolution: Resolution, rng: Random) -> Resolution | None:
    return _one_of(_FORMS, resolution, rng)


@plants("label-in-line")
def _in_line(resolution: Resolution, rng: Random) -> Planted:
    """A reference to an item with both parentheses, or a list within a sentence."""
    if resolution.language != "es":
        return None
    places = [item for item in passages(resolution) if item.part == "operative" and not item.items]
    passage = rng.choice(places)
    at = len(passage.text.rstrip(";., "))
    right = ", en particular a) los derechos civiles y b) los derechos políticos"
    wrong = right.replace("a) ", "(a) ").replace("b) ", "(b) ")
    return changed(resolution, passage, at, at, right), changed(resolution, passage, at, at, wrong)
