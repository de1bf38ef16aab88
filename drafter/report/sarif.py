"""Findings as SARIF 2.1.0, the format of static analysis results (OASIS standard)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from drafter.rules.finding import Finding
from drafter.rules.rule import Rule
from drafter.version import __version__

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> str:
    """One run with its findings. ``rules`` describe the rules that were tried, by id."""
    findings = list(findings)
    used = sorted({finding.rule for finding in findings})
    index = {name: number for number, name in enumerate(used)}
    driver = {
        "name": "drafter",
        "semanticVersion": __version__,
        "rules": [_rule(name, rules.get(name)) for name in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule]) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": f"{rule.summary} {rule.why}".strip()},
        "help": {"text": f"Source: {rule.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.file)},
                    "region": {"startLine": finding.line, "startColumn": finding.column},
                },
                "logicalLocations": [{"fullyQualifiedName": finding.paragraph}],
            }
        ],
        "partialFingerprints": {"paragraph/v1": fingerprint(finding)},
    }


def fingerprint(finding: Finding) -> str:
    """What stays the same when lines move: the rule and the paragraph's words."""
    from drafter.report.baseline import digest

    return digest(finding)


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
