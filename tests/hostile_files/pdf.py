"""PDF files that must be refused, or be read within the limits."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from tests.hostile_files import Case

MEGABYTE = 1_000_000


def cases() -> Iterator[Case]:
    """PDF files that must be refused."""
    yield Case("not a PDF", b"hello", "not a PDF")
    yield Case("a header only", b"%PDF-1.7\n", "damaged")
    yield Case("no page", pdf([]), "no page")
    yield Case("a picture only", pdf([b""]), "no text")
    yield Case("protected", pdf([b""], trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]"
                                % (b"x" * 32, b"y" * 32)), "password")  # fmt: skip
    yield Case("a bomb", pdf([b"BT /F1 12 Tf (x) Tj ET " + b" " * 400 * MEGABYTE]), "")
    yield Case(
        "endless operators",
        pdf([b"BT /F1 12 Tf " + b"1 0 0 1 5 5 Tm (x) Tj " * 2_000_000 + b"ET"]),
        "more than",
    )
    yield Case("nested arrays", pdf([b"[" * 200_000]), "")
    yield Case("pages in a circle", circle(), "")


def pdf(contents: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF with one page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number))  # fmt: skip
        packed = zlib.compress(content)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
    return _assembled(objects, trailer)


def circle() -> bytes:
    """A PDF whose page tree is its own child."""
    return _assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"], b""
    )


def _assembled(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)
