"""Slips that only English has a rule for: what is right, and what is written instead of it, by rule."""

from __future__ import annotations

from random import Random

from benchmarks.mutations import plants, substituted
from drafter.model import Resolution

_SLIPS: dict[str, list[tuple[str, str]]] = {
    "name-misworded": [
        (r"Universal Declaration of Human Rights", "Universal Declaration on Human Rights"),
        (r"Vienna Declaration and Programme of Action", "Vienna Declaration and Plan of Action"),
        (r"Covenant on Economic, Social and Cultural Rights", "Covenant for Economic, Social, and Cultural Rights"),
        (r"Covenant on Civil and Political Rights", "Covenant of Civil and Political Rights"),
        (r"Convention on the Rights of the Child", "Convention on Rights of the Child"),
        (r"Human Rights Council", "Human Right Council"),
        (r"Sustainable Development Goals", "Sustainable Development goals"),
    ],
    "article-misfitting": [(r"\ba (?=[bcdfgjklmprst][a-z])", "an "), (r"\ban (?=[aeio][a-z])", "a ")],
    "number-disagreeing": [
        (r"(?<=that )((?:all |Member )?States) have\b", r"\1 has"),
        (r"(?<=that )((?:all |many )?(?:women|children|persons)) are\b", r"\1 is"),
        (r"\bof human rights (?=and|in)", "of human right "),
        (r"(?<=human rights and fundamental )freedoms", "freedom"),
        (r"\bthese (?=rights|efforts|challenges|commitments|measures|violations)", "this "),
    ],
    "citation-misshapen": [
        (r"(\bresolution \d+/\d+) of (?=\d+[ \u00a0]\w+[ \u00a0]\d{4})", r"\1 "),
        (r"(\bresolution \d{1,2})/(\d+) of (?=\d)", r"\1-\2 of "),
        (r"(\bresolution \d+/\d+) of \d+[ \u00a0](\w+[ \u00a0]\d{4})", r"\1 of \2"),
    ],
    "opening-colloquial": [(r"^((?:Also |Further )?[Cc]alls )upon\b", r"\1on")],
    "session-misworded": [
        (r"(\w+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|ieth)) session", r"\1 Session"),
        (r"\b(twenty|thirty|forty|fifty|sixty)-(\w+ (?:session|anniversary))\b", r"\1 \2"),
        (r"\b(fifty|sixty)-first session", r"\1-one session"),
        (r"\bfifty-(?=\w+ session)", "fiftieth-"),
    ],
}  # fmt: skip


def _plant(resolution: Resolution, rng: Random, slips: list[tuple[str, str]]) -> Resolution | None:
    if resolution.language != "en":
        return None
    for right, wrong in rng.sample(slips, len(slips)):
        if planted := substituted(resolution, rng, right, wrong):
            return planted
    return None


def _register(rule: str, slips: list[tuple[str, str]]) -> None:
    @plants(rule)
    def plant(resolution: Resolution, rng: Random) -> Resolution | None:
        return _plant(resolution, rng, slips)


for _rule, _slips in _SLIPS.items():
    _register(_rule, _slips)
