"""What this program itself notes in an Akoma Ntoso file: its codes, and whose the sponsors are.

The profile of the UN has no place for them (:mod:`drafter.render.akn.meta`); they are read back here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.akn.collector import Collector
from drafter.model import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OUTLINE = "urn:drafter:outline"
"""The namespace of what this program notes; the same as :data:`drafter.render.akn.OUTLINE`."""

_CODES = {"organ": "organ_code", "language": "language_code"}


def read_own(meta: Element, out: Collector) -> None:
    """Take down the codes and the sponsors that this program wrote into ``meta``, if it wrote any."""
    outline = meta.find(f".//{{{OUTLINE}}}outline")
    if outline is None:
        return
    for attribute, key in _CODES.items():
        if value := outline.get(attribute):
            out.add(Text(), role="masthead", key=key, value=value)
    for sponsor in outline.findall(f"{{{OUTLINE}}}sponsor"):
        out.add(
            out.text(sponsor),
            role="masthead",
            key="sponsor",
            label=sponsor.get("onBehalfOf") or "",
            value=sponsor.get("member") or "",
        )
