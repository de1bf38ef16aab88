"""From a Word file with tags to a :class:`Compiled` template; the slow way, walked once per template.

docxtpl turns the XML of a part into Jinja source; the rest of the package is tidied: language marks,
revision ids, the paths and names of whoever edited the template last, sample footnotes.
"""

from __future__ import annotations

import posixpath
import re
from types import CodeType

from jinja2 import TemplateSyntaxError, meta
from lxml import etree

from drafter.errors import TemplateError
from drafter.render.word import tags, tidy
from drafter.render.word.compiled import Compiled, Segments
from drafter.render.word.environment import environment
from drafter.render.word.forms import call_form, forms
from drafter.render.word.opened import Opened
from drafter.render.word.package import Part, part
from drafter.render.word.xml import element, w

CHECK_HINT = "run: drafter templates check"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_GAP = re.compile(r"<\?gap (\w+)\?>")
_BEFORE_TABLE_BIDI = {w(n) for n in ("tblStyle", "tblpPr", "tblOverlap")}
_AFTER_SECTION_BIDI = {w(n) for n in ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")}


def compile_template(data: bytes, file: str) -> Compiled:
    """Compile the Word file ``data``; ``file`` names it in messages.

    Raises:
        TemplateError: it is no Word document, or a tag in it cannot be read.
    """
    opened = Opened.read(data, file)
    table: list[etree._Element] = []
    note_style, call_style = tidy.note_styles(opened)
    tidy.tidy(opened)
    files: dict[str, Part | Segments | CodeType] = {}
    names: set[str] = set()
    for name in opened.text_parts():
        source = jinja_source(opened, name, table)
        files[name], used = _program(source, name, file)
        names |= used
    abstract, number = tidy.free_numbers(opened)
    for name, content in opened.files.items():
        if name not in files:
            files[name] = _ready(name, content, opened)
    ordered = tuple((name, files[name]) for name in opened.order())
    properties, properties_rtl = (
        tuple(forms(base, call_style, rtl=rtl) for base in table) for rtl in (False, True)
    )
    return Compiled(
        files=ordered,
        main=opened.main,
        properties=properties,
        properties_rtl=properties_rtl,
        names=frozenset(names),
        abstract=abstract,
        number=number,
        note_style=note_style,
        number_form=call_form(element("rPr"), call_style),
    )


def jinja_source(opened: Opened, name: str, table: list[etree._Element]) -> str:
    """The Jinja source of one part; tags, tables and sections prepared, then docxtpl's work."""
    from docxtpl import DocxTemplate  # heavy; needed only where a template is compiled

    root = opened.roots[name]
    tags.prepare(root, table, "runs" if name == opened.main else "plain")
    for properties in root.iter(w("tblPr")):
        tags.insert_text(properties, _BEFORE_TABLE_BIDI, "{{ _bidi_table }}")
    for properties in root.iter(w("sectPr")):
        before = {str(child.tag) for child in properties} - _AFTER_SECTION_BIDI
        tags.insert_text(properties, before, "{{ _bidi }}")
    text = etree.tostring(root, encoding="unicode")
    patched: str = DocxTemplate(name).patch_xml(text)
    return patched


def _program(source: str, name: str, file: str) -> tuple[CodeType, set[str]]:
    jinja = environment()
    try:
        used = meta.find_undeclared_variables(jinja.parse(source))
        return jinja.compile(HEAD + source, name, posixpath.basename(name)), used
    except TemplateSyntaxError as error:
        message = f"a tag of the template cannot be read: {error.message}"
        raise TemplateError(message, file=file, hint=CHECK_HINT) from error


def _ready(name: str, content: bytes, opened: Opened) -> Part | Segments:
    root = opened.roots.get(name)
    if root is None:
        return part(name, content)
    text = HEAD + etree.tostring(root, encoding="unicode")
    pieces = tuple(_GAP.split(text))
    return Segments(pieces) if len(pieces) > 1 else part(name, text.encode())
