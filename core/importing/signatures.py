"""Names what a file is when it is no text, from its first bytes, so that the refusal can say so."""

import re

from core.translate import _

_HEAD = 4_096
"""Bytes or code points looked at."""
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>\s+|<\?xml[^>]{0,200}\?>|<!--(?>(?!-->).){0,1500}-->)*+<(?:!doctype\s+)?(html|head|body|svg)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart/related", re.IGNORECASE)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def foreign_kind(data: bytes) -> str:
    """What a file is, as it stands in a sentence ("a PDF"), when it is known and no text; else empty."""
    return _said(_kind(data[:_HEAD]))


def _kind(head: bytes) -> str:
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "picture" if head[8:12] == b"WEBP" else "recording"
    if head[:4] == b"PK\x03\x04":
        return _zipped(head)
    if head[4:8] == b"ftyp":
        return "recording"
    if _MHTML.match(head):
        return "saved page"
    match = _MARKUP.match(_narrow(head))
    return "" if not match else "picture" if match.group(1).lower() == b"svg" else "page"


def is_binary(source: str) -> bool:
    """Whether decoded characters are no writing: more than one in twenty is a control character or broken."""
    sample = source[:_HEAD].replace("\0", "")
    return len(_CONTROL.findall(sample)) * 20 > max(len(sample), 40)


def _narrow(head: bytes) -> bytes:
    """The ASCII of a head that may be UTF-16."""
    return head[2:].replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head


def _zipped(head: bytes) -> str:
    if b"application/epub+zip" in head[:200]:
        return "epub"
    office = b"application/vnd.oasis.opendocument" in head[:200] or b"[Content_Types].xml" in head or b"word/" in head
    return "office" if office else "archive"


_STARTS = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\0\0\1\0", "picture"),
    (b"{\\rtf", "office"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"\x1f\x8b", "archive"),
    (b"BZh9", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\xfd7zXZ\0", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"bplist00", "saved page"),
    (b"SQLite format 3\0", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"OggS", "recording"),
    (b"ID3\x03", "recording"),
    (b"ID3\x04", "recording"),
    (b"fLaC", "recording"),
)
"""How files of other kinds begin."""


def _said(kind: str) -> str:
    """A kind as it stands in a sentence."""
    return {
        "pdf": _("a PDF"),
        "picture": _("a picture"),
        "epub": _("an EPUB"),
        "office": _("a word processor's file"),
        "archive": _("an archive"),
        "page": _("a web page"),
        "saved page": _("a saved web page"),
        "database": _("a database"),
        "program": _("a program"),
        "recording": _("a recording"),
    }.get(kind, "")
