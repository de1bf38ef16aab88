"""The command line: parse, one call into the API, show, exit."""

from drafter.cli.app import main

__all__ = ["main"]
