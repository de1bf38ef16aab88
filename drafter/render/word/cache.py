"""Compiled templates, kept for the next document and the next run.

The file in the user's cache holds a program, so it is used only where the file and its folder are the
user's own and nobody else can write there. Whatever is wrong with the cache, the template is compiled.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2

from drafter.errors import TemplateError
from drafter.render.word.compiled import Compiled, Segments
from drafter.render.word.package import Part
from drafter.render.word.runs import RunProperties
from drafter.small_files import bytes_of

FORM = 3  # to be raised with every change of the compiler or of what it compiles to


def compiled(path: Path) -> Compiled:
    """The compiled form of the Word file ``path``.

    Raises:
        TemplateError: the file cannot be read, or is no template.
    """
    return _compiled(bytes_of(path, "the template", error=TemplateError), str(path))


@lru_cache(maxsize=16)
def _compiled(data: bytes, file: str) -> Compiled:
    store = cache_folder()
    target = store / f"{_key(data)}.template" if store else None
    found = _load(target) if target else None
    if found is not None:
        return found
    from drafter.render.word.compiler import compile_template  # imports docxtpl

    made = compile_template(data, file)
    if target is not None:
        _save(target, made)
    return made


def _key(data: bytes) -> str:
    versions = f"{FORM} {jinja2.__version__} {sys.implementation.cache_tag} {sys.hexversion}"
    return hashlib.sha256(versions.encode() + b"\0" + data).hexdigest()


def cache_folder() -> Path | None:
    """The folder of compiled templates, or ``None`` where there is none to be had."""
    chosen = os.environ.get("DRAFTER_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    try:
        from platformdirs import user_cache_path

        return user_cache_path("resolution-drafter", appauthor=False) / "templates"
    except (OSError, RuntimeError):  # no home folder
        return None


def _load(target: Path) -> Compiled | None:
    try:
        if not (_own(target.parent) and _own(target)):
            return None
        return _from_plain(marshal.loads(target.read_bytes()))
    except (OSError, ValueError, TypeError, EOFError):
        return None


def _own(path: Path) -> bool:
    """Whether ``path`` belongs to this user and only this user can write to it."""
    status = path.lstat()
    if not hasattr(os, "getuid"):
        return True
    others = stat.S_IWGRP | stat.S_IWOTH
    return status.st_uid == os.getuid() and not stat.S_ISLNK(status.st_mode) and not status.st_mode & others


def _save(target: Path, made: Compiled) -> None:
    with contextlib.suppress(OSError, ValueError):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(marshal.dumps(_to_plain(made)))
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)


def _to_plain(made: Compiled) -> tuple[Any, ...]:
    """``made`` in types that marshal knows; the second item of each file says what it is."""
    files = [
        (name, "program", item) if isinstance(item, CodeType) else (name, type(item).__name__, tuple(item))
        for name, item in made.files
    ]
    forms = ([tuple(item) for item in made.properties], [tuple(item) for item in made.properties_rtl])
    return (files, made.main, *forms, *made[4:])


def _from_plain(plain: tuple[Any, ...]) -> Compiled:
    kinds = {"Part": Part, "Segments": Segments}
    files = tuple((name, item if kind == "program" else kinds[kind](*item)) for name, kind, item in plain[0])
    roman, rtl = (tuple(RunProperties(*item) for item in each) for each in plain[2:4])
    return Compiled(files, plain[1], roman, rtl, *plain[4:])
