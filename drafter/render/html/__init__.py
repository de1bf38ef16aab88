"""A resolution as one self-contained page: no script, no image, nothing fetched.

The page is for reading on a phone, for sending and for print. Its parts carry the roles of DPUB-ARIA, so
that a screen reader names them in its user's own language and the page needs no words of its own: footnote
calls and notes are linked both ways, references lead to their paragraphs, the skip link is the resolution's
own number and title.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from drafter.render.pieces import Line, RenderContext

if TYPE_CHECKING:
    from jinja2 import Template


def render(context: RenderContext) -> str:
    """The page, as text to be written in UTF-8."""
    style = _data("page.css")
    return (
        _template()
        .render(c=context, style=style, style_hash=_hash(style), depth=_depth, first=_Calls())
        .rstrip()
        + "\n"
    )


def _depth(line: Line) -> int:
    """The depth of the list that a line stands in; 0 for a paragraph."""
    return line.path.count("subparagraphs")


class _Calls:
    """Tells whether a footnote is called for the first time: only that call gets the anchor of its note."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def __call__(self, number: int) -> bool:
        first = number not in self._seen
        self._seen.add(number)
        return first


@cache
def _template() -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
    )
    return environment.from_string(_data("page.html"))


def _data(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(style: str) -> str:
    """The one style sheet that the page's content security policy allows: ours."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
