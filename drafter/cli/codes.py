"""The options ``--organ`` and ``--language``: what they may be, and when they are not used."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from drafter import api
from drafter.cli import show
from drafter.errors import ConfigurationError


def verify(organ: str | None, language: str | None) -> None:
    """Refuse an organ or a language on which there are no data.

    Raises:
        ConfigurationError: with the nearest code that is known.
    """
    _known("organ", organ, api.organs())
    _known("language", language, api.languages())


def verify_import(organ: str | None, language: str | None) -> None:
    """Refuse what is no code of an organ, or none of a language of the United Nations.

    A draft comes in although there are no data yet on its organ or its language.
    """
    if organ is not None and not re.fullmatch(r"[a-z][a-z0-9_-]{0,30}", organ):
        known = ", ".join(api.organs())
        raise ConfigurationError(f"“{organ}” is not the code of an organ", hint=f"known here: {known}")
    _known("language", language, api.language_names())


def _known(name: str, code: str | None, known: Sequence[str]) -> None:
    if code is None or code in known:
        return
    near = difflib.get_close_matches(code, known, n=1)
    hint = f"did you mean “{near[0]}”?" if near else f"known here: {', '.join(known)}"
    raise ConfigurationError(f"there are no data on the {name} “{code}”", hint=hint)


def unused(file: str, own: tuple[str, str], given: tuple[str | None, str | None]) -> None:
    """Say that an option is not used where an outline names another organ or language itself."""
    for name, code, option in zip(("organ", "language"), own, given, strict=True):
        if option is not None and option != code:
            label = show.style("note", "advice")
            show.say(
                f"{file}: {label}: the outline itself says “{name}: {code}”, so --{name} {option} is not used"
            )
