"""The manual in docs/house-style is made from the rules, and fresh."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import ConfigurationError
from drafter.rules.pages import manual, page, written

FOLDER = Path(__file__).parents[1] / "docs" / "house-style"


def test_the_manual_is_fresh() -> None:
    pages = dict(written(FOLDER))
    assert len(pages) == len(manual()) + 1 > 40
    stale = [
        path.name for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text
    ]
    left = [path.name for path in FOLDER.glob("*.md") if path not in pages]
    assert not stale and not left, "run: python -m drafter.rules.pages docs/house-style"


def test_a_page_has_reason_source_examples_and_the_way_to_allow() -> None:
    text = page("preambular-without-comma")
    for part in ("**Why.**", "**Source.**", "## Found", "## Not found", "# allow: preambular-without-comma"):
        assert part in text
    assert "-   - Recordando su resolución 33/28;\n+   - Recordando su resolución 33/28," in text


def test_an_unknown_rule_has_no_page() -> None:
    with pytest.raises(ConfigurationError, match="no rule called"):
        page("preambular-without-coma")
