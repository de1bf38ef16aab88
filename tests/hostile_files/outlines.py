"""Outlines made to do harm: too long, too deep, too many, badly encoded."""

from __future__ import annotations

from collections.abc import Iterator

_HEAD = "organ: hrc\nlanguage: es\ntitle: Prueba\n"
_END = "operative:\n  - Decide algo\n"
_MB = 1_000_000


def _paragraphs(text: str, count: int) -> str:
    return _HEAD + "preamble:\n" + f"  - {text}\n" * count + _END


def refused() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of those of which nothing can be made."""
    texts = {
        "5 MB of paragraphs": _paragraphs("Recordando " + "palabra " * 15, 36_000),
        "50,000 paragraphs": _paragraphs("Recordando algo", 50_000),
        "3,100 paragraphs": _paragraphs("Recordando algo", 3_100),
        "one long text": _paragraphs("palabra " * 600_000, 1),
        "a text of 60,000 characters": _paragraphs("palabra " * 7_500, 1),
        "brackets": _HEAD + "preamble: " + "[" * 200_000 + "]" * 200_000,
        "braces": _HEAD + "preamble: " + "{a: " * 200_000,
        "dashes": "- " * (2 * _MB),
        "questions": "? " * (2 * _MB),
        "deep": _HEAD + "\n".join(" " * depth + "a:" for depth in range(1_500)),
        "anchors": _HEAD + "preamble:\n" + "  - &a Recordando\n" * 30_000,
        "a bomb of aliases": "a: &a [x, x]\n" + "".join(f"k{n}: &b{n} [*a, *a]\n" for n in range(9_000)),
        "tags": _HEAD + "preamble:\n" + "  - !!python/object/apply:os.system [x]\n" * 20_000,
        "a huge number": _HEAD + "session: {number: " + "9" * 40_000 + "}\n" + _END,
        "a day far away": _HEAD + "issued: 99999999-01-01\n" + _END,
        "doubled keys": _HEAD + "title: x\n" * 12_000 + _END,
        "unknown keys": _HEAD + "".join(f"k{number}: x\n" for number in range(12_000)) + _END,
        "control characters": _HEAD + "\x01" * _MB,
        "documents": "---\n" * 20_000,
        "empty lines": "\n" * (5 * _MB),
        "marks that never close": _paragraphs("Recordando " + "^[" * 20_000, 20),
        "references to nothing": _paragraphs("Recordando " + "^{a} " * 9_000, 20),
    }
    yield from ((name, text.encode()) for name, text in texts.items())
    yield "null bytes", b"\0" * _MB
    yield "UTF-16", (_HEAD + _END).encode("utf-16")
    yield "UTF-32", (_HEAD + _END).encode("utf-32")
    yield "Windows-1252", (_HEAD + "preamble:\n  - Señalando\n" + _END).encode("cp1252")
    yield "marks of byte order", b"\xef\xbb\xbf" * 100_000
    yield "empty", b""


def honest() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of those that can be read."""
    yield "byte order mark", b"\xef\xbb\xbf" + (_HEAD + _END).encode()
    yield "line ends of old", (_HEAD + _END).replace("\n", "\r").encode()
    yield (
        "2,900 paragraphs",
        _paragraphs("Recordando la resolución 60/251, de 15 de marzo de 2006", 2_900).encode(),
    )
    yield "many comments", (_HEAD + "# allow: x\n" * 30_000 + _END).encode()
    yield "a million characters", _paragraphs("Recordando " + "palabra " * 125, 1_000).encode()
    yield "many footnotes", _paragraphs("Recordando " + "^[a]" * 9_000, 2).encode()


def outlines() -> Iterator[tuple[str, bytes]]:
    """All of them."""
    yield from refused()
    yield from honest()
