"""The emblem: a picture that the user names; none comes with the program (it is a protected sign)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from drafter.errors import ConfigurationError
from drafter.render.word.xml import escape
from drafter.small_files import bytes_of

_BOX = (668020, 720000)  # width and height of its place in EMU (914,400 to an inch), as Geneva sets it
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONSHIP = "drafter-emblem"


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture. ``kind`` is "png" or "jpeg"; ``width`` and ``height`` are in pixels."""

    data: bytes
    kind: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """Its name inside the Word file."""
        return f"media/emblem.{self.kind}"

    def drawing(self, description: str) -> Markup:
        """A run that shows it, as large as its place allows; ``description`` is its alternative text."""
        scale = min(_BOX[0] / self.width, _BOX[1] / self.height)
        extent = f'cx="{round(self.width * scale)}" cy="{round(self.height * scale)}"'
        words = escape(description)
        return Markup(
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" '
            f'distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="1" name="emblem" descr="{words}"/>'
            f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="emblem" '
            f'descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{RELATIONSHIP}" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><a:stretch>'
            f'<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
            '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
            "</a:graphic></wp:inline></w:drawing></w:r>"
        )


def read_emblem(path: Path) -> Emblem:
    """Read a picture file.

    Raises:
        ConfigurationError: it cannot be read or is neither PNG nor JPEG.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise ConfigurationError("the emblem's file cannot be read", file=str(path)) from error
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _size: int) -> Emblem:
    data = bytes_of(path, "the emblem")
    size = _png_size(data) or _jpeg_size(data)
    if size is None or 0 in size:
        hint = "save it as PNG or JPEG"
        raise ConfigurationError("the emblem's file is not a PNG or JPEG picture", file=str(path), hint=hint)
    return Emblem(data, "png" if data.startswith(b"\x89PNG") else "jpeg", *size)


def _png_size(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header, which follows other segments."""
    if data[:3] != b"\xff\xd8\xff":
        return None
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None
