"""Finds an article's title: its heading on the page before what was written for machines, without the site's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.importing.web.facts import Facts, text_of
from core.importing.web.found import Found, key
from core.model.article import Origin
from core.model.text import BlockKind, SpanKind

_LONGEST = 400
"""Code points of the longest title."""
_PARTS = re.compile(r"\s+(?:[|•·–—»›«‹>/\\]|--?|::+|:|~)\s+|\s*[|»›]\s*|:\s+")
_HARD_PARTS = re.compile(r"\s+[|•·–—»›«‹-]\s+|\s*[|»›]\s*")
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:(?:entry|post|article|story|page|content|news|single|main)[_-]*_?(?:title|headline|heading|head(?:er)?)|headline|"
    r"title|heading|hl|titre|titulo|titolo)(?=$|[\s_-])",
    re.IGNORECASE,
)
_KICKER_SHORTEST = 3
"""Letters of the shortest words above a title; less are quotation marks and the like."""
_KICKER = re.compile(
    r"kicker|topline|overline|over-?title|sur-?titre|dachzeile|roofline|pre-?(?:title|head)|eyebrow|rubri[ck]|supertitle|sup-?title|spitzmarke",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title, where it was learned, and which block of the page it is (by index), if any."""

    words: str = ""
    origin: Origin = Origin.PAGE
    index: int | None = None


def find_title(found: Sequence[Found], facts: Facts, site: str) -> Title:
    """The title of a page."""
    said = [words[:_LONGEST] for words in _said(facts) if words and key(words) != key(site)]
    headings = [n for n, one in enumerate(found) if _could_be(one, site)]
    best = max(headings, key=lambda n: (_worth(found[n], said), -n), default=None)
    if best is not None and _is_sure(found[best], said):
        return Title(words=_without_kicker(found[best], said), index=best)
    if said:
        words = without_site(said[0], site, [found[n].words for n in headings])
        return Title(words=words, origin=_origin(facts, said[0]))
    return Title()


def _is_sure(one: Found, said: Sequence[str]) -> bool:
    likeness = max((_likeness(one.words, words) for words in said), default=0.0)
    first = one.attrs.get("level") == 1 and not one.chrome and not _leads_home(one)
    return likeness >= (0.3 if first else 0.6) or (first and not said)


def _without_kicker(one: Found, said: Sequence[str]) -> str:
    """The heading without the few words above it (`Tunisia`), told by their name or by what the page calls itself."""
    words = " ".join(one.words.split())
    for part in one.element.iterdescendants():
        if _KICKER.search(part.get("class") or ""):
            kicker = " ".join("".join(part.itertext()).split())
            if kicker and words.startswith(kicker) and len(words) > len(kicker) * 1.5:
                return words[len(kicker) :].lstrip(" :|–—-")
    if any(_likeness(words, whole) >= 1.0 for whole in said):
        return words
    for name in (part for whole in said for part in (whole, *_HARD_PARTS.split(whole))):
        name = " ".join(name.split())
        cut = len(key(words)) - len(key(name)) >= _KICKER_SHORTEST and len(words) * 0.5 < len(name) and len(name) >= 20
        if cut and words.endswith(name):
            return name
    return words


def _leads_home(one: Found) -> bool:
    """Whether a heading is the site's name: all of it leads to the first page."""
    if one.linked < one.letters * 0.9:
        return False
    links = [str(span.attrs.get("href", "")) for span in one.spans if span.kind is SpanKind.LINK]
    return any(re.fullmatch(r"https?://[^/]+/?(?:(?:index|home)\.\w+)?", link) for link in links)


def _said(facts: Facts) -> list[str]:
    """What the page calls itself, the most trusted first."""
    return [
        text_of(facts.article.get("headline")) or text_of(facts.article.get("name")),
        facts.meta(
            "og:title", "dc.title", "citation_title", "twitter:title", "title", "parsely-title", "sailthru.title"
        ),
        facts.title,
    ]


def _origin(facts: Facts, words: str) -> Origin:
    linked = words in (text_of(facts.article.get(name))[:_LONGEST] for name in ("headline", "name"))
    return Origin.LINKED_DATA if linked else Origin.META


def _could_be(one: Found, site: str) -> bool:
    if not one.words or len(one.words) > _LONGEST or one.hidden:
        return False
    named = one.element.get("itemprop") in ("headline", "name headline") or _NAMED.search(
        one.element.get("class") or ""
    )
    return (one.kind is BlockKind.HEADING or bool(named)) and key(one.words) != key(site)


def _worth(one: Found, said: Sequence[str]) -> float:
    """How surely a block is the title."""
    likeness = max((_likeness(one.words, words) for words in said), default=0.0)
    level = one.attrs.get("level") if one.kind is BlockKind.HEADING else None
    rank = {1: 1.0, 2: 0.5, 3: 0.3}.get(level, 0.1) if isinstance(level, int) else 0.2
    named = bool(_NAMED.search(one.element.get("class") or "")) or one.element.get("itemprop") == "headline"
    return 2 * likeness + rank + 0.4 * named - 0.4 * one.chrome - 1.0 * _leads_home(one)


def _likeness(heading: str, said: str) -> float:
    """How much of a heading the page's own name holds, by words; a heading that is a part of it is all of it."""
    one, other = key(heading), key(said)
    if not one or not other:
        return 0.0
    parts = _keys(said)
    if one == other or one in parts[:1]:
        return 1.0
    if one in parts:
        return 0.9
    words, of_said = _words(heading), _words(said)
    shared = len(words & of_said)
    return 0.9 * shared / max(len(words), 1) if shared * 2 >= min(len(words), len(of_said)) else 0.0


@lru_cache(maxsize=64)
def _keys(said: str) -> tuple[str, ...]:
    return tuple(key(part) for part in _PARTS.split(said))


@lru_cache(maxsize=4096)
def _words(said: str) -> frozenset[str]:
    return frozenset(_WORD.findall(said.casefold()))


def without_site(title: str, site: str, headings: Sequence[str] = ()) -> str:
    """A title without the site's name at its end or beginning."""
    parts = _PARTS.split(title)
    if len(parts) < 2:
        return title
    keys = {key(heading) for heading in headings}
    for part in parts:
        if key(part) in keys and len(key(part)) > 10:
            return part.strip()
    matches = list(_PARTS.finditer(title))
    first, last = title[: matches[0].start()].strip(), title[matches[-1].end() :].strip()
    if _names(last, site):
        return title[: matches[-1].start()].strip()
    if _names(first, site):
        return title[matches[0].end() :].strip()
    return title


def _names(part: str, site: str) -> bool:
    one, other = key(part), key(site)
    return bool(one and other) and (one == other or (len(one) > 3 and (one in other or other in one)))
