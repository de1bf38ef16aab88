"""Slips of Spanish that no row of ``text.yaml`` can make: moods, sessions, lists within a sentence."""

from __future__ import annotations

import re
from random import Random

from benchmarks.mutations import Planted, changed, passages, plants, spans
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
