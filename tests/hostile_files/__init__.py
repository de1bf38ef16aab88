"""Files made to do harm, or broken: one module a kind of file."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A file, and words that its refusal must have; ``says=""`` where the file may be read or refused."""

    name: str
    data: bytes
    says: str
