"""Where annotations stand in each revision. A place that a person decided is never overwritten by a computed one."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from core.model.place import Place, Region, Status
from core.store.database import Database, Row
from core.store.passages import region_of

UNPLACED = """
    select annotation.id, annotation.revision from annotation
    left join annotation_place as place on place.annotation = annotation.id and place.revision = :revision
    where annotation.article = :article and annotation.exact is not null and place.annotation is null
"""
KNOWN = """
    select place.annotation, place.revision, place.start, place."end", place.status, place.score
    from annotation_place as place
    join annotation on annotation.id = place.annotation
    where annotation.article = :article and place.start is not null
    order by place.decided_by = 'auto', place.revision = annotation.revision desc, place.revision desc
"""
TAKEN = """
    select place.start, place."end", region from annotation_place as place
    join annotation on annotation.id = place.annotation where place.revision = ? and place.start is not null
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A place that an annotation had on an earlier revision."""

    annotation: int
    revision: int
    start: int
    end: int
    status: Status
    score: float


def unplaced(db: Database, article: int, revision: int) -> frozenset[int]:
    """Passages of an article that have no place on a revision yet."""
    return frozenset(db.values(UNPLACED, {"article": article, "revision": revision}))


def known(db: Database, article: int) -> tuple[Known, ...]:
    """Every place known of an article's passages: a person's decisions first, then the words they were made on."""
    rows = db.rows(KNOWN, {"article": article})
    for row in rows:
        row["status"] = Status(row["status"])
    return tuple(Known(**row) for row in rows)


def taken(db: Database, revision: int) -> frozenset[tuple[int, int, Region | None]]:
    """Where annotations stand in a revision, those in the trash too."""
    rows = db.rows(TAKEN, (revision,))
    return frozenset((row["start"], row["end"], region_of(row["region"])) for row in rows)


def elsewhere(db: Database, annotation: int, revision: int) -> list[int]:
    """The other revisions in which an annotation has a place, or was found to have none."""
    sql = "select revision from annotation_place where annotation = ? and revision <> ? order by revision"
    return db.values(sql, (annotation, revision))


def drop_computed(db: Database, annotation: int, but: Collection[int]) -> None:
    """Inside a write: forget where an annotation was computed to stand, in all but its own and these revisions."""
    sql = """
        delete from annotation_place where annotation = :annotation and decided_by = 'auto'
            and revision not in (select value from json_each(:but))
            and revision <> (select revision from annotation where id = :annotation)
    """
    db.run(sql, {"annotation": annotation, "but": json.dumps(list(but))})


def keep(db: Database, annotation: int, revision: int, place: Place, *, exact: str | None, algorithm: str) -> None:
    """A computed place; `exact` are the words there when they are not the annotation's own."""
    db.run(
        """
        insert into annotation_place (annotation, revision, start, "end", status, score, exact, algorithm, decided_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'auto')
        on conflict do update set start = excluded.start, "end" = excluded."end", status = excluded.status,
            score = excluded.score, exact = excluded.exact, algorithm = excluded.algorithm
            where decided_by = 'auto'
        """,
        (annotation, revision, place.start, place.end, place.status, place.score, exact, algorithm),
    )


def decided(place: Place, *, exact: str | None, by: str) -> Row:
    """The fields of a place that is sure: `accepted` as it was, `attached` elsewhere, or `auto` on its own words."""
    return {
        "start": place.start,
        "end": place.end,
        "status": Status.ANCHORED,
        "score": 1.0,
        "exact": exact,
        "decided_by": by,
    }
