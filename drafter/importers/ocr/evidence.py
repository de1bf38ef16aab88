"""Was this text read by a machine? The letters that an English reader loses are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.house.ocr import ocr_language, ocr_languages
from drafter.importers.ocr.calls import call_edits
from drafter.importers.ocr.candidates import Candidates
from drafter.importers.ocr.confusion import channel
from drafter.importers.ocr.dictionary import Dictionary
from drafter.importers.ocr.tokens import Word, words

FEWEST = 3
SHARE = 0.25
"""From this share of lost letters on, the text is not one in which a person forgot an accent."""

LEAST_KNOWN = 0.4
"""A text with a smaller share of a language's words is not of that language."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many words lost a letter that the machine cannot read, how many kept one, and how many are misread."""

    lost: int
    kept: int
    misread: int
    words: int

    @property
    def share(self) -> float:
        """The share of losable letters that were lost, never quite 0 or 1."""
        return (self.lost + 0.5) / (self.lost + self.kept + 1)


def evidence(found: Iterable[Word], candidates: Candidates) -> Evidence:
    """Count the words of a text that can only be mistakes, and those that prove the contrary."""
    lost = kept = misread = total = 0
    losable = candidates.channel.losable
    for word in found:
        total += 1
        if not losable.isdisjoint(word.text):
            kept += 1
        elif not candidates.dictionary.knows(word.text) and len(word.text) > 3:
            weighed = candidates.weighed(word.text)
            best = max(weighed, key=lambda option: weighed[option])
            if best != word.text:
                misread += 1
                lost += not losable.isdisjoint(best)
    return Evidence(lost, kept, misread, total)


def looks_like_ocr(text: str, language: str) -> bool:
    """Whether a text was read from a picture by a program that does not know its language.

    Needs no optional package; ``False`` for a language of which the house has no data.
    """
    data = ocr_language(language)
    if data is None:
        return False
    dictionary = Dictionary(data, hunspell=False)
    if _calls_were_misread(text, dictionary):
        return True
    found = evidence(words(text), Candidates(data, dictionary, channel()))
    if found.misread < FEWEST:
        return False
    if found.lost + found.kept == 0:
        return found.misread > 0.003 * found.words
    return found.lost >= FEWEST and found.share >= SHARE


def _calls_were_misread(text: str, dictionary: Dictionary) -> bool:
    """Whether signs stand for the calls of footnotes, as nobody types them: of two kinds, or of one where pages end.

    A star is a kind that people type; a figure after the sign is a call that was read right.
    """
    signs = (text[edit.start : edit.end] for edit in call_edits(text, dictionary, set()))
    kinds = {sign for sign in signs if set(sign) != {"*"} and not any(letter.isdigit() for letter in sign)}
    return len(kinds) >= (1 if "\f" in text else 2)


def ocr_language_of(text: str) -> str | None:
    """The language whose words a text has most of, accents lost or not; ``None`` where it has few of any."""
    found = [word.text.lower() for word in words(text)]
    shares = {}
    for code in ocr_languages():
        data = ocr_language(code)
        shares[code] = sum(word in data.words for word in found) / max(len(found), 1) if data else 0.0
    best = max(shares, key=lambda code: shares[code], default=None)
    return best if best is not None and shares[best] > LEAST_KNOWN else None
