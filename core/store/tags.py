"""Tags as rows. A path's children are the paths that begin with it and a slash."""

import json
from collections.abc import Iterable, Iterator

from core.model.tag import Tag
from core.store.database import Database, Row
from core.store.entry import Entry

EACH = """
    select tag.id, tag.version, tag.path, tag.color, tag.description, tag.used,
        (select count(*) from article_tag join article_state using (article)
            where tag = tag.id and trashed is null) as articles,
        (select count(*) from annotation_tag join annotation on annotation.id = annotation_tag.annotation
            join article_state on article_state.article = annotation.article
            where tag = tag.id and annotation.trashed is null and article_state.trashed is null) as annotations
    from tag
"""
FAMILY = """
    with family as (select id from tag where path = :path or (path > :path || '/' and path < :path || '0'))
    select count(*) from article_state where trashed is null and article in (
        select article from article_tag where tag in family
        union select annotation.article from annotation_tag
            join annotation on annotation.id = annotation_tag.annotation
            where tag in family and annotation.trashed is null)
"""
BORNE = """
    select tag, group_concat(article) as articles from article_tag where tag between :first and :last group by tag
    union all
    select tag, group_concat(annotation.article) from annotation_tag
        join annotation on annotation.id = annotation_tag.annotation
        where tag between :first and :last and annotation.trashed is null group by tag
"""
STEP = 8
"""Tags that are counted in one step."""
AWAY = "select article from article_state where trashed is not null"
TAGS_OF = {
    "article": "select tag from article_tag where article = ?",
    "annotation": "select tag from annotation_tag where annotation = ?",
}
BEARERS = {
    "article": "select article from article_tag where tag = ?",
    "annotation": "select annotation from annotation_tag where tag = ?",
}


USED = "update tag set used = :at where id in (select value from json_each(:tags))"
RECENT = "select path from tag where used <> '' order by used desc, path limit ?"


def recent(db: Database, limit: int) -> list[str]:
    """Paths of the tags that were put on something last."""
    return db.values(RECENT, (limit,))


def everything(db: Database) -> tuple[Tag, ...]:
    """Every tag with its counts, by path."""
    return tuple(Tag(**row) for row in db.rows(f"{EACH} order by path"))


def read(db: Database, path: str) -> Tag | None:
    """One tag with its counts; None when no tag has this very path."""
    row = db.row(f"{EACH} where path = ?", (path,))
    return None if row is None else Tag(**row)


def size(db: Database, path: str) -> int:
    """How many articles bear a tag or one below it, or have a passage that does."""
    return int(db.value(FAMILY, {"path": path}))


def colors(db: Database) -> dict[str, str]:
    """The colours of the tags that have one, by path."""
    return {row["path"]: row["color"] for row in db.rows("select path, color from tag where color <> ''")}


def sizing(db: Database) -> Iterator[dict[str, int] | None]:
    """How many articles `articles.tagged` finds for every tag, and for every parent of one, by path.

    None for each step that only counted: over a large library all of them together take a tenth of a second.
    """
    # An article counts once for a family: SQLite would sort all its taggings for that, which takes five times as long.
    paths = {row["id"]: row["path"] for row in db.rows("select id, path from tag order by id")}
    away = {str(article) for article in db.values(AWAY)}
    found: dict[str, set[str]] = {above: set() for path in paths.values() for above in (path, *_above(path))}
    numbers = list(paths)
    for at in range(0, len(numbers), STEP):
        few = numbers[at : at + STEP]
        for row in db.rows(BORNE, {"first": few[0], "last": few[-1]}):
            path = paths.get(row["tag"], "")
            for family in (path, *_above(path)) if path else ():
                found[family] |= set(row["articles"].split(",")) - away
        yield None
    yield {path: len(found[path]) for path in sorted(found)}


def _above(path: str) -> Iterator[str]:
    """The paths of a tag's parents."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def find(db: Database, path: str) -> int | None:
    """A tag's id by its path."""
    return db.value("select id from tag where path = ?", (path,))


def family(db: Database, path: str) -> list[Row]:
    """`id` and `path` of a tag, if it exists, and of those below it."""
    return db.rows(
        "select id, path from tag where path = ? or (path > ? and path < ?) order by path",
        (path, path + "/", path + "0"),
    )


def make(entry: Entry, path: str) -> int:
    """The id of a tag, which is made when there is none."""
    found = find(entry.db, path)
    if found is not None:
        return found
    # A tag's id is never used twice, so that undoing a deletion finds its own free.
    number = 1 + int(entry.db.value("select coalesce((select seq from sqlite_sequence where name = 'tag'), 0)"))
    entry.insert("tag", {"id": number, "path": path})
    return number


def put(entry: Entry, kind: str, bearers: Iterable[int], paths: Iterable[str]) -> None:
    """Give tags to articles or annotations (`kind`); those that bear them already stay as they are."""
    table = f"{kind}_tag"
    numbers = [make(entry, path) for path in dict.fromkeys(paths)]
    for bearer in dict.fromkeys(bearers):
        has = set(entry.db.values(TAGS_OF[kind], (bearer,)))
        for number in numbers:
            if number not in has:
                entry.insert(table, {kind: bearer, "tag": number})
    # Neither a new version nor a part of the history: it says when, not what.
    entry.db.run(USED, {"tags": json.dumps(numbers), "at": entry.moment})


def take(entry: Entry, kind: str, bearers: Iterable[int], paths: Iterable[str]) -> None:
    """Take tags away from articles or annotations (`kind`)."""
    numbers = [number for path in paths if (number := find(entry.db, path)) is not None]
    for bearer in bearers:
        for number in numbers:
            entry.delete(f"{kind}_tag", {kind: bearer, "tag": number})


def enrich(entry: Entry, source: int, path: str) -> None:
    """What is not said of the tag of this path is taken from another."""
    said = "select id, color, description from tag where id = ?"
    old, new = (entry.db.row(said, (number,)) or {} for number in (source, find(entry.db, path)))
    fields = {name: old[name] for name in ("color", "description") if old[name] and not new[name]}
    entry.update("tag", {"id": new["id"]}, fields)


def empty(entry: Entry, tag: int) -> dict[str, list[int]]:
    """Take a tag away from everything; returns the articles and annotations that bore it."""
    bearers: dict[str, list[int]] = {}
    for kind in ("article", "annotation"):
        bearers[kind] = entry.db.values(BEARERS[kind], (tag,))
        for bearer in bearers[kind]:
            entry.delete(f"{kind}_tag", {kind: bearer, "tag": tag})
    return bearers
