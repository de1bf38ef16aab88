"""The program in Python: what the command line does, in a few functions. See docs/how-it-runs.md.

from drafter import build, read
outline = read("mine.yaml")
build(outline, "mine.docx")
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import config, house, importers, rules
from drafter import starters as starting
from drafter.checking import Checked, Order, check_files
from drafter.config import Config
from drafter.importers import ImportedDraft
from drafter.model import Resolution
from drafter.outline import Outline, needs
from drafter.outline import read as read_outline
from drafter.outline import write as write_outline
from drafter.outline.schema import schema_text
from drafter.render import formats as _formats
from drafter.render.files import check_target, write_atomically
from drafter.render.formats import Options, Rendered
from drafter.render.templates import Choice, built_in_folder, choose, list_templates
from drafter.rules import Document, Finding, Fixed, Rule, rules_for
from drafter.starters import Starter

if TYPE_CHECKING:
    from drafter.render.templates.check import Fault
    from drafter.render.templates.vocabulary import Name

__all__ = [
    "Checked",
    "Config",
    "Finding",
    "ImportedDraft",
    "Options",
    "Order",
    "Outline",
    "Rendered",
    "Starter",
    "build",
    "catalogue",
    "check",
    "check_files",
    "check_target",
    "check_template",
    "choose_template",
    "fix",
    "formats",
    "import_draft",
    "import_drafts",
    "known_format",
    "language_names",
    "languages",
    "list_templates",
    "organs",
    "outline_of",
    "read",
    "render",
    "render_all",
    "rule_page",
    "rules_for",
    "save",
    "save_rendered",
    "schema",
    "settings",
    "starter",
    "starters",
    "template_vocabulary",
    "unchecked",
]


def settings() -> Config:
    """The settings that hold in the working folder."""
    return config.load()


def read(file: str | Path, *, organ: str | None = None, language: str | None = None) -> Outline:
    """Read an outline; ``organ`` and ``language`` are taken where it does not name its own.

    Raises:
        OutlineError: with every problem of the file.
    """
    return read_outline(file, organ=organ, language=language)


def render(document: Outline | Resolution, to: str = "docx", *, options: Options | None = None) -> bytes:
    """A document as the bytes of a file in a format of :data:`~drafter.render.formats.FORMATS`."""
    return _formats.rendered(_printable(document), to, options or Options()).data


def build(
    document: Outline | Resolution,
    target: str | Path,
    *,
    to: str | None = None,
    force: bool = False,
    options: Options | None = None,
) -> Path:
    """Write a document to a file, whole and read back, or not at all; the suffix tells the format.

    Raises:
        DraftError: the target exists and ``force`` is false, or cannot be written.
    """
    target = Path(target)
    to = to or target.suffix.lstrip(".").lower() or "docx"
    _formats.known(to)
    check_target(target, force=force)
    _formats.save(_formats.rendered(_printable(document), to, options or Options()), target, force=force)
    return target


def _printable(document: Outline | Resolution) -> Resolution:
    """The resolution of a document, once it is known that the house has the data to print it."""
    if not isinstance(document, Outline):
        return document
    needs.verify(document)
    return document.resolution


def render_all(documents: Sequence[Outline], to: str, *, options: Options | None = None) -> list[Rendered]:
    """Several documents in one format; PDFs are made in one start of LibreOffice."""
    printable = [_printable(document) for document in documents]
    return _formats.rendered_all(printable, to, options or Options(), [it.file for it in documents])


def save_rendered(document: Rendered, target: Path, *, force: bool) -> None:
    """A rendered document to its file; a Word file is read back and compared first."""
    _formats.save(document, target, force=force)


def formats() -> tuple[str, ...]:
    """The formats in which documents go out, by their suffix."""
    return tuple(_formats.FORMATS)


def known_format(to: str) -> str:
    """``to`` if documents go out in it."""
    return _formats.known(to)


def save(target: Path, data: bytes, *, force: bool) -> None:
    """Write bytes to a file, whole or not at all; an existing one only with ``force``."""
    write_atomically(target, data, force=force)


def check(
    document: Document,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    user_dir: Path | None = None,
) -> list[Finding]:
    """What an editor would mark in an outline or an imported draft, in the order of its text.

    ``select`` and ``ignore`` name rules; ``user_dir`` is a folder of rules of one's own.
    """
    return rules.check(document, select=select, ignore=ignore, user_dir=user_dir)


def fix(
    outline: Outline,
    *,
    unsafe: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    user_dir: Path | None = None,
) -> Fixed:
    """``outline`` with what can be mended mended; words are changed only if ``unsafe``."""
    tried, left_out = tuple(select), tuple(ignore)
    return rules.fixed(
        outline, lambda it: rules.check(it, select=tried, ignore=left_out, user_dir=user_dir), unsafe=unsafe
    )


def unchecked(languages: Iterable[str], order: Order) -> list[str]:
    """What could not be checked, and what to install: a sentence each."""
    from drafter.house.words import missing

    if "spelling" in order.ignore or (order.select and "spelling" not in order.select):
        return []
    return sorted({note for language in languages if (note := missing(language))})


def organs() -> tuple[str, ...]:
    """The codes of the organs that the house knows."""
    return house.organs()


def languages() -> tuple[str, ...]:
    """The codes of the languages that the house knows."""
    return house.languages()


def language_names() -> tuple[str, ...]:
    """The codes of every language that the house can name, those without data included."""
    return tuple(sorted({code for own in house.languages() for code in house.language(own).language_names}))


def catalogue(organ: str, language: str | None = None, user_dir: Path | None = None) -> list[Rule]:
    """The rules that hold for an organ, in one language or in any, by id; ``user_dir`` as for :func:`check`."""
    found: dict[str, Rule] = {}
    for code in (language,) if language else house.languages():
        found = {**rules_for(organ, code, user_dir), **found}
    return [found[name] for name in sorted(found)]


def rule_page(name: str, user_dir: Path | None = None) -> str:
    """The manual page of a rule, in Markdown."""
    from drafter.rules import pages

    return pages.page(name, user_dir)


def choose_template(document: Outline, *, file: Path | None = None, folder: Path | None = None) -> Choice:
    """The Word template that a document is built with, and why."""
    return choose(document.resolution.organ, document.resolution.kind, file=file, folder=folder)


def template_vocabulary() -> tuple[Name, ...]:
    """Every name that a Word template may use in its tags."""
    from drafter.render.templates.vocabulary import vocabulary

    return vocabulary()


def check_template(file: Path) -> tuple[Fault, ...]:
    """What is wrong in a Word template."""
    from drafter.render.templates.check import check_template as check

    return check(file)


def import_draft(
    source: str | Path | bytes,
    *,
    format: str | None = None,
    organ: str | None = None,
    language: str | None = None,
    pick: int | None = None,
    file: str | None = None,
) -> ImportedDraft:
    """Take an existing draft in: Word, text, OCR text, PDF, Markdown or Akoma Ntoso.

    ``pick`` says which of several texts in one file is meant (from 1). What was not understood is in
    the draft's ``notes``.

    Raises:
        DraftError: the file cannot be read.
    """
    return importers.read(source, format=format, organ=organ, language=language, pick=pick, file=file)


def import_drafts(
    source: str | Path | bytes, *, pick: int | None = None, **given: str | None
) -> list[ImportedDraft]:
    """Every text that a file holds (Word files, texts and Markdown may hold several), or only the one that ``pick`` names."""
    if pick is not None:
        return [import_draft(source, pick=pick, **given)]
    return importers.read_all(source, **given)


def outline_of(draft: ImportedDraft) -> str:
    """The outline of an imported draft, its notes as comments at the head."""
    comments = [f"Imported from {Path(draft.file).name}."] if draft.file != "-" else []
    comments += [f"Note: {note}" for note in draft.notes]
    return write_outline(draft.resolution, comments=comments)


def schema() -> str:
    """The JSON schema of an outline."""
    return schema_text(house.languages(), house.organs())


def starters() -> tuple[Starter, ...]:
    """The outlines to start from."""
    return starting.starters(built_in_folder())


def starter(kind: str, language: str | None = None) -> Starter:
    """The outline of a kind ("hrc-resolution") to start from."""
    return starting.starter(built_in_folder(), kind, language)
