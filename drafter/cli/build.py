"""``drafter build``: outlines become documents."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import files, show
from drafter.errors import DrafterError

_WATCH_SECONDS = 0.5


def build(
    outlines: Annotated[list[str], typer.Argument(help="Outlines in YAML; - is standard input.")],
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="The file to write; - is standard output.")
    ] = None,
    output_dir: Annotated[Path | None, typer.Option("--output-dir", help="The folder to write into.")] = None,
    to: Annotated[
        str | None, typer.Option("--to", help="Formats: docx, pdf, html, txt, md, xml (comma-separated).")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace existing files.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Build again whenever an outline changes.")] = False,
    template: Annotated[Path | None, typer.Option("--template", help="Use this Word template.")] = None,
    templates: Annotated[
        Path | None, typer.Option("--templates", help="Search this folder of templates first.")
    ] = None,
    emblem: Annotated[Path | None, typer.Option("--emblem", help="A picture for the emblem's cell.")] = None,
    organ: Annotated[str | None, typer.Option("--organ", help="For outlines that name no organ.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="For outlines that name none.")
    ] = None,
) -> None:
    """Make Word files (or PDF, HTML, text, Markdown, Akoma Ntoso) from outlines."""
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
        organ=organ or settings.organ,
        language=language or settings.language,
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
    formats = [api.known_format(part.strip().lower()) for part in to.split(",")]
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
    organ: str | None
    language: str | None

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
        try:
            return api.read(name, organ=self.organ, language=self.language)
        except DrafterError as error:
            show.error(error)
            return None

    def _make(self, read: list[tuple[str, api.Outline]], to: str) -> bool:
        """Render in one format; PDFs go through LibreOffice together, the others one by one."""
        batches = [read] if to == "pdf" and read else [[item] for item in read]
        good = True
        self._make_folder()
        for batch in show.progress(batches, len(batches), f"building {to}"):
            try:
                targets = [self._target(name, to) for name, _ in batch]
                for free in filter(None, targets):
                    api.check_target(free, force=self.force)
                documents = api.render_all([outline for _, outline in batch], to, options=self.options)
                for target, document in zip(targets, documents, strict=True):
                    self._write(target, document, to)
            except DrafterError as error:
                if error.file is None and len(batch) == 1:
                    error.file = batch[0][0]
                show.error(error)
                good = False
        return good

    def _make_folder(self) -> None:
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise DrafterError(f"the folder cannot be made: {reason}", file=str(self.folder)) from None

    def _target(self, name: str, to: str) -> Path | None:
        if self.output == "-" or (name == "-" and self.output is None and self.folder is None):
            return None
        if self.output is not None:
            return Path(self.output)
        stem = "outline" if name == "-" else Path(name).stem
        return (self.folder if self.folder is not None else Path(name).parent) / f"{stem}.{to}"

    def _write(self, target: Path | None, document: api.Rendered, to: str) -> None:
        if target is None:
            if to in ("docx", "pdf") and sys.stdout.isatty():
                raise DrafterError(f"a {to} file cannot be shown on a terminal", hint="-o FILE, or --to txt")
            show.put_bytes(document.data)
            return
        api.save_rendered(document, target, force=self.force)
        show.say(f"{show.style('written', 'good')}: {target}")


def _watch(job: _Job) -> None:
    """Look twice a second which outlines have changed; end with Ctrl-C."""
    job.force = True
    files = [name for name in job.outlines if name != "-"]
    seen = {name: _stamp(name) for name in files}
    show.say("watching; Ctrl-C ends")
    while True:
        time.sleep(_WATCH_SECONDS)
        now = {name: _stamp(name) for name in files}
        changed = {name for name in files if now[name] != seen[name] and now[name] is not None}
        seen = now
        if changed:
            job.run(changed)


def _stamp(name: str) -> tuple[int, int] | None:
    try:
        status = Path(name).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
