"""Conditions of a query that hold values instead of words: tags, states, dates, sites, languages.

They live in SQL alone, so that tagging or archiving an article needs no indexing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from core.model.query import Field
from core.store import articles, passages
from core.store.articles import Condition
from core.store.database import Database
from core.store.passages import SOURCE

_ARTICLES = "from article join article_state on article_state.article = article.id"
_BEARING = {
    "note": "article.id in (select article from annotation where trashed is null and note <> '')",
    "highlight": "article.id in (select article from annotation where trashed is null and exact is not null)",
    "tag": """
        article.id in (select article from article_tag union select annotation.article from annotation_tag
        join annotation on annotation.id = annotation_tag.annotation where annotation.trashed is null)
    """,
}
_BEARING_PASSAGES = {
    "note": "annotation.note <> ''",
    "highlight": "annotation.exact is not null",
    "tag": "annotation.id in (select annotation from annotation_tag)",
}
_TAGGED_ARTICLE = """
    annotation.article in (
        select article from article_tag join tag on tag.id = article_tag.tag join json_each(?) as named
        on tag.path = named.value or (tag.path > named.value || '/' and tag.path < named.value || '0')
    )
"""
Dates = tuple[str, str]
"""From the first on, without the second; both compare as text with ISO 8601 dates."""


def condition(field: Field, value: str, dates: Dates | None = None) -> Condition:
    """What articles must be to bear a value. Dates come as a range."""
    match field:
        case Field.IS:
            return Condition("starred = 1") if value == "starred" else Condition("state = ?", (value,))
        case Field.HAS:
            return Condition(_BEARING[value])
        case Field.LANG:
            return Condition("lower(language) = ?", (value.lower(),))
        case Field.SITE:
            return Condition("(instr(lower(site), ?) > 0 or instr(lower(url), ?) > 0)", (value.lower(), value.lower()))
        case Field.PUBLISHED | Field.ADDED:
            column = f"article.{field.value}"
            return Condition(f"({column} <> '' and {column} >= ? and {column} < ?)", dates or ("", ""))
        case _:
            raise ValueError(field)


def passage_condition(field: Field, value: str, dates: Dates | None = None) -> Condition:
    """What annotations must be: their own notes and dates count, for the rest what their article bears."""
    match field:
        case Field.HAS:
            return Condition(_BEARING_PASSAGES[value])
        case Field.ADDED:
            return Condition("(annotation.created >= ? and annotation.created < ?)", dates or ("", ""))
        case _:
            return condition(field, value, dates)


def tag_paths(db: Database) -> list[str]:
    """The paths of all tags."""
    return db.values("select path from tag order by path")


def tagged(paths: Sequence[str]) -> Condition:
    """Articles that bear one of the tags or one below it, or have a highlight that does."""
    return articles.tagged(*paths)


def passages_tagged(paths: Sequence[str]) -> Condition:
    """Annotations that bear one of the tags or one below it, themselves or by their article."""
    own = passages.tagged(*paths)
    return Condition(f"({own.sql} or {_TAGGED_ARTICLE})", own.params * 2)


def article_ids(db: Database, wanted: Condition) -> set[int]:
    """Articles that a condition is true for, those in the trash too."""
    return set(db.values(f"select article.id {_ARTICLES} where {wanted.sql}", wanted.params))


def passage_ids(db: Database, wanted: Condition) -> set[int]:
    """Annotations that a condition is true for, those in the trash too."""
    return set(db.values(f"select annotation.id {SOURCE} where {wanted.sql}", wanted.params))


HIDDEN = Condition("article_state.trashed is not null")
HIDDEN_PASSAGES = Condition("(annotation.trashed is not null or article_state.trashed is not null)")


def on_articles(db: Database, ids: Iterable[int]) -> set[int]:
    """Annotations on these articles."""
    sql = "select id from annotation where article in (select value from json_each(?))"
    return set(db.values(sql, (json.dumps(list(ids)),)))


def homes(db: Database, ids: Iterable[int]) -> dict[int, int]:
    """The article of each annotation."""
    sql = "select id, article from annotation where id in (select value from json_each(?))"
    return {row["id"]: row["article"] for row in db.rows(sql, (json.dumps(list(ids)),))}


def version(db: Database) -> tuple[int, int]:
    """Something else whenever this process or another one has written."""
    return db.data_version(), int(db.conn.total_changes)


def languages(db: Database) -> set[str]:
    """Languages of all articles, the empty string among them when some is unknown."""
    return set(db.values("select distinct language from article"))


def spoken(db: Database, ids: Iterable[int]) -> dict[str, int]:
    """How many of these articles there are in each language."""
    sql = """select language, count(*) as number from article
        where id in (select value from json_each(?)) group by language"""
    return {row["language"]: row["number"] for row in db.rows(sql, (json.dumps(list(ids)),))}


ARTICLE_ORDERS: Mapping[str, str] = {
    "date": "select id, published as value from article",
    "added": "select id, added as value from article",
    "title": "select id, title_key as value from article",
}
"""What articles are sorted by."""
_PASSAGES = "from annotation join article on article.id = annotation.article"
PASSAGE_ORDERS: Mapping[str, str] = {
    "date": f"select annotation.id, published as value {_PASSAGES}",
    "added": "select id, created as value from annotation",
    "title": f"select annotation.id, title_key as value {_PASSAGES}",
}
"""What annotations are sorted by."""


def sorted_by(db: Database, order: str) -> tuple[dict[int, str], dict[int, str]]:
    """What every article, and every annotation, is sorted by."""
    return (
        {row["id"]: row["value"] for row in db.rows(ARTICLE_ORDERS[order])},
        {row["id"]: row["value"] for row in db.rows(PASSAGE_ORDERS[order])},
    )


def among_passages(ids: Iterable[int]) -> Condition:
    """These annotations."""
    return Condition("annotation.id in (select value from json_each(?))", (json.dumps(list(ids)),))
