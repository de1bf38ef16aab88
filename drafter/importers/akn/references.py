"""References inside an Akoma Ntoso file: what an ``href`` points at is called by its ``wId``.

The files that this program writes keep a paragraph's id there (:mod:`drafter.render.akn`); the UN's have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.importers.akn.inlines import NAMESPACE, TARGET

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def resolve(root: Element) -> None:
    """Write on each ``ref`` the id of the paragraph that it points at, where that has one."""
    ids = {f"#{each.get('eId')}": each.get("wId") or "" for each in root.iter() if each.get("wId")}
    for reference in root.iter(f"{NAMESPACE}ref"):
        target = ids.get(reference.get("href") or "")
        if target:
            reference.set(TARGET, target)
