"""Slips of Spanish grammar, sessions and years."""

from __future__ import annotations

import re
from random import Random

from benchmarks.mutations import changed, passages, plants, spans, substituted
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


def _session(resolution: Resolution, rng: Random, sentence: str) -> Resolution | None:
    """A sentence that names a session, put at the end of an operative paragraph."""
    places = [item for item in passages(resolution) if item.part == "operative" and not item.items]
    if resolution.language != "es" or not places:
        return None
    passage = rng.choice(places)
    at = len(passage.text.rstrip(";., "))
    return changed(resolution, passage, at, at, sentence)


@plants("assembly-session-in-figures")
def _assembly(resolution: Resolution, rng: Random) -> Resolution | None:
    ordinal = rng.choice(["79º", "80º", "81er", "82º", "83er"])
    return _session(resolution, rng, f", y a la Asamblea General en su {ordinal} período de sesiones")


@plants("early-session-in-figures")
def _early(resolution: Resolution, rng: Random) -> Resolution | None:
    ordinal = rng.choice(["1er", "2º", "3er", "4º", "7º", "10º"])
    return _session(resolution, rng, f", como hizo en su {ordinal} período de sesiones")


@plants("ordinal-unshortened")
def _unshortened(resolution: Resolution, rng: Random) -> Resolution | None:
    ordinal = rng.choice(["octogésimo primero", "octogésimo tercero", "tercero", "primero"])
    return _session(resolution, rng, f", como hizo en su {ordinal} período de sesiones")


@plants("session-misworded")
def _misworded(resolution: Resolution, rng: Random) -> Resolution | None:
    wrong = rng.choice(["en su 57º período de sesión", "en su 57ª sesión ordinaria"])
    return _session(resolution, rng, f", {wrong}")


@plants("year-grouped")
def _grouped(resolution: Resolution, rng: Random) -> Resolution | None:
    if resolution.language != "es":
        return None
    return substituted(resolution, rng, r"\b((?:Agenda|año)\s[12])([09]\d\d)\b", r"\1.\2")
