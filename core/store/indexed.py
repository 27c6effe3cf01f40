"""What the index holds of an article and its annotations, and how to tell that it has changed."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.store.database import Database, Row

BATCH = 200
"""Texts that are read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one article, highlight or note, by field of the index; `signature` has 64 bits."""

    kind: str
    """`article`, `highlight` or `note`."""
    id: int
    """Of the article, or of the annotation."""
    article: int
    language: str
    fields: dict[str, str]
    signature: int


ARTICLE = """
    select article.id, title, authors, language, revision.text_hash
    from article join revision on revision.id = article.revision
"""
ANNOTATION = """
    select annotation.id, annotation.article, language, note, coalesce(place.exact, annotation.exact, '') as exact
    from annotation
    join article on article.id = annotation.article
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
"""
VALUE = "select value from revision_text where text_hash = ?"


def read(db: Database, article: int) -> list[Words]:
    """Everything that is indexed of an article; nothing when it is gone."""
    found: list[Words] = []
    for row in db.rows(f"{ARTICLE} where article.id = ?", (article,)):
        text = str(db.value(VALUE, (row["text_hash"],)) or "")
        fields = {"title": row["title"], "author": _authors(row["authors"]), "text": text}
        found.append(_words("article", row["id"], row["id"], row["language"], fields, _article_signature(row)))
    for row in db.rows(f"{ANNOTATION} where annotation.article = ?", (article,)):
        found += _annotated(row)
    return found


def signatures(db: Database, articles: Iterable[int] | None = None) -> Iterator[Words]:
    """Signatures of what ought to be indexed, of all articles or of some, without the articles' words."""
    wanted = None if articles is None else json.dumps(sorted(articles))
    condition = "?1 is null or {} in (select value from json_each(?1))"
    for row in db.rows(f"{ARTICLE} where {condition.format('article.id')}", (wanted,)):
        yield _words("article", row["id"], row["id"], row["language"], {}, _article_signature(row))
    for row in db.rows(f"{ANNOTATION} where {condition.format('annotation.article')}", (wanted,)):
        yield from _annotated(row)


def _annotated(row: Row) -> Iterator[Words]:
    for kind, field, text in (("highlight", "quote", row["exact"]), ("note", "note", row["note"])):
        if text.strip():
            signature = _signature(kind, row["language"], text)
            yield _words(kind, row["id"], row["article"], row["language"], {field: text}, signature)


def _words(kind: str, number: int, article: int, language: str, fields: dict[str, str], signature: int) -> Words:
    return Words(kind=kind, id=number, article=article, language=language, fields=fields, signature=signature)


def _authors(stored: str) -> str:
    return "\n".join(json.loads(stored))


def _article_signature(row: Row) -> int:
    return _signature("article", row["language"], row["title"], row["authors"], row["text_hash"])


def _signature(*parts: str) -> int:
    whole = hashlib.sha256(json.dumps(parts).encode()).digest()
    return int.from_bytes(whole[:8], "big", signed=True)


FIELDS = {
    "title": "select id, title as words from article where id in (select value from json_each(?))",
    "author": "select id, authors as words from article where id in (select value from json_each(?))",
    "text": """
        select article.id, value as words from article join revision on revision.id = article.revision
        join revision_text on revision_text.text_hash = revision.text_hash
        where article.id in (select value from json_each(?))
    """,
    "quote": """
        select annotation.id, coalesce(place.exact, annotation.exact, '') as words from annotation
        join article on article.id = annotation.article
        left join annotation_place as place
            on place.annotation = annotation.id and place.revision = article.revision
        where annotation.id in (select value from json_each(?))
    """,
    "note": "select id, note as words from annotation where id in (select value from json_each(?))",
}
"""How the words of each field of the index are read."""


def texts(db: Database, ids: Sequence[int], field: str) -> Iterator[tuple[int, str]]:
    """The words of a field for articles (title, author, text) or annotations (quote, note)."""
    for at in range(0, len(ids), BATCH):
        for number, words in db.conn.execute(FIELDS[field], (json.dumps(ids[at : at + BATCH]),)):
            yield number, _authors(words) if field == "author" else words
