"""The outlines to start from: YAML files beside the Word templates, one a kind and language."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DrafterError


@dataclass(frozen=True, slots=True)
class Starter:
    """An outline to start from: ``hrc-resolution`` in ``es``."""

    kind: str
    language: str
    file: Path

    @property
    def text(self) -> str:
        """The outline."""
        return self.file.read_text(encoding="utf-8")


def starters(folder: Path) -> tuple[Starter, ...]:
    """What the templates' folder holds: ``hrc/resolution.es.yaml`` is hrc-resolution in Spanish."""
    found = []
    for file in sorted(folder.glob("*/*.*.yaml")):
        kind, language, _ = file.name.split(".", 2)
        found.append(Starter(f"{file.parent.name}-{kind}", language, file))
    return tuple(found)


def starter(folder: Path, kind: str, language: str | None) -> Starter:
    """The outline of ``kind`` in ``language``, or in the first language in which there is one."""
    known = starters(folder)
    of_kind = [item for item in known if item.kind == kind]
    if not of_kind:
        kinds = sorted({item.kind for item in known})
        near = difflib.get_close_matches(kind, kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(kinds)}"
        raise DrafterError(f"there is no outline of kind “{kind}” to start from", hint=hint)
    if language is None:
        language = of_kind[0].language
    for item in of_kind:
        if item.language == language:
            return item
    languages = ", ".join(item.language for item in of_kind)
    raise DrafterError(
        f"there is no {kind} in “{language}” to start from", hint=f"there is one in {languages}"
    )
