"""How large an outline may be: at least four times the longest resolution that the United Nations published.

That one (on the oceans, 80/109, in Spanish) has 477 paragraphs and 228,000 characters; the one with most
paragraphs has 654, and the longest paragraph 2,000 characters. What is larger is no resolution, and is
refused at once instead of taking minutes.
"""

from __future__ import annotations

BYTES = 5_000_000
"""Of the file; a Chinese or Arabic character takes two or three, and comments count."""

CHARACTERS = 1_500_000
"""Of the file, comments and spaces included."""

LINES = 40_000
"""Of the file; a text folded at eighty characters takes about twelve thousand for the same length."""

VALUES = 25_000
"""Texts, keys and lists together."""

PARAGRAPHS = 3_000
"""Of all parts together, subparagraphs included."""

TEXT = 50_000
"""Characters of one text."""

PROBLEMS = 200
"""How many problems are looked for in one run; nobody mends more at once."""
