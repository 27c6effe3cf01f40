"""Gathers what a page says about itself outside of its words: meta tags, linked data, its links' roles."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

_MOST_LINKED = 2_000_000
"""Characters of linked data that are read."""
_MOST_OBJECTS = 5_000
_ARTICLE = re.compile(
    r"Article|BlogPosting|^Report$|LiveBlog|SocialMediaPosting|Review$|Recipe|Thesis|^Chapter$|^Blog$|FactCheck"
)
_PAGE = re.compile("WebPage|WebSite|ItemPage|AboutPage")
_DATED = re.compile(
    r"""["'](?:date_?published|published_?(?:at|on|date|time)?|publish_?(?:date|time)|publicationDate)["']\s*:\s*"""
    r"""["']((?:19|20)\d\d-\d\d-\d\d)""",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?://\s*)?(?:<!\[CDATA\[|<!--)")
_AFTER = ("]]>", "-->")
Value = object
Thing = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What meta tags and linked data say, unjudged."""

    metas: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Contents by name, property or itemprop, in lower case, in the page's order."""
    article: Thing = field(default_factory=dict[str, object])
    """The linked data's article; empty when there is none."""
    page: Thing = field(default_factory=dict[str, object])
    """The linked data's web page or site."""
    people: tuple[str, ...] = ()
    """The people whom the linked data describes on their own."""
    title: str = ""
    """The title element."""
    told_by_scripts: str = ""
    """A date of publication (ISO 8601, a day) among what the page's scripts know; no one says of which article."""
    canonical: str = ""
    base: str = ""
    language: str = ""
    direction: str = ""

    def meta(self, *names: str) -> str:
        """The first content that one of the names has."""
        return next((value for name in names for value in self.metas.get(name, ())), "")


def read_facts(root: HtmlElement) -> Facts:
    """What a page's root says about the page."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    things = _with_references(list(_things(root)))
    article = next((thing for thing in things if _is(thing, _ARTICLE)), {})
    pages = [thing for thing in things if _is(thing, _PAGE)]
    page = next((thing for thing in pages if "datePublished" in thing), pages[0] if pages else {})
    body = root.find("body")
    return Facts(
        metas={name: tuple(values) for name, values in metas.items()},
        article=article,
        page=page,
        people=tuple(dict.fromkeys(text_of(thing) for thing in things if thing.get("@type") in ("Person", ["Person"]))),
        title=_title(root),
        told_by_scripts=_dated(root),
        canonical=_link(root, "canonical"),
        base=next((base.get("href") or "" for base in root.iter("base") if base.get("href")), ""),
        language=root.get("lang") or root.get("xml:lang") or (body.get("lang") if body is not None else "") or "",
        direction=(root.get("dir") or (body.get("dir") if body is not None else "") or "").lower(),
    )


def _dated(root: HtmlElement) -> str:
    """The date of publication that scripts name, when they name but one."""
    dates = {match.group(1) for script in root.iter("script") for match in _DATED.finditer(script.text or "")}
    return dates.pop() if len(dates) == 1 else ""


def _title(root: HtmlElement) -> str:
    """The head's title; pictures drawn in the page have titles too."""
    for title in root.iter("title"):
        parent = title.getparent()
        if parent is None or parent.tag in ("head", "html", "body"):
            words = " ".join("".join(title.itertext()).split())
            if words:
                return words
    return ""


def _link(root: HtmlElement, role: str) -> str:
    for link in root.iter("link"):
        if role in (link.get("rel") or "").lower().split() and link.get("href"):
            return (link.get("href") or "").strip()
    return ""


def _is(thing: Thing, kind: re.Pattern[str]) -> bool:
    types = thing.get("@type")
    return any(isinstance(one, str) and kind.search(one) for one in (types if isinstance(types, list) else [types]))


def _things(root: HtmlElement) -> Iterator[Thing]:
    """All objects of the linked data, outer ones first."""
    left = _MOST_LINKED
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = script.text or ""
        left -= len(source)
        if left < 0:
            return
        yield from _objects(_parsed(source))


def _with_references(things: list[Thing]) -> list[Thing]:
    """The objects, each mere mention of another (`{"@id": …}`) among their values replaced by it, one step deep."""
    named = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and "name" in thing}

    def resolved(value: Value) -> Value:
        if isinstance(value, list):
            return [resolved(one) if isinstance(one, dict) else one for one in value]
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return named.get(value["@id"], value)
        return value

    return [{name: resolved(value) for name, value in thing.items()} for thing in things] if named else things


def _unwrapped(source: str) -> str:
    """Without the marks that keep old browsers from reading it; blanks are passed over once, however many there are."""
    source = source.strip()
    begin = _BEFORE.match(source)
    source = (source[begin.end() :] if begin else source).removesuffix(";").rstrip()
    for mark in _AFTER:
        if source.endswith(mark):
            source = source.removesuffix(mark).rstrip().removesuffix("//")
    return source.strip()


def _parsed(source: str) -> Value:
    source = _unwrapped(source)
    for candidate in (source, re.sub(r",\s*([}\]])", r"\1", source)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Value) -> Iterator[Thing]:
    waiting = deque[Value]([value])
    for _turn in range(_MOST_OBJECTS):
        if not waiting:
            return
        one = waiting.popleft()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield one
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]


def text_of(value: Value) -> str:
    """A value's words: its own, its name's, or those of the first of several."""
    if isinstance(value, list):
        return next((words for one in value if (words := text_of(one))), "")
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def texts_of(value: Value) -> list[str]:
    """The words of each of several values."""
    values = value if isinstance(value, list) else [value]
    return [words for one in values if (words := text_of(one))]
