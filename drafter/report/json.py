"""Findings as JSON: a list; ``findings.schema.json`` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from drafter.rules.finding import Finding

SCHEMA = Path(__file__).parent / "findings.schema.json"


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as a JSON list, one object each."""
    return json.dumps([record(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def record(finding: Finding) -> dict[str, Any]:
    """One finding as JSON values; ``fix`` is null where there is none."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "paragraph": finding.paragraph,
        "message": finding.message,
        "found": finding.found,
        "expected": finding.expected,
        "fix": finding.fix,
        "path": list(finding.path),
        "start": finding.start,
        "end": finding.end,
    }
