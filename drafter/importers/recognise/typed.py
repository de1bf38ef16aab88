"""The labels typed in a text, in their order: which of them number paragraphs and which the items of a list."""

from __future__ import annotations

from drafter.importers.recognise import labels
from drafter.model import Text


class TypedLabels:
    """Follows the labels of a text; each says at which depth it stands."""

    def __init__(self) -> None:
        self._lists = labels.OpenLists()
        self._numbered = ""
        """How the paragraphs are numbered, as :func:`~drafter.importers.recognise.labels.kind` says; "" at first."""

    def open(self, label: str) -> None:
        """A paragraph with this label, or with none: no list is open in it yet."""
        form, value = next(iter(labels.readings(label).items()), ("", 0))
        self._lists.forms[:] = [(form, value)]

    def clear(self, *, numbered: bool = True) -> None:
        """No paragraph is open any more; unless ``numbered``, those to come may be numbered in another way."""
        self._lists.clear()
        self._numbered = self._numbered if numbered else ""

    def is_open(self, label: str) -> bool:
        """Whether a list is open that has labels of this form."""
        return any(form in labels.readings(label) for form, _ in self._lists.forms)

    def depth(self, label: str, *, introduced: bool, preamble: bool) -> int | None:
        """The depth of a label; ``None`` where it neither begins nor continues anything.

        Args:
            label: as typed.
            introduced: the line before ends with a colon.
            preamble: no operative paragraph was found yet.
        """
        number = labels.number(label)
        if number is not None and self._numbers(
            label, first=number == 1, introduced=introduced, new=preamble
        ):
            self._numbered = labels.kind(label)
            self.open(label)
            return 0
        if labels.is_inserted(label) and labels.kind(label) in {".", self._numbered}:
            self.open(label)
            return 0
        if not self._lists.forms:
            self.open("")
        return self._lists.depth(label)

    def _numbers(self, label: str, *, first: bool, introduced: bool, new: bool) -> bool:
        """Whether figures number a paragraph: "1." as a rule, "1)" and "(1)" where the first one is numbered so."""
        form = labels.kind(label)
        if form == self._numbered:
            return True
        if form == ".":
            return not self._numbered or not ((first and introduced) or self.is_open(label))
        return first and not introduced and (not self._numbered or new)


def split(text: Text, typed: TypedLabels, *, introduced: bool, opens: bool) -> tuple[str, Text]:
    """The label typed before ``text``, and the text without it.

    The mark of an item is no label before an opening phrase (``opens``), unless a list was ``introduced``; a
    capital is one only in a list, elsewhere it belongs to a heading.
    """
    label, rest = labels.split(text)
    if labels.is_bullet(label) and opens and not introduced:
        return "", rest
    if label:
        return label, rest
    label, rest = labels.split_capital(text)
    return (label, rest) if label and (introduced or typed.is_open(label)) else ("", text)
