"""Bytes of a page become characters: by what the page or its container declares, as browsers do, else by what reads."""

import re

from core.importing.encoding import decode
from core.importing.signatures import HEAD

_META = re.compile(rb"""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9][\w.:-]{2,30})""", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
"""What a parser stops at."""


def decode_page(data: bytes, declared: str = "") -> str:
    """The characters of a page; `declared` is what its container says of its encoding, which may be wrong.

    Bytes that are UTF-8 are read so whatever is declared: programs that save pages often forget the declaration.
    """
    match = _META.search(data[:HEAD])
    names = (declared, match.group(1).decode("ascii") if match else "")
    source, _encoding = decode(data, declared=tuple(name for name in names if name))
    return _FORBIDDEN.sub("", source).lstrip("\ufeff")
