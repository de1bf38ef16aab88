"""Labels that the house writes in its own form: said once, each form with the one that replaced it."""

from __future__ import annotations

from collections.abc import Mapping

from drafter import numbering
from drafter.importers.recognise.remarks import Remarks
from drafter.model import Paragraph, Path, Resolution
from drafter.numbering import LabelScheme

_MOST = 40
"""So many labels are told; more of them say nothing new."""


def tell(
    printed: Resolution,
    kept: Resolution,
    scheme: LabelScheme,
    places: Mapping[Path, int],
    remarks: Remarks,
) -> None:
    """Note every label of ``printed`` that ``kept`` leaves to the house, which writes it in another form."""
    automatic = numbering.labels(kept, scheme)
    before = {path: item.label for path, item in printed.paragraphs() if isinstance(item, Paragraph)}
    changed = [
        (path, f"{before[path]} → {automatic[path]}")
        for path, item in kept.paragraphs()
        if isinstance(item, Paragraph) and item.label is None and before.get(path)
        if _bare(before[path]) != _bare(automatic[path])
    ]
    if changed:
        words = list(dict.fromkeys(words for _, words in changed))
        more = ["…"] if len(words) > _MOST else []
        message = "labels were put in the form of the house"
        remarks.add(places.get(changed[0][0], 0), message, "; ".join([*words[:_MOST], *more]))


def _bare(label: str | None) -> str:
    return "".join((label or "").split())
