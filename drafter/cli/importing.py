"""``drafter import``: existing drafts become outlines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show
from drafter.cli.files import verify_targets
from drafter.errors import DrafterError

_MAX_NOTES = 30


def import_(
    files: Annotated[
        list[str], typer.Argument(help="Drafts: Word, text, OCR text, PDF, Markdown or Akoma Ntoso.")
    ],
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="The outline to write; - prints it.")
    ] = None,
    output_dir: Annotated[Path | None, typer.Option("--output-dir", help="The folder to write into.")] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", help="docx, text, ocr, pdf, markdown or akn; found by itself otherwise."),
    ] = None,
    organ: Annotated[str | None, typer.Option("--organ", help="The organ, whatever the draft says.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="The language, whatever the draft says.")
    ] = None,
    pick: Annotated[
        int | None, typer.Option("--pick", min=1, help="Which of several texts in one Word file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace existing files.")] = False,
) -> None:
    """Make outlines of existing drafts; what was not understood is said and kept as a comment."""
    if output is not None and (output_dir is not None or len(files) > 1):
        hint = "use --output-dir alone" if output_dir is not None else "use --output-dir"
        raise DrafterError("-o names one file", hint=hint)
    if output is None and output_dir is None and len(files) > 1:
        raise DrafterError("several drafts need a folder for their outlines", hint="--output-dir FOLDER")
    if output_dir is not None:
        output_dir.mkdir(parents=True, exist_ok=True)
    targets = [_target(name, output, output_dir, 1, 1) for name in files]
    verify_targets([target for target in targets if target is not None], files)
    failed = False
    for name in show.progress(files, len(files), "importing"):
        try:
            source: str | bytes = sys.stdin.buffer.read() if name == "-" else name
            drafts = api.import_drafts(
                source, format=format_, organ=organ, language=language, pick=pick, file=name
            )
            for number, draft in enumerate(drafts, start=1):
                _write(draft, _target(name, output, output_dir, number, len(drafts)), force=force)
        except DrafterError as error:
            show.error(error)
            failed = True
    if failed:
        raise typer.Exit(2)


def _target(name: str, output: str | None, folder: Path | None, number: int, total: int) -> Path | None:
    if output == "-" or (output is None and folder is None):
        return None
    if output is not None:
        path = Path(output)
        return path if total == 1 else path.with_stem(f"{path.stem}-{number}")
    stem = "draft" if name == "-" else Path(name).stem
    return (folder or Path()) / (f"{stem}.yaml" if total == 1 else f"{stem}-{number}.yaml")


def _write(draft: api.ImportedDraft, target: Path | None, *, force: bool) -> None:
    text = api.outline_of(draft)
    for note in draft.notes[:_MAX_NOTES]:
        show.say(f"{show.style(draft.file, 'place')}: {show.style('note', 'advice')}: {note}")
    if len(draft.notes) > _MAX_NOTES:
        more = len(draft.notes) - _MAX_NOTES
        show.say(f"{draft.file}: {more} more notes are kept as comments at the head of the outline")
    if target is None:
        show.put(text.rstrip("\n"))
        return
    api.save(target, text.encode(), force=force)
    parts = draft.resolution
    count = f"{len(parts.preamble)} preambular and {len(parts.operative)} operative paragraphs"
    show.say(f"{show.style('written', 'good')}: {target} ({count})")
