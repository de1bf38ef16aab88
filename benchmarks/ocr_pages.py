"""Pages with a known truth: published resolutions printed by drafter, scanned, and read by an English Tesseract.

Akoma Ntoso → outline → Word (``drafter build``) → PDF (LibreOffice, one start for many) → PNG (pdftoppm) → text
(``tesseract -l eng``). Outline, PDF and text are kept in a folder outside the project, so that the repair can be
measured again in seconds; one process at a time.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.published import CORPUS, FOLDERS
from drafter import api, importers
from drafter.model import Resolution
from drafter.render.context import render_context
from drafter.render.plain import paragraphs

CACHE = Path(tempfile.gettempdir()) / "drafter-ocr-cache"
DPI = (150, 200)
NAMES = {code: folder for folder, code in FOLDERS.items()}
_TRIED = "56"
"""The session that is wholly held out."""


@dataclass(frozen=True)
class Printed:
    """A resolution as it was printed, by the name of its file."""

    name: str
    resolution: Resolution

    def truth(self) -> str:
        """From the title to the last line, a line a paragraph, without footnotes and their calls."""
        return "\n".join(paragraphs(render_context(self.resolution))).replace("\t", " ")


def resolutions(language: str, organ: str = "hrc") -> list[Path]:
    """Every published resolution of an organ in a language, in the order of their names."""
    return sorted((CORPUS / organ).glob(f"*/{NAMES[language]}/*.xml"))


def held_out(path: Path) -> bool:
    """Whether nothing was learnt from a resolution: all of HRC session 56, and each third one of 54 and 55."""
    found = re.search(r"A_HRC_RES_(\d+)_(\d+)", path.name)
    return found is not None and (found[1] == _TRIED or int(found[2]) % 3 == 0)


def looked_at(path: Path) -> bool:
    """Whether the mistakes of a held-out resolution were read while the repair was made."""
    return held_out(path) and f"_{_TRIED}_" not in path.name


def printed(paths: Sequence[Path], language: str, cache: Path) -> list[Printed]:
    """The resolutions as the pages show them; what was not printed yet is printed, in one start of LibreOffice."""
    folder = cache / language
    folder.mkdir(parents=True, exist_ok=True)
    missing = [path for path in paths if not (folder / f"{path.stem}.pdf").exists()]
    for path in missing:
        outline = api.outline_of(importers.read(path, language=language))
        (folder / f"{path.stem}.yaml").write_text(outline, encoding="utf-8")
    outlines = [api.read(folder / f"{path.stem}.yaml") for path in missing]
    for path, pdf in zip(missing, api.render_all(outlines, "pdf"), strict=True):
        (folder / f"{path.stem}.pdf").write_bytes(pdf.data)
    return [Printed(path.stem, api.read(folder / f"{path.stem}.yaml").resolution) for path in paths]


def kept(name: str, language: str, dpi: int, cache: Path) -> Path:
    """The file in which the text of a resolution's pages is kept."""
    return cache / language / f"{name}.{dpi}.txt"


def scanned(name: str, language: str, dpi: int, cache: Path) -> str:
    """Tesseract's text of a printed resolution's pages, a form feed before each but the first."""
    target = kept(name, language, dpi, cache)
    if not target.exists():
        with tempfile.TemporaryDirectory() as place:
            _run(
                *("pdftoppm", "-r", str(dpi), "-gray", "-png"),
                *(str(cache / language / f"{name}.pdf"), f"{place}/page"),
            )
            text = "\f".join(_read(page) for page in sorted(Path(place).glob("page-*.png")))
        half = target.with_suffix(".part")
        half.write_text(text, encoding="utf-8")
        half.replace(target)
    return target.read_text(encoding="utf-8")


def _read(page: Path) -> str:
    return _run("tesseract", str(page), "-", "-l", "eng").rstrip("\f")


def _run(*command: str) -> str:
    env = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, check=True, capture_output=True, env=env, text=True).stdout
