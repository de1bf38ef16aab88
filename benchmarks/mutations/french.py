"""Slips that only French has: elision, contraction, agreement, accents, names of instruments."""

from __future__ import annotations

from random import Random

from benchmarks.mutations import MUTATIONS, Planted, plants, substituted
from drafter.model import Resolution

_SLIPS = {
    "accent-missing": [
        (r"(?<= )à(?= cet égard| cette fin| l’égard| la suite)", "a"), (r"(?<=grâce )à", "a"), (r"(?<=relatifs )à", "a"),
        (r"(?<=États )à(?= [a-z]{4,}er )", "a"), (r"(?<=la mesure )où(?= les| la)", "ou"),
    ],
    "article-misfitting": [
        (r"\bqu’(?=ils? |elles? |une? )", "que "), (r"(?<= )d’(?=ex|ac|in|ob|homme)", "de "), (r"(?<= )l’(?=[aeio]\w{4})", "la "),
        (r"\bdes (?=États|enfants|femmes|droits)", "de les "), (r"\baux (?=États|enfants|femmes)", "à les "),
        (r"\bs’ils\b", "si ils"), (r"\bdu (?=développement|Conseil)", "de le "),
    ],
    "name-misworded": [
        (r"Déclaration universelle des droits", "Déclaration Universelle des Droits"), (r"Haut-Comm", "Haut comm"),
        (r"Pacte international relatif", "Pacte International Relatif"), (r"Secrétaire général", "Secretaire général"),
        (r"Convention relative aux droits de l", "Convention sur les droits de l"),
    ],
    "number-disagreeing": [
        (r"(?<=les )(mesure|droit|femme|enfant|personne)s\b", r"\1"), (r"(?<=\bdes )([a-z]{4,}[^s\W])s\b", r"\1"),
        (r"\bsociété civile\b", "société civil"), (r"(?<=\baux )([a-z]{4,}[^s\W])s\b", r"\1"), (r"\btous les États", "toutes les États"),
    ],
}  # fmt: skip


def _register(rule: str) -> None:
    others = MUTATIONS.get(rule)

    @plants(rule)
    def planted(resolution: Resolution, rng: Random) -> Planted:
        if resolution.language != "fr":
            return others(resolution, rng) if others else None
        swaps = list(_SLIPS[rule])
        rng.shuffle(swaps)
        for right, wrong in swaps:
            if found := substituted(resolution, rng, right, wrong):
                return found
        return None


for _rule in _SLIPS:
    _register(_rule)
