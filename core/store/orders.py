"""The orders a list of articles may stand in, each read along an index in both directions.

What has no value in an order (no date, no author, never opened) stands at its end, whichever way it goes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from core.store import articles
from core.store.articles import Condition
from core.store.database import Database


class Order(NamedTuple):
    """What is sorted by, and along which index (`along`)."""

    value: str
    along: str
    home: str = "article"
    """The table of the index."""
    descends: bool = False
    """It begins at the end of the alphabet, with the newest, the longest, unless it is turned round."""
    blank: str = ""
    """What articles bear that have no value; they come after all others. Empty: every one has a value."""


ORDERS: Mapping[str, Order] = {
    "added": Order("article.added", "article_by_added", descends=True),
    "published": Order("article.published", "article_by_published", descends=True, blank="''"),
    "title": Order("article.title_key", "article_by_title"),
    "author": Order("article.author_key", "article_by_author", blank="''"),
    "site": Order("article.site collate nocase", "article_by_site_name", blank="''"),
    "language": Order("article.language", "article_by_language", blank="''"),
    "words": Order("article.words", "article_by_words", descends=True),
    "opened": Order("article_state.opened", "state_by_opened", home="article_state", descends=True, blank="''"),
}
_JOIN = "article.id = article_state.article"
WALK = "from {home} indexed by {index} cross join {other} on " + f"{_JOIN} where"
FIND = f"from article cross join article_state on {_JOIN} where"
SORT = f"from article_state cross join article on {_JOIN} where"
"""A cross join tells SQLite which table to begin with; without statistics it would guess."""


def ids(
    db: Database, condition: Condition, order: str, *, limit: int, offset: int, total: int = 0, backwards: bool = False
) -> list[int]:
    """Ids of one page, all of them for a `limit` of -1. `order` is a key of ORDERS, `total` how many articles the
    condition is true for."""
    one = ORDERS[order]
    if not one.blank:
        return _stretch(db, condition, one, limit, offset, total, backwards)
    named = condition & Condition(f"{one.value} > {one.blank}")
    found = _stretch(db, named, one, limit, offset, total, backwards)
    if limit >= 0 and len(found) >= limit:
        return found
    before = offset + len(found) if found or not offset else articles.count(db, named)
    unnamed = condition & Condition(f"{one.value} = {one.blank}")
    rest = limit - len(found) if limit >= 0 else -1
    return found + _stretch(db, unnamed, one, rest, max(0, offset - before), total, backwards)


def _stretch(
    db: Database, condition: Condition, order: Order, limit: int, offset: int, total: int, backwards: bool
) -> list[int]:
    way = "desc" if order.descends is not backwards else "asc"
    tie = "article.id" if order.home == "article" else "article_state.article"
    source = FIND if condition.leads else SORT
    if _is_near(db, total, offset + limit):
        other = "article_state" if order.home == "article" else "article"
        source = WALK.format(home=order.home, index=order.along, other=other)
    sql = f"select {tie} {source} {condition.sql} order by {order.value} {way}, {tie} {way} limit ? offset ?"
    return db.values(sql, (*condition.params, limit, offset))


def _is_near(db: Database, total: int, end: int) -> bool:
    """Whether walking through the library in the page's order comes to its end before the articles are all sorted."""
    library = db.value("select max(id) from article") or 0
    return total * total > end * int(library)
