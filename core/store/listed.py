"""All passages in order, by the article they stand in: read along indexes alone, however long the quotes are."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from core.model.passage_filter import PassageFilter
from core.model.place import Status
from core.store import passages
from core.store.articles import Condition
from core.store.database import Database


class Marked(NamedTuple):
    """The passages of one article that are meant, in the order of its text."""

    article: int
    ids: list[int]
    latest: str
    """When the newest of them was made."""


# The index holds an article's passages in the order of the places at which they were marked.
LISTED = """
    select article, max(created) as latest, group_concat(id) as ids{}
    from annotation indexed by annotation_by_article
    where trashed is null and article not in (select article from article_state where trashed is not null) and {}
    group by article
"""
ANEW = """
    select distinct article.id from article join annotation indexed by annotation_by_article
    on annotation.article = article.id where annotation.trashed is null and annotation.revision <> article.revision
"""
PLACED = """
    select annotation.id from annotation join article on article.id = annotation.article
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
    where annotation.article in (select value from json_each(?)) and annotation.trashed is null
    order by annotation.article, annotation.exact is not null, place.start is null, place.start, annotation.id
"""
STANDS = """
    exists (
        select 1 from article join annotation_place as place
        on place.annotation = annotation.id and place.revision = article.revision
        where article.id = annotation.article and place.status in (select value from json_each(?))
    )
"""
# Asked from the index first: a filter for orphans would else look at the words of every passage.
ORPHAN = """
    not exists (
        select 1 from article join annotation_place as place
        on place.annotation = annotation.id and place.revision = article.revision
        where article.id = annotation.article and place.status <> 'orphan'
    ) and exists (select 1 from annotation as one where one.id = annotation.id and one.exact is not null)
"""
NOTED = "id {} (select id from annotation indexed by annotation_noted where note <> '')"
IN = "{} in (select value from json_each(?))"
IN_ARTICLES = "article in (select id from article where {} in (select value from json_each(?)))"


def by_article(db: Database, wanted: PassageFilter) -> list[Marked]:
    """The articles whose passages are meant, those that were marked last first. `text` is not looked at here."""
    condition = _condition(wanted)
    rows = db.rows(LISTED.format("", condition.sql), condition.params)
    found = [Marked(row["article"], numbers(row["ids"]), row["latest"]) for row in rows]
    found.sort(key=lambda one: (one.latest, one.article), reverse=True)
    return _in_place(db, found)


def numbers(joined: str) -> list[int]:
    """Ids that SQLite has put into one value: twenty thousand rows would take three times as long."""
    return list(map(int, joined.split(",")))


def _in_place(db: Database, found: list[Marked]) -> list[Marked]:
    """Where an article has other words since, its passages stand in the order of those it has now."""
    anew = set(db.values(ANEW)) & {one.article for one in found}
    if not anew:
        return found
    order = {number: at for at, number in enumerate(db.values(PLACED, (json.dumps(sorted(anew)),)))}
    return [
        one._replace(ids=sorted(one.ids, key=lambda number: order.get(number, -1))) if one.article in anew else one
        for one in found
    ]


def by_tag(db: Database) -> dict[str, list[int]]:
    """The passages that bear each tag themselves, by its path; those in the trash too."""
    paths = {row["id"]: row["path"] for row in db.rows("select id, path from tag")}
    borne = db.rows("select tag, group_concat(annotation) as ids from annotation_tag group by tag")
    return {paths[row["tag"]]: numbers(row["ids"]) for row in borne}


def colors(db: Database, wanted: PassageFilter) -> dict[int, str]:
    """The colour of each passage that is meant."""
    condition = _condition(wanted)
    rows = db.rows(LISTED.format(", group_concat(color) as colors", condition.sql), condition.params)
    found: dict[int, str] = {}
    for row in rows:
        found.update(zip(numbers(row["ids"]), row["colors"].split(","), strict=True))
    return found


def titles(db: Database, articles: Iterable[int]) -> dict[int, str]:
    """What articles are called."""
    sql = "select id, title from article where id in (select value from json_each(?))"
    return {row["id"]: row["title"] for row in db.rows(sql, (json.dumps(list(articles)),))}


def stamp(db: Database) -> tuple[int, int]:
    """Another one whenever something was written, here or by another process; costs microseconds."""
    return db.data_version(), db.conn.total_changes


def borne(db: Database) -> tuple[list[str], list[str]]:
    """The languages and the sites of the articles that bear passages, in order."""
    sql = """
        select distinct language, site from article where id in (
            select article from annotation indexed by annotation_by_article where trashed is null
        )
    """
    rows = db.rows(sql)
    languages, sites = ({row[name] for row in rows} - {""} for name in ("language", "site"))
    return sorted(languages), sorted(sites, key=str.casefold)


def paths(db: Database) -> list[str]:
    """The tags that passages bear, in order."""
    return db.values("select path from tag where id in (select tag from annotation_tag) order by path")


def words(db: Database, ids: Iterable[int] | None = None) -> dict[int, str]:
    """Quote and note of passages, of all outside the trash unless they are named."""
    sql = """
        select annotation.id, coalesce(place.exact, annotation.exact, '') || char(10) || note as words
        from annotation join article on article.id = annotation.article
        left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
        where annotation.trashed is null
    """
    if ids is None:
        return {row["id"]: row["words"] for row in db.rows(sql)}
    sql += " and annotation.id in (select value from json_each(?))"
    return {row["id"]: row["words"] for row in db.rows(sql, (json.dumps(list(ids)),))}


def _condition(wanted: PassageFilter) -> Condition:
    condition = Condition()
    if wanted.article is not None:
        condition &= Condition("article = ?", (wanted.article,))
    if wanted.tags:
        condition &= passages.tagged(*wanted.tags)
    for sql, values in (
        (IN.format("color"), wanted.colors),
        (IN.format("style"), wanted.styles),
        (IN_ARTICLES.format("language"), wanted.languages),
        (IN_ARTICLES.format("site"), wanted.sites),
    ):
        condition &= Condition(sql, (json.dumps(values),)) if values else Condition()
    if wanted.after:
        condition &= Condition("created >= ?", (wanted.after,))
    if wanted.before:
        condition &= Condition("created < ?", (wanted.before,))
    if wanted.has_note is not None:
        condition &= Condition(NOTED.format("in" if wanted.has_note else "not in"))
    return condition & _standing(wanted) if wanted.statuses else condition


def _standing(wanted: PassageFilter) -> Condition:
    stands = Condition(STANDS, (json.dumps(wanted.statuses),))
    return Condition(f"({ORPHAN}) or ({stands.sql})", stands.params) if Status.ORPHAN in wanted.statuses else stands
