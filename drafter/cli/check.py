"""``drafter check``: what an editor would send back, said first."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from drafter import api, report
from drafter.cli import codes, show
from drafter.errors import DrafterError
from drafter.rules import SEVERITIES

_MOST_JOBS = 64
_FORMATS = ("text", "json", "sarif", "github")


def check(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Outlines, or drafts in any form that can be imported."),
    ],
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend in the outline what is safe: no letter and no digit changes.")
    ] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend words, too.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would be mended, and change nothing.")
    ] = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, json, sarif or github.")
    ] = "text",
    select: Annotated[
        str | None, typer.Option("--select", metavar="RULES", help="Only these rules (comma-separated).")
    ] = None,
    ignore: Annotated[
        str | None, typer.Option("--ignore", metavar="RULES", help="Not these rules (comma-separated).")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="SEVERITY", help="Exit with 1 from here on: error, warning or advice."
        ),
    ] = "warning",
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="FILE", help="Hide the findings in this file; make it if it is not there."
        ),
    ] = None,
    rules: Annotated[
        Path | None, typer.Option("--rules", metavar="FOLDER", help="A folder of rules of your own.")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="NUMBER", help="How many files at a time.")
    ] = 1,
    organ: Annotated[
        str | None, typer.Option("--organ", metavar="CODE", help="For outlines that name no organ.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="CODE", help="For outlines that name none.")
    ] = None,
) -> None:
    """Find what an editor would send back; mend what is safe."""
    _known("--format", format_, _FORMATS)
    _known("--fail-on", fail_on, SEVERITIES)
    if jobs < 1:
        raise DrafterError(f"--jobs takes a number from 1 on, not {jobs}")
    codes.verify(organ, language)
    settings = api.settings()
    order = api.Order(
        select=_names(select), ignore=_names(ignore), rules=rules or settings.rules,
        organ=organ or settings.organ, language=language or settings.language,
        fix=fix or unsafe_fixes or diff, unsafe=unsafe_fixes,
    )  # fmt: skip
    known = report.Baseline.read(baseline) if baseline is not None and baseline.exists() else None
    executor: Executor | None = _workers(min(jobs, len(files))) if jobs > 1 and len(files) > 1 else None
    with executor or nullcontext():
        checked = list(show.progress(api.check_files(files, order, executor), len(files), "checking"))
    told = [_told(item, (organ, language), only_show=diff, mending=order.fix) for item in checked]
    failed = not all(told)
    findings = [finding for item in checked for finding in item.findings]
    if diff:
        _nothing_shown(checked, findings)
        _leave(failed, any(item.after != item.before for item in checked))
        return
    found = len(findings)
    if known is not None:
        findings = known.new(findings)
    elif baseline is not None:
        # a file name that is not UTF-8 is written as JSON escapes it
        known_now = report.Baseline.of(findings, baseline.parent).json().encode("utf-8", "backslashreplace")
        api.save(baseline, known_now, force=False)
        show.say(f"{baseline}: {found} {_findings(found)} recorded; hidden from now on with this --baseline")
        findings, checked = [], [item for item in checked if item.error]
    _show(findings, checked, format_, order, show.say if order.fix and "-" in files else show.put)
    if known is not None and found > len(findings):
        hidden = found - len(findings)
        show.say(f"{baseline}: {hidden} {_findings(hidden)} known before not shown")
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    _leave(failed, any(finding.severity in grave for finding in findings))


def _workers(jobs: int) -> Executor:
    """Processes that leave Ctrl-C to the one that started them."""
    return ProcessPoolExecutor(
        min(jobs, _MOST_JOBS), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )


def _findings(number: int) -> str:
    return "finding" if number == 1 else "findings"


def _leave(failed: bool, found: bool) -> None:
    if failed or found:
        raise typer.Exit(2 if failed else 1)


def _known(option: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise DrafterError(f"{option} takes {', '.join(choices)}, not “{value}”")


def _names(given: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (given or "").split(",") if name.strip())


def _told(item: api.Checked, given: tuple[str | None, str | None], *, only_show: bool, mending: bool) -> bool:
    """Say what became of one file: why it was not checked, what is not used, what was mended; whether all is well."""
    if item.error is not None:
        show.error(item.error)
        return False
    if item.rules_for is not None:
        codes.unused(item.file, item.rules_for, given)
    if only_show and item.after != item.before:
        show.put(report.diff(item.before, item.after, item.file, show.changed).rstrip("\n"))
    elif mending and not only_show and item.file == "-":
        show.put_bytes(item.data)
    elif item.after != item.before:
        return _saved(item)
    return True


def _saved(item: api.Checked) -> bool:
    try:
        api.save(Path(item.file), item.data, force=True)
    except DrafterError as error:
        show.error(error)
        return False
    show.say(f"{show.style('mended', 'good')}: {item.file} ({item.mended} {_findings(item.mended)})")
    return True


def _nothing_shown(checked: list[api.Checked], findings: list[api.Finding]) -> None:
    """Why a diff is empty, where it is."""
    if any(item.error or item.after != item.before for item in checked):
        return
    more = sum(finding.fixable for finding in findings)
    words = f"; with --unsafe-fixes {more} {_findings(more)} can be mended" if more else ""
    show.say(f"nothing to mend{words}")


def _show(
    findings: list[api.Finding],
    checked: list[api.Checked],
    format_: str,
    order: api.Order,
    put: Callable[[str], None],
) -> None:
    match format_:
        case "json":
            put(report.as_json(findings).rstrip("\n"))
        case "sarif":
            tried = {
                name: rule
                for item in checked
                if item.rules_for
                for name, rule in api.rules_for(*item.rules_for, order.rules).items()
            }
            put(report.sarif(findings, tried).rstrip("\n"))
        case "github" if findings:
            put(report.github(findings).rstrip("\n"))
        case "text":
            if findings:
                put(report.text(findings, show.styled).rstrip("\n"))
            for note in api.unchecked({item.rules_for[1] for item in checked if item.rules_for}, order):
                show.say(note)
            good = sum(item.error is None for item in checked)
            bad = f"; {len(checked) - good} could not be checked" if good < len(checked) else ""
            if good:
                show.say(report.summary(findings, good) + bad)
