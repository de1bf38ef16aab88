"""The same Word file gives the same PDF: what LibreOffice takes from the clock is set by the document.

Every replacement has the length of what it replaces, so that the offsets in the file stay right.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from datetime import UTC, datetime

_DATE = re.compile(rb"(?<=Date\(D:)\d{14}(?:[+-]\d\d'\d\d)?")
_DATE_ENTRY = re.compile(rb"/(?:Creation|Mod)Date *\(D:[^()]*\)")
_XMP_DATE = re.compile(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?")
_ID = re.compile(rb"(?:(?<=<)|(?<=/DocChecksum /))[0-9A-F]{32}(?![0-9A-F])")
_MODIFIED = re.compile(r"<dcterms:(?:modified|created)[^>]*>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)")
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # the first day that a zip archive knows


def stable(data: bytes, document: bytes, epoch: str | None) -> bytes:
    """``data``, LibreOffice's PDF of ``document``, without traces of when it was made.

    The date is ``epoch`` (seconds, SOURCE_DATE_EPOCH) or else what the Word file's own properties say; where
    neither says any, the PDF has no date. The identifiers come from the Word file's bytes.
    """
    moment = _moment(document, epoch)
    identifier = hashlib.sha256(document).hexdigest()[:32].upper().encode()
    if moment is None:
        data = _DATE_ENTRY.sub(lambda match: b" " * len(match[0]), data)
    moment = moment or _EARLIEST
    data = _DATE.sub(lambda match: _fit(moment.strftime("%Y%m%d%H%M%S+00'00"), match[0]), data)
    data = _XMP_DATE.sub(lambda match: _fit(moment.strftime("%Y-%m-%dT%H:%M:%S+00:00"), match[0]), data)
    trailer = data.rfind(b"trailer")
    if trailer < 0:
        return data
    return data[:trailer] + _ID.sub(identifier, data[trailer:])


def _fit(text: str, replaced: bytes) -> bytes:
    return text.encode()[: len(replaced)]


def _moment(document: bytes, epoch: str | None) -> datetime | None:
    if epoch is not None and epoch.isdecimal() and len(epoch) <= 10:
        return max(datetime.fromtimestamp(int(epoch), UTC), _EARLIEST)
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = package.namelist()
        properties = package.read("docProps/core.xml") if "docProps/core.xml" in names else b""
    found = _MODIFIED.search(properties.decode("utf-8", "replace"))
    try:
        return datetime.fromisoformat(found[1]).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
