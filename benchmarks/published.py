"""The published texts of ../shared/corpus, read by the importer, for the benchmarks of the checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drafter.errors import DrafterError
from drafter.importers import read
from drafter.model import Location, Resolution
from drafter.model import Path as ModelPath

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
FOLDERS = {"Spanish": "es", "English": "en", "French": "fr"}


@dataclass(frozen=True)
class Published:
    """A published resolution as the checker takes it."""

    resolution: Resolution
    file: str
    places: dict[ModelPath, int] = field(default_factory=dict)
    comments: tuple[tuple[int, str], ...] = ()

    def locate(self, path: ModelPath, index: int = 0) -> Location:
        """The line of the nearest enclosing part."""
        while path and path not in self.places:
            path = path[:-1]
        return Location(self.places.get(path, 1), index + 1)


def published(organ: str, languages: tuple[str, ...] = ("es", "en", "fr")) -> Iterator[Published]:
    """Every text of an organ that can be read, by language, session and number."""
    for folder in sorted((CORPUS / organ).glob("*/*")):
        if FOLDERS.get(folder.name) in languages:
            for path in sorted(folder.glob("*.xml")):
                try:
                    draft = read(path, language=FOLDERS[folder.name])
                except DrafterError as error:
                    print(f"not read: {path.name}: {error.message}")
                    continue
                yield Published(draft.resolution, path.name, dict(draft.places))


def words(resolution: Resolution) -> int:
    """The words of a resolution's texts."""
    return sum(len(text.plain.split()) for _, text in resolution.texts())
