"""What is wrong in a Word template, each fault with the paragraph in which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import TemplateError
from drafter.small_files import bytes_of

if TYPE_CHECKING:
    from drafter.render.word.opened import Opened

NEEDED = ("title", "enacting_formula", "preamble", "operative", "annexes")
"""What every template must show: a text that has it could not be written otherwise."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a template.

    Attributes:
        part: the file inside the Word file ("word/document.xml"), or "" for the whole.
        paragraph: its number in that part, from 1; 0 for the whole part.
        text: the words of that paragraph.
        message, hint: what is wrong, and what would mend it (or "").
    """

    part: str
    paragraph: int
    text: str
    message: str
    hint: str = ""


def check_template(path: Path) -> tuple[Fault, ...]:
    """Every fault, each once, in the order of the file; a template without any other is tried with a sample.

    Raises:
        TemplateError: the file cannot be read, or is no Word file that can be a template.
    """
    from drafter.render.word.opened import Opened

    opened = Opened.read(_data(path), str(path))
    faults = [*_tag_faults(opened), *_style_faults(opened), *_left_overs(opened)]
    if not faults:
        faults += _whole_faults(path)
    if not faults:
        faults += _trial_faults(path)
    parts = ["", *opened.text_parts()]
    return tuple(
        sorted(
            dict.fromkeys(faults),
            key=lambda fault: (fault.part in parts and parts.index(fault.part), fault.paragraph),
        )
    )


def _data(path: Path) -> bytes:
    return bytes_of(path, "the template", error=TemplateError)


def _tag_faults(opened: Opened) -> Iterator[Fault]:
    from drafter.render.templates.tagcheck import Tags
    from drafter.render.word.tags import join_tags, own_texts
    from drafter.render.word.xml import w

    for name in opened.text_parts():
        tags = Tags()
        texts: list[str] = []
        for number, paragraph in enumerate(opened.roots[name].iter(w("p")), 1):
            join_tags(paragraph)
            texts.append("".join(text.text or "" for text in own_texts(paragraph)))
            tags.read(number, texts[-1])
        for number, message, hint in tags.finished():
            yield Fault(name, number, texts[number - 1], message, hint)


def _style_faults(opened: Opened) -> Iterator[Fault]:
    from drafter.render.word.tidy import note_styles
    from drafter.render.word.xml import w

    sheet = opened.only("styles")
    if not sheet:
        yield Fault("", 0, "", "the template has no styles", "open it in Word and save it again")
        return
    known = {style.get(w("styleId")) for style in opened.roots[sheet].iter(w("style"))}
    for name in opened.text_parts():
        for number, paragraph in enumerate(opened.roots[name].iter(w("p")), 1):
            for used in paragraph.iter(w("pStyle"), w("rStyle")):
                if used.get(w("val")) not in known:
                    message = f"the style “{used.get(w('val'))}” is missing"
                    yield Fault(name, number, _words(paragraph), message, "choose another style in Word")
    for style, title in zip(note_styles(opened), ("footnote text", "footnote reference"), strict=True):
        if not style:
            hint = "add a footnote in Word and delete it again: that creates the style"
            yield Fault(sheet, 0, "", f"the style “{title}” is missing", hint)


def _left_overs(opened: Opened) -> Iterator[Fault]:
    """Tracked changes, and links to other files: neither belongs in a template."""
    from drafter.render.word.editing import has_changes

    for name in opened.text_parts():
        if has_changes(opened.roots[name]):
            yield Fault(name, 0, "", "the template has tracked changes", "accept or reject them in Word")
        for relation in opened.relationships(name):
            if relation.get("TargetMode") == "External" and not (relation.get("Type") or "").endswith(
                "/hyperlink"
            ):
                hint = "insert it into the file instead of linking it"
                yield Fault(
                    name, 0, "", f"the template links to another file: {relation.get('Target')}", hint
                )


def _words(paragraph: etree._Element) -> str:
    from drafter.render.word.tags import own_texts

    return "".join(text.text or "" for text in own_texts(paragraph))


def _whole_faults(path: Path) -> Iterator[Fault]:
    """What only the compiler sees, and what the template never shows."""
    from drafter.render.word.cache import compiled

    try:
        names = compiled(path).names
    except TemplateError as error:
        yield Fault("", 0, "", error.message, "compare its tags with those of a template of the program")
        return
    missing = [name for name in NEEDED if name not in names]
    if "title_text" in names and "title" in missing:
        missing.remove("title")
    hint = "copy the tags from a template of the program"
    if len(missing) == len(NEEDED):
        yield Fault("", 0, "", "no title and no paragraphs are placed: a document would be empty", hint)
        return
    for name in missing:
        message = f"the template never shows “{name}”: a text that has it could not be written"
        yield Fault("", 0, "", message, hint)


def _trial_faults(path: Path) -> Iterator[Fault]:
    """What only a document shows that is built with the template."""
    from drafter.render.templates.tagcheck import SHOW_HINT
    from drafter.render.templates.trial import failures

    for error in failures(path):
        yield Fault("", 0, "", error.message, SHOW_HINT)
