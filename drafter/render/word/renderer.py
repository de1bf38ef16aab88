"""A context and a template become the bytes of a Word file, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from drafter.errors import TemplateError
from drafter.render.pieces import RenderContext, TextPiece
from drafter.render.word.compiled import Compiled, Segments
from drafter.render.word.emblem import RELATIONSHIP, Emblem
from drafter.render.word.numbering import abstract_xml, instance_xml, lists, numbered_bookmarks
from drafter.render.word.package import Part, packed, part
from drafter.render.word.properties import core_xml
from drafter.render.word.runs import CustomMark, Placer, RunProperties, note_pieces, text_run
from drafter.render.word.xml import CONTENT_TYPES, RELATIONSHIPS, R, escape

CHECK_HINT = "run: drafter templates check"
_FIELDS = tuple(field.name for field in fields(RenderContext))
_PLAIN = RunProperties("", "<w:rPr><w:i/><w:iCs/></w:rPr>", "")
_PLAIN_RTL = RunProperties("<w:rPr><w:rtl/></w:rPr>", "<w:rPr><w:i/><w:iCs/><w:rtl/></w:rPr>", "")
_SIGN = "*"  # marks the sponsors that are not members of the organ


def rendered(context: RenderContext, template: Compiled, file: str, emblem: Emblem | None) -> bytes:
    """The Word file of ``context``; ``file`` names the template in messages.

    Raises:
        TemplateError: a tag asks for something that the context does not have.
        DraftError: the text has a character that no Word file can hold.
    """
    values, gaps = _values(context, template, emblem), _gaps(context, template, emblem)
    return packed(_parts(template, values, gaps, file, emblem))


def _parts(
    template: Compiled, values: dict[str, Any], gaps: dict[str, str], file: str, emblem: Emblem | None
) -> Iterator[Part]:
    for name, item in template.files:
        if isinstance(item, Part):
            yield item
        elif isinstance(item, Segments):
            yield _filled(name, item, tuple((key, gaps.get(key, "")) for key in item.texts[1::2]))
        else:
            yield part(name, _executed(item, values, file).encode())
    if emblem is not None:
        folder = template.main.rpartition("/")[0]
        yield _picture(f"{folder}/{emblem.name}" if folder else emblem.name, emblem.data)


@lru_cache(maxsize=128)
def _filled(name: str, item: Segments, gaps: tuple[tuple[str, str], ...]) -> Part:
    """Most gaps (language, direction, lists) are filled alike in document after document."""
    return part(name, item.filled(dict(gaps)).encode())


@lru_cache(maxsize=8)
def _picture(name: str, data: bytes) -> Part:
    return part(name, data)


@lru_cache(maxsize=1)
def _jinja() -> SandboxedEnvironment:
    from drafter.render.word.environment import environment

    return environment()


@lru_cache(maxsize=64)
def _program(code: CodeType) -> Callable[[Any], Iterable[str]]:
    jinja = _jinja()
    template = jinja.template_class.from_code(jinja, code, jinja.make_globals(None))
    return template.root_render_func


def _executed(code: CodeType, values: dict[str, Any], file: str) -> str:
    program = _program(code)
    jinja = _jinja()
    try:
        return "".join(program(jinja.context_class(jinja, values, None, {})))
    except UndefinedError as error:
        message = f"the template asks for something that is not there: {error.message}"
        raise TemplateError(message, file=file, hint=CHECK_HINT) from error
    except (JinjaError, TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        message = f"a tag of the template cannot be followed: {error}"
        raise TemplateError(message, file=file, hint=CHECK_HINT) from error
    except (MemoryError, RecursionError) as error:
        message = "a tag of the template takes more memory than there is"
        raise TemplateError(message, file=file, hint=CHECK_HINT) from error
    except TemplateError as error:
        raise TemplateError(error.message, file=file, hint=error.hint) from error


def _values(context: RenderContext, template: Compiled, emblem: Emblem | None) -> dict[str, Any]:
    """What the tags of a template can name."""
    values: dict[str, Any] = {name: getattr(context, name) for name in _FIELDS}
    numbering = {name: template.number + index for index, name in enumerate(lists(context))}
    rtl = context.direction == "rtl"
    marked = _marked(context)
    forms = template.properties_rtl if rtl else template.properties
    values |= {
        "title_text": context.title_text,
        "emblem": emblem.drawing(context.united_nations) if emblem else Markup(""),
        "_word": Placer(forms, numbering, len(context.footnotes), int(marked), numbered_bookmarks(context)),
        "_bidi": Markup("<w:bidi/>" if rtl else ""),
        "_bidi_table": Markup("<w:bidiVisual/>" if rtl else ""),
    }
    if marked:
        before, sign, after = context.heading_line.partition(_SIGN)
        pieces = (TextPiece(before), CustomMark(sign, 1), TextPiece(after))
        values["heading_line"] = tuple(p for p in pieces if isinstance(p, CustomMark) or p.text)
    return values


def _marked(context: RenderContext) -> bool:
    """Whether the sponsors' line has an asterisk that a footnote explains."""
    return bool(context.sponsor_notes) and _SIGN in context.heading_line


def _gaps(context: RenderContext, template: Compiled, emblem: Emblem | None) -> dict[str, str]:
    """What goes into the gaps of the other files of the package."""
    locale = escape(context.locale)
    rtl = context.direction == "rtl"
    instances = range(template.number, template.number + len(lists(context)))
    levels = len(context.label_levels)
    gaps = {
        "lang": f'<w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="{locale}"/>',
        "bidi": "<w:bidi/>" if rtl else "",
        "abstract": abstract_xml(
            context.label_levels, template.abstract
        ),  # also unused: an import knows our files by it
        "instances": "".join(instance_xml(number, template.abstract, levels) for number in instances),
        "footnotes": _footnotes(context, template),
        "core": core_xml(context),
    }
    if emblem is not None:
        gaps["relationships"] = (
            f'<Relationship xmlns="{RELATIONSHIPS}" Id="{RELATIONSHIP}" Type="{R}/image" '
            f'Target="{emblem.name}"/>'
        )
        gaps[f"type_{emblem.kind}"] = (
            f'<Default xmlns="{CONTENT_TYPES}" Extension="{emblem.kind}" ContentType="image/{emblem.kind}"/>'
        )
    return gaps


def _footnotes(context: RenderContext, template: Compiled) -> str:
    """The footnotes in the order of their calls (LibreOffice goes by that, Word by their numbers)."""
    number = f"<w:r>{template.number_form}<w:footnoteRef/></w:r>"
    numbered = numbered_bookmarks(context)
    form = _PLAIN_RTL if context.direction == "rtl" else _PLAIN
    notes = [(number, note_pieces(pieces, form, numbered)) for pieces in context.footnotes]
    if _marked(context):
        words = context.sponsor_notes.removeprefix(_SIGN).lstrip()
        notes.insert(0, (text_run(_SIGN, ""), text_run(words, form.roman)))
    style = f'<w:pPr><w:pStyle w:val="{template.note_style}"/></w:pPr>' if template.note_style else ""
    tab = "<w:r><w:tab/></w:r>"
    return "".join(
        f'<w:footnote w:id="{ident}"><w:p>{style}{tab}{mark}{tab}{text}</w:p></w:footnote>'
        for ident, (mark, text) in enumerate(notes, 1)
    )
