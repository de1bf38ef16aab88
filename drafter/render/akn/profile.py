"""What the UN's files call its organs and languages; what is not in the table is called by its code.

Source: the files that the UN publishes in Akoma Ntoso (identification, references, cover page).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class OrganName:
    """An organ in the file's metadata.

    Attributes:
        uri: its part of a FRBR URI ("unga-hrc").
        author: the principal organ that issues the document ("ga").
        eId: the name of its entry among the references.
        id: what ``refersTo`` says of it ("humanRightsCouncil").
        href, name: where the ontology has it, and its English name.
        styles: what the names of its paragraph styles end with ("G" in Geneva).
    """

    uri: str
    author: str
    eId: str  # noqa: N815 - the format's own name
    id: str
    href: str
    name: str
    styles: str


def organ(code: str) -> OrganName:
    """The organ of this code; one that the table does not know is made from the code."""
    known = _table()["organs"].get(code)
    if known is not None:
        return OrganName(**known)
    href = f"/akn/ontology/organization/un/{code}"
    return OrganName(uri=f"un-{code}", author=code, eId=code, id=code, href=href, name=code, styles="")


def language(code: str) -> tuple[str, str]:
    """The three letters of ISO 639-2 (or ``code`` itself) and the English name of a language."""
    known = _table()["languages"].get(code, {"code": code, "name": code})
    return known["code"], known["name"]


@cache
def _table() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        resources.files(__package__).joinpath("profile.json").read_text(encoding="utf-8")
    )
    return data
