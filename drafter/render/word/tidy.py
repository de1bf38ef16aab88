"""A template made ready for every language: no trace of its editors, gaps for what each document adds."""

from __future__ import annotations

from lxml import etree

from drafter.render.word.editing import forget_editing
from drafter.render.word.opened import ROOT_RELATIONSHIPS, TYPES, Opened, relationships_name
from drafter.render.word.xml import RELATIONSHIPS, R, W, element, w

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
PACKAGE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_APP = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office Word</Application></Properties>"
)
_NUMBERING = f'<w:numbering xmlns:w="{W}"/>'
_FOOTNOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
    '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote></w:footnotes>"
)
_BEFORE_BIDI = {w(n) for n in (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN")}  # fmt: skip
_STYLE_HEAD = {w(n) for n in ("name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden",
                              "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "pPr")}  # fmt: skip
IMAGE_TYPES = ("png", "jpeg")


def tidy(opened: Opened) -> None:
    """Change ``opened`` as the module says."""
    for name in ("numbering", "footnotes"):
        if not opened.only(name):
            opened.add(name, _NUMBERING if name == "numbering" else _FOOTNOTES)
    forget_editing(opened)
    _properties(opened)
    _settings(opened)
    _styles(opened)
    _footnotes(opened)
    _numbering(opened)
    _gap(opened.roots[relationships_name(opened.main)], "relationships")
    defaults = {item.get("Extension") for item in opened.roots[TYPES]}
    for extension in IMAGE_TYPES:
        if extension not in defaults:
            opened.roots[TYPES].insert(0, etree.ProcessingInstruction("gap", f"type_{extension}"))


def _gap(root: etree._Element, name: str) -> None:
    root.append(etree.ProcessingInstruction("gap", name))


def _properties(opened: Opened) -> None:
    """Only title, symbol and language are told; whoever made the template is not."""
    for name in [name for name in opened.files if name.startswith("docProps/")]:
        opened.drop(name)
    root = opened.roots[ROOT_RELATIONSHIPS]
    for relation in list(root):
        if relation.get("Type") != f"{R}/officeDocument":
            root.remove(relation)
    empty = f'<cp:coreProperties xmlns:cp="{CORE_NAMESPACE}"/>'.encode()
    for name, content, kind, relation_type in (
        ("docProps/core.xml", empty, CORE_TYPE, f"{PACKAGE_RELATIONSHIP}/core-properties"),
        ("docProps/app.xml", _APP, APP_TYPE, f"{R}/extended-properties"),
    ):
        opened.files[name] = content
        opened.roots[name] = etree.fromstring(content)
        opened.declare(name, kind)
        attributes = {"Id": f"drafter-{name[9:-4]}", "Type": relation_type, "Target": name}
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", attributes)
    _gap(opened.roots["docProps/core.xml"], "core")


CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def _settings(opened: Opened) -> None:
    name = opened.only("settings")
    if not name:
        return
    for relation in list(opened.relationships(name)):
        if relation.get("TargetMode") == "External":  # the path of the template on somebody's machine
            opened.roots[relationships_name(name)].remove(relation)
    for notes in opened.roots[name].iter(w("footnotePr")):
        for item in notes.findall(w("footnote")):
            notes.remove(item)
        notes.extend(element("footnote", id=ident) for ident in ("-1", "0"))


def _styles(opened: Opened) -> None:
    """Gaps for the language of proofing and, in the default style, for the direction of writing."""
    name = opened.only("styles")
    if not name:
        return
    root = opened.roots[name]
    defaults = _child(_child(_child(root, "docDefaults", 0), "rPrDefault", 0), "rPr", 0)
    _gap(defaults, "lang")
    for style in root.iter(w("style")):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            head = sum(child.tag in _STYLE_HEAD - {w("pPr")} for child in style)
            paragraph = _child(style, "pPr", head)
            place = sum(child.tag in _BEFORE_BIDI for child in paragraph)
            paragraph.insert(place, etree.ProcessingInstruction("gap", "bidi"))


def _child(parent: etree._Element, name: str, place: int) -> etree._Element:
    found = parent.find(w(name))
    if found is None:
        found = element(name)
        parent.insert(place, found)
    return found


def _footnotes(opened: Opened) -> None:
    """Keep the separators; footnotes and their calls in a template are only samples."""
    root = opened.roots[opened.only("footnotes")]
    idents = {"separator": "-1", "continuationSeparator": "0"}
    for note in list(root):
        ident = idents.get(note.get(w("type")) or "")
        if ident is None:
            root.remove(note)
        else:
            note.set(w("id"), ident)
    _gap(root, "footnotes")
    for call in list(opened.roots[opened.main].iter(w("footnoteReference"))):
        run = call.getparent()
        if run is not None:
            run.remove(call)


def _numbering(opened: Opened) -> None:
    root = opened.roots[opened.only("numbering")]
    definitions = sum(child.tag in (w("numPicBullet"), w("abstractNum")) for child in root)
    root.insert(definitions, etree.ProcessingInstruction("gap", "abstract"))
    instances = max((index for index, child in enumerate(root) if child.tag == w("num")), default=definitions)
    root.insert(instances + 1, etree.ProcessingInstruction("gap", "instances"))


def free_numbers(opened: Opened) -> tuple[int, int]:
    """The first free number of a list definition and of a list."""
    root = opened.roots[opened.only("numbering")]
    found = []
    for tag, name, start in (("abstractNum", "abstractNumId", 0), ("num", "numId", 1)):
        taken = [int(item.get(w(name)) or 0) for item in root.findall(w(tag))]
        found.append(max([start - 1, *taken]) + 1)
    return found[0], found[1]


def note_styles(opened: Opened) -> tuple[str, str]:
    """The ids of the styles of footnotes and of their calls; "" where the template has none."""
    name = opened.only("styles")
    found = {"footnote text": "", "footnote reference": ""}
    for style in opened.roots[name].iter(w("style")) if name else ():
        named = style.find(w("name"))
        key = (named.get(w("val")) or "").lower() if named is not None else ""
        if key in found:
            found[key] = style.get(w("styleId")) or ""
    return found["footnote text"], found["footnote reference"]
