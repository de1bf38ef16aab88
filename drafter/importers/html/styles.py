"""What a page's styles say about an element: italics, hidden words, the numbers of lists.

Of the language of style sheets only simple selectors are known ("p", ".c3", "p.c3", "#id", and the number
that stands before the items of a list, as word processors on the web write it); the rest changes no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BRACES = re.compile(r"([{}])")
_COMMENT = re.compile(r"/\*(?:.*?\*/|.*+)", re.DOTALL)
_SIMPLE = re.compile(r"(?:[a-z][\w-]*)?(?:[.#][\w-]+)?", re.IGNORECASE)
_BEFORE_ITEM = re.compile(r"(?:ul|ol)?(\.[\w-]+)\s*>\s*li::?before", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
_SHOWN_AS_BLOCKS = frozenset({"block", "list-item", "table", "flex", "grid", "table-cell", "table-row"})
_ALWAYS_BLOCKS = frozenset({"p", "div", "li", "table", "tr", "td", "th"})
_LONGEST = 4_000
_MOST_CLASSES = 20
_MOST_SELECTORS = 100_000
"""Of all sheets of a page; the largest of word processors have some thousand."""
_ITALIC = frozenset({"italic", "oblique"})
_BOLD = 600
_ITALIC_TAGS = ("i", "em", "cite", "var", "dfn", "address")
_BOLD_TAGS = ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")
_BY_TAG: dict[str, dict[str, str]] = {
    **{tag: {"font-style": "italic"} for tag in _ITALIC_TAGS},
    **{tag: {"font-weight": "bold"} for tag in _BOLD_TAGS},
    **{tag: {"white-space": "pre"} for tag in ("pre", "listing", "xmp", "textarea")},
    "sup": {"vertical-align": "super"},
    "center": {"text-align": "center"},
}
"""What a browser does without any style."""


class Style(NamedTuple):
    """How the words of an element are set; all but ``display`` and ``hidden`` pass on to what is inside."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    kept_spaces: bool = False
    hidden: bool = False
    display: str = ""
    marker: str = ""
    align: str = ""


class Styles:
    """Reads the style sheets of one page once, and is asked for each element."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        self._numbers: dict[str, str] = {}
        self._room = _MOST_SELECTORS
        for sheet in sheets:
            for selectors, declarations in _rules(sheet):
                self._read(selectors, declarations)

    def _read(self, selectors: str, declarations: str) -> None:
        found = None
        names = selectors.split(",", self._room)[: self._room]
        self._room -= len(names)
        for selector in names:
            name = selector.strip()
            item = _BEFORE_ITEM.fullmatch(name)
            if item is None and not (name and _SIMPLE.fullmatch(name)):
                continue
            found = _declared(declarations) if found is None else found
            if item is None:
                self._rules.setdefault(_key(name), {}).update(found)
            elif "content" in found:
                self._numbers[item[1]] = found["content"]

    def of(self, element: Element, above: Style) -> Style:
        """The style of ``element`` inside one of the style ``above``."""
        tag = str(element.tag)
        if not element.attrib and tag not in self._rules and tag not in _BY_TAG:
            return above if not above.display else above._replace(display="")
        said = dict(_BY_TAG.get(tag, ()))
        classes = (element.get("class") or "").split()[:_MOST_CLASSES]
        keys = (tag, *(f".{each}" for each in classes), *(f"{tag}.{each}" for each in classes))
        for key in (*keys, f"#{element.get('id')}", f"{tag}#{element.get('id')}"):
            said.update(self._rules.get(key, ()))
        said.update(_declared(element.get("style") or ""))
        return _set(said, above, hidden=element.get("hidden") is not None, align=element.get("align") or "")

    def number(self, element: Element) -> str | None:
        """What a style sheet sets before each item of a list: ``"" counter(a,lower-latin) ") "``."""
        classes = (element.get("class") or "").split()[:_MOST_CLASSES]
        return next((self._numbers[f".{each}"] for each in classes if f".{each}" in self._numbers), None)


def is_block(element: Element, style: Style) -> bool:
    """Whether an element begins and ends lines."""
    if style.display == "inline" and element.tag not in _ALWAYS_BLOCKS:
        return False
    return element.tag in _BLOCKS or style.display in _SHOWN_AS_BLOCKS


def _key(selector: str) -> str:
    """A selector with its tag in small letters, as the parser gives tags."""
    at = min((selector.find(mark) for mark in ".#" if mark in selector), default=len(selector))
    return selector[:at].lower() + selector[at:]


def _set(said: dict[str, str], above: Style, *, hidden: bool, align: str) -> Style:
    italic, weight = said.get("font-style"), said.get("font-weight")
    raised, spaces = said.get("vertical-align"), said.get("white-space")
    shown = said.get("display", "")
    hidden = hidden or shown == "none" or said.get("visibility") == "hidden" or said.get("mso-hide") == "all"
    return Style(
        italic=above.italic if italic in {None, "inherit"} else italic in _ITALIC,
        bold=above.bold if weight in {None, "inherit"} else _is_bold(weight or ""),
        raised=above.raised if raised is None else raised == "super",
        kept_spaces=above.kept_spaces if spaces is None else spaces.startswith("pre"),
        hidden=hidden,
        display=shown,
        marker=said.get("list-style-type", above.marker),
        align=said.get("text-align") or align.lower() or above.align,
    )


def _is_bold(weight: str) -> bool:
    return weight in {"bold", "bolder"} or (weight.isdecimal() and len(weight) < 5 and int(weight) >= _BOLD)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The innermost rules of a sheet, selectors and declarations."""
    selectors, inside = "", ""
    for token in _BRACES.split(_COMMENT.sub("", sheet).replace("<!--", "").replace("-->", "")):
        if token == "{":
            selectors, inside = inside, ""
        elif token == "}":
            if selectors:
                yield selectors, inside
            selectors, inside = "", ""
        else:
            inside = token


def _declared(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in text[:_LONGEST].split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        value = value.strip() if name == "content" else value.replace("!important", "").strip().lower()
        if not colon or not value:
            continue
        if name == "font":
            words = set(value.split())
            found["font-style"] = "italic" if words & _ITALIC else "normal"
            found["font-weight"] = "bold" if words & {"bold", "bolder"} else "normal"
        elif name == "list-style":
            found["list-style-type"] = value.split()[0]
        else:
            found[name] = value
    return found
