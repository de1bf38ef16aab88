"""Findings as text: the place, the words with a caret, what was found and what is expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal

from drafter.rules.finding import SEVERITIES, Finding

Styled = Literal["error", "warning", "advice", "place", "hint", "dim"]
Style = Callable[[str, Styled], str]
_WIDTH = 96


def _plain(text: str, _style: Styled) -> str:
    return text


def text(findings: Iterable[Finding], style: Style = _plain) -> str:
    """The findings, a block each, without the summary. ``style`` may colour words (see :data:`Styled`)."""
    return "".join("\n".join(_block(finding, style)) + "\n" for finding in findings)


def _block(finding: Finding, style: Style) -> list[str]:
    place = style(f"{finding.file}:{finding.line}:{finding.column}:", "place")
    severity = style(finding.severity, finding.severity)
    rule = style(f"({finding.rule})", "dim")
    lines = [f"{place} {finding.paragraph}: {severity}: {finding.message} {rule}{_fixable(finding)}"]
    words, caret = excerpt(finding.text, finding.start, finding.end)
    if words.strip():
        lines += [f"    {words}", f"    {style(caret, finding.severity)}"]
    if finding.found or finding.expected:
        lines.append("  " + _compared(finding, style))
    return lines


def _fixable(finding: Finding) -> str:
    if not finding.fixable:
        return ""
    return " [fixable]" if finding.fix == "safe" else " [fixable with --unsafe-fixes]"


def _compared(finding: Finding, style: Style) -> str:
    parts = []
    if finding.found:
        parts.append(f"{style('found', 'hint')} {_shown(finding.found)}")
    if finding.expected:
        parts.append(f"{style('expected', 'hint')} {_shown(finding.expected)}")
    return ", ".join(parts)


def _shown(words: str) -> str:
    return "“" + "".join(visible(char) for char in words) + "”"


def visible(char: str) -> str:
    """A character that can be seen: a no-break space as ␣, what does not print as its code point."""
    if char in "\u00a0\u202f":
        return "␣"
    return char if char.isprintable() else f"<U+{ord(char):04X}>"


def excerpt(words: str, start: int, end: int, width: int = _WIDTH) -> tuple[str, str]:
    """The part of a paragraph around a span, and a line of carets under the span."""
    words = "".join(char if char.isprintable() else " " for char in words)
    length = max(1, min(end, len(words)) - start)
    left = 0 if len(words) <= width else max(0, min(start - width // 3, len(words) - width))
    shown = words[left : left + width]
    before, after = ("…" if left else ""), ("…" if left + width < len(words) else "")
    carets = "^" * max(1, min(length, width - (start - left)))
    return f"{before}{shown}{after}", " " * (len(before) + start - left) + carets


def summary(findings: Iterable[Finding], files: int) -> str:
    """One line: how many findings of each severity, in how many files, how many can be fixed."""
    findings = list(findings)
    checked = f"{files} file{'s' if files != 1 else ''} checked"
    if not findings:
        return f"{checked}: nothing found"
    counts = Counter(finding.severity for finding in findings)
    parts = [_counted(counts[name], name) for name in SEVERITIES if counts[name]]
    safe = sum(finding.fixable and finding.fix == "safe" for finding in findings)
    unsafe = sum(finding.fixable and finding.fix == "unsafe" for finding in findings)
    fixes = [f"{safe} can be mended with --fix"] * bool(safe)
    fixes += [f"{unsafe} {'more' if safe else 'can be mended'} with --unsafe-fixes"] * bool(unsafe)
    return "; ".join([f"{checked}: {', '.join(parts)}", *fixes])


def _counted(number: int, name: str) -> str:
    plural = "" if number == 1 or name == "advice" else "s"
    return (
        f"{number} {name}{plural}" if name != "advice" else f"{number} piece{'s' * (number != 1)} of advice"
    )
