"""YAML in, YAML out: the only room that knows how an outline is written."""

from drafter.outline.document import Outline, Place
from drafter.outline.read import read, read_text

__all__ = ["Outline", "Place", "read", "read_text"]
