"""``drafter rules``: the catalogue, and one rule's page."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from drafter import api
from drafter.cli import codes, show
from drafter.rules import SEVERITIES, Rule

_FIXES = {"safe": "--fix", "unsafe": "--unsafe-fixes", "shown": "suggested", None: ""}
_HEADINGS = {"error": "Errors", "warning": "Warnings", "advice": "Advice"}


def rules(
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="A rule's name: its page.")] = None,
    organ: Annotated[
        str | None, typer.Option("--organ", metavar="CODE", help="The rules as they hold for this organ.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="CODE", help="And this language.")
    ] = None,
    own: Annotated[
        Path | None, typer.Option("--rules", metavar="FOLDER", help="A folder of rules of your own, too.")
    ] = None,
) -> None:
    """List the rules, or print the page of one."""
    codes.verify(organ, language)
    settings = api.settings()
    own = own or settings.rules
    if rule is not None:
        show.put(api.rule_page(rule, own).rstrip("\n"))
        return
    found = api.catalogue(organ or settings.organ or api.organs()[0], language or settings.language, own)
    if not sys.stdout.isatty():
        for each in found:
            show.put(f"{each.id:<40}  {each.severity:<8}  {each.fix or '':<6}  {each.summary}".rstrip())
        return
    for severity in SEVERITIES:
        _section(severity, [each for each in found if each.severity == severity])
    show.say("“drafter rules RULE” prints the page of one: why it is, its source, examples.")


def _section(severity: str, found: Sequence[Rule]) -> None:
    """The rules of one severity for a reader: name, what mends it, and below what it asks for."""
    width = min(shutil.get_terminal_size().columns, 100)
    show.put(show.styled(f"{_HEADINGS[severity]} ({len(found)})", severity) + "\n")
    for each in found:
        fix = show.styled(_FIXES[each.fix], "hint") if each.fix else ""
        show.put(f"  {show.styled(each.id, 'place')}  {fix}".rstrip())
        show.put(textwrap.fill(each.summary, width, initial_indent="    ", subsequent_indent="    "))
    show.put("")
