"""Word files: a :class:`~drafter.render.pieces.RenderContext` placed in a template.

``render`` gives bytes, ``write`` puts them where the user wants them: verified, in one step, or not at all.
"""

from __future__ import annotations

from pathlib import Path

from drafter.render import templates
from drafter.render.files import Verify, check_target, write_atomically
from drafter.render.pieces import RenderContext
from drafter.render.templates.find import Template
from drafter.render.word.readback import WordText, read_word

__all__ = ["Template", "WordText", "choose", "read_word", "render", "verifier", "write"]


def choose(context: RenderContext, file: Path | None = None, folder: Path | None = None) -> Template:
    """The template for ``context``: ``file`` if it is given, else the organ's, in ``folder`` first.

    Raises:
        TemplateError: there is none; see :func:`drafter.render.templates.choose`.
    """
    return templates.choose(context.organ, context.kind, file=file, folder=folder).template


def render(context: RenderContext, template: Template, *, emblem: Path | None = None) -> bytes:
    """The Word file of ``context``: the same bytes for the same input.

    ``emblem`` is a PNG or JPEG picture for the emblem's place. ``SOURCE_DATE_EPOCH``, where it is set,
    becomes the file's date of creation; otherwise it has none.

    Raises:
        TemplateError: the template cannot be used.
        DraftError: the text has a character that no Word file can hold.
        ConfigurationError: the emblem cannot be used.
    """
    from drafter.render.word.cache import compiled
    from drafter.render.word.emblem import read_emblem
    from drafter.render.word.renderer import rendered

    picture = read_emblem(emblem) if emblem is not None else None
    return rendered(context, compiled(template.path), str(template.path), picture)


def verifier(context: RenderContext, template: Template | None = None) -> Verify:
    """Compares a finished Word file with ``context``.

    With ``template`` the masthead is compared too, as far as the template shows it.
    """
    from drafter.render.word.cache import compiled
    from drafter.render.word.verify import verify

    names = compiled(template.path).names if template is not None else frozenset()
    return lambda path: verify(path, context, names)


def render_verified(
    context: RenderContext, template: Template, *, emblem: Path | None = None
) -> tuple[bytes, Verify]:
    """As :func:`render`, with a function that reads the written file back and compares it with ``context``."""
    from drafter.render.word.cache import compiled
    from drafter.render.word.verify import verify

    data = render(context, template, emblem=emblem)
    names = compiled(template.path).names
    return data, lambda path: verify(path, context, names)


def write(
    context: RenderContext,
    template: Template,
    target: Path,
    *,
    emblem: Path | None = None,
    force: bool = False,
) -> None:
    """Write the Word file of ``context`` to ``target``, read back and compared before it gets its name.

    Raises:
        DraftError: as :func:`render`; the target exists and ``force`` is false; it is a link, a folder or
            a device; or the finished file does not say what the resolution says.
        TemplateError, ConfigurationError: as :func:`render`.
    """
    check_target(target, force=force)
    data = render(context, template, emblem=emblem)
    write_atomically(target, data, force=force, verify=verifier(context, template))
