"""What is wrong in markup, in words of a person and not of the library that found it."""

from __future__ import annotations

_REASONS = (
    (("mismatch",), "an end tag does not match its start tag"),
    (("no element found", "unclosed", "premature end", "expected '>'"), "the file ends too early"),
    (("junk after", "extra content"), "something stands after its end"),
    (("entity",), "a named character is not declared"),
    (("duplicate attribute", "redefined"), "an attribute is given twice"),
    (("prefix", "namespace"), "a prefix is not declared"),
    (("encoding", "not proper utf"), "its characters are not in the encoding that it names"),
    (("huge", "too long", "amplification", "limit", "memory"), "it is too large"),
)
_OTHERWISE = "a character stands where it may not"


def reason(message: str) -> str:
    """The reason that a library's ``message`` gives, for a person: "the file ends too early"."""
    words = message.casefold()
    return next((text for signs, text in _REASONS if any(sign in words for sign in signs)), _OTHERWISE)
