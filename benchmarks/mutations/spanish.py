"""Slips of Spanish grammar: the mood of what is asked for."""

from __future__ import annotations

import re
from random import Random

from benchmarks.mutations import changed, plants, spans
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
