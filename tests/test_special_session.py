"""A special session: a day of its own in the masthead, no agenda item, "S-35/1"."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.outline import write
from drafter.outline.read import read_text
from drafter.render import formats
from drafter.rules import check

OUTLINE = """\
organ: hrc
language: {language}
symbol: A/HRC/RES/S-35/1
number: S-35/1
title: Deterioro de la situación
session: {{number: 35, special: true, from: 2022-11-24, to: 2022-11-24}}
preamble:
  - Guiado por los propósitos y principios de la Carta de las Naciones Unidas
operative:
  - Decide seguir ocupándose de la cuestión
adoption: {{meeting: 2, date: 2022-11-24, vote: {{totals: [25, 6, 16]}}}}
"""


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("form", ["docx", "txt", "md", "xml"])
def test_its_day_comes_back(language: str, form: str) -> None:
    outline = read_text(OUTLINE.format(language=language), "special.yaml").resolution
    data = formats.rendered(outline, form, formats.Options()).data
    back = importers.read(data, file=f"special.{form}").resolution
    assert back.masthead.session == outline.masthead.session
    assert back.masthead.issued is None
    assert (back.number, back.adoption) == (outline.number, outline.adoption)
    assert "in_favour" not in write(back)


def test_it_needs_no_agenda_item() -> None:
    outline = read_text(OUTLINE.format(language="es"), "special.yaml")
    assert check(outline, select=["masthead-incomplete"]) == []
