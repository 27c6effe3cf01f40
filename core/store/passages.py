"""Annotations as rows, each with its place on its article's current revision."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from core.model.annotation import Annotation, Color, Style
from core.model.place import ORPHAN, Place, Region, Selectors, Status
from core.store import identity
from core.store.articles import Condition
from core.store.database import Database, Row
from core.store.entry import Entry
from core.store.identity import Kind
from core.store.table import Fields

ANNOTATIONS = """
    select annotation.*, identity.uid, place.annotation as placed, place.start as place_start, place."end" as place_end,
        place.score, place.status, place.exact as place_exact
    from annotation
    join identity on identity.id = annotation.id
    join article on article.id = annotation.article
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
    where annotation.id in (select value from json_each(?))
"""
TAGS = """
    select annotation, path from annotation_tag join tag on tag.id = tag
    where annotation in (select value from json_each(?)) order by path
"""
SOURCE = """
    from annotation
    cross join article on article.id = annotation.article
    cross join article_state on article_state.article = annotation.article
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
"""
"""Annotations first: a cross join tells SQLite so, which without statistics would begin with every article."""


def insert(
    entry: Entry,
    article: int,
    revision: int,
    selectors: Selectors | None,
    *,
    color: Color,
    style: Style = Style.HIGHLIGHT,
    note: str,
    uid: str = "",
    created: str = "",
    modified: str = "",
) -> int:
    """Write a new annotation made on a revision (its id), without selectors a note on the article; gives its id.

    `created` and `modified` are UTC, now when they are not said.
    """
    annotation, _uid = identity.make(entry.db, Kind.ANNOTATION, uid)
    entry.insert(
        "annotation",
        {
            "id": annotation,
            "article": article,
            "revision": revision,
            **selector_fields(selectors),
            "color": color.value,
            "style": style.value,
            "note": note,
            "created": created or entry.moment,
            "modified": modified or created or entry.moment,
            "trashed": None,
        },
    )
    return annotation


def notes_made(db: Database, article: int) -> frozenset[str]:
    """When the notes on the whole of an article were made, those in the trash too; UTC."""
    return frozenset(db.values("select created from annotation where article = ? and exact is null", (article,)))


def read(db: Database, ids: Sequence[int]) -> tuple[Annotation, ...]:
    """Annotations in the order of their ids; those that do not exist are left out."""
    wanted = json.dumps(ids)
    tags: dict[int, list[str]] = {}
    for row in db.rows(TAGS, (wanted,)):
        tags.setdefault(row["annotation"], []).append(row["path"])
    found = {row["id"]: _annotation(row, tags.get(row["id"], ())) for row in db.rows(ANNOTATIONS, (wanted,))}
    return tuple(found[number] for number in ids if number in found)


def _annotation(row: Row, tags: Iterable[str]) -> Annotation:
    selectors = _selectors(row)
    place = None if selectors is None else _place(row)
    return Annotation(
        id=row["id"],
        uid=row["uid"],
        version=row["version"],
        article=row["article"],
        revision=row["revision"],
        selectors=selectors,
        place=place,
        exact=row["place_exact"] or row["exact"] or "",
        color=Color(row["color"]),
        style=Style(row["style"]),
        note=row["note"],
        tags=tuple(sorted(tags)),
        created=row["created"],
        modified=row["modified"],
        trashed=row["trashed"],
    )


def _selectors(row: Row) -> Selectors | None:
    if row["exact"] is None:
        return None
    return Selectors(
        exact=row["exact"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        start=row["start"],
        end=row["end"],
        occurrences=row["occurrences"],
        region=region_of(row["region"]),
    )


def _place(row: Row) -> Place:
    if row["placed"] is None:
        return ORPHAN
    return Place(start=row["place_start"], end=row["place_end"], score=row["score"], status=Status(row["status"]))


NOT_TRASHED = Condition("annotation.trashed is null")
LIVE = NOT_TRASHED & Condition("article_state.trashed is null")
"""Neither it nor its article is in the trash."""


TAGGED = """
    annotation.id in (
        select annotation from annotation_tag join tag on tag.id = annotation_tag.tag join json_each(?) as named
        on tag.path = named.value or (tag.path > named.value || '/' and tag.path < named.value || '0')
    )
"""


def tagged(*paths: str) -> Condition:
    """Annotations that bear one of the tags or one below it."""
    return Condition(TAGGED, (json.dumps(paths),))


def count(db: Database, condition: Condition) -> int:
    """How many annotations a condition is true for (tables annotation, article, article_state, place)."""
    return int(db.value(f"select count(*) {SOURCE} where {condition.sql}", condition.params))


def ids(db: Database, condition: Condition, *, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids, newest first."""
    order = "order by annotation.created desc, annotation.id desc limit ? offset ?"
    sql = f"select annotation.id {SOURCE} where {condition.sql} {order}"
    return db.values(sql, (*condition.params, limit, offset))


def ids_by_place(db: Database, article: int) -> list[int]:
    """Ids of an article's annotations in the order of its text: notes on the whole, passages, orphans."""
    return db.values(
        f"""
        select annotation.id {SOURCE} where annotation.article = ? and annotation.trashed is null
        order by annotation.exact is not null, place.start is null, place.start, place."end", annotation.id
        """,
        (article,),
    )


def ids_of(db: Database, article: int) -> list[int]:
    """Ids of all of an article's annotations, those in the trash too."""
    return db.values("select id from annotation where article = ?", (article,))


def selector_fields(selectors: Selectors | None) -> Fields:
    """Selectors as columns, all null for a note on a whole article."""
    names = ("exact", "prefix", "suffix", "start", "end", "occurrences")
    region = None if selectors is None or selectors.region is None else json.dumps(asdict(selectors.region))
    return {name: None if selectors is None else getattr(selectors, name) for name in names} | {"region": region}


def region_of(column: str | None) -> Region | None:
    """A region as its column holds it; None for none, and for a damaged one, which `check` names."""
    try:
        return None if column is None else Region(**json.loads(column))
    except (ValueError, TypeError):
        return None


def on(article: int) -> Condition:
    """On one article."""
    return Condition("annotation.article = ?", (article,))


def colored(color: Color) -> Condition:
    """In one colour."""
    return Condition("annotation.color = ?", (color.value,))


def with_status(status: Status) -> Condition:
    """Passages that stand like this in the current text; one without a place is an orphan."""
    return Condition("annotation.exact is not null and coalesce(place.status, 'orphan') = ?", (status.value,))


def holding(words: str) -> Condition:
    """Whose passage or note holds these characters, case aside for ASCII; for a library without a search engine."""
    return Condition(
        "instr(lower(coalesce(annotation.exact, '') || char(10) || annotation.note), lower(?)) > 0", (words.strip(),)
    )
