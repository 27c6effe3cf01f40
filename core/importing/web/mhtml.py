"""Reads MHTML (`.mht`, `.mhtml`): an e-mail to nobody, whose parts are a page and its pictures.

Its parts are cut by hand: the library's reader of e-mails would build an object for each of a million of them.
"""

import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value, parsedate_to_datetime
from urllib.parse import unquote, urldefrag, urljoin

from core.importing.extraction import Original
from core.importing.web.refusals import damaged, no_page
from core.importing.web.saved import Part, SavedPage

MAX_PARTS = 10_000
"""Parts that are looked at."""
_DEPTH = 4
"""Parts within parts."""
_HEADER = 65_536
"""Bytes of a header."""
_BLANK_LINE = re.compile(rb"(?:\A|\r?\n)[ \t]*\r?\n")
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """A part that has no parts, and where its body stands in the file."""

    header: Message
    start: int
    end: int

    @property
    def kind(self) -> str:
        return self.header.get_content_type()

    @property
    def location(self) -> str:
        return "".join(_field(self.header, "Content-Location").split())

    @property
    def id(self) -> str:
        return _field(self.header, "Content-ID").strip(" \t<>")

    def body(self, data: bytes) -> bytes:
        body = data[self.start : self.end]
        encoding = _field(self.header, "Content-Transfer-Encoding").strip().lower()
        try:
            if encoding == "base64":
                return binascii.a2b_base64(body)
            return binascii.a2b_qp(body) if encoding == "quoted-printable" else body
        except binascii.Error:
            return b""


def read(original: Original) -> SavedPage:
    """The page, with its parts by their address or `cid:`. Raises KnownError for what holds none."""
    data = original.data
    cut = _Cut(data)
    top = cut.leaf(0, len(data))
    if not _boundary(top):
        raise damaged(original)
    leaves = list(cut.leaves(top, _DEPTH))
    main = _main(top, leaves)
    if main is None:
        raise no_page(original)
    root = main.location or _field(top.header, "Snapshot-Content-Location").strip()
    return SavedPage(
        html=main.body(data),
        address=root if root.lower().startswith(("http://", "https://")) else "",
        saved=_date(_field(top.header, "Date")),
        encoding=main.header.get_content_charset("") or "",
        title=_words(_field(top.header, "Subject")),
        part=_parts(data, leaves, root),
    )


class _Cut:
    """Takes an e-mail apart, as far as `MAX_PARTS` parts go."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = MAX_PARTS

    def leaf(self, start: int, end: int) -> _Leaf:
        """A part's header and body. One without a header begins with its blank line, whose first end lies before it."""
        self._left -= 1
        blank = _BLANK_LINE.search(self._data, max(start - 2, 0), min(end, start + _HEADER))
        head, body = (blank.start(), blank.end()) if blank else (start, start)
        return _Leaf(header=BytesHeaderParser().parsebytes(self._data[start:head].lstrip()), start=body, end=end)

    def leaves(self, whole: _Leaf, depth: int) -> Iterator[_Leaf]:
        """The parts of a part that have none themselves, or that part alone when it has none."""
        boundary = _boundary(whole)
        if not boundary:
            yield whole
        elif depth:
            for start, end in self._between(boundary, whole):
                yield from self.leaves(self.leaf(start, end), depth - 1)

    def _between(self, boundary: bytes, whole: _Leaf) -> Iterator[tuple[int, int]]:
        found = self._mark(boundary, max(whole.start - 2, 0), whole.end)
        while found and not found.group(1) and self._left > 0:
            start = found.end()
            found = self._mark(boundary, start - 2, whole.end)
            yield start, found.start() if found else whole.end

    def _mark(self, boundary: bytes, start: int, end: int) -> re.Match[bytes] | None:
        """The next line that is the boundary; a pattern alone would look at the end of every line of a picture."""
        line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
        at = self._data.find(b"--" + boundary, start, end)
        while at >= 0:
            found = line.match(self._data, max(at - 2, start), end) or line.match(self._data, max(at - 1, start), end)
            if found:
                return found
            at = self._data.find(b"--" + boundary, at + 1, end)
        return None


def _boundary(leaf: _Leaf) -> bytes:
    """What parts its parts; empty when it has none."""
    if leaf.header.get_content_maintype() != "multipart":
        return b""
    return str(leaf.header.get_boundary("")).encode("utf-8", "surrogateescape")


def _main(top: _Leaf, leaves: Sequence[_Leaf]) -> _Leaf | None:
    """The page itself: the one that the whole names, else the first."""
    pages = [leaf for leaf in leaves if leaf.kind in _PAGES]
    start = collapse_rfc2231_value(top.header.get_param("start") or "").strip(" <>")
    named = _field(top.header, "Snapshot-Content-Location").strip()
    chosen = (leaf for leaf in pages if (start and leaf.id == start) or (named and leaf.location == named))
    return next(chosen, pages[0] if pages else None)


def _parts(data: bytes, leaves: Sequence[_Leaf], root: str) -> Part:
    known: dict[str, _Leaf] = {}
    for leaf in leaves:
        names = [f"cid:{leaf.id}"] if leaf.id else []
        names += [leaf.location, _absolute(root, leaf.location)] if leaf.location else []
        for name in names:
            known.setdefault(name, leaf)

    def part(reference: str) -> bytes | None:
        name = "cid:" + unquote(reference[4:]) if reference[:4].lower() == "cid:" else reference
        leaf = known.get(name)
        return None if leaf is None else leaf.body(data)

    return part


def _absolute(root: str, location: str) -> str:
    try:
        return urldefrag(urljoin(root, location)).url
    except ValueError:
        return location


def _field(header: Message, name: str) -> str:
    return str(header.get(name, ""))


def _words(value: str) -> str:
    """A field that may be written in another encoding, as the words that it stands for."""
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (ValueError, LookupError, MessageError):
        return ""


def _date(value: str) -> str:
    try:
        return parsedate_to_datetime(value).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
