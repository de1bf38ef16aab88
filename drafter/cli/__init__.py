"""The command line: parse, one call into the API, show, exit."""

from __future__ import annotations

import sys

__all__ = ["main"]

_STOPPED = 130  # what a shell expects after Ctrl-C


def main() -> None:
    """Run the command line; Ctrl-C ends it quietly, even while it is being loaded."""
    try:
        from drafter.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(_STOPPED)
