"""XML is read through once, without building anything: well-formed, no DOCTYPE, not too deep, not too much."""

from __future__ import annotations

from xml.parsers import expat

from drafter.errors import DraftError
from drafter.importers.guard import limits
from drafter.importers.guard.wording import reason

_AGAIN = "ask for the file again, or save it again in the program that wrote it"
_TOO_LARGE = "a resolution has some thousand paragraphs at most; send only the part that is meant"


class MarkupGuard:
    """Counts what the parts of one file hold together."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._elements = 0
        self._attributes = 0
        self._depth = 0
        self._part = ""

    def check(self, data: bytes, part: str = "") -> None:
        """Read one part through.

        Raises:
            DraftError: not well-formed, a DOCTYPE, or over a limit.
        """
        self._part = f" in the part “{part}”" if part else ""
        self._depth = 0
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            why = reason(expat.ErrorString(error.code))
            place = f"at line {error.lineno}, column {error.offset + 1}"
            raise self._refusal(f"is not well-formed {place}: {why}", _AGAIN) from None
        except (ValueError, LookupError):
            raise self._refusal("has an encoding that cannot be read", "save it as UTF-8") from None

    def _refusal(self, what: str, hint: str | None = None) -> DraftError:
        return DraftError(f"the XML{self._part} {what}", file=self._file, hint=hint)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        del name
        self._depth += 1
        self._elements += 1
        self._attributes += len(attributes)
        if self._depth > limits.DEPTH:
            raise self._refusal(f"nests more than {limits.DEPTH} elements", "no word processor writes that")
        if self._elements > limits.ELEMENTS:
            raise self._refusal(f"has more than {limits.ELEMENTS:,} elements", _TOO_LARGE)
        if self._attributes > limits.ATTRIBUTES:
            raise self._refusal(f"has more than {limits.ATTRIBUTES:,} attributes", _TOO_LARGE)

    def _end(self, name: str) -> None:
        del name
        self._depth -= 1

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        del name, system, public, internal
        raise self._refusal("has a document type declaration (DOCTYPE)", "remove it; entities are not read")
