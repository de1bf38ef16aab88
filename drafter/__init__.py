"""The open tool with which resolutions of the United Nations are written.

    from drafter import build, read
    build(read("mine.yaml"), "mine.docx")

The names below are the public interface; they load what they need when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.version import __version__

if TYPE_CHECKING:
    from drafter.api import build, check, fix, import_draft, outline_of, read, render

__all__ = ["__version__", "build", "check", "fix", "import_draft", "outline_of", "read", "render"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from drafter import api

    return getattr(api, name)
