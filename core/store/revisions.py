"""Captures of an article's words: append-only revisions, their texts by hash, and what an article was captured from."""

import hashlib
import json
from dataclasses import asdict, dataclass

from core.errors import NotFound
from core.model.article import Metadata, Revision
from core.model.text import Text
from core.store import articles, pictures, structure
from core.store.database import Database, Row
from core.store.facets import home
from core.translate import _


def text_hash(value: str) -> str:
    """What two texts with the same words share."""
    return hashlib.sha256(value.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Serialised:
    """A text as it is stored: strings alone, which go from one process to another for next to nothing."""

    hash: str
    """`text_hash` of the value."""
    value: str
    structure: str
    """Blocks and spans as JSON."""


def serialised(text: Text) -> Serialised:
    """A text as it is stored."""
    return Serialised(hash=text_hash(text.value), value=text.value, structure=structure.encoded(text))


def add(
    db: Database,
    article: int,
    *,
    captured: str,
    importer: str,
    original: str,
    text: Serialised,
    words: int,
    meta: Metadata,
) -> Revision:
    """A new revision with its text; its captures are added apart."""
    number = 1 + int(db.value("select coalesce(max(number), 0) from revision where article = ?", (article,)))
    keep_text(db, text)
    db.run(
        """
        insert into revision (article, number, captured, importer, original_hash, text_hash, words, meta)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (article, number, captured, importer, original, text.hash, words, _meta_text(meta)),
    )
    return Revision(
        id=int(db.value("select last_insert_rowid()")),
        article=article,
        number=number,
        captured=captured,
        importer=importer,
        original_hash=original,
        text_hash=text.hash,
        words=words,
    )


def keep_text(db: Database, text: Serialised) -> bool:
    """Store a text; one that is there gains the pictures it lacked and nothing else. Whether that changed anything."""
    new = db.run(
        "insert into revision_text (text_hash, value, structure) values (?, ?, ?) on conflict do nothing",
        (text.hash, text.value, text.structure),
    )
    stored = text.structure if new else _with_pictures(db, text)
    if stored is not None:
        pictures.note(db, text.hash, stored)
    return stored is not None


def _with_pictures(db: Database, text: Serialised) -> str | None:
    """Put a text that has gained pictures in the place of itself; None when it has not."""
    row = db.row("select value, structure from revision_text where text_hash = ?", (text.hash,))
    if row is None or not pictures.named(text.structure) - pictures.named(row["structure"]):
        return None
    if not structure.fits(row["value"].encode(), row["structure"].encode()):  # damaged: a check mends it
        return None
    gained = pictures.joined(row["structure"], text.structure)
    if gained is not None:
        db.run("delete from revision_text where text_hash = ?", (text.hash,))
        sql = "insert into revision_text (text_hash, value, structure) values (?, ?, ?)"
        db.run(sql, (text.hash, row["value"], gained))
    return gained


def read_text(db: Database, revision: int) -> Text:
    """The words of a revision and their structure."""
    row = db.row(
        """
        select value, structure from revision_text
        join revision on revision.text_hash = revision_text.text_hash where revision.id = ?
        """,
        (revision,),
    )
    try:
        if row is not None:
            return structure.decoded(row["value"], row["structure"])
    except ValueError:  # damaged: as good as lost
        pass
    raise NotFound(_("The library lost the words of this article. Run a check of the library with repair."))


def read_value(db: Database, revision: int) -> str:
    """The words of a revision alone, without their structure."""
    value = db.value(
        "select value from revision_text join revision using (text_hash) where revision.id = ?", (revision,)
    )
    if value is None:
        raise NotFound(_("The library lost the words of this article. Run a check of the library with repair."))
    return str(value)


def get(db: Database, revision: int) -> Revision:
    """A revision by its id."""
    row = db.row("select * from revision where id = ?", (revision,))
    if row is None:
        raise NotFound(_("This revision is no longer in the library."))
    return _revision(row)


def numbered(db: Database, article: int, number: int) -> Revision:
    """An article's revision by its number, from 1."""
    row = db.row("select * from revision where article = ? and number = ?", (article, min(number, 2**62)))
    if row is None:
        raise NotFound(_("The article has no revision {number}."), number=number)
    return _revision(row)


def of(db: Database, article: int) -> tuple[Revision, ...]:
    """An article's revisions, the first one first."""
    rows = db.rows("select * from revision where article = ? order by number", (article,))
    return tuple(_revision(row) for row in rows)


def _revision(row: Row) -> Revision:
    return Revision(
        id=row["id"],
        article=row["article"],
        number=row["number"],
        captured=row["captured"],
        importer=row["importer"],
        original_hash=row["original_hash"],
        text_hash=row["text_hash"],
        words=row["words"],
    )


def meta(db: Database, revision: int) -> Metadata:
    """What the importer learned at this capture, before anybody corrected it."""
    return articles.learned_meta(db.value("select meta from revision where id = ?", (revision,)))


def _meta_text(meta: Metadata) -> str:
    return json.dumps(asdict(meta), ensure_ascii=False)


def add_capture(db: Database, revision: int, *, original: str, size: int, captured: str, source: str | None) -> bool:
    """One more original that holds this revision's words (size in bytes); False when it is known already."""
    return bool(
        db.run(
            """
            insert into capture (revision, original_hash, size, captured, source) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            (revision, original, size, captured, source),
        )
    )


def see_source(db: Database, article: int, value: str, original: str, moment: str) -> bool:
    """Note that an article was seen at a path or address, as which bytes; True when the place is news."""
    new = not db.value("select exists (select 1 from source where article = ? and value = ?)", (article, value))
    db.run(
        """
        insert into source (article, value, home, first_seen, last_seen, original_hash)
        values (:article, :value, :home, :at, :at, :original)
        on conflict (article, value) do update set last_seen = :at, original_hash = :original
        """,
        {"article": article, "value": value, "home": home(value), "original": original, "at": moment},
    )
    return new
