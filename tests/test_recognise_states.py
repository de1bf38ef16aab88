"""Lists of States and sponsors are taken apart."""

from __future__ import annotations

import pytest

from drafter.importers.recognise.knowledge import knowledge
from drafter.importers.recognise.states import sponsors_of, states_of
from drafter.model import Sponsor, Text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Chile, Kenya y Suiza.", ("Chile", "Kenya", "Suiza")),
        ("es", "Bosnia y Herzegovina", ("Bosnia y Herzegovina",)),
        ("es", "Chile, Bosnia y Herzegovina e India.]", ("Chile", "Bosnia y Herzegovina", "India")),
        ("es", "Bolivia (Estado Plurinacional de) y Reino Unido de Gran Bretaña e Irlanda del Norte",
         ("Bolivia (Estado Plurinacional de)", "Reino Unido de Gran Bretaña e Irlanda del Norte")),
        ("es", "Camerún China y Cuba", ("Camerún", "China", "Cuba")),
        ("en", "Antigua and Barbuda and Trinidad and Tobago", ("Antigua and Barbuda", "Trinidad and Tobago")),
        ("en", "Kenya, Netherlands (Kingdom of the)]", ("Kenya", "Netherlands (Kingdom of the)")),
        ("fr", "Cuba et Viet Nam", ("Cuba", "Viet Nam")),
        ("es", "", ()),
    ],
)  # fmt: skip
def test_lists_of_states(language: str, text: str, expected: tuple[str, ...]) -> None:
    known = knowledge([], "hrc", language)
    assert tuple(sorted(states_of(text, known))) == tuple(sorted(expected))


def test_sponsors_with_asterisk_and_group() -> None:
    known = knowledge([], "hrc", "es")
    found = sponsors_of(
        Text.of("Azerbaiyán* (en nombre de los países no alineados) y Chile: proyecto de resolución"), known
    )
    assert found == (
        Sponsor(name="Azerbaiyán", member=False, on_behalf_of="los países no alineados"),
        Sponsor(name="Chile"),
    )
