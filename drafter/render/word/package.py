"""Office packages (zip files) read with care and written with the same bytes every time."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from drafter.errors import TemplateError

_LIMIT = 64 * 1024 * 1024  # bytes unpacked; a template with pictures has a few hundred thousand
_DATE = 33  # 1 January 1980, the first day that a zip file can name
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_UTF8 = 0x800


class Part(NamedTuple):
    """A file of a package, compressed once: copying it costs nothing.

    ``data`` is the deflated content; ``crc`` and ``size`` are those of the content itself.
    """

    name: str
    data: bytes
    crc: int
    size: int


def part(name: str, content: bytes) -> Part:
    """Compress ``content`` for a package."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Part(name, deflate.compress(content) + deflate.flush(), zlib.crc32(content), len(content))


def packed(parts: Iterable[Part]) -> bytes:
    """The package of ``parts``, in their order, without any date."""
    out = bytearray()
    directory = bytearray()
    count = 0
    for item in parts:
        name = item.name.encode()
        common = (20, _UTF8, _DEFLATED, 0, _DATE, item.crc, len(item.data), item.size, len(name), 0)
        directory += _CENTRAL.pack(b"PK\x01\x02", 20, *common, 0, 0, 0, 0, len(out)) + name
        out += _LOCAL.pack(b"PK\x03\x04", *common) + name + item.data
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory + end)


def unpacked(data: bytes, file: str) -> dict[str, bytes]:
    """The files of the package ``data`` by name.

    Raises:
        TemplateError: it is no zip file, or damaged, encrypted or too large; ``file`` names it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > _LIMIT:
                raise TemplateError("the template is too large", file=file, hint="remove its pictures")
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        hint = "open it in Word and save it as a Word document (.docx)"
        raise TemplateError(
            "the template is not a Word file, or it is damaged", file=file, hint=hint
        ) from error
    except (RuntimeError, NotImplementedError) as error:  # encrypted, or an unknown compression
        hint = "save it in Word without a password"
        raise TemplateError("the template is protected and cannot be read", file=file, hint=hint) from error
