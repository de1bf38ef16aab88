"""What format a draft has, by its content: the name of a file proves nothing."""

from __future__ import annotations

import re

from drafter.errors import DraftError

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|[A-Za-z][\w:.-]*[\s>])")
_HTML = re.compile(
    r"(?i)^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|style|main|article|section|div|p|span|h[1-6]|table|ol|ul|blockquote)"
    r"[\s>])",
    re.DOTALL,
)
_WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ARCHIVE = re.compile(rb"(?i)^(?:[\w-]+:|\s)[^<]{0,2000}?content-type:\s*multipart/related")
_OUTLINE_KEY = re.compile(r"(?m)^([a-z_]+):(?:\s|$)")
_OUTLINE = frozenset({"organ", "preamble", "operative"})
_OUTLINE_TOO = _OUTLINE | {
    "language",
    "kind",
    "symbol",
    "number",
    "title",
    "session",
    "agenda_item",
    "sponsors",
}
_OUTLINE_KEYS = 3
"""How many keys of an outline make it sure that a text is one."""
_MARKDOWN = re.compile(
    r"(?m)^#{1,6} \S|(?<![\w*])\*{1,3}[^\W\d][^*\n]{2,80}[^\W_]\*{1,3}(?![\w*])|(?<!\w)_[^\W\d][^_\n]{2,80}\w_(?!\w)"
    r"|\*\*\(?\w{1,4}[.)]{1,2}\*\*|<(?:i|u|em|b|strong)>[^\W\d][^<\n]{2,80}</"
)
_HEADING = re.compile(r"(?m)^#{1,6} \S")


def detect(data: bytes, *, file: str = "-") -> str:
    """The format of ``data``: "akn", "docx", "pdf", "html", "markdown", "ocr" or "text".

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
    if _ARCHIVE.match(data[:5_000]):
        hint = "open it in a browser and save it as a web page, HTML only"
        raise DraftError("this is a web archive (.mht)", file=file, hint=hint)
    if _HTML.match(_start(data)):
        return "html"
    if _XML.match(data[:200]):
        return "akn"
    text = _text(data[:200_000])
    if _is_outline(text):
        hint = "use drafter check or drafter build with it"
        raise DraftError("this is already an outline", file=file, hint=hint)
    if _read_by_machine(text):
        return "ocr"
    return "markdown" if _MARKDOWN.search(text) else "text"


def _text(data: bytes) -> str:
    """The characters, in UTF-8 or, where the bytes are none, in the encoding of older programs: see ``text.decode``."""
    try:
        return data[: data.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _start(data: bytes) -> str:
    encoding = next((name for mark, name in _WIDE if data.startswith(mark)), "utf-8")
    return data[:4_000].decode(encoding, errors="replace").removeprefix("\ufeff")


def _read_by_machine(text: str) -> bool:
    from drafter.importers.ocr import looks_like_ocr, ocr_language_of

    language = None if _HEADING.search(text) else ocr_language_of(text)
    return language is not None and looks_like_ocr(text, language)


def _is_outline(text: str) -> bool:
    keys = set(_OUTLINE_KEY.findall(text)) & _OUTLINE_TOO
    return bool(keys & _OUTLINE) and len(keys) >= _OUTLINE_KEYS
