"""Reads what SingleFile, and browsers that save one HTML file, write at its top: where the page stood, and when it was
saved. SingleFile may also keep pictures that repeat in its style sheet, once, under a name."""

import re
from datetime import datetime

from core.importing.web import data_address
from core.importing.web.saved import Part

_HEAD = 20_000
"""Bytes in which the comment is looked for."""
_COMMENT = re.compile(
    rb"<!--\s*(?:Page saved with SingleFile|Archive processed by SingleFile)\b(?>[^-]+|-(?!->))*+-->", re.IGNORECASE
)
_FIELD = re.compile(r"^[ \t]*(url|saved date):[ \t]*(\S.*?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_MARK_OF_THE_WEB = re.compile(rb"<!-- saved from url=\(\d{4}\)(https?://[^\s<>]{1,4000}) -->", re.IGNORECASE)
_DATE = re.compile(r"([A-Z][a-z]{2}) (\d{1,2}) (\d{4})(?: (\d\d:\d\d:\d\d)(?: GMT([+-]\d{4}))?)?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_VARIABLE = re.compile(r"var\(\s*(--sf-img-\d+)")
_PICTURE = re.compile(rb"""(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:image/[^"')]+)""")


def read_comment(html: bytes) -> tuple[str, str]:
    """The address (http or https) and the date (ISO 8601) that a comment at the page's top says; else empty."""
    head = html[:_HEAD].replace(b"\0", b"")  # it may be UTF-16
    comment = _COMMENT.search(head)
    if comment is None:
        mark = _MARK_OF_THE_WEB.search(head)
        return (mark.group(1).decode("utf-8", "replace") if mark else ""), ""
    lines = comment.group().decode("utf-8", "replace").removesuffix("-->")
    fields = {key.lower(): value for key, value in _FIELD.findall(lines)}
    address = fields.get("url", "")
    known = address.lower().startswith(("http://", "https://")) and len(address.split()) == 1
    return address if known else "", _date(fields.get("saved date", ""))


def _date(said: str) -> str:
    """`Wed Sep 24 2025 10:03:04 GMT+0200 (…)`, as JavaScript says a date in every language."""
    match = _DATE.search(said)
    month = match.group(1) if match else ""
    if match is None or month not in _MONTHS:
        return ""
    _month, day, year, time, zone = match.groups()
    written = f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}" + (f"T{time}" if time else "") + (zone or "")
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return ""
    return moment.isoformat() if time else moment.date().isoformat()


def variable(style: str) -> str:
    """The name of the picture that a `style` shows in place of its element's own (`--sf-img-3`); empty without one.

    `pictures.Pictures.take` knows it. The element's `src` is an empty SVG then.
    """
    match = _VARIABLE.search(style)
    return match.group(1) if match else ""


def variables(html: bytes, *, limit: int) -> Part:
    """The pictures of at most `limit` bytes that a page's style sheet keeps, by their names.

    The page is searched when the first is asked for.
    """
    known: dict[str, tuple[int, int]] = {}

    def part(reference: str) -> bytes | None:
        if not reference.startswith("--sf-img-"):
            return None
        if not known:
            known[""] = (0, 0)
            known.update((match.group(1).decode(), match.span(2)) for match in _PICTURE.finditer(html))
        start, end = known.get(reference, (0, 0))
        return data_address.read(html[start:end].decode("latin-1"), limit=limit) if end else None

    return part
