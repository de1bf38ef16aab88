"""``drafter check``: what an editor would send back, said first."""

from __future__ import annotations

from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from drafter import api, report
from drafter.cli import show
from drafter.errors import DrafterError
from drafter.rules import SEVERITIES

_FORMATS = ("text", "json", "sarif", "github")


def check(
    files: Annotated[list[str], typer.Argument(help="Outlines, or drafts in any form that can be imported.")],
    fix: Annotated[bool, typer.Option("--fix", help="Mend in the outline what is safe.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend words, too.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    format_: Annotated[str, typer.Option("--format", help="text, json, sarif or github.")] = "text",
    select: Annotated[
        str | None, typer.Option("--select", help="Only these rules (comma-separated).")
    ] = None,
    ignore: Annotated[str | None, typer.Option("--ignore", help="Not these rules (comma-separated).")] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", help="Exit with 1 from this severity on: error, warning or advice.")
    ] = "warning",
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", help="Hide the findings in this file; make it if it is not there."),
    ] = None,
    rules: Annotated[Path | None, typer.Option("--rules", help="A folder of rules of your own.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many files at a time.")] = 1,
    organ: Annotated[str | None, typer.Option("--organ", help="For outlines that name no organ.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="For outlines that name none.")
    ] = None,
) -> None:
    """Find what an editor would mark, name the rule, and mend what is safe."""
    _known("--format", format_, _FORMATS)
    _known("--fail-on", fail_on, SEVERITIES)
    settings = api.settings()
    order = api.Order(
        select=_names(select), ignore=_names(ignore), rules=rules or settings.rules,
        organ=organ or settings.organ, language=language or settings.language,
        fix=fix or unsafe_fixes or diff, unsafe=unsafe_fixes,
    )  # fmt: skip
    known = report.Baseline.read(baseline) if baseline is not None and baseline.exists() else None
    executor: Executor | None = ProcessPoolExecutor(jobs) if jobs > 1 and len(files) > 1 else None
    with executor or nullcontext():
        checked = list(show.progress(api.check_files(files, order, executor), len(files), "checking"))
    for item in checked:
        if item.error is not None:
            show.error(item.error)
        elif item.after != item.before:
            _mended(item, only_show=diff)
    if diff:
        _leave(any(item.error for item in checked), any(item.after != item.before for item in checked))
    findings = [finding for item in checked for finding in item.findings]
    if baseline is not None and known is None:
        api.save(baseline, report.Baseline.of(findings, baseline.parent).json().encode(), force=False)
        show.say(f"{baseline}: {len(findings)} findings recorded; they are hidden from now on")
        findings = []
    findings = known.new(findings) if known is not None else findings
    _show(findings, checked, format_, order)
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    _leave(any(item.error for item in checked), any(finding.severity in grave for finding in findings))


def _leave(failed: bool, found: bool) -> None:
    if failed or found:
        raise typer.Exit(2 if failed else 1)


def _known(option: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise DrafterError(f"{option} takes {', '.join(choices)}, not “{value}”")


def _names(given: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (given or "").split(",") if name.strip())


def _mended(item: api.Checked, *, only_show: bool) -> None:
    if only_show:
        show.put(report.diff(item.before, item.after, item.file).rstrip("\n"))
    elif item.file == "-":
        show.put(item.after.rstrip("\n"))
    else:
        api.save(Path(item.file), item.data, force=True)
        show.say(f"{show.style('mended', 'good')}: {item.file} ({item.mended})")


def _show(findings: list[api.Finding], checked: list[api.Checked], format_: str, order: api.Order) -> None:
    match format_:
        case "json":
            show.put(report.as_json(findings).rstrip("\n"))
        case "sarif":
            tried = {
                name: rule
                for item in checked
                if item.rules_for
                for name, rule in api.rules_for(*item.rules_for, order.rules).items()
            }
            show.put(report.sarif(findings, tried).rstrip("\n"))
        case "github":
            show.put(report.github(findings).rstrip("\n"))
        case _:
            if findings:
                show.put(report.text(findings, show.styled).rstrip("\n"))
            for note in api.unchecked({item.rules_for[1] for item in checked if item.rules_for}, order):
                show.say(note)
            show.say(report.summary(findings, sum(item.error is None for item in checked)))
