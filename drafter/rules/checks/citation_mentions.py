"""The resolutions that a resolution cites, in printed order: read once for all rules on citations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from drafter.house.citations import Adopted, Citation, citations, index, named_organs
from drafter.rules.passage import Passage
from drafter.rules.subject import Subject

_NAMED = ("", "own", "short")


@dataclass(frozen=True)
class Mention:
    """One citation where it stands.

    Attributes:
        organ: the code of the organ, or "" where the words do not say it: a possessive may belong to
            another organ of the sentence, and "the Council" may be one of three.
        first: whether the document has not cited this number before.
        quoted: whether it stands in a quotation.
    """

    passage: Passage
    cited: Citation
    organ: str
    first: bool
    quoted: bool
    language: str

    @property
    def known(self) -> tuple[Adopted, ...]:
        """What the index has on this number, of this organ where it is known."""
        rows = index().find(self.cited.number)
        return tuple(row for row in rows if not self.organ or row.organ == self.organ)


_READ: WeakKeyDictionary[Subject, list[Mention]] = WeakKeyDictionary()


def mentions(subject: Subject) -> list[Mention]:
    """The citations in running text; titles and footnotes are left out."""
    if subject not in _READ:
        _READ[subject] = list(_mentions(subject))
    return _READ[subject]


def _mentions(subject: Subject) -> Iterator[Mention]:
    seen: set[str] = set()
    language = subject.resolution.language
    for passage in subject.passages:
        if passage.kind in ("note", "title", "annex_title") or passage.part == "title":
            continue
        for cited in citations(passage.text, language):
            quoted = passage.quoted(cited.head, cited.end)
            yield Mention(
                passage, cited, _organ(subject, passage, cited), _key(cited) not in seen, quoted, language
            )
            seen.add(_key(cited))


def _organ(subject: Subject, passage: Passage, cited: Citation) -> str:
    own = subject.resolution.organ
    if cited.organ not in _NAMED:
        return cited.organ
    if cited.organ != "own" or passage.organ_line or passage.part == "annex":
        return ""
    around = passage.text[max(0, cited.head - 250) : cited.end + 120]
    return own if named_organs(around, subject.resolution.language) <= {own} else ""


def _key(cited: Citation) -> str:
    return f"{cited.number} {cited.letter}"
