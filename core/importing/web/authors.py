"""Finds where a page says who wrote its article: in its data, in marked elements, in a line near the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from core.importing.web.author_names import LONGEST, names_in, names_in_line
from core.importing.web.facts import Facts, texts_of
from core.importing.web.found import Found, key
from core.importing.web.tags import names
from core.model.article import Origin

_METAS = (
    *("author", "citation_author", "dc.creator", "dc.contributor", "dcterms.creator", "parsely-author"),
    *("sailthru.author", "article:author", "og:author", "article:author_name", "byl", "creator", "authors"),
    *("cxenseparse:author", "bt:author", "rbauthors", "twitter:data1"),
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|auteur|autor(?:e|in)?|writer|byl|posted-?by|submitted(?:-?by)?|journalist|redakteur|"
    r"contributor|username|(?:author|byline|writer|article|entry|post|story|c-byline|meta)[_-]*"
    r"(?:name|authors?|by-?line|writer))(?=$|[\s_-])",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(r"/(?:author|autor|auteur)s?/")
_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|comment-?\w*|respond|disqus\w*|replies|(?:site|page|global|main|bottom)[_-]?footer|"
    r"sidebar\w*|related|recommend\w*|teasers?|widget\w*|nav|menu|latest|popular|more-?(?:from|stories)|feed|carousel|"
    r"slider|listing)(?=$|[\s_-])",
    re.IGNORECASE,
)
_OWN_FOOTER = re.compile(r"entry|post|article|meta|byline", re.IGNORECASE)
_HOLDERS = names("a span div p address li strong em b i h2 h3 h4 h5 cite dd td meta")
_WEAK = 3
"""The rank of marks that may be another's."""
_LABEL = 5
"""Letters of a part of a host's name that says what the site is called."""
_MOST = 12
"""Authors of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The site an article stands on, which pages like to call its author."""

    site: str = ""
    host: str = ""
    """Of its address; empty when unknown."""

    def named(self, names: Sequence[str]) -> bool:
        """Whether the only name given is the site's in other words (`Die Furche`, `furche.example`)."""
        labels = [label for label in self.host.split(".")[:-1] if len(label) >= _LABEL]
        return len(names) == 1 and any(label in key(names[0]) for label in map(key, labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Authors:
    """Who wrote, and where it was learned."""

    names: tuple[str, ...] = ()
    origin: Origin = Origin.PAGE


def find_authors(facts: Facts, root: HtmlElement, house: House, near: Sequence[Found]) -> Authors:
    """The authors of a page; `near` are the blocks around its title."""
    fallback = Authors()
    for origin, values, of_house in _said(facts):
        found = names_in(values, house.site, strict=False)
        if found and not of_house and not house.named(found):
            return Authors(names=found[:_MOST], origin=origin)
        if found and not fallback.names:
            fallback = Authors(names=found, origin=origin)
    for rank, values in enumerate(_marked(root, _around(near))):
        found = names_in(values, house.site, strict=True, handles=rank < _WEAK)
        if found:
            return Authors(names=found[:_MOST])
    found = next(filter(None, (names_in_line(one.words, house.site) for one in near)), ())
    if found:
        return Authors(names=found)
    people = names_in(facts.people, house.site, strict=True)
    if len(people) == 1:
        return Authors(names=people, origin=Origin.LINKED_DATA)
    return fallback


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_house(value: object) -> bool:
    """Whether linked data says that the author is no person."""
    return isinstance(value, dict) and "Person" not in str(value.get("@type", "Person"))


def _said(facts: Facts) -> Iterator[tuple[Origin, list[str], bool]]:
    """What data say, and whether they say that it is a house and no person."""
    written = facts.article.get("author")
    for value in (written, facts.article.get("creator"), facts.page.get("author")):
        yield Origin.LINKED_DATA, texts_of([one for one in _listed(value) if not _is_house(one)]), False
    for name in _METAS:
        yield Origin.META, list(facts.metas.get(name, ())), False
    yield Origin.LINKED_DATA, texts_of([one for one in _listed(written) if _is_house(one)]), True


def _marked(root: HtmlElement, main: frozenset[HtmlElement]) -> Iterator[list[str]]:
    """What elements say that are marked as an author's, the surest marks first; of weak marks only the first."""
    groups: tuple[list[str], ...] = ([], [], [], [])
    homes: dict[int, HtmlElement | None] = {}
    for element in root.iter(*_HOLDERS):
        rank = _rank(element)
        if rank is None or len(groups[rank]) >= _MOST or _is_outside(element, main):
            continue
        words = element.get("content") or " ".join(" ".join(element.itertext()).split())
        together = homes.setdefault(rank, _grandparent(element)) is _grandparent(element)
        if words and len(words) <= LONGEST and (not groups[rank] or (rank < _WEAK and together)):
            groups[rank].append(words)
    yield from groups


def _grandparent(element: HtmlElement) -> HtmlElement | None:
    parent = element.getparent()
    return parent if parent is None or parent.getparent() is None else parent.getparent()


def _around(near: Sequence[Found]) -> frozenset[HtmlElement]:
    """The elements around the title: whatever they are called, they are the article's."""
    return frozenset(near[0].element.iterancestors()) if near else frozenset()


def _is_outside(element: HtmlElement, main: frozenset[HtmlElement]) -> bool:
    """Whether an element stands among comments, teasers and the like."""
    for up in (element, *element.iterancestors()):
        if up in main:
            return False
        names = f"{up.get('class') or ''} {up.get('id') or ''}"
        foot = up.tag == "footer" and not _OWN_FOOTER.search(names)
        if foot or up.tag in ("aside", "form") or _OUTSIDE.search(names):
            return True
    return False


def _rank(element: HtmlElement) -> int | None:
    """How surely an element names an author, 0 surest; None when it does not say so."""
    prop = (element.get("itemprop") or "").split()
    if "author" in prop:
        inner = next((one for one in element.iterdescendants() if "name" in (one.get("itemprop") or "").split()), None)
        return 0 if inner is None else None
    if "name" in prop and any("author" in (up.get("itemprop") or "").split() for up in element.iterancestors()):
        return 0
    if element.tag == "meta":
        return None
    if "author" in (element.get("rel") or "").split():
        return 1
    names = element.get("class") or ""
    if names and _NAMED.search(names):
        return 2
    weak = _NAMED.search(element.get("id") or "") or _LEADS_TO.search(element.get("href") or "")
    return _WEAK if weak else None
