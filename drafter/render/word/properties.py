"""The properties of a document: title, symbol, language; never a user, a machine or the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from drafter.errors import ConfigurationError
from drafter.render.pieces import RenderContext
from drafter.render.word.xml import escape

_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_TERMS = 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def core_xml(context: RenderContext) -> str:
    """The core properties of ``context``; dates only where ``SOURCE_DATE_EPOCH`` gives one."""
    values = (
        ("title", " ".join(part for part in (context.number, context.title_text) if part)),
        ("subject", context.symbol),
        ("identifier", context.symbol),
        ("language", context.locale),
    )
    found = "".join(f"<dc:{name} {_DC}>{escape(value)}</dc:{name}>" for name, value in values if value)
    moment = source_date()
    if moment is None:
        return found
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return found + "".join(
        f'<dcterms:{name} {_TERMS} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
    )


def source_date() -> datetime | None:
    """The moment in ``SOURCE_DATE_EPOCH`` (seconds since 1970), or ``None`` where it is not set.

    Raises:
        ConfigurationError: it is set to something that is no such number.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {value!r}, which is not a number of seconds"
        raise ConfigurationError(message, hint="unset it, or give it whole seconds since 1970") from error
