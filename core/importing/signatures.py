"""Names what a file is when it is no text, from its first bytes, so that the refusal can say so."""

import re

from core.translate import _

HEAD = 131_072
"""Bytes of a file's beginning that say who reads it."""
_HEAD = 4_096
"""Bytes or code points in which marks of other kinds are looked for."""
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|link|base|style|script)(?=[\s>/])", re.IGNORECASE)
_PIECE = re.compile(
    rb"<(p|div|h[1-6]|article|section|main|header|nav|aside|table|ul|ol|dl|blockquote|figure|center|br|hr)"
    rb"(?=[\s>/])",
    re.IGNORECASE,
)
_PDF = re.compile(rb"(?:^|[\r\n])%PDF-\d")
_PICTURE = re.compile(rb"<(?:!doctype\s+)?svg(?=[\s>])", re.IGNORECASE)
_WHOLE = re.compile(rb"<(?:html|head|body)[\s>]", re.IGNORECASE)
_WRITTEN = re.compile(rb"\n[ \t\r]*\n[ \t]*(?=[^\s<])")
"""A paragraph that no tag opens, as in Markdown that begins with a tag."""
_MHTML = re.compile(rb"^(?:[\w-]+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+)*content-type:\s*multipart/related", re.IGNORECASE)
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
    if _PICTURE.match(_past_comments(_narrow(head))):
        return "picture"
    return "page" if is_page(head) else ""


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins so is a PDF; some have a few lines of their carrier before their mark."""
    return bool(_PDF.search(head[:1024])) and not is_page(head)


def is_page(head: bytes) -> bool:
    """Whether a file that begins so is HTML: a whole page, or a piece of one and nothing else."""
    rest = _past_comments(_narrow(head))
    if _PAGE.match(rest):
        return True
    piece = _PIECE.match(rest)
    return bool(piece and (_WHOLE.search(rest) or (b"</" in rest and not _WRITTEN.search(rest))))


def _past_comments(rest: bytes) -> bytes:
    """What follows blanks, comments and instructions (`<?xml …?>`)."""
    while True:
        rest = rest.lstrip()
        mark = b"-->" if rest.startswith(b"<!--") else b">" if rest.startswith(b"<?") else b""
        end = rest.find(mark, 2) if mark else -1
        if end < 0:
            return rest
        rest = rest[end + len(mark) :]


def is_binary(source: str) -> bool:
    """Whether decoded characters are no writing: more than one in twenty is a control character or broken."""
    sample = source[:_HEAD].replace("\0", "")
    return len(_CONTROL.findall(sample)) * 20 > max(len(sample), 40)


def _narrow(head: bytes) -> bytes:
    """The ASCII of a head that may be UTF-16, without its mark."""
    if head.startswith(b"\xef\xbb\xbf"):
        return head.lstrip(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[2:].replace(b"\0", b"")
    return head.replace(b"\0", b"") if head[:64].count(0) in range(28, 33) else head


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
    (b"bplist00", "settings"),
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
        "settings": _("a program's settings"),
        "database": _("a database"),
        "program": _("a program"),
        "recording": _("a recording"),
    }.get(kind, "")
