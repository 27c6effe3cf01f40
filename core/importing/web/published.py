"""Finds when a page's article appeared: what says so in so many words first, a guess last and named as one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import lxml.etree as etree
from htmldate import find_date
from lxml.html import HtmlElement

from core.importing.dates import find_dates
from core.importing.web.facts import Facts, text_of
from core.importing.web.found import Found
from core.model.article import Origin

_METAS = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished"),
    *("citation_publication_date", "citation_date", "citation_online_date", "dcterms.issued", "dc.date.issued"),
    *("dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "sailthru.date", "parsely-pub-date", "pubdate"),
    *(
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publicationdate",
        "date",
        "article.published",
    ),
    *(
        "article:post_date",
        "article_date_original",
        "rnews:datepublished",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
    ),
    *("created", "datecreated", "ptime", "og:release_date"),
)
_ISO = re.compile(
    r"((?:1[5-9]|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])"
    r"(?:[T ]([01]?\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-][01]\d:?[0-5]\d)?)?(?!\d)"
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:(?:entry|post|article|story|publish(?:ed)?|pub|news|byline|meta|create[ds]?|c)?[_-]*_?(?:date|datum|datetime|time|"
    r"timestamp|time-?stamp|publish(?:ed)?|pubdate|published-?(?:at|on|date|time)|posted-?on|dateline|created)|date-?(?:display-single|"
    r"published|posted|created|time|header|line|stamp)|datePublished)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"updated|modified|changed|aktualisiert|geändert|mise? à jour|actuali[sz]ad|aggiornat|bijgewerkt", re.IGNORECASE
)
_ADDRESS = re.compile(r"[/=_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|\D)")
_MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")
_TOLD = 1
"""The last rank of elements that say that they hold the date of publication."""
_LINE = 160
"""Code points of the longest line that is looked at for a date."""
_MIDNIGHT = re.compile(r"T00:00(?::00)?(?:Z|[+-]\d\d:?\d\d)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A date in ISO 8601 and where it was learned."""

    date: str = ""
    origin: Origin = Origin.PAGE


def find_published(facts: Facts, root: HtmlElement, address: str, near: Sequence[Found]) -> Published:
    """The date of publication; `near` are the blocks around the title."""
    for name in ("datePublished", "dateCreated", "uploadDate"):
        date = read_date(text_of(facts.article.get(name)))
        if date:
            return Published(date=date, origin=Origin.LINKED_DATA)
    for name in _METAS:
        date = next((date for value in facts.metas.get(name, ()) if (date := read_date(value))), "")
        if date:
            return Published(date=date, origin=Origin.META)
    rank, of_page = _of_page(root)
    of_line = next((date for one in near if (date := _of_line(one.words))), "")
    date = of_page if rank <= _TOLD else of_line or of_page
    if date:
        return Published(date=date)
    for date, origin in (
        (in_address(address), Origin.ADDRESS),
        (read_date(text_of(facts.page.get("datePublished"))), Origin.LINKED_DATA),
        (read_date(facts.told_by_scripts), Origin.GUESS),
        (next(changed(facts), ""), Origin.GUESS),
        (guessed(root), Origin.GUESS),
    ):
        if date:
            return Published(date=date, origin=origin)
    return Published()


def guessed(root: HtmlElement) -> str:
    """The date that the whole page makes most likely, in a quick look; its limit does not move with the days."""
    try:
        found = find_date(root, extensive_search=False, original_date=True, max_date="2100-01-01") or ""
        # A year that nobody wrote comes of a version's number, `2.4.52`.
        return found if found[:4] in etree.tostring(root, encoding="unicode") else ""
    except Exception:  # noqa: BLE001 - whatever it stumbles over, there is no guess then
        return ""


def _of_line(words: str) -> str:
    """The date in a short line near the title, to the day, unless it is one of a change."""
    date = _told(words) if len(words) <= _LINE else ""
    return date if len(date) >= len("2024-03-05") else ""


def _told(words: str) -> str:
    """The first date in a line that is not said to be of a change."""
    end = 0
    for one in find_dates(words):
        if not _CHANGED.search(words[end : one.start]):
            return one.iso
        end = one.end
    return ""


def read_date(value: str) -> str:
    """A date as programs write it, in ISO 8601 as precise as it is, else empty. Midnight is no time of day."""
    value = value.strip()
    match = _ISO.match(value)
    if match:
        return _built(match)
    if re.match(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$", value):
        return value
    try:
        return _MIDNIGHT.sub("", parsedate_to_datetime(value).isoformat(timespec="minutes"))
    except (ValueError, TypeError, IndexError, OverflowError):
        found = find_dates(value) if len(value) < 100 else []
        return _MIDNIGHT.sub("", found[0].iso) if found else ""


def _built(match: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        datetime(int(year), int(month), int(day))  # noqa: DTZ001 - only whether there is such a day
    except ValueError:
        return ""
    date = f"{year}-{month}-{day}"
    if hour is None:
        return date
    zone = "Z" if zone in ("UTC", "GMT") else zone or ""
    zone = zone if len(zone) != 5 else f"{zone[:3]}:{zone[3:]}"
    clock = f"T{int(hour):02}:{minute}" + (f":{second}" if second and second != "00" else "")
    return _MIDNIGHT.sub("", date + clock + zone)


def _of_page(body: HtmlElement) -> tuple[int, str]:
    """What elements say that are marked as a date of publication, the surest marks first."""
    best = (9, "")
    for element in body.iter(etree.Element):
        rank = _rank(element)
        if rank is not None and rank < best[0]:
            date = _date_of(element)
            if date:
                best = (rank, date)
    return best


def _rank(element: HtmlElement) -> int | None:
    prop = (element.get("itemprop") or element.get("property") or "").lower()
    if "datepublished" in prop or prop in ("dc:date", "dc:created", "datecreated"):
        return 0
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag in ("time", "relative-time", "time-ago"):
        changed = _CHANGED.search(names) or "datemodified" in prop
        told = element.get("pubdate") is not None or re.search(
            r"publish|entry-date|posted|pubdate", names, re.IGNORECASE
        )
        return 5 if changed else 1 if told else 2
    if element.tag == "abbr" and "published" in names:
        return 0
    if names.strip() and _NAMED.search(names) and not _CHANGED.search(names):
        return 3
    return None


def _date_of(element: HtmlElement) -> str:
    for name in ("datetime", "content", "data-datetime", "data-date", "title"):
        date = read_date(element.get(name) or "") if element.get(name) else ""
        if date:
            return date
    words = " ".join("".join(element.itertext()).split())
    return _told(words) if len(words) <= _LINE else ""


def in_address(address: str) -> str:
    """The date that an address bears, as blogs and papers write it, at least to the month."""
    path = re.sub(r"^https?://[^/]*", "", address)
    match = _ADDRESS.search(path)
    if match:
        return read_date("-".join(match.groups()))
    match = _MONTH_IN_ADDRESS.search(path)
    return f"{match.group(1)}-{match.group(2)}" if match else ""


def changed(facts: Facts) -> Iterator[str]:
    """Dates that are only of a change: the best guess when nothing says when an article appeared."""
    for value in (text_of(facts.article.get("dateModified")), facts.meta("article:modified_time", "last-modified")):
        date = read_date(value)
        if date:
            yield date
