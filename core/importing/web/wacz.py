"""Reads web archives in a zip (`.wacz`): the page that a list names, and the pictures that were crawled with it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from urllib.parse import urldefrag, urljoin

from core.importing.archive import MAX_TOTAL, Archive, BadArchive, TooMuch
from core.importing.extraction import Original
from core.importing.limits import MAX_BYTES
from core.importing.signatures import is_page
from core.importing.web import warc
from core.importing.web.pictures import MAX_PICTURE
from core.importing.web.refusals import damaged, no_page, too_much
from core.importing.web.saved import SavedPage
from core.translate import ngettext

MAX_PAGES = 10_000
"""Lines of the list of pages."""
_LIST = 20_000_000
"""Bytes of the list of pages, or of the package's description."""
MAX_TRIES = 20
"""Listed pages that are looked for."""
_CAPTURES = 5
"""Answers of one address that are looked at."""
_HOPS = 5
"""Redirections within the archive."""
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A line of the list of pages."""

    address: str
    date: str
    title: str


def read(original: Original) -> SavedPage:
    """The archive's main page, with its parts by their address. Raises KnownError for what is damaged or holds none."""
    try:
        archive = Archive(original.data)
        pages = _pages(archive)
        crawl = Crawl(archive)
    except BadArchive as error:
        raise damaged(original) from error
    except (TooMuch, warc.Unreadable) as error:
        raise too_much(original) from error
    for page in pages[:MAX_TRIES]:
        html = crawl.page(page.address)
        if html:
            loss = _loss(len(pages), page)
            date, title = _date(page.date), " ".join(page.title.split())
            return SavedPage(html=html, address=page.address, saved=date, title=title, part=crawl.part, loss=loss)
    raise no_page(original)


class Crawl:
    """What the crawler kept, by address."""

    def __init__(self, archive: Archive) -> None:
        self._records: dict[str, list[warc.Record]] = {}
        left = MAX_TOTAL
        for name in archive.names:
            if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                data = warc.unzipped(archive.read(name) or b"", limit=left)
                left -= len(data)
                for record in warc.records(data):
                    self._records.setdefault(urldefrag(record.address).url, []).append(record)

    def page(self, address: str) -> bytes:
        """The HTML that stood at an address; empty when there is none."""
        found = self._answer(address, MAX_BYTES, _HOPS)
        return found.body if found and ("html" in found.type or is_page(found.body)) else b""

    def part(self, reference: str) -> bytes | None:
        """The bytes that stood at an address."""
        found = self._answer(reference, MAX_PICTURE, _HOPS)
        return found.body if found else None

    def _answer(self, address: str, limit: int, hops: int) -> warc.Answer | None:
        """The answer that an address, or the one that it sends on to, gave when all went well."""
        for record in self._records.get(address.split("#", 1)[0], ())[: _CAPTURES if hops == _HOPS else 1]:
            if record.kind == "revisit" and hops and record.refers != address:
                found = self._answer(record.refers, limit, hops - 1)
            else:
                found = self._followed(record, limit, hops)
            if found:
                return found
        return None

    def _followed(self, record: warc.Record, limit: int, hops: int) -> warc.Answer | None:
        try:
            answer = warc.answer(record, limit=limit)
            further = urljoin(record.address, answer.location) if answer.location else ""
        except (warc.Unreadable, ValueError):
            return None
        if 300 <= answer.status < 400 and further and further != record.address and hops:
            return self._answer(further, limit, hops - 1)
        return answer if answer.status == 200 and answer.body else None


def _pages(archive: Archive) -> list[_Listed]:
    """The pages that the archive lists, the main one first."""
    package = _object(_json(archive.read("datapackage.json", _LIST) or b"{}"))
    main = _text(package.get("mainPageUrl") or package.get("mainPageURL"))
    lines = (archive.read("pages/pages.jsonl", _LIST) or b"").splitlines()
    listed: dict[str, _Listed] = {}
    for line in lines[:MAX_PAGES]:
        values = _object(_json(line))
        address = _text(values.get("url"))
        if address.lower().startswith(("http://", "https://")):
            page = _Listed(address=address, date=_text(values.get("ts")), title=_text(values.get("title")))
            listed.setdefault(address, page)
    return sorted(listed.values(), key=lambda page: page.address != main)


def _loss(count: int, page: _Listed) -> str:
    if count < 2:
        return ""
    sentence = ngettext(
        "The archive lists {count} page; only {address} was added.",
        "The archive lists {count} pages; only {address} was added.",
        count,
    )
    return sentence.format(count=count, address=page.address)


def _date(stamp: str) -> str:
    """`2024-01-02T03:04:05Z`, or the digits alone."""
    match = _STAMP.match(stamp)
    if match is None:
        return ""
    year, month, day, hour, minute, second = match.groups()
    try:
        return datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}+00:00").isoformat()
    except ValueError:
        return ""


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _object(value: object) -> Mapping[str, object]:
    return cast(Mapping[str, object], value) if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
