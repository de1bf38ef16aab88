"""``drafter build``: outlines become documents."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show
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
        outlines,
        output,
        output_dir,
        to,
        force,
        options,
        organ or settings.organ,
        language or settings.language,
    )
    failed = job.run()
    if watch:
        _watch(job)
    if failed:
        raise typer.Exit(2)


class _Job:
    """One call of the command: which outlines, to which files, how."""

    def __init__(
        self,
        outlines: list[str],
        output: str | None,
        folder: Path | None,
        to: str | None,
        force: bool,
        options: api.Options,
        organ: str | None,
        language: str | None,
    ) -> None:
        suffix = Path(output).suffix.lstrip(".").lower() if output and output != "-" else ""
        self.outlines, self.output, self.folder = outlines, output, folder
        self.formats = [part.strip() for part in (to or suffix or "docx").split(",")]
        self.force, self.options, self.organ, self.language = force, options, organ, language
        self._check()

    def _check(self) -> None:
        for to in self.formats:
            api.known_format(to)
        if self.output is not None and self.folder is not None:
            raise DrafterError("-o and --output-dir cannot go together", hint="take one of them")
        if self.output is not None and len(self.outlines) * len(self.formats) > 1:
            raise DrafterError("-o names one file, but several are to be written", hint="use --output-dir")
        if self.folder is not None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise DrafterError(
                    f"the folder cannot be made: {error.strerror}", file=str(self.folder)
                ) from None

    def run(self, only: set[str] | None = None) -> bool:
        """Build every outline (or ``only`` some); whether any failed."""
        names = [name for name in self.outlines if only is None or name in only]
        read = [(name, outline) for name in names if (outline := self._read(name)) is not None]
        failed = len(read) < len(names)
        for to in self.formats:
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
        for batch in show.progress(batches, len(batches), f"building {to}"):
            try:
                targets = [self._target(name, to) for name, _ in batch]
                for free in filter(None, targets):
                    api.check_target(free, force=self.force)
                files = api.render_all([outline for _, outline in batch], to, options=self.options)
                for target, document in zip(targets, files, strict=True):
                    self._write(target, document)
            except DrafterError as error:
                if error.file is None and len(batch) == 1:
                    error.file = batch[0][0]
                show.error(error)
                good = False
        return good

    def _target(self, name: str, to: str) -> Path | None:
        if self.output == "-" or (name == "-" and self.output is None and self.folder is None):
            return None
        if self.output is not None:
            return Path(self.output)
        stem = "outline" if name == "-" else Path(name).stem
        return (self.folder if self.folder is not None else Path(name).parent) / f"{stem}.{to}"

    def _write(self, target: Path | None, document: api.Rendered) -> None:
        if target is None:
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
