"""Rows that an annotation takes along when it leaves for another library, and those that place it when it arrives."""

import json
from collections.abc import Sequence

from core.model.portable import Decision, Leading
from core.store import links
from core.store.database import Database

ARTICLES = """
    select distinct annotation.article from annotation
    join article_state on article_state.article = annotation.article
    where annotation.trashed is null and article_state.trashed is null order by annotation.article
"""
ORIGINALS = """
    select capture.original_hash from capture join revision on revision.id = capture.revision
    where revision.article = ? order by capture.id
"""
ADDRESSES = """
    select value from source where article = ? and (value like 'http://%' or value like 'https://%')
    order by last_seen desc, id desc
"""
DECISIONS = """
    select annotation, revision.text_hash, place.start, place."end", decided_by as by,
        coalesce(place.exact, annotation.exact) as exact
    from annotation_place as place
    join annotation on annotation.id = place.annotation
    join revision on revision.id = place.revision
    where annotation.article = ? and decided_by <> 'auto' and place.start is not null order by annotation, revision.id
"""
LEADING = f"""
    select link."from" as annotation, link.uid, identity.uid as target, link.kind, link.created
    from link {links.LIVE} join identity on identity.id = link."to"
    where source.article = ? order by link."from", link.created, link.id
"""  # noqa: S608 - our own words
BY_URL = """
    select article.id from article join article_state on article_state.article = article.id
    where url = ? order by trashed is not null, article.id limit 1
"""
HOLDING = """
    select article.id from article
    join article_state on article_state.article = article.id
    join revision on revision.id = article.revision
    join revision_text using (text_hash)
    where trashed is null and instr(value, ?) > 0 order by article.id limit ?
"""


def articles(db: Database) -> list[int]:
    """Articles that bear annotations, what is in the trash left out."""
    return db.values(ARTICLES)


def originals(db: Database, article: int) -> list[str]:
    """The hashes of everything an article was captured from, the latest last."""
    return list(dict.fromkeys(db.values(ORIGINALS, (article,))))


def addresses(db: Database, article: int) -> list[str]:
    """Web addresses an article was seen at, the latest first."""
    return db.values(ADDRESSES, (article,))


def decisions(db: Database, article: int) -> dict[int, list[Decision]]:
    """What a person decided about the places of an article's annotations, by their ids."""
    found: dict[int, list[Decision]] = {}
    for row in db.rows(DECISIONS, (article,)):
        found.setdefault(row.pop("annotation"), []).append(Decision(**row))
    return found


def leading(db: Database, article: int) -> dict[int, list[Leading]]:
    """The links that lead from an article's annotations to others, by the ids of those they lead from."""
    found: dict[int, list[Leading]] = {}
    for row in db.rows(LEADING, (article,)):
        found.setdefault(row.pop("annotation"), []).append(Leading(**row))
    return found


def by_url(db: Database, address: str) -> int | None:
    """The article that says of itself that it comes from an address."""
    return db.value(BY_URL, (address,))


def holding(db: Database, words: str, *, limit: int) -> list[int]:
    """Articles whose current text holds these very words; reads every text, so it is a last resort."""
    return db.values(HOLDING, (words, limit))


def trashed(db: Database, ids: Sequence[int]) -> set[int]:
    """Those of these articles that are in the trash."""
    sql = "select article from article_state where trashed is not null and article in (select value from json_each(?))"
    return set(db.values(sql, (json.dumps(list(ids)),)))
