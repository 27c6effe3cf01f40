"""Reads the bytes out of a `data:` address, however large or broken it is."""

import base64
import binascii
from urllib.parse import unquote_to_bytes

_HEAD = 500
"""Characters before the comma: a kind, a character set, `;base64`."""


def read(address: str, *, limit: int) -> bytes | None:
    """The bytes; None when it is no such address, is broken, or holds more than `limit` bytes."""
    comma = address.find(",", 0, _HEAD)
    if address[:5].lower() != "data:" or comma < 0:
        return None
    body, encoded = address[comma + 1 :], address[5:comma].rstrip().lower().endswith(";base64")
    # Percent signs may make three characters of a byte, even within Base64.
    if len(body) > limit * (4 if encoded else 3) + 16:
        return None
    data = unquote_to_bytes(body) if "%" in body or not encoded else body.encode("ascii", "replace")
    if encoded:
        data = _from_base64(data)
    return data if data is not None and len(data) <= limit else None


def _from_base64(data: bytes) -> bytes | None:
    """As browsers read it: blanks do not matter, and the end may lack its `=`."""
    tight = b"".join(data.split()).rstrip(b"=")
    try:
        return base64.b64decode(tight + b"=" * (-len(tight) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
