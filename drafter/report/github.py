"""Findings as GitHub annotations: ``::error file=…,line=…,col=…,title=…::message``."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.rules.finding import Finding

_LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


def github(findings: Iterable[Finding]) -> str:
    """A workflow command a line."""
    return "".join(_command(finding) + "\n" for finding in findings)


def _command(finding: Finding) -> str:
    values = {"file": finding.file, "line": finding.line, "col": finding.column, "title": finding.rule}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    message = f"{finding.paragraph}: {finding.message}"
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
