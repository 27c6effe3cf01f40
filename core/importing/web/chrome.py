"""Tells what surrounds an article on its page: navigation, share bars, teasers, comments, what is hidden."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

_TAGS = frozenset(("nav", "footer", "aside", "form", "menu", "dialog"))
_ROLES = frozenset(
    ("navigation", "banner", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog")
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:sub|top|main)?menus?|bread-?crumbs?|sharing|share(?:daddy|bar|tools?|links?|buttons?|-\w+)?|"
    r"social(?:-\w+|icons|links)?|related(?:-?\w+)?|recommend\w*|newsletters?|subscri\w+|side-?bar\w*|widgets?|comments?|"
    r"comment(?:-\w+|list|form)|respond|disqus\w*|ads?|advert\w*|sponsor\w*|promo\w*|outbrain|taboola|cookies?|consent|footer|"
    r"masthead|toolbar|pager|pagination|tags?|tag-?list|teasers?|popular|trending|most-?read|read-?more|"
    r"more-?(?:on|from|stories)|login|sign-?(?:in|up)|donat\w*|author-?(?:bio|box|info)|about-?author|"
    r"post-?(?:nav\w*|meta)|meta|infinite-?scroll)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"credit|copyright|(?:^|[\s_-])(?:source|rights|photographer|agency|attribution)(?=$|[\s_-])", re.IGNORECASE
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:sr-only|sr_only|visually-?hidden|screen-?reader(?:-text)?|u-hidden-visually|a11y-hidden|"
    r"element-invisible|mw-editsection|mw-cite-backlink|gutter|line-?numbers?-rows|lineno|headerlink|anchorjs-link)(?=$|\s)",
    re.IGNORECASE,
)


def is_chrome(element: HtmlElement) -> bool:
    """Whether an element's tag, role or names say that it surrounds the article."""
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    return _named(element.get("class") or "") or _named(element.get("id") or "")


@lru_cache(maxsize=4096)
def _named(names: str) -> bool:
    return bool(names and _NAMES.search(names))


def is_unseen(element: HtmlElement) -> bool:
    """Whether an element says that it is not shown."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(style and _UNSEEN.search(style))
    )


def is_concealed(element: HtmlElement) -> bool:
    """Whether nobody can have chosen an element's words: it is not shown, not even to eyes alone."""
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _UNSEEN.search(style))


def is_for_ears(element: HtmlElement) -> bool:
    """Whether an element's words are said by screen readers alone, or are a tool of the page beside its words."""
    names = element.get("class")
    return bool(names and _spoken(names))


@lru_cache(maxsize=4096)
def _spoken(names: str) -> bool:
    return bool(_FOR_EARS.search(names))


def is_credited(element: HtmlElement) -> bool:
    """Whether an element's names say that it holds a picture's credit."""
    names = element.get("class")
    return bool(names and _credits(names))


@lru_cache(maxsize=4096)
def _credits(names: str) -> bool:
    return bool(_CREDIT.search(names))
