"""Ids that articles and annotations share, because a person may name either by one."""

import uuid
from enum import StrEnum

from core.errors import NotFound
from core.store.database import Database
from core.translate import _


class Kind(StrEnum):
    """What an id belongs to."""

    ARTICLE = "article"
    ANNOTATION = "annotation"


def make(db: Database, kind: Kind, uid: str = "") -> tuple[int, str]:
    """A new id with its uid; the uid may come from elsewhere (an annotation that is read back)."""
    uid = uid or str(uuid.uuid4())
    db.run("insert into identity (uid, kind) values (?, ?)", (uid, kind))
    return int(db.value("select last_insert_rowid()")), uid


def find(db: Database, name: int | str) -> tuple[int, Kind] | None:
    """The id and kind behind an id or uid, or None."""
    if isinstance(name, int) or (name.isascii() and name.isdigit() and len(name) < 19):
        row = db.row("select id, kind from identity where id = ?", (min(int(name), 2**62),))
    else:
        row = db.row("select id, kind from identity where uid = ?", (name.removeprefix("urn:uuid:"),))
    return (row["id"], Kind(row["kind"])) if row else None


def resolve(db: Database, name: int | str, kind: Kind) -> int:
    """The id of the article or annotation that bears this id or uid."""
    found = find(db, name)
    if found is None or found[1] is not kind:
        sentences = {
            Kind.ARTICLE: _("No article bears the id {name}. Look it up in the list."),
            Kind.ANNOTATION: _("No annotation bears the id {name}. Look it up in the list."),
        }
        raise NotFound(sentences[kind], name=str(name)[:80])
    return found[0]
