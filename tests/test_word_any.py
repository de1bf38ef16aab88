"""Any valid resolution builds, and its Word text is the plain rendering (law 6); same input, same bytes."""

from __future__ import annotations

import io

from hypothesis import HealthCheck, given, settings

from drafter.model import Resolution
from drafter.render import plain, word
from drafter.render.context import render_context
from drafter.render.word.verify import verify
from tests.strategies import resolutions


@given(resolutions())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_resolution_builds_and_says_the_same(resolution: Resolution) -> None:
    context = render_context(resolution)
    template = word.choose(context)
    data = word.render(context, template)
    assert word.render(context, template) == data
    found = word.read_word(io.BytesIO(data))
    own = [paragraph.lstrip("\t") for paragraph in found.paragraphs]
    expected = [paragraph.lstrip("\t") for paragraph in plain.paragraphs(context)]
    assert own[len(own) - len(expected) :] == expected  # before them only the masthead
    assert list(found.notes) == plain.notes(context)
    verify(data, context, frozenset())
