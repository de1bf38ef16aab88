"""What printing an outline needs of the house's data; what is lacking is told with its line."""

from __future__ import annotations

from collections.abc import Callable

from drafter import house
from drafter.errors import HouseDataError, OutlineError, Problem
from drafter.house import formulas
from drafter.model import Path, Resolution
from drafter.outline.document import Outline


def verify(outline: Outline) -> None:
    """See that the house has what the organ, the language and the session of an outline ask for.

    Raises:
        OutlineError: it has not; the problem stands at the words that ask for it.
        HouseDataError: the same, where an option or the settings ask for it and not the outline.
    """
    resolution = outline.resolution
    for path, asks in _QUESTIONS:
        try:
            asks(resolution)
        except HouseDataError as error:
            if path not in outline.places:
                raise
            raise problem(outline, path, error.message, error.hint) from None


def problem(outline: Outline, path: Path, message: str, hint: str | None) -> OutlineError:
    """An error at the place of one value of an outline."""
    place = outline.locate(path)
    line = outline.source.split("\n")[place.line - 1]
    return OutlineError(outline.file, [Problem(message, place.line, place.column, hint, line)])


def _session(resolution: Resolution) -> None:
    session = resolution.masthead.session
    if session is not None:
        formulas.session_line(house.organ(resolution.organ), house.language(resolution.language), session)


def _original(resolution: Resolution) -> None:
    if resolution.masthead.original_language is not None:
        house.language(resolution.language).language_name(resolution.masthead.original_language)


_QUESTIONS: tuple[tuple[Path, Callable[[Resolution], object]], ...] = (
    (("organ",), lambda resolution: house.organ(resolution.organ)),
    (("language",), lambda resolution: house.language(resolution.language)),
    (("language",), lambda resolution: house.organ(resolution.organ).text(resolution.language)),
    (("original_language",), _original),
    (("session",), _session),
)
