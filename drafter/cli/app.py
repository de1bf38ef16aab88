"""The commands together, and what happens to an error on its way out."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Optional

import typer

from drafter.cli import build, check, importing, new, rules, schema, show, templates
from drafter.errors import DrafterError
from drafter.version import __version__

EXIT_FAILED = 2

app = typer.Typer(
    name="drafter",
    help="Write United Nations resolutions: an outline in YAML becomes a Word file, checked against house style.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        show.put(f"drafter {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version_wanted: Annotated[
        Optional[bool],  # noqa: UP045 - Typer reads the annotation at run time
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = None,
) -> None:
    pass


app.command("new")(new.new)
app.command("build")(build.build)
app.command("check")(check.check)
app.command("import")(importing.import_)
app.command("rules")(rules.rules)
app.command("schema")(schema.schema)
app.add_typer(templates.app, name="templates")


def main() -> None:
    """Run the command line; a user's mistake is one clear message and exit code 2."""
    _open_streams()
    try:
        app()
    except DrafterError as error:
        show.error(error)
        sys.exit(EXIT_FAILED)
    except OSError as error:
        show.say(f"error: the output cannot be written: {(error.strerror or str(error)).lower()}")
        _forget_output()
        sys.exit(EXIT_FAILED)


def _open_streams() -> None:
    """Words go out in UTF-8 whatever the terminal; what the caller has closed reads and writes nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """What could not be written must not be tried again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
