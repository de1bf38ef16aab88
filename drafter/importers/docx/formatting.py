"""How a run is set: italic, hidden or raised, from its own properties and its styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drafter.importers.docx.names import W, switch, value
from drafter.importers.docx.styles import CharacterStyle, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Looks(NamedTuple):
    """What of a run's formatting matters."""

    italic: bool = False
    hidden: bool = False
    raised: bool = False
    bold: bool = False


class Formatting:
    """Answers for the runs of one document.

    A property that both the paragraph's and the run's style switch on is off: Word toggles such
    properties (ECMA-376 part 1, 17.7.3). What the run itself says stands.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._plain: dict[str, Looks] = {}

    def of_paragraph(self, style: str) -> Looks:
        """How a run without properties is set in a paragraph of ``style``."""
        found = self._plain.get(style)
        if found is None:
            paragraph = self._styles.paragraph(style)
            found = self._plain[style] = Looks(paragraph.italic, paragraph.hidden, bold=paragraph.bold)
        return found

    def of_run(self, run: Element, style: str) -> Looks:
        """How ``run`` is set in a paragraph of ``style``."""
        base = self.of_paragraph(style)
        properties = run.find(W + "rPr")
        if properties is None:
            return base
        named = italic = complex_italic = hidden = raised = bold = None
        rtl = lifted = False
        for child in properties:
            tag = child.tag
            if tag == W + "i":
                italic = child
            elif tag == W + "iCs":
                complex_italic = child
            elif tag == W + "b":
                bold = child
            elif tag == W + "rStyle":
                named = child
            elif tag == W + "vanish":
                hidden = child
            elif tag == W + "vertAlign":
                raised = child
            elif tag == W + "position":
                lifted = value(child).isdecimal() and value(child) != "0"
            elif tag == W + "rtl" or tag == W + "cs":
                rtl = rtl or bool(switch(child))
        if rtl and complex_italic is not None:
            italic = complex_italic
        looks = self._combined(base, value(named), switch(italic), switch(hidden), switch(bold))
        if value(raised) or lifted:
            looks = looks._replace(raised=value(raised) in ("", "superscript"))
        return looks

    def _combined(
        self, base: Looks, style: str, italic: bool | None, hidden: bool | None, bold: bool | None
    ) -> Looks:
        own = self._styles.character(style) if style else None
        if own is None:
            own = CharacterStyle()
        return Looks(
            base.italic != own.italic if italic is None else italic,
            base.hidden != own.hidden if hidden is None else hidden,
            own.raised,
            base.bold != own.bold if bold is None else bold,
        )
