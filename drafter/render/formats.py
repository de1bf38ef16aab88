"""The formats in which a document goes out: one line each here, one module each beside."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DraftError
from drafter.model import Resolution
from drafter.render.context import render_context
from drafter.render.files import Verify, write_atomically
from drafter.render.pieces import RenderContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a renderer may be told.

    Attributes:
        template: the Word template to use, whatever the organ.
        templates: a folder of Word templates that is searched before the built-in ones.
        emblem: a picture for the emblem's cell of the Word file.
    """

    template: Path | None = None
    templates: Path | None = None
    emblem: Path | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a document, and what reads them back once they are in a file (Word only)."""

    data: bytes
    verify: Verify | None = None


def _docx(resolution: Resolution, context: RenderContext, options: Options) -> Rendered:
    from drafter.render import word
    from drafter.render.templates import choose

    template = choose(context.organ, context.kind, file=options.template, folder=options.templates).template
    return Rendered(*word.render_verified(context, template, emblem=options.emblem))


def _html(resolution: Resolution, context: RenderContext, options: Options) -> Rendered:
    from drafter.render import html

    return Rendered(html.render(context).encode())


def _txt(resolution: Resolution, context: RenderContext, options: Options) -> Rendered:
    from drafter.render import plain

    return Rendered(plain.render(context).encode())


def _md(resolution: Resolution, context: RenderContext, options: Options) -> Rendered:
    from drafter.render import markdown

    return Rendered(markdown.render(context).encode())


def _xml(resolution: Resolution, context: RenderContext, options: Options) -> Rendered:
    from drafter.render import akn

    return Rendered(akn.render(resolution, context))


Maker = Callable[[Resolution, RenderContext, Options], Rendered]
FORMATS: dict[str, Maker] = {"docx": _docx, "pdf": _docx, "html": _html, "txt": _txt, "md": _md, "xml": _xml}
"""The maker of each format by its suffix; a PDF is made from the Word file's bytes afterwards."""


def known(to: str) -> str:
    """``to`` if it is a format; raises :class:`~drafter.errors.DraftError` otherwise."""
    if to in FORMATS:
        return to
    near = difflib.get_close_matches(to, FORMATS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(FORMATS)}"
    raise DraftError(f"there is no format “{to}”", hint=hint)


def rendered(resolution: Resolution, to: str, options: Options) -> Rendered:
    """One document in one format."""
    return rendered_all([resolution], to, options)[0]


def rendered_all(
    resolutions: Sequence[Resolution], to: str, options: Options, names: Sequence[str] = ()
) -> list[Rendered]:
    """Documents in one format, in their order; PDFs are made in one start of LibreOffice.

    ``names`` are for messages: the files that the resolutions come from.
    """
    make = FORMATS[known(to)]
    files = [make(resolution, render_context(resolution), options) for resolution in resolutions]
    if to != "pdf":
        return files
    from drafter.render import pdf

    return [Rendered(data) for data in pdf.to_pdf([file.data for file in files], names=names)]


def save(document: Rendered, target: Path, *, force: bool) -> None:
    """A rendered document to a file: whole and read back, or not at all."""
    write_atomically(target, document.data, force=force, verify=document.verify)
