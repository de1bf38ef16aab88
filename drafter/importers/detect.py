"""What format a draft has, by its content: the name of a file proves nothing."""

from __future__ import annotations

import re

from drafter.errors import DraftError

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|[A-Za-z][\w:.-]*[\s>])")
_MARKDOWN = re.compile(
    r"(?m)^#{1,6} \S|(?<![\w*])\*{1,2}[^\W\d][^*\n]{2,80}[^\W_]\*{1,2}(?![\w*])|(?<!\w)_[^\W\d][^_\n]{2,80}\w_(?!\w)"
)
_HEADING = re.compile(r"(?m)^#{1,6} \S")


def detect(data: bytes, *, file: str = "-") -> str:
    """The format of ``data``: "akn", "docx", "pdf", "markdown", "ocr" or "text".

    Raises:
        DraftError: the file is empty or of a kind that cannot be read, named in the message.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise DraftError("the file is empty", file=file)
    if data.startswith(_ZIP):
        return "docx"
    if _PDF in data[:1024]:
        return "pdf"
    if data.startswith(_OLD_WORD):
        raise DraftError(
            "this is a Word file of the old kind (.doc), or an encrypted one",
            file=file,
            hint="open it in Word and save it as .docx",
        )
    if data.startswith(b"{\\rtf"):
        raise DraftError("this is a rich text file (.rtf)", file=file, hint="save it as .docx")
    if _XML.match(data[:200]):
        return "akn"
    text = data[:200_000].decode("utf-8", errors="replace")
    if _read_by_machine(text):
        return "ocr"
    return "markdown" if _MARKDOWN.search(text) else "text"


def _read_by_machine(text: str) -> bool:
    from drafter.importers.ocr import looks_like_ocr, ocr_language_of

    language = None if _HEADING.search(text) else ocr_language_of(text)
    return language is not None and looks_like_ocr(text, language)
