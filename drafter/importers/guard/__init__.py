"""What a file must not be, said before any reader builds anything from it.

A draft comes from anywhere. Within the limits of :mod:`drafter.importers.guard.limits` every reader stays
under 2 seconds and 300 MB for an input of up to 5 MB; nothing here or in a reader ever opens a connection.
Every refusal is a :class:`~drafter.errors.DraftError` that names the file and the part of it.
"""

from __future__ import annotations

from drafter.importers.guard.archive import WordPackage, word
from drafter.importers.guard.flat import html, length, pdf, text, xml
from drafter.importers.guard.relations import Relation, relations
from drafter.importers.guard.wording import reason

__all__ = ["Relation", "WordPackage", "html", "length", "pdf", "reason", "relations", "text", "word", "xml"]
