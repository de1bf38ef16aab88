"""Findings are shown: as text, JSON, SARIF and GitHub annotations; a baseline hides those known before."""

from drafter.report.baseline import Baseline
from drafter.report.diff import diff
from drafter.report.github import github
from drafter.report.json import as_json
from drafter.report.sarif import sarif
from drafter.report.text import summary, text

__all__ = ["Baseline", "as_json", "diff", "github", "sarif", "summary", "text"]
