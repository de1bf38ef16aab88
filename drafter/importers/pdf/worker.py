"""Runs in a process of its own: a PDF on standard input, its pieces of text page by page on standard output.

A PDF is a program for a page; no check tells beforehand how long it runs or how much it takes. So it is
read where the system itself holds the limits. This file imports nothing of this package: it is started by
its path, in isolated mode.

Arguments: seconds, megabytes, the first page to read (from 0) and the step to the next one, so that
several of these processes share a long file. Each line of the output is one page as JSON: ``[width, height, [[x, y, size, italic, text, bold, aslant], …]]``, points
from the lower left corner. A line that is a string is a refusal.
"""

from __future__ import annotations

import io
import json
import sys

PAGES = 400


def limit(seconds: float, megabytes: int) -> None:
    """Let the system end this process where it computes longer or takes more; not on Windows."""
    try:
        import resource
        import signal
    except ImportError:
        return
    if not hasattr(signal, "setitimer"):
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, megabytes * 1_000_000))


def slanted(font: object) -> bool:
    """Whether a font is italic, by its name, its flags or its angle."""
    if not isinstance(font, dict):
        return False
    name = str(font.get("/BaseFont", ""))
    if "Italic" in name or "Oblique" in name or name.endswith((",It", "-It")):
        return True
    inner = font.get("/DescendantFonts")
    if inner:
        return slanted(inner[0].get_object())
    descriptor = font.get("/FontDescriptor")
    if descriptor is None:
        return False
    descriptor = descriptor.get_object()
    return bool(int(descriptor.get("/Flags", 0)) & 64) or float(descriptor.get("/ItalicAngle", 0)) != 0


def bold(font: object) -> bool:
    """Whether a font is bold, by its name."""
    name = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
    return any(word in name for word in ("Bold", "Black", "Heavy"))


def aslant(inner: list[float], outer: list[float]) -> bool:
    """Whether the line of print rises or falls over the page, neither level nor upright."""
    along = inner[0] * outer[0] + inner[1] * outer[2]
    up = inner[0] * outer[1] + inner[1] * outer[3]
    return min(abs(along), abs(up)) > 0.1 * max(abs(along), abs(up))


def fragments(page: object) -> list[list[object]]:
    """The pieces of text of a page in the order in which it draws them."""
    out: list[list[object]] = []
    known: dict[int, tuple[bool, bool]] = {}

    def visit(text: str, outer: list[float], inner: list[float], font: object, size: float) -> None:
        if not text.strip():
            if text and out and "\n" not in text:
                out[-1][4] = f"{out[-1][4]}{text}"  # no-break spaces are drawn on their own
            return
        if id(font) not in known:
            known[id(font)] = (slanted(font), bold(font))
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = (abs(inner[3]) or abs(inner[1])) * (abs(outer[3]) or abs(outer[1]))
        italic, strong = known[id(font)]
        out.append([x, y, size * scale, italic, text, strong, aslant(inner, outer)])

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]  # pypdf is imported after the limits
    return out


def refuse(reason: str) -> None:
    """Say why the file is not read, and end."""
    print(json.dumps(reason), flush=True)  # noqa: T201 - standard output is what this process is for
    sys.exit(0)


def main() -> None:
    """Read the file; what is left of it when a limit strikes was already written."""
    limit(float(sys.argv[1]), int(sys.argv[2]))
    import logging

    logging.disable(logging.CRITICAL)
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    try:
        reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            refuse("protected")
        first, step = int(sys.argv[3]), int(sys.argv[4])
        for number in range(first, min(PAGES, len(reader.pages)), step):
            page = reader.pages[number]
            box = page.mediabox
            print(json.dumps([float(box.width), float(box.height), fragments(page)]), flush=True)  # noqa: T201 - as above
    except MemoryError:
        refuse("memory")
    except (PdfReadError, ImportError) as error:
        refuse("protected" if "crypt" in str(error).lower() else "damaged")
    except Exception:  # pypdf raises whatever a damaged file makes it stumble over
        refuse("damaged")
    print(json.dumps("end"), flush=True)  # noqa: T201 - as above


if __name__ == "__main__":
    main()
