"""The traces of editing in a template: who did what, when, in which language; none reaches a document."""

from __future__ import annotations

from lxml import etree

from drafter.render.word.opened import Opened
from drafter.render.word.xml import w

_NOISE = {w(n) for n in (
    "lang", "proofErr", "lastRenderedPageBreak", "rsids", "attachedTemplate", "noProof", "themeFontLang", "rsid",
    "smartTagType", "docVars", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
    "permStart", "permEnd", "trackRevisions", "documentProtection", "writeProtection", "mailMerge")}  # fmt: skip
_DELETED = {w(n) for n in ("del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
                           "moveToRangeEnd", "cellDel")}  # fmt: skip
_INSERTED = {w(n) for n in ("ins", "moveTo")}
_NOTED = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "customXml")


def forget_editing(opened: Opened) -> None:
    """Accept every tracked change, drop comments and what Word notes about whoever edited the file."""
    for kind in _NOTED:
        opened.drop_related(kind)
    for root in opened.roots.values():
        _accept_changes(root)
        for noise in list(root.iter(*_NOISE)):
            _remove(noise)
        for item in root.iter(etree.Element):
            _forget_ids(item)


def has_changes(root: etree._Element) -> bool:
    """Whether tracked changes are left in a part."""
    return next(root.iter(*_DELETED, *_INSERTED), None) is not None


def _accept_changes(root: etree._Element) -> None:
    for item in list(root.iter(etree.Element)):
        if item.tag in _DELETED or (str(item.tag).startswith(w("")) and str(item.tag).endswith("PrChange")):
            _remove(item)
        elif item.tag in _INSERTED:
            for child in list(item):
                item.addprevious(child)
            _remove(item)


def _forget_ids(item: etree._Element) -> None:
    for name in [str(name) for name in item.attrib]:
        if name.startswith(w("rsid")) or name.endswith(("}paraId", "}textId")):
            del item.attrib[name]


def _remove(item: etree._Element) -> None:
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)
