"""``drafter import``: existing drafts become outlines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import codes, show
from drafter.cli.files import make_folder, verify_targets
from drafter.errors import DrafterError
from drafter.importers.guard.limits import FILE_BYTES

_MAX_NOTES = 30


def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="DRAFT...",
            help="Word, text, scanned text, PDF, Markdown or Akoma Ntoso; - is standard input.",
        ),
    ],
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="The outline to write; - prints it.")
    ] = None,
    output_dir: Annotated[
        Path | None, typer.Option("--output-dir", metavar="FOLDER", help="The folder to write into.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="docx, text, ocr, pdf, html, markdown or akn; found by itself otherwise.",
        ),
    ] = None,
    organ: Annotated[
        str | None, typer.Option("--organ", metavar="CODE", help="The organ, whatever the draft says.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", metavar="CODE", help="The language, whatever the draft says."),
    ] = None,
    pick: Annotated[
        int | None,
        typer.Option("--pick", metavar="NUMBER", help="Which of several texts in one file, from 1."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace existing files.")] = False,
) -> None:
    """Make outlines of existing drafts: Word, text, PDF, XML."""
    _verify(files, output, output_dir, pick)
    codes.verify_import(organ, language)
    if output_dir is not None:
        make_folder(output_dir)
    targets = [_target(name, output, output_dir, 1, 1) for name in files]
    verify_targets([target for target in targets if target is not None], files)
    failed = False
    for name in show.progress(files, len(files), "importing"):
        try:
            source: str | bytes = sys.stdin.buffer.read(FILE_BYTES + 1) if name == "-" else name
            drafts = api.import_drafts(
                source, format=format_, organ=organ, language=language, pick=pick, file=name
            )
            told: set[str] = set()
            for number, draft in enumerate(drafts, start=1):
                target = _target(name, output, output_dir, number, len(drafts))
                _write(draft, target, told, force=force, several=len(drafts) > 1)
        except DrafterError as error:
            show.error(error)
            failed = True
    if failed:
        raise typer.Exit(2)


def _verify(files: list[str], output: str | None, output_dir: Path | None, pick: int | None) -> None:
    """Refuse options that do not go together, before anything is read."""
    if output is not None and output_dir is not None:
        raise DrafterError("-o and --output-dir cannot go together", hint="take one of them")
    if output is not None and len(files) > 1:
        raise DrafterError("-o names one file, but several are to be written", hint="use --output-dir")
    if output is None and output_dir is None and len(files) > 1:
        raise DrafterError("several drafts need a folder for their outlines", hint="add --output-dir FOLDER")
    if pick is not None and pick < 1:
        raise DrafterError(f"--pick takes a number from 1 on, not {pick}")


def _target(name: str, output: str | None, folder: Path | None, number: int, total: int) -> Path | None:
    if output == "-" or (output is None and folder is None):
        return None
    if output is not None:
        path = Path(output)
        return path if total == 1 else path.with_stem(f"{path.stem}-{number}")
    stem = "draft" if name == "-" else Path(name).stem
    return (folder or Path()) / (f"{stem}.yaml" if total == 1 else f"{stem}-{number}.yaml")


def _write(
    draft: api.ImportedDraft, target: Path | None, told: set[str], *, force: bool, several: bool
) -> None:
    """Write one outline; its notes are shown but those already ``told`` of another text of the file."""
    text = api.outline_of(draft)
    _notes(draft, told)
    if target is None:
        show.put(text.rstrip("\n"))
        return
    api.save(target, text.encode(), force=force)
    parts = draft.resolution
    count = f"{len(parts.preamble)} preambular and {len(parts.operative)} operative paragraphs"
    name = f"{parts.number}: " if several and parts.number else ""
    show.say(f"{show.style('written', 'good')}: {target} ({name}{count})")


def _notes(draft: api.ImportedDraft, told: set[str]) -> None:
    """What was not understood, then the words that were mended; of very many only the first."""
    notes = [note for note in sorted(draft.notes, key=lambda note: note.repair) if str(note) not in told]
    told.update(map(str, notes))
    for note in notes[:_MAX_NOTES]:
        show.say(f"{show.style(draft.file, 'place')}: {show.style('note', 'advice')}: {note}")
    more = len(notes) - _MAX_NOTES
    if more > 0:
        show.say(f"{draft.file}: {more} more of the {len(notes)} notes stand at the head of the outline")
