"""What a page says about its article, each field with where it was learned; what is only guessed is called a guess."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from core.importing.web.authors import House, find_authors
from core.importing.web.facts import Facts, text_of
from core.importing.web.found import Found
from core.importing.web.published import find_published
from core.importing.web.titles import Title, find_title
from core.model.article import Metadata, Origin

_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_SHORT_LABEL = 3
"""Letters of a label that parts domains of a country (`co.uk`)."""
_NEAR = 8
"""Blocks before and after the title among which date and byline are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A page's metadata, and its title's block."""

    meta: Metadata
    title: Title


def read_metadata(facts: Facts, root: HtmlElement, found: Sequence[Found], address: str) -> Known:
    """What a page says about its article. `address` is where it was fetched, empty when unknown."""
    url, url_origin = _address(facts, address)
    site, site_origin = _site(facts, url or address)
    title = find_title(found, facts, site)
    near = _near(found, title)
    authors = find_authors(facts, root, House(site=site, host=_host(url or address)), near, _after(found, title))
    published = find_published(facts, root, url or address, near)
    language, language_origin = _language(facts)
    doi = _doi(facts)
    values: dict[str, tuple[object, Origin]] = {
        "title": (title.words, title.origin),
        "authors": (authors.names, authors.origin),
        "site": (site, site_origin),
        "url": (url, url_origin),
        "published": (published.date, published.origin),
        "language": (language, language_origin),
        "doi": (doi, Origin.META),
    }
    origins = {name: str(origin) for name, (value, origin) in values.items() if value}
    meta = Metadata(
        title=title.words,
        authors=authors.names,
        site=site,
        url=url,
        published=published.date,
        language=language,
        doi=doi,
        origins=origins,
    )
    return Known(meta=meta, title=title)


def _near(found: Sequence[Found], title: Title) -> list[Found]:
    words = [one for one in found if one.words and not one.hidden]
    place = next((n for n, one in enumerate(words) if title.index is not None and one is found[title.index]), 0)
    return [*words[place : place + 1 + _NEAR], *reversed(words[max(0, place - _NEAR // 2) : place])]


def _after(found: Sequence[Found], title: Title) -> Sequence[Found]:
    """All blocks that follow the title, the whole page when it is none of them."""
    return found if title.index is None else found[title.index + 1 :]


def _site(facts: Facts, address: str) -> tuple[str, Origin]:
    named = facts.meta("og:site_name", "application-name", "al:ios:app_name", "dc.publisher", "citation_journal_title")
    if named:
        return without_address(named), Origin.META
    linked = text_of(facts.article.get("publisher")) or text_of(facts.page.get("publisher"))
    if linked:
        return linked, Origin.LINKED_DATA
    return _host(address), Origin.ADDRESS


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def without_address(name: str) -> str:
    """A site's name without a slogan of a second line."""
    return name if len(name) <= 80 else name[:80].rsplit(" ", 1)[0]


def _address(facts: Facts, address: str) -> tuple[str, Origin]:
    """The canonical address when it is one of this page, else where the page was fetched."""
    for value, origin in (
        (facts.canonical, Origin.META),
        (facts.meta("og:url"), Origin.META),
        (text_of(facts.article.get("url")), Origin.LINKED_DATA),
    ):
        try:
            absolute = urljoin(address, value.strip()) if value else ""
            parts = urlsplit(absolute)
        except ValueError:
            continue
        if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() for c in absolute):
            continue
        if address and ((_home(absolute) and not _home(address)) or not _akin(parts.hostname, address)):
            continue
        return absolute, origin
    return address, Origin.ADDRESS


def _akin(host: str, address: str) -> bool:
    """Whether a host is that of an address or belongs to the same house: the last labels are the same."""
    one, other = host.lower().split("."), (urlsplit(address).hostname or "").lower().split(".")
    size = 3 if len(one) > 2 and len(one[-2]) <= _SHORT_LABEL else 2
    return one[-size:] == other[-size:]


def _home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _language(facts: Facts) -> tuple[str, Origin]:
    for value, origin in (
        (facts.language, Origin.PAGE),
        (facts.meta("content-language", "language", "dc.language", "dcterms.language", "og:locale"), Origin.META),
        (text_of(facts.article.get("inLanguage")), Origin.LINKED_DATA),
    ):
        match = re.match(r"\s*([A-Za-z]{2})(?:[-_][A-Za-z0-9]+)*\s*(?:,|$)", value)
        if match and match.group(1).lower() not in ("un", "xx", "zz"):
            return match.group(1).lower(), origin
    return "", Origin.GUESS


def _doi(facts: Facts) -> str:
    names = ("citation_doi", "prism.doi", "dc.identifier", "dcterms.identifier", "doi", "bepress_citation_doi")
    values = (value for name in names for value in facts.metas.get(name, ()))
    return next((match.group(1) for value in values if (match := _DOI.fullmatch(value.strip()))), "")
