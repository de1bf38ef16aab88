"""``drafter new``: an outline to start from."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show
from drafter.errors import DrafterError


def new(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="Organ and kind, such as hrc-resolution or hrc-draft."),
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="CODE", help="Language, such as es, en or fr.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="The file to write; - prints it.")
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
    preferred = _preferred(languages)
    language = language or (
        _ask("Which language", languages, preferred) if asked and languages else preferred
    )
    starter = api.starter(kind, language)
    output = output or (_prompt("Which file", f"{kind}.{starter.language}.yaml") if asked else "-")
    if output == "-":
        show.put(starter.text.rstrip("\n"))
        return
    if Path(output).suffix.lower() not in {".yaml", ".yml"}:
        raise DrafterError("an outline is a .yaml file", file=output, hint=f"-o {shlex.quote(output)}.yaml")
    api.save(Path(output), starter.text.encode(), force=force)
    show.say(f"{output}: written. Next: drafter build {shlex.quote(output)}")


def _preferred(languages: list[str]) -> str | None:
    """The language of the settings, or of the machine, where there is an outline in it."""
    wanted = (api.settings().language, os.environ.get("LANG", "")[:2])
    return next((language for language in wanted if language in languages), None)


def _ask(question: str, choices: list[str], default: str | None = None) -> str:
    while True:
        answer = _prompt(f"{question} ({', '.join(choices)})", default or choices[-1])
        if answer in choices:
            return answer
        show.say(f"  there is no {answer!r} here")


def _prompt(question: str, default: str) -> str:
    try:
        answer: str = typer.prompt(question, default=default, err=True)
    except typer.Abort:
        show.say("\nstopped")
        raise typer.Exit(130) from None
    return answer
