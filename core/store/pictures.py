"""Which pictures in `media/` the figures of the stored texts show: known by a table, not by reading every text."""

import json
import re
from collections.abc import Sequence
from typing import Any

from core.model.text import BlockKind
from core.store.database import Database

_NAMED = re.compile(r'"media":"([0-9a-f]{64})"')
"""In a structure as it is stored: a quotation mark inside a string would follow a backslash."""
EVERY = """
    select media_hash, min(revision.article) as article from picture join revision using (text_hash) group by media_hash
"""
ORPHANED = """
    select distinct media_hash from picture join revision using (text_hash)
    where revision.article in (select value from json_each(:articles))
    and not exists (
        select 1 from picture as other join revision as elsewhere using (text_hash)
        where other.media_hash = picture.media_hash
        and elsewhere.article not in (select value from json_each(:articles))
    )
"""
BARE = """
    select exists (
        select 1 from capture join revision on revision.id = capture.revision join revision_text using (text_hash)
        where capture.original_hash = ? and instr(structure, '"figure"') > 0
        and not exists (select 1 from picture where picture.text_hash = revision.text_hash)
    )
"""
ORIGINALS = """
    select distinct capture.original_hash, revision.id from picture join revision using (text_hash)
    join capture on capture.revision = revision.id where picture.media_hash = ? order by capture.id
"""


def named(structure: str) -> frozenset[str]:
    """The pictures that a stored structure names, by their hashes."""
    return frozenset(_NAMED.findall(structure))


def joined(structure: str, other: str) -> str | None:
    """A stored structure with the pictures it lacks and another one of the same words shows; None: it gains none."""
    whole: dict[str, list[list[Any]]] = json.loads(structure)
    shown = {(start, end): attrs for start, end, _kind, attrs in json.loads(other)["blocks"] if "media" in attrs}
    gained = False
    for block in whole["blocks"]:
        found = shown.get((block[0], block[1]))
        if block[2] == BlockKind.FIGURE and "media" not in block[3] and found:
            block[3] |= {name: found[name] for name in ("media", "width", "height") if name in found}
            gained = True
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) if gained else None


def is_bare(db: Database, original: str) -> bool:
    """Whether words that an original holds have figures, and none of them its picture."""
    return bool(db.value(BARE, (original,)))


def note(db: Database, text_hash: str, structure: str) -> None:
    """Inside a write: remember which pictures a text that was just stored shows."""
    for name in sorted(named(structure)):
        db.run("insert into picture (text_hash, media_hash) values (?, ?) on conflict do nothing", (text_hash, name))


def every(db: Database) -> dict[str, int]:
    """Every picture that must be there, by its hash, with one article that shows it."""
    return {row["media_hash"]: row["article"] for row in db.rows(EVERY)}


def orphaned(db: Database, articles: Sequence[int]) -> set[str]:
    """Pictures that nothing names once these articles are gone."""
    return set(db.values(ORPHANED, {"articles": json.dumps(articles)}))


def still_named(db: Database, names: set[str]) -> set[str]:
    """Which of these pictures a text shows."""
    sql = "select distinct media_hash from picture where media_hash in (select value from json_each(?))"
    return set(db.values(sql, (json.dumps(sorted(names)),)))


def originals(db: Database, name: str) -> list[str]:
    """The originals in which a picture may be found again."""
    return list(dict.fromkeys(row["original_hash"] for row in db.rows(ORIGINALS, (name,))))
