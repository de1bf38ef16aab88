"""A template is tried with texts that have everything: what fails then would fail in a user's hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from drafter.errors import TemplateError
from drafter.model import Resolution, Sponsor
from drafter.render.templates.find import Template


@lru_cache(maxsize=1)
def samples() -> tuple[Resolution, ...]:
    """An adopted resolution, and a draft that does not have most of it."""
    from drafter.outline import read

    full = read(Path(__file__).with_name("sample.yaml")).resolution
    sponsors = (Sponsor(name="Chile"), Sponsor(name="Kenya", member=False))
    draft = replace(
        full,
        kind="draft",
        number=None,
        masthead=replace(full.masthead, symbol="A/HRC/57/L.99", sponsors=sponsors),
        annexes=(),
        adoption=None,
    )
    return full, draft


def failures(path: Path) -> Iterator[TemplateError]:
    """What happens when documents are built with the template: nothing, if it is sound."""
    from drafter.render import word
    from drafter.render.context import render_context

    for resolution in samples():
        try:
            word.render(render_context(resolution), Template(path, "file"))
        except TemplateError as error:
            yield error
