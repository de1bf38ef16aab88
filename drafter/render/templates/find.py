"""Where templates are and which one a resolution gets.

A template is ``<organ>/<kind>.docx`` in a folder of templates. The user's folder is searched before the
built-in one; a file that the user names is taken as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from drafter.errors import TemplateError

Origin = Literal["built-in", "folder", "file"]
SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class Template:
    """A Word template.

    Attributes:
        path: the Word file.
        origin: shipped with the program, found in the user's folder, or named by the user.
        organ, kind: what it is for, or ``None`` where the user named the file.
    """

    path: Path
    origin: Origin
    organ: str | None = None
    kind: str | None = None

    @property
    def name(self) -> str:
        """``hrc/resolution``, or the file's name where the user named it."""
        return f"{self.organ}/{self.kind}" if self.organ else self.path.name


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen template, and the reason in one sentence.

    ``passed_over`` are the places that were searched before without finding one.
    """

    template: Template
    reason: str
    passed_over: tuple[Path, ...] = ()


@cache
def built_in_folder() -> Path:
    """The folder of the program's own templates, in a checkout as in an installed package.

    Raises:
        TemplateError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "templates", package.parent / "templates"):
        if next(folder.glob(f"*/*{SUFFIX}"), None) is not None:
            return folder
    raise TemplateError("the program's own templates are missing", hint="install the program again")


def list_templates(folder: Path | None = None) -> tuple[Template, ...]:
    """Every template by name; those of the user's ``folder`` before the program's own.

    A built-in template that one of the user's replaces is listed too, after it.
    """
    return tuple(
        Template(path, origin, path.parent.name, path.stem)
        for place, origin in _places(folder)
        for path in sorted(place.glob(f"*/*{SUFFIX}"))
        if not path.name.startswith(("~", "."))  # what Word leaves beside an open file
    )


def choose(organ: str, kind: str, *, file: Path | None = None, folder: Path | None = None) -> Choice:
    """The template for a resolution (``kind`` "resolution" or "draft") of ``organ``.

    Raises:
        TemplateError: the named file or folder does not exist, or there is no template for the organ.
    """
    if file is not None:
        return Choice(Template(_existing(file), "file"), "it was named with --template")
    searched: list[Path] = []
    for place, origin in _places(folder):
        path = place / organ / f"{kind}{SUFFIX}"
        if path.is_file():
            reason = f"it is the template for {organ} and {kind} in {place}"
            if origin == "built-in":
                reason = f"it is the program's own template for {organ} and {kind}"
            return Choice(Template(path, origin, organ, kind), reason, tuple(searched))
        searched.append(path)
    known = ", ".join(sorted({template.name for template in list_templates(folder)}))
    raise TemplateError(
        f"there is no template for the organ “{organ}” and the kind “{kind}”",
        hint=f"known are: {known}; or name a file with --template",
    )


def _places(folder: Path | None) -> list[tuple[Path, Origin]]:
    own: list[tuple[Path, Origin]] = [(_checked(folder), "folder")] if folder is not None else []
    return [*own, (built_in_folder(), "built-in")]


def _existing(file: Path) -> Path:
    if file.is_dir():
        raise TemplateError("the template is a folder", file=str(file), hint="name a Word file (.docx)")
    if not file.exists():
        raise TemplateError("the template does not exist", file=str(file))
    return file


def _checked(folder: Path) -> Path:
    if not folder.is_dir():
        raise TemplateError("the folder of templates does not exist", file=str(folder))
    return folder
