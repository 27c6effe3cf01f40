"""Articles as rows: everything but their words."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from core.model.article import Article, Metadata, Origin, State
from core.model.plain import plain
from core.store import clock
from core.store.database import Database, Row
from core.store.table import Fields

ARTICLES = """
    select article.*, identity.uid, revision.meta as learned, state, starred, place, trashed, opened,
        (select value from source where source.article = article.id order by last_seen desc, id desc limit 1) as source,
        (select count(*) from annotation where annotation.article = article.id and annotation.trashed is null)
            as annotations
    from article
    join identity on identity.id = article.id
    join revision on revision.id = article.revision
    join article_state on article_state.article = article.id
    where article.id in (select value from json_each(?))
"""
FIELDS = ("title", "authors", "site", "url", "published", "language", "doi")
"""What a person may correct."""
TAGS = """
    select article, path from article_tag join tag on tag.id = tag
    where article in (select value from json_each(?)) order by path
"""


def read(db: Database, ids: Sequence[int]) -> tuple[Article, ...]:
    """Articles in the order of their ids; those that do not exist are left out."""
    wanted = json.dumps(ids)
    tags: dict[int, list[str]] = {}
    for row in db.rows(TAGS, (wanted,)):
        tags.setdefault(row["article"], []).append(row["path"])
    found = {row["id"]: _article(row, tags.get(row["id"], ())) for row in db.rows(ARTICLES, (wanted,))}
    return tuple(found[number] for number in ids if number in found)


def _article(row: Row, tags: Iterable[str]) -> Article:
    return Article(
        id=row["id"],
        uid=row["uid"],
        version=row["version"],
        revision=row["revision"],
        meta=_meta(row),
        source=row["source"],
        added=row["added"],
        words=row["words"],
        excerpt=row["excerpt"],
        state=State(row["state"]),
        starred=bool(row["starred"]),
        place=row["place"],
        tags=tuple(sorted(tags)),
        annotations=row["annotations"],
        trashed=row["trashed"],
        opened=row["opened"],
    )


def _meta(row: Row) -> Metadata:
    learned = learned_meta(row["learned"])
    known = replace(
        learned,
        title=row["title"],
        authors=tuple(json.loads(row["authors"])),
        site=row["site"],
        url=row["url"],
        published=row["published"],
        language=row["language"],
        doi=row["doi"],
    )
    corrected = {name: Origin.CORRECTED for name in FIELDS if getattr(known, name) != getattr(learned, name)}
    return replace(known, origins={**learned.origins, **corrected})


def learned_meta(stored: str) -> Metadata:
    """What an importer learned, from a revision's row; nothing from a damaged one, the check names it."""
    try:
        fields: dict[str, Any] = json.loads(stored)
        fields["authors"] = tuple(fields["authors"])
        return Metadata(**fields)
    except (KeyError, TypeError, ValueError):
        return Metadata()


def meta_fields(meta: Metadata) -> Fields:
    """Metadata as columns."""
    return {
        "title": meta.title,
        "title_key": title_key(meta.title),
        "author_key": author_key(meta.authors),
        "authors": json.dumps(meta.authors, ensure_ascii=False),
        "site": meta.site,
        "url": meta.url,
        "published": meta.published,
        "language": meta.language,
        "doi": meta.doi,
    }


def title_key(title: str) -> str:
    """What titles are sorted by: without case, accents and what stands before the first word."""
    return re.sub(r"^\W+", "", plain(title))


def author_key(authors: Sequence[str]) -> str:
    """What authors are sorted by: the first one's last name, then the names before it, as titles are."""
    first = authors[0].strip() if authors else ""
    family, comma, given = first.partition(",")
    if not comma:
        given, _blank, family = first.rpartition(" ")
    return title_key(f"{family.strip()} {given.strip()}").strip()


class Condition(NamedTuple):
    """SQL that is true for some articles (it may name the tables `article` and `article_state`), with its values."""

    sql: str = "1"
    params: tuple[object, ...] = ()
    leads: bool = False
    """An index of `article` finds those it is true for: the others need not be looked at."""

    def __and__(self, other: "Condition") -> "Condition":
        """Both."""
        return Condition(f"({self.sql}) and ({other.sql})", self.params + other.params, self.leads or other.leads)


SECTIONS = {
    "all": Condition("trashed is null"),
    "unread": Condition("trashed is null and state = 'unread'"),
    "reading": Condition("trashed is null and state = 'reading'"),
    "archived": Condition("trashed is null and state = 'archived'"),
    "starred": Condition("trashed is null and starred = 1"),
    "trash": Condition("trashed is not null"),
}


TAGGED = """
    article_state.article in (
        with below as (
            select tag.id from tag join json_each(?) as named
            on tag.path = named.value or (tag.path > named.value || '/' and tag.path < named.value || '0')
        )
        select article from article_tag where tag in below
        union
        select annotation.article from annotation_tag join annotation on annotation.id = annotation_tag.annotation
        where annotation.trashed is null and tag in below
    )
"""


def tagged(*paths: str) -> Condition:
    """Articles that bear one of the tags or one below it, or have a highlight that does."""
    return Condition(TAGGED, (json.dumps(paths),))


def titled(words: str) -> Condition:
    """Articles whose title holds these characters, case aside for ASCII; for a library without a search engine."""
    return Condition("instr(lower(article.title), lower(?)) > 0", (words.strip(),))


def among(ids: Iterable[int]) -> Condition:
    """These articles."""
    return Condition("article_state.article in (select value from json_each(?))", (json.dumps(list(ids)),))


def count(db: Database, condition: Condition) -> int:
    """How many articles a condition is true for."""
    # Where the condition names nothing of `article`, SQLite leaves the join out and counts along an index; in an
    # aggregate query it would not, hence the query within, which the limit keeps apart.
    source = _LED if condition.leads else f"article_state left join article on {_JOIN}"
    inner = f"select article_state.article from {source} where {condition.sql} limit -1"  # noqa: S608 - our own words
    return int(db.value(f"select count(*) from ({inner})", condition.params))  # noqa: S608 - our own words


_JOIN = "article.id = article_state.article"
_LED = f"article cross join article_state on {_JOIN}"


COUNTS = """
    select state, count(*) as number from article_state where trashed is null group by state
    union all select 'starred', count(*) from article_state where starred = 1 and trashed is null
    union all select 'trash', count(*) from article_state where trashed is not null
"""


def counts(db: Database) -> dict[str, int]:
    """How many articles each section holds, by its name."""
    found = {row["state"]: int(row["number"]) for row in db.rows(COUNTS)}
    found["all"] = sum(found.get(state, 0) for state in State)
    return {name: found.get(name, 0) for name in SECTIONS}


def current_revision(db: Database, article: int) -> int:
    """Id of the revision whose words an article shows."""
    return int(db.value("select revision from article where id = ?", (article,)))


def remember_place(db: Database, article: int, place: int) -> None:
    """Where the reader was left; no version, no history."""
    with db.write():
        db.run("update article_state set place = ? where article = ?", (place, article))


RECENTLY = """
    select article from article_state indexed by state_by_opened
    where opened <> '' and trashed is null order by opened desc, article desc limit ?
"""


def remember_opened(db: Database, article: int) -> None:
    """That it was opened just now; no version, no history."""
    with db.write():
        db.run("update article_state set opened = ? where article = ?", (clock.now(), article))


def recently(db: Database, limit: int) -> list[int]:
    """Ids of the articles that were opened last, what is in the trash left out."""
    return db.values(RECENTLY, (limit,))
