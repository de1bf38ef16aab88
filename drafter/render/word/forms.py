"""The formatting of a tag's run, made ready in each form in which its value may need it."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from drafter.render.word.runs import RunProperties
from drafter.render.word.xml import element, w

_BEFORE_ITALIC = {w(n) for n in ("rStyle", "rFonts", "b", "bCs")}


def forms(base: etree._Element, call_style: str, *, rtl: bool) -> RunProperties:
    """The forms of the run properties ``base``; ``call_style`` is the style of footnote calls, or ""."""
    roman = deepcopy(base)
    if rtl:
        roman.append(element("rtl"))
    italic = deepcopy(roman)
    place = sum(child.tag in _BEFORE_ITALIC for child in italic)
    for name in ("iCs", "i"):
        if italic.find(w(name)) is None:
            italic.insert(place, element(name))
    return RunProperties(
        serialised(roman) if len(roman) else "", serialised(italic), call_form(base, call_style)
    )


def call_form(base: etree._Element, style: str) -> str:
    """The formatting of a footnote call in a run with the properties ``base``."""
    properties = element("rPr")
    if style:
        properties.append(element("rStyle", val=style))
        properties.extend(deepcopy(child) for child in base if child.tag in (w("rFonts"), w("color")))
    else:
        properties.append(element("vertAlign", val="superscript"))
    return serialised(properties)


def serialised(properties: etree._Element) -> str:
    """``properties`` as XML without namespace declarations (the part that receives it has them)."""
    etree.cleanup_namespaces(properties)
    text = etree.tostring(properties, encoding="unicode", with_tail=False)
    return re.sub(r' xmlns:\w+="[^"]*"', "", text)
