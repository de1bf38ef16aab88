"""The formats in which a document goes out: one line each here, one module each beside."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DraftError
from drafter.model import Resolution
from drafter.render.context import render_context
from drafter.render.files import write_atomically
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


def _docx(resolution: Resolution, context: RenderContext, options: Options) -> bytes:
    from drafter.render import word

    return word.render(context, word.choose(context, options.template, options.templates), emblem=options.emblem)


def _html(resolution: Resolution, context: RenderContext, options: Options) -> bytes:
    from drafter.render import html

    return html.render(context).encode()


def _txt(resolution: Resolution, context: RenderContext, options: Options) -> bytes:
    from drafter.render import plain

    return plain.render(context).encode()


def _md(resolution: Resolution, context: RenderContext, options: Options) -> bytes:
    from drafter.render import markdown

    return markdown.render(context).encode()


def _xml(resolution: Resolution, context: RenderContext, options: Options) -> bytes:
    from drafter.render import akn

    return akn.render(resolution, context)


Maker = Callable[[Resolution, RenderContext, Options], bytes]
FORMATS: dict[str, Maker] = {"docx": _docx, "pdf": _docx, "html": _html, "txt": _txt, "md": _md, "xml": _xml}
"""The maker of each format by its suffix; a PDF is made from the Word file's bytes afterwards."""


def known(to: str) -> str:
    """``to`` if it is a format; raises :class:`~drafter.errors.DraftError` otherwise."""
    if to in FORMATS:
        return to
    near = difflib.get_close_matches(to, FORMATS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(FORMATS)}"
    raise DraftError(f"there is no format “{to}”", hint=hint)


def rendered(resolution: Resolution, to: str, options: Options) -> bytes:
    """One document in one format."""
    return rendered_all([resolution], to, options)[0]


def rendered_all(resolutions: Sequence[Resolution], to: str, options: Options) -> list[bytes]:
    """Documents in one format, in their order; PDFs are made in one start of LibreOffice."""
    make = FORMATS[known(to)]
    files = [make(resolution, render_context(resolution), options) for resolution in resolutions]
    if to != "pdf":
        return files
    from drafter.render import pdf

    return pdf.to_pdf(files)


def write(resolution: Resolution, to: str, target: Path, options: Options, *, force: bool) -> None:
    """One document to a file: whole and, for Word, read back and compared before it replaces anything."""
    data = rendered(resolution, to, options)
    save(resolution, to, data, target, force=force)


def save(resolution: Resolution, to: str, data: bytes, target: Path, *, force: bool) -> None:
    """The bytes of a rendered document to a file; a Word file is compared with what it must say."""
    verify = None
    if to == "docx":
        from drafter.render import word

        verify = word.verifier(render_context(resolution))
    write_atomically(target, data, force=force, verify=verify)


def templates_folder() -> Path:
    """Where the Word templates and the outlines to start from lie: in a checkout or in the package."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
