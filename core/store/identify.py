"""Which article incoming bytes, words or a path belong to. What is not in the trash goes before what is."""

from core.store.database import Database

BY_BYTES = """
    select article.id from capture
    join revision on revision.id = capture.revision
    join article on article.id = revision.article
    join article_state on article_state.article = article.id
    where capture.original_hash = :name and (article.revision = revision.id) >= :current
    order by trashed is not null, article.revision <> revision.id, article.id limit 1
"""
BY_TEXT = """
    select article.id from revision
    join article on article.id = revision.article
    join article_state on article_state.article = article.id
    where revision.text_hash = :name and (article.revision = revision.id) >= :current
    order by trashed is not null, article.revision <> revision.id, article.id limit 1
"""
BY_SOURCE = """
    select source.article from source
    join article_state on article_state.article = source.article
    where value = :source order by trashed is not null, last_seen desc, source.article desc limit 1
"""

UNMOVED = """
    select source.article from source
    join article_state on article_state.article = source.article
    where value = :source and original_hash = :name order by trashed is not null, last_seen desc limit 1
"""

SAME_WORDS = """
    select source.article from source
    join article_state on article_state.article = source.article and trashed is null
    join capture on capture.original_hash = source.original_hash
    join revision on revision.id = capture.revision and revision.article = source.article
    where value = :source and revision.text_hash = :name order by last_seen desc, source.article desc limit 1
"""
CAPTURED = "select exists (select 1 from capture where original_hash = ?)"


def known(db: Database, source: str | None, name: str) -> int | None:
    """The article that these bytes are; not one that had them once, when their path has gone on to other words."""
    if not db.value(CAPTURED, (name,)):
        return None
    article = None if source is None else unmoved(db, source, name)
    if article is None:
        article = by_bytes(db, name)
    if article is None and (source is None or by_source(db, source) is None):
        article = by_bytes(db, name, current=False)
    return article


def unmoved(db: Database, source: str, name: str) -> int | None:
    """The article that was seen last at this path as these very bytes: the file has not changed since."""
    return db.value(UNMOVED, {"source": source, "name": name})


def still_says(db: Database, source: str, name: str) -> int | None:
    """The article outside the trash that was seen last at this path as these very words: they are not new to it."""
    return db.value(SAME_WORDS, {"source": source, "name": name})


def by_bytes(db: Database, name: str, *, current: bool = True) -> int | None:
    """The article whose current words (any of its words, with `current` off) were captured from these bytes."""
    return db.value(BY_BYTES, {"name": name, "current": int(current)})


def by_text(db: Database, name: str, *, current: bool = True) -> int | None:
    """The article that has (or had) these very words."""
    return db.value(BY_TEXT, {"name": name, "current": int(current)})


def by_source(db: Database, source: str) -> int | None:
    """The article that was seen last at this path or address."""
    return db.value(BY_SOURCE, {"source": source})
