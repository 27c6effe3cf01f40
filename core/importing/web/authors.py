"""Finds where a page says who wrote its article: in its data, in marked elements, in a line near the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from core.importing.web.author_names import LONGEST, are_organisations, names_in, names_in_line
from core.importing.web.chrome import is_concealed
from core.importing.web.facts import Facts, texts_of
from core.importing.web.found import Found, key
from core.importing.web.signed import signed
from core.importing.web.tags import HEADINGS, names
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
_LEADS_TO = re.compile(
    r"/(?:authors?|autor(?:en|innen|in|es|i)?|auteure?s?|writers?|columnists?|redakteure?|journalist[ei]?[ns]?)/"
)
_ACCOUNTS = re.compile(r"/(?:users?|profiles?|members?|people|mitglied(?:er)?|benutzer|utilisateurs?|membres?)/")
_BY = re.compile(r"(?:^|\s)(?:by|von|vom|par|por|de|di|av|af|door)\s*:?$", re.IGNORECASE)
_CARD = re.compile(
    r"(?:^|[\s_-])(?:author|autor(?:en)?|auteur|writer)[_-]*(?:info|box|card|details)(?=$|[\s_-])", re.IGNORECASE
)
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
_TITLED = re.compile(r"(?:(?:Prof|Dr)\.\s+)+(?=\S+\s+\S)")
"""How the site of a scholar is called, who is then its author."""
_STEPS = 3
"""Elements around a link before which its `by` may stand."""
_HEADLINE = 20
"""Letters of a link that is another article's headline."""
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

    def imprinted(self, value: str) -> bool:
        """Whether a value is the house's name and address (`The Paper, Bridgetown, Ruritania`)."""
        first, comma, _ = value.partition(",")
        return bool(comma) and (key(first) == key(self.site) or self.named([first]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Authors:
    """Who wrote, and where it was learned."""

    names: tuple[str, ...] = ()
    origin: Origin = Origin.PAGE


def find_authors(
    facts: Facts, root: HtmlElement, house: House, near: Sequence[Found], after: Sequence[Found] = ()
) -> Authors:
    """The authors of a page; `near` are the blocks around its title, `after` all that follow it."""
    fallback = Authors()
    shown = names_in(_linked(near), house.site, strict=True, handles=True)
    for origin, values, of_house in _said(facts):
        if origin is Origin.META and shown:
            return Authors(names=shown)
        found = names_in([one for one in values if not house.imprinted(one)], house.site, strict=False)
        if found and not of_house and not house.named(found) and not are_organisations(found):
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
    below = signed(after, house.site)
    if below:
        return Authors(names=below, origin=Origin.GUESS)
    if not fallback.names and _TITLED.match(house.site):
        return Authors(names=names_in([_TITLED.sub("", house.site)], "", strict=True), origin=Origin.GUESS)
    return fallback


def _linked(near: Sequence[Found]) -> list[str]:
    """Whom the links of the title's surroundings name that lead to an author's page, after the word `by`."""
    links = [link for one in near for link in one.element.iter("a") if _LEADS_TO.search(link.get("href") or "")]
    return [" ".join("".join(link.itertext()).split()) for link in dict.fromkeys(links) if _after_by(link)]


def _after_by(element: HtmlElement) -> bool:
    """Whether the word before an element is `by`."""
    up: HtmlElement | None = element
    for _ in range(_STEPS):
        if up is None:
            return False
        before, parent = up.getprevious(), up.getparent()
        words = (before.tail or "") if before is not None else (parent.text or "" if parent is not None else "")
        if not words.strip() and before is not None:
            words = "".join(before.itertext())
        if words.strip():
            return bool(_BY.search(words.strip()))
        up = parent
    return False


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
        words = element.get("content") or " ".join(" ".join(_name_in(element).itertext()).split())
        if " " not in words and any(map(is_concealed, (element, *element.iterancestors()))):
            continue
        together = homes.setdefault(rank, _grandparent(element)) is _grandparent(element)
        if words and len(words) <= LONGEST and (not groups[rank] or (rank < _WEAK and together)):
            groups[rank].append(words)
    yield from groups


def _name_in(element: HtmlElement) -> HtmlElement:
    """What of a card or of a link with a portrait is the name."""
    if element.tag != "a" and not _CARD.search(element.get("class") or ""):
        return element
    parts = list(element.iterdescendants())
    named = (one for one in parts if "name" in (one.get("itemprop") or "").split())
    headed = (one for one in parts if element.tag != "a" and one.tag in ("h2", "h3", "h4", "h5", "h6", "strong"))
    inner = next(named, None)
    inner = next(headed, element) if inner is None else inner
    return next(inner.iter("a"), inner) if inner is not element else element


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
        if up.tag == "li" and _is_teaser(up, element):
            return True
    return False


def _is_teaser(item: HtmlElement, author: HtmlElement) -> bool:
    """Whether a list's item holds, beside an author, the headline of an article that is read elsewhere."""
    others = [one for one in item.iter("a", *HEADINGS) if one is not author and author not in one.iterdescendants()]
    others = [one for one in others if author not in one.iterancestors()]
    return any(one.tag != "a" or len(key("".join(one.itertext()))) >= _HEADLINE for one in others)


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
    target = element.get("href") or ""
    if _ACCOUNTS.search(target) and _after_by(element):
        return 2
    weak = _NAMED.search(element.get("id") or "") or _LEADS_TO.search(target)
    return _WEAK if weak else None
