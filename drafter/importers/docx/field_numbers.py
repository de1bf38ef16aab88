"""Numbers that fields count: AUTONUM and LISTNUM print what no other part of the file says.

Source: ECMA-376 part 1, 17.16.5 (AUTONUM, AUTONUMLGL, AUTONUMOUT, LISTNUM); the three lists are Word's own.
"""

from __future__ import annotations

from drafter.importers.docx.counters import counter

_LISTS = {
    "numberdefault": ("1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i."),
    "outlinedefault": ("I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)"),
    "legaldefault": ("1.", "1.1.", "1.1.1.", "1.1.1.1."),
}
_FORMS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman", "A": "upperLetter", "I": "upperRoman"}
_AUTOMATIC = {"AUTONUM": "1.", "AUTONUMLGL": "1.", "AUTONUMOUT": "I."}
_DEFAULT = "numberdefault"


class FieldNumbers:
    """Counts the fields of one document, asked once for each in printed order."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}

    def next(self, code: str) -> str:
        """What the field with this code prints, or "" where it is not one of these."""
        name, *words = code.split() or [""]
        name = name.upper()
        if name in _AUTOMATIC:
            return _printed(_AUTOMATIC[name], self._advance(name, 1, None))
        if name != "LISTNUM":
            return ""
        level = _number(words, "\\l") or 1
        first = words[0].strip('"').casefold() if words and not words[0].startswith("\\") else _DEFAULT
        counts = self._advance(first, level, _number(words, "\\s"))
        forms = _LISTS.get(first, _LISTS[_DEFAULT])
        return _printed(forms[min(level, len(forms)) - 1], counts)

    def _advance(self, name: str, level: int, start: int | None) -> list[int]:
        """The counts of a list down to ``level``, one more there; ``start`` sets it."""
        counts = self._counts.setdefault(name, [])
        del counts[level:]
        counts += [1] * (level - 1 - len(counts))
        if len(counts) < level:
            counts.append(0)
        counts[-1] = counts[-1] + 1 if start is None else start
        return counts


def _number(words: list[str], switch: str) -> int | None:
    """The number after a switch, if it is one that Word takes."""
    after = words[words.index(switch) + 1 :] if switch in words else []
    return (
        int(after[0]) if after and after[0].isascii() and after[0].isdigit() and len(after[0]) < 3 else None
    )


def _printed(form: str, counts: list[int]) -> str:
    if "1.1" in form:
        return "".join(f"{count}." for count in counts)
    sign = form.strip("().")
    return form.replace(sign, counter(counts[-1], _FORMS[sign]))
