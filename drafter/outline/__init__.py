"""YAML in, YAML out: the only room that knows how an outline is written."""

from drafter.outline.document import Outline, Place
from drafter.outline.edit import Edit, EditConflictError, Rewrite, apply
from drafter.outline.read import read, read_text
from drafter.outline.write import write

__all__ = ["Edit", "EditConflictError", "Outline", "Place", "Rewrite", "apply", "read", "read_text", "write"]
