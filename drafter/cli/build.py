"""``drafter build``: outlines become documents."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import codes, files, show
from drafter.errors import DrafterError

_WATCH_SECONDS = 0.5


def build(
    outlines: Annotated[
        list[str], typer.Argument(metavar="OUTLINE...", help="Outlines in YAML; - is standard input.")
    ],
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="The file to write; - is standard output."),
    ] = None,
    output_dir: Annotated[
        Path | None, typer.Option("--output-dir", metavar="FOLDER", help="The folder to write into.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMATS", help="docx, pdf, html, txt, md, xml (comma-separated)."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace existing files.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Build again whenever an outline changes.")] = False,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="Use this Word template.")
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="FOLDER", help="Search this folder of templates first."),
    ] = None,
    emblem: Annotated[
        Path | None, typer.Option("--emblem", metavar="FILE", help="A picture for the emblem's cell.")
    ] = None,
    organ: Annotated[
        str | None, typer.Option("--organ", metavar="CODE", help="For outlines that name no organ.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="CODE", help="For outlines that name none.")
    ] = None,
) -> None:
    """Make Word, PDF, web page, text or XML files of outlines."""
    codes.verify(organ, language)
    settings = api.settings()
    options = api.Options(
        template=template, templates=templates or settings.templates, emblem=emblem or settings.emblem
    )
    job = _Job(
        outlines=outlines,
        output=output,
        folder=output_dir,
        formats=_formats(to, output),
        force=force,
        options=options,
        given=(organ, language),
        settings=settings,
    )
    job.verify(watching=watch)
    failed = job.run()
    if watch:
        _watch(job)
    if failed:
        raise typer.Exit(2)


def _formats(to: str | None, output: str | None) -> list[str]:
    """The formats to make: those asked for, or the one that the file's name tells, or Word."""
    suffix = Path(output).suffix.lstrip(".").lower() if output and output != "-" else ""
    if to is None:
        return [api.known_format(suffix or "docx")]
    formats = [api.known_format(part.strip().lower()) for part in to.split(",") if part.strip()]
    if not formats:
        raise DrafterError("--to names no format", hint=f"there are {', '.join(api.formats())}")
    if suffix and suffix not in formats and suffix in api.formats():
        raise DrafterError(f"-o names a .{suffix} file, but --to asks for {to}", hint="make them agree")
    return list(dict.fromkeys(formats))


@dataclass(kw_only=True)
class _Job:
    """One call of the command: which outlines, to which files, how."""

    outlines: list[str]
    output: str | None
    folder: Path | None
    formats: list[str]
    force: bool
    options: api.Options
    given: tuple[str | None, str | None]
    settings: api.Config

    def verify(self, *, watching: bool) -> None:
        """Refuse, before anything is written, what would lose a file."""
        if self.output is not None and self.folder is not None:
            raise DrafterError("-o and --output-dir cannot go together", hint="take one of them")
        if self.output is not None and len(self.outlines) * len(self.formats) > 1:
            raise DrafterError("-o names one file, but several are to be written", hint="use --output-dir")
        targets = [
            target for to in self.formats for name in self.outlines if (target := self._target(name, to))
        ]
        files.verify_targets(targets, self.outlines)
        if watching and not self.force and any(target.exists() for target in targets):
            raise DrafterError("--watch replaces files, and one exists already", hint="add --force")

    def run(self, only: set[str] | None = None) -> bool:
        """Build every outline (or ``only`` some); whether any failed."""
        names = [name for name in self.outlines if only is None or name in only]
        read = [(name, outline) for name in names if (outline := self._read(name)) is not None]
        failed = len(read) < len(names)
        for to in self.formats if read else ():
            failed = not self._make(read, to) or failed
        return failed

    def _read(self, name: str) -> api.Outline | None:
        organ, language = self.given
        try:
            outline = api.read(
                name, organ=organ or self.settings.organ, language=language or self.settings.language
            )
        except DrafterError as error:
            show.error(error)
            return None
        codes.unused(name, (outline.resolution.organ, outline.resolution.language), self.given)
        return outline

    def _make(self, read: list[tuple[str, api.Outline]], to: str) -> bool:
        """Render in one format; PDFs go through LibreOffice together, the others one by one."""
        batches = [read] if to == "pdf" else [[item] for item in read]
        if self.folder is not None:
            files.make_folder(self.folder)
        made = [
            self._make_batch(batch, to) for batch in show.progress(batches, len(batches), f"building {to}")
        ]
        return all(made)

    def _make_batch(self, batch: list[tuple[str, api.Outline]], to: str) -> bool:
        """Render and write what goes together; if that fails, each alone, so that one does not stop the others."""
        try:
            targets = [self._target(name, to) for name, _ in batch]
            for free in filter(None, targets):
                api.check_target(free, force=self.force)
            documents = api.render_all([outline for _, outline in batch], to, options=self.options)
        except (DrafterError, OSError) as error:
            if len(batch) == 1:
                return _told(_of_the_disk(error), batch[0][0])
            made = [self._make_batch([item], to) for item in batch]
        else:
            made = [
                self._write(name, target, document, to)
                for (name, _), target, document in zip(batch, targets, documents, strict=True)
            ]
        return all(made)

    def _target(self, name: str, to: str) -> Path | None:
        if self.output == "-" or (name == "-" and self.output is None and self.folder is None):
            return None
        if self.output is not None:
            return Path(self.output)
        stem = "outline" if name == "-" else Path(name).stem
        return (self.folder if self.folder is not None else Path(name).parent) / f"{stem}.{to}"

    def _write(self, name: str, target: Path | None, document: api.Rendered, to: str) -> bool:
        if target is None and to in ("docx", "pdf") and sys.stdout.isatty():
            hint = "name a file with -o FILE, or take --to txt"
            return _told(DrafterError(f"a {to} file cannot be shown on a terminal", hint=hint), name)
        if target is None:
            show.put_bytes(document.data)
            return True
        try:
            api.save_rendered(document, target, force=self.force)
        except DrafterError as error:
            return _told(error, name)
        show.say(f"{show.style('written', 'good')}: {target}")
        return True


def _of_the_disk(error: DrafterError | OSError) -> DrafterError:
    """What the system refused while a document was made, as an error like all others."""
    if isinstance(error, DrafterError):
        return error
    reason = (error.strerror or str(error)).lower()
    return DrafterError(f"the document cannot be made: {reason}", hint="see whether the disk is full")


def _told(error: DrafterError, name: str) -> bool:
    """Show what went wrong with an outline; never true, as nothing was made."""
    error.file = error.file or name
    show.error(error)
    return False


def _watch(job: _Job) -> None:
    """Look twice a second which outlines have changed; end with Ctrl-C."""
    job.force = True
    watched = [name for name in job.outlines if name != "-"]
    seen = {name: _stamp(name) for name in watched}
    show.say("watching; Ctrl-C ends")
    while True:
        time.sleep(_WATCH_SECONDS)
        now = {name: _stamp(name) for name in watched}
        changed = {name for name in watched if now[name] != seen[name] and now[name] is not None}
        seen = now
        if changed:
            job.run(changed)


def _stamp(name: str) -> tuple[int, int] | None:
    try:
        status = Path(name).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
