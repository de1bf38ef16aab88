"""A resolution as Akoma Ntoso 3.0, in the profile of the files that the United Nations publishes.

Valid against the schema of the standard, with the UN's own element names and values: ``statement
name="resolution"``; ``coverPage`` with ``docAuthority``, ``docNumber``, ``session``…; ``preface``;
``preamble`` with ``formula`` and ``container name="Recordando"``; ``mainBody`` with ``paragraph``, ``list``,
``point`` and, after the point that it belongs to, ``sublist``; ``authorialNote``; ``conclusions`` with
``event`` and ``vote``; ``attachments``. What differs, on purpose:

- Texts begin with their first letter: the tabs of the Word file are not copied.
- A paragraph's id in the outline is its ``wId``; a reference is ``<ref href="#eId">`` around the number.
- The States in the analysis of a vote are called as in the outline, in its language and order.
- ``meta/proprietary`` holds the outline's codes and sponsors, which the profile has no place for.
- The metadata name this program as their source, not the UN's department.
"""

from __future__ import annotations

from drafter import numbering
from drafter.model import Resolution
from drafter.render.akn.body import Body, names
from drafter.render.akn.cover import conclusions, cover_page, preface
from drafter.render.akn.element import Element, document, element
from drafter.render.akn.inline import Inlines
from drafter.render.akn.meta import OUTLINE, Meta
from drafter.render.akn.profile import organ
from drafter.render.pieces import RenderContext

__all__ = ["OUTLINE", "render"]

_NAMESPACES = {
    "xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "xmlns:akn4un": "http://un.org/akn4un",
    "xmlns:drafter": OUTLINE,
}


def render(resolution: Resolution, context: RenderContext) -> bytes:
    """``resolution`` as an XML file; ``context`` is its own, and gives every printed character."""
    named = organ(resolution.organ)
    scheme = numbering.LabelScheme(context.label_levels)
    inlines = Inlines(resolution, context, names(resolution, numbering.labels(resolution, scheme)))
    body = Body(resolution, context, inlines, named.styles)
    meta = Meta(resolution, context, named)
    statement = element(
        "statement",
        {"name": "resolution"},
        meta.whole(),
        cover_page(resolution, context, named),
        preface(context, inlines),
        body.preamble(),
        body.main_body(),
        conclusions(resolution, context, named),
        _attachments(context, body, meta),
    )
    return document(element("akomaNtoso", _NAMESPACES, statement))


def _attachments(context: RenderContext, body: Body, meta: Meta) -> Element | None:
    annexes = tuple(
        element("attachment", None,
                element("doc", {"name": "annex"}, meta.annex(number + 1), body.annex_body(number, annex)))
        for number, annex in enumerate(context.annexes)
    )  # fmt: skip
    return element("attachments", None, *annexes) if annexes else None
