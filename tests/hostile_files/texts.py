"""Plain texts and Markdown on which a reader might spend minutes: each is read at once, or refused."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile_files import Case

_FORMULA = "El Consejo de Derechos Humanos,\n\n"
_LENGTH = 900_000


def _paragraphs(piece: str) -> str:
    text = piece * (_LENGTH // len(piece))
    return "\n\n".join(f"Recordando {text[at : at + 340]}," for at in range(0, _LENGTH, 400))


def cases() -> Iterator[Case]:
    """Texts, and what their refusal says."""
    long = {"backslashes": "\\", "no-break spaces": "\u00a0", "spaces": " ", "tabs": "\t", "form feeds": "\f"}
    for name, piece in long.items():
        yield Case(f"{name} in one line", f"a{piece * _LENGTH}a".encode(), "")
        yield Case(f"{name} in paragraphs", _paragraphs(piece).encode(), "")
    states = "Alemania, " * 40_000
    yield Case("a vote of 40,000 States", f"{_FORMULA}1. Decide algo.\n\nVotos a favor: {states}".encode(),
               "paragraph at 5 has more than")  # fmt: skip
    few, joined = "(a, " * 10_000, "Chile y " * 6_000
    yield Case("a vote of brackets", f"{_FORMULA}1. Decide algo.\n\nVotos a favor: {few}".encode(), "")
    yield Case("a vote of conjunctions", f"{_FORMULA}1. Decide algo.\n\nVotos a favor: {joined}".encode(), "")
    itself = "a [^1] " * 4_000
    yield Case("a footnote that calls itself", f"{_FORMULA}{itself}\n\n[^1]: {itself}".encode(), "characters")
    once = "Recordando algo [^1]\n\n" * 2_000
    yield Case(
        "a long footnote called often", f"{_FORMULA}{once}[^1]: {'b ' * 20_000}".encode(), "characters"
    )
    yield Case("footnotes by the thousand", _paragraphs("a[^1] ").encode(), "footnotes")
    yield Case(
        "one endless paragraph", f"{_FORMULA}{'palabra ' * 7_000}".encode(), "paragraph at 3 has more than"
    )
