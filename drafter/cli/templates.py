"""``drafter templates``: which there are, which one is chosen and why, what they may use, what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show

app = typer.Typer(
    help="List, explain, describe and check the Word templates.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
_Folder = Annotated[
    Path | None,
    typer.Option("--templates", metavar="FOLDER", help="A folder of templates that is searched first."),
]


@app.callback()
def list_(context: typer.Context, templates: _Folder = None) -> None:
    """List the templates, when no other command follows."""
    if context.invoked_subcommand is not None:
        return
    for template in api.list_templates(templates or api.settings().templates):
        show.put(f"{template.name:<16}  {template.origin:<9}  {template.path}")


@app.command()
def explain(
    outline: Annotated[str, typer.Argument(metavar="OUTLINE", help="An outline.")],
    template: Annotated[Path | None, typer.Option("--template", metavar="FILE", help="As for build.")] = None,
    templates: _Folder = None,
) -> None:
    """Say which template an outline is built with, and why."""
    settings = api.settings()
    read = api.read(outline, organ=settings.organ, language=settings.language)
    choice = api.choose_template(read, file=template, folder=templates or settings.templates)
    for path in choice.passed_over:
        show.put(f"looked for  {path}: not there")
    show.put(f"chosen      {choice.template.path}")
    show.put(f"because     {choice.reason}")


@app.command()
def fields() -> None:
    """Print every name that a template may use in its tags."""
    for name in api.template_vocabulary():
        show.put(f"{name.name:<24}  {name.kind:<22}  {name.meaning}".rstrip())


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="TEMPLATE...", help="Word templates.")],
) -> None:
    """Say what is wrong in a template, with the paragraph of each fault."""
    found = False
    for file in files:
        faults = api.check_template(file)
        found = found or bool(faults)
        for fault in faults:
            place = f"{fault.part}, paragraph {fault.paragraph}: " if fault.paragraph else ""
            show.put(f"{show.style(str(file), 'place')}: {place}{fault.message}")
            if fault.text:
                show.put(f"    {show.excerpt(fault.text, 1)[0]}")
            if fault.hint:
                show.put(f"  hint: {fault.hint}")
        if not faults:
            show.put(f"{file}: no faults")
    if found:
        raise typer.Exit(1)
