"""Tells containers of saved pages from a file's beginning, without loading what reads them."""

import re

_HEADER = 65_536
"""Bytes in which an e-mail's header ends."""
_FIELDS = re.compile(rb"[\w-]+:[^\r\n]*(?:\r?\n|\Z)")
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_MAIN = b"WebMainResource"
_XML = (b"<?xml", b"<!DOCTYPE plist", b"<plist")
_PLIST = re.compile(rb"<plist[\s>]")
_WACZ = re.compile(
    rb"PK\x03\x04.{26}(?:archive/|pages/|indexes/|datapackage(?:-digest)?\.json|webarchive\.yaml)", re.DOTALL
)


def is_mhtml(head: bytes) -> bool:
    """Whether a file that begins so is a page saved as an e-mail (`.mht`, `.mhtml`)."""
    header = _BLANK_LINE.split(head[:_HEADER].lstrip(), maxsplit=1)[0]
    return bool(_FIELDS.match(header) and _RELATED.search(header) and _MIME.search(header))


def is_webarchive(head: bytes) -> bool:
    """Whether a file that begins so is one of Safari's archives (`.webarchive`): a property list, binary or XML."""
    listed = head.lstrip(b"\xef\xbb\xbf \r\n").startswith(_XML) and _PLIST.search(head[:1_000])
    return _MAIN in head and (head.startswith(b"bplist0") or bool(listed))


def is_wacz(head: bytes) -> bool:
    """Whether a file that begins so is a web archive in a zip (`.wacz`), told by what comes first in it."""
    return bool(_WACZ.match(head))
