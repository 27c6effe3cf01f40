"""The library by what its articles have in common: sites, languages, years, and where they came from.

Counted along indexes alone: a sidebar over a hundred thousand articles asks for them after every import step.
"""

import ntpath
import posixpath
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from core.store.articles import Condition
from core.store.database import Database


class Facet(StrEnum):
    """What articles may have in common."""

    SITE = "site"
    LANGUAGE = "language"
    YEAR = "year"
    SOURCE = "source"
    """The folder or the web server they came from."""


Bearing = tuple[Facet, str]
"""A facet and one of its values."""
ALL: Mapping[Facet, str] = {
    Facet.SITE: "select site as value, count(*) as number from article where site <> '' group by site",
    Facet.LANGUAGE: "select language as value, count(*) as number from article where language <> '' group by language",
    # By whole dates first: those are counted along their index.
    Facet.YEAR: """
        select substr(published, 1, 4) as value, sum(number) as number
        from (select published, count(*) as number from article where published <> '' group by published)
        group by value
    """,
    Facet.SOURCE: "select home as value, count(distinct article) as number from source where home <> '' group by home",
}
_IN_TRASH = "from article_state join article on id = article where trashed is not null"
TRASHED: Mapping[Facet, str] = {
    Facet.SITE: f"select site as value {_IN_TRASH}",
    Facet.LANGUAGE: f"select language as value {_IN_TRASH}",
    Facet.YEAR: f"select substr(published, 1, 4) as value {_IN_TRASH}",
    Facet.SOURCE: """
        select distinct source.article, home as value from article_state
        cross join source on source.article = article_state.article where trashed is not null
    """,
}
CONDITIONS: Mapping[Facet, str] = {
    Facet.SITE: "article.site = ?",
    Facet.LANGUAGE: "article.language = ?",
    Facet.YEAR: "(article.published >= ? and article.published < ? || '~')",
    Facet.SOURCE: "article_state.article in (select article from source where home = ?)",
}


def counted(db: Database, facet: Facet) -> dict[str, int]:
    """How many articles outside the trash bear each value; the most first, then by name."""
    trashed = Counter(row["value"] for row in db.rows(TRASHED[facet]))
    left = {row["value"]: row["number"] - trashed[row["value"]] for row in db.rows(ALL[facet])}
    return {value: left[value] for value in sorted(left, key=lambda value: (-left[value], value)) if left[value] > 0}


def selected(bearing: Bearing) -> Condition:
    """Articles that bear just this value."""
    facet, value = bearing
    sql = CONDITIONS[facet]
    return Condition(sql, (value,) * sql.count("?"), leads=facet is not Facet.SOURCE)


def home(source: str) -> str:
    """The folder of a path or the server of an address, without `www.`."""
    if source.lower().startswith(("http://", "https://")):
        return (urlsplit(source).hostname or "").removeprefix("www.")
    return ntpath.dirname(source) if ntpath.splitdrive(source)[0] else posixpath.dirname(source)
