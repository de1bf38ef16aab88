"""``drafter schema``: the JSON schema with which an editor completes and checks an outline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import show


def schema(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Print the JSON schema of an outline, for editors of YAML."""
    text = api.schema()
    if output is None:
        show.put(text.rstrip("\n"))
        return
    api.save(output, text.encode(), force=force)
    show.say(f"{output}: written")
