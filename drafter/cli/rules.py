"""``drafter rules``: the catalogue, and one rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter import api
from drafter.cli import show


def rules(
    rule: Annotated[str | None, typer.Argument(help="A rule's name: its page.")] = None,
    organ: Annotated[
        str | None, typer.Option("--organ", help="The rules as they hold for this organ.")
    ] = None,
    language: Annotated[str | None, typer.Option("--language", "-l", help="And this language.")] = None,
) -> None:
    """List the rules, or print the page of one."""
    settings = api.settings()
    organ = organ or settings.organ or api.organs()[0]
    language = language or settings.language
    if rule is not None:
        show.put(api.rule_page(rule).rstrip("\n"))
        return
    for found in api.catalogue(organ, language):
        severity = show.style(f"{found.severity:<8}", found.severity)
        show.put(f"{found.id:<40}  {severity}  {found.fix or '':<6}  {found.summary}".rstrip())
