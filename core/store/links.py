"""Links between passages as rows."""

import json
import uuid
from collections.abc import Iterable, Sequence

from core.model.link import End, PassageLink
from core.model.spoken import said
from core.store import passages
from core.store.database import Database
from core.store.entry import Entry

COLUMNS = 'link.id, link.uid, link."from" as source, link."to" as target, link.kind, link.created'
LIVE = """
    join annotation as source on source.id = link."from" and source.trashed is null
    join article_state as source_state on source_state.article = source.article and source_state.trashed is null
    join annotation as target on target.id = link."to" and target.trashed is null
    join article_state as target_state on target_state.article = target.article and target_state.trashed is null
"""
"""Neither end is in the trash, nor the article it stands in."""
OF = f"""
    select {COLUMNS} from link {LIVE}
    where link.id in (
        select id from link where "from" in (select value from json_each(:ends))
        union select id from link where "to" in (select value from json_each(:ends))
    )
    order by link.created, link.id
"""  # noqa: S608 - our own words
TITLES = """
    select annotation.id, title from annotation join article on article.id = annotation.article
    where annotation.id in (select value from json_each(?))
"""
AT = """
    select id, "from", "to", kind from link
    where "from" in (select value from json_each(:ends)) or "to" in (select value from json_each(:ends)) order by id
"""


def insert(entry: Entry, source: int, target: int, kind: str, *, uid: str = "", created: str = "") -> int:
    """A new link; gives its id."""
    number = 1 + int(entry.db.value("select coalesce((select seq from sqlite_sequence where name = 'link'), 0)"))
    fields = {"id": number, "uid": uid or str(uuid.uuid4()), "from": source, "to": target, "kind": kind}
    entry.insert("link", {**fields, "created": created or entry.moment})
    return number


def find(db: Database, source: int, target: int, kind: str) -> int | None:
    """The link of this kind from one annotation to another."""
    return db.value('select id from link where "from" = ? and "to" = ? and kind = ?', (source, target, kind))


def by_uid(db: Database, uid: str) -> int | None:
    """The link that bears a uid."""
    return db.value("select id from link where uid = ?", (uid,))


def read(db: Database, ids: Sequence[int]) -> tuple[PassageLink, ...]:
    """Links in the order of their ids, whatever became of their ends; those that do not exist are left out."""
    sql = f"select {COLUMNS} from link where id in (select value from json_each(?))"  # noqa: S608 - our own words
    found = {row["id"]: PassageLink(**row) for row in db.rows(sql, (json.dumps(list(ids)),))}
    return tuple(found[number] for number in ids if number in found)


def of(db: Database, annotations: Iterable[int]) -> tuple[PassageLink, ...]:
    """Every link from or to these annotations neither of whose ends is in the trash, the oldest first."""
    return tuple(PassageLink(**row) for row in db.rows(OF, {"ends": json.dumps(list(annotations))}))


def ends(db: Database, annotations: Iterable[int]) -> dict[int, End]:
    """What stands at the ends of links, by annotation."""
    wanted = sorted(set(annotations))
    titles = {row["id"]: row["title"] for row in db.rows(TITLES, (json.dumps(wanted),))}
    return {
        one.id: End(
            annotation=one.id,
            article=one.article,
            title=titles[one.id],
            exact=said(one) or one.note.strip().partition("\n")[0],
            color=one.color,
        )
        for one in passages.read(db, wanted)
    }


def kinds(db: Database) -> list[str]:
    """Every kind in use, the most used first."""
    return db.values(f"select kind from link {LIVE} group by kind order by count(*) desc, kind")  # noqa: S608 - our own


def hand_over(entry: Entry, old: Sequence[int], new: int) -> None:
    """Links from and to annotations that another takes in become its own, but for those it has, or within them."""
    gone = set(old)
    for row in entry.db.rows(AT, {"ends": json.dumps(list(old))}):
        source, target = (new if row[end] in gone else row[end] for end in ("from", "to"))
        if source != target and find(entry.db, source, target, row["kind"]) is None:
            entry.update("link", {"id": row["id"]}, {"from": source, "to": target})
