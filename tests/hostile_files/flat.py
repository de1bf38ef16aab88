"""XML and text that must be refused."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile_files import Case
from tests.word_maker import zipped

MEGABYTE = 1_000_000


def cases() -> Iterator[tuple[str, Case]]:
    """XML and text that must be refused, with the guard that does it."""
    yield "xml", Case("entities", b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>', "DOCTYPE")
    yield "xml", Case("deep", b"<a>" * 5000 + b"</a>" * 5000, "nests")
    yield "xml", Case("null bytes", b"<a>\0</a>", "not well-formed")
    yield "xml", Case("cut off", b"<a><b>", "not well-formed")
    yield "xml", Case("many elements", b"<a>" + b"<b/>" * 400_000 + b"</a>", "elements")
    yield "xml", Case("large", b"<a>" + b" " * 11 * MEGABYTE + b"</a>", "MB")
    yield "xml", Case("empty", b"", "empty")
    yield "text", Case("null bytes", b"abc\0def", "null byte")
    yield "text", Case("a picture", b"\x89PNG\r\n\x1a\n", "picture")
    yield "text", Case("a package", zipped({"a": b"b"}), "packed")
    yield "text", Case("large", b"a" * 11 * MEGABYTE, "MB")
