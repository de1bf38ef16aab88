"""``drafter new``: an outline to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show
from drafter.errors import DrafterError


def new(
    kind: Annotated[
        str | None, typer.Argument(help="Organ and kind, such as hrc-resolution or hrc-draft.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="Language, such as es, en or fr.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="The file to write; - prints it.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Write an outline that explains itself and builds as it is."""
    starters = api.starters()
    kinds = sorted({starter.kind for starter in starters})
    asked = kind is None and sys.stdin.isatty()
    if kind is None:
        kind = _ask("Which kind", kinds) if asked else None
    if kind is None:
        raise DrafterError(
            "the kind of outline is missing", hint=f"drafter new {kinds[0]}; there are {', '.join(kinds)}"
        )
    languages = sorted({starter.language for starter in starters if starter.kind == kind})
    language = language or (
        _ask("Which language", languages) if asked and languages else api.settings().language
    )
    starter = api.starter(kind, language)
    output = output or (
        typer.prompt("Which file", default=f"{kind}.{starter.language}.yaml", err=True) if asked else "-"
    )
    if output == "-":
        show.put(starter.text.rstrip("\n"))
        return
    api.save(Path(output), starter.text.encode(), force=force)
    show.say(f"{output}: written. Next: drafter build {output}")


def _ask(question: str, choices: list[str]) -> str:
    while True:
        answer: str = typer.prompt(f"{question} ({', '.join(choices)})", default=choices[-1], err=True)
        if answer in choices:
            return answer
        show.say(f"  there is no {answer!r} here")
