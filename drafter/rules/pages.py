"""The manual: a page for each rule and a table of all of them, made from the rule files.

``python -m drafter.rules.pages FOLDER`` writes them; a test sees that those in ``docs/house-style`` are fresh.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from drafter.errors import ConfigurationError
from drafter.outline.document import Outline
from drafter.rules.catalogue import PACKS, declarations, nearest
from drafter.rules.examples import Example, example_of

_MEASURED = Path(__file__).parent / "measured.json"
_FIXES = {
    "safe": "safe: no letter or digit changes",
    "unsafe": "unsafe: words change, so it is made only when asked for",
    "shown": "shown, never made by machine",
    None: "none",
}


@cache
def manual(own: Path | None = None) -> Mapping[str, list[tuple[str, Mapping[str, Any]]]]:
    """By rule id, what each layer says of it: the declaration first, then what later layers change.

    ``own`` is a user's folder of rules, the last layer.
    """
    found: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    folders = sorted(
        (path for path in PACKS.iterdir() if path.is_dir()), key=lambda path: (path.name != "base", path.name)
    )
    for folder in folders if own is None else [*folders, own]:
        for name, data in declarations(folder):
            found.setdefault(name, []).append((folder.name, data))
    return dict(sorted(found.items()))


def page(name: str, own: Path | None = None) -> str:
    """The manual page of a rule, in Markdown; ``own`` is a user's folder of rules.

    Raises:
        ConfigurationError: there is no such rule.
    """
    layers = manual(own).get(name)
    if layers is None:
        raise ConfigurationError(f"there is no rule called “{name}”", hint=nearest(name, manual(own)))
    return "\n".join(_page(name, layers)) + "\n"


def _page(name: str, layers: list[tuple[str, Mapping[str, Any]]]) -> Iterator[str]:
    data = next((data for _, data in layers if "summary" in data), layers[0][1])
    yield f"# {data['name']}"
    yield f"\n`{name}` · {data['severity']}\n"
    yield f"{data['summary']}\n"
    yield f"**Why.** {data['why'].strip()}\n"
    yield f"**Source.** {data['source'].strip()}\n"
    yield f"**Holds in.** {holds_in(layers)}\n"
    yield f"**Fix.** {_FIXES[data.get('fix')]}"
    measured = found_in_published_texts(name)
    if measured:
        yield f"\n**On published texts.** {measured}"
    for layer, other in layers:
        if other is not data and "summary" not in other:
            yield f"\n**Changed by {layer}.** {_changes(other)}"
    for layer, other in layers:
        if "summary" in other:
            yield from _examples(other, "" if len(layers) == 1 else f" ({layer})")
    yield f"\nTo allow it in one place: `# allow: {name} – the reason`, on the line before."


def holds_in(layers: Sequence[tuple[str, Mapping[str, Any]]]) -> str:
    """In which languages a rule holds, in words, by what its layers say."""
    folders = [layer for layer, data in layers if "check" in data and "summary" in data]
    if "base" not in folders:
        return ", ".join(folders)
    check = next(data["check"] for layer, data in layers if layer == "base")
    languages = check.get("languages")
    return ", ".join(languages) if languages is not None else "all languages"


def _changes(data: Mapping[str, Any]) -> str:
    if data.get("disabled"):
        return f"switched off. {data.get('why', '')}".strip()
    return "; ".join(f"{key}: {value}" for key, value in data.items() if key != "id")


@cache
def _measured() -> Mapping[str, Any]:
    if not _MEASURED.exists():
        return {}
    data: Mapping[str, Any] = json.loads(_MEASURED.read_text(encoding="utf-8"))
    return data


def found_in_published_texts(name: str) -> str:
    """How often a rule finds something in published texts, in words; empty where that was not measured."""
    measured = _measured()
    if not measured:
        return ""
    counts = Counter(measured["found"].get(name, {}))
    listed = ", ".join(f"{language} {counts[language]}" for language in measured["texts"])
    texts = sum(measured["texts"].values())
    return f"{counts.total()} findings in {texts} texts ({listed}): {measured['what']}."


def _examples(data: Mapping[str, Any], where: str) -> Iterator[str]:
    yield f"\n## Found{where}\n"
    for raw in (data.get("examples") or {}).get("fail") or ():
        yield from _shown(example_of(raw), raw)
    yield f"\n## Not found{where}\n"
    for raw in (data.get("examples") or {}).get("pass") or ():
        yield from _shown(example_of(raw), raw)


def _shown(example: Example, raw: Mapping[str, Any]) -> Iterator[str]:
    yield "```diff" if example.fixed else "```"
    if example.fixed is None:
        yield from _lines(example.outline, raw)
    else:
        before, after = (list(_lines(side, raw)) for side in (example.outline, example.fixed))
        for one, other in zip(before, after, strict=False):
            yield from [f"  {one}"] if one == other else [f"- {one}", f"+ {other}"]
    yield "```"


def _lines(outline: Outline, raw: Mapping[str, Any]) -> Iterator[str]:
    """The lines of an example that say something; a line that is repeated is shown once."""
    if "outline" in raw:
        yield from outline.source.rstrip().split("\n")
        return
    before = ""
    for line in outline.source.rstrip().split("\n"):
        key = line.partition(":")[0]
        if key in {"organ", "title", "operative"} and key not in raw:
            continue
        if line.strip() != '- "…"' and line != before:
            yield _plain(line)
            before = line


def _plain(line: str) -> str:
    """A line of an outline without its double quotes, where it reads the same."""
    head, quote, rest = line.partition('"')
    if not quote or not rest.endswith('"') or '"' in rest[:-1] or "\\" in rest:
        return line
    return head + rest[:-1]


def table() -> str:
    """All rules in one table, in Markdown."""
    lines = ["# House style", "", "The rules that `drafter check` knows. Each page has its reason, its source and its examples.", "",
             "“[house-style](../facts/house-style.md)” and “[corpus-statistics](../facts/corpus-statistics.md)” are the facts",
             "behind them, each with its own source: the United Nations' Editorial Manual and its instructions,",
             "the manuals of its translation services, and counts over the resolutions",
             "of 2020 to 2026 that the UN publishes as Akoma Ntoso.", "",
             "| rule | severity | holds in | fix | what it says |", "|---|---|---|---|---|"]  # fmt: skip
    for name, layers in manual().items():
        data = next((data for _, data in layers if "summary" in data), layers[0][1])
        fix = data.get("fix") or "–"
        lines.append(
            f"| [{name}]({name}.md) | {data['severity']} | {holds_in(layers)} | {fix} | {_cell(data['summary'])} |"
        )
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def written(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every page with its path under ``folder``."""
    yield folder / "README.md", table()
    for name in manual():
        yield folder / f"{name}.md", page(name)


def main(folder: Path) -> None:
    """Write all pages, and take away those of rules that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = dict(written(folder))
    for path in folder.glob("*.md"):
        if path not in pages:
            path.unlink()
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
