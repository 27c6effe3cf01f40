"""Makes up a library of very many articles, as rows: what lists and the sidebar look at, with few words and no index.

Always the same: sites, tags, folders and languages as unevenly spread as people's are, passages on one article in ten.
"""

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from core.library import Library
from core.store import articles, revisions
from core.store.database import Database
from core.store.facets import home
from tests.bench.texts import Writer

SITES, FOLDERS, TAGS = 3_000, 400, 600
STATES = ("unread", "unread", "unread", "reading", "archived", "archived")
LANGUAGES = ("fr", "fr", "fr", "en", "en", "de", "es", "it", "ar", "")
BATCH = 5_000
"""Articles in one transaction."""
STATEMENTS = (
    "insert into identity (id, uid, kind) values (:id, 'a' || :id, 'article')",
    """
    insert into article (id, revision, title, title_key, authors, site, url, published, language, doi, added, words,
        excerpt)
    values (:id, :id, :title, :key, '["Jean Dupont"]', :site, '', :published, :language, '', :added, 600, :text)
    """,
    "insert into article_state (article, state, starred, trashed) values (:id, :state, :starred, :trashed)",
    """
    insert into revision (id, article, number, captured, importer, original_hash, text_hash, words, meta)
    values (:id, :id, 1, :added, 'bench/1', '', :hash, 600, '{"authors": []}')
    """,
    "insert into revision_text values (:hash, :text, :structure) on conflict do nothing",
    """
    insert into source (article, value, home, first_seen, last_seen, original_hash)
    values (:id, :source, :home, :added, :added, :hash)
    """,
)
TAGGED = "insert into article_tag (article, tag) values (:id, :tag) on conflict do nothing"
PASSAGES = (
    "insert into identity (id, uid, kind) values (:id, 'p' || :id, 'annotation')",
    """
    insert into annotation (id, article, revision, exact, prefix, suffix, start, "end", occurrences, color, note,
        created, modified)
    values (:id, :article, :article, :exact, '', '', 0, :end, 1, 'yellow', '', :at, :at)
    """,
    """
    insert into annotation_place (annotation, revision, start, "end", status, score, algorithm, decided_by)
    values (:id, :article, 0, :end, 'anchored', 1.0, '1', 'auto')
    """,
    "insert into annotation_tag (annotation, tag) values (:id, :tag)",
)


def fill(folder: Path, number: int) -> None:
    """Make a library with so many articles."""
    with Library.open(folder, create=True) as library:
        db = library._desk.db
        with db.write():
            db.conn.executemany("insert into tag (id, path) values (?, ?)", enumerate(_tags(), 1))
        made = _articles(number)
        while batch := list(islice(made, BATCH)):
            _write(db, batch)


def _write(db: Database, batch: list[dict[str, Any]]) -> None:
    with db.write():
        for statement in STATEMENTS:
            db.conn.executemany(statement, batch)
        db.conn.executemany(TAGGED, [{"id": one["id"], "tag": tag} for one in batch for tag in one["tags"]])
        passages = [passage for one in batch for passage in one["passages"]]
        for statement in PASSAGES:
            db.conn.executemany(statement, passages)


def _tags() -> list[str]:
    """Three levels, as people make them: a few large families, many small ones."""
    dice = random.Random(3)
    words = list(dict.fromkeys(Writer("fr", dice).words(4_000)))
    tops = words[:40]
    paths = [*tops, *(f"{dice.choice(tops)}/{word}" for word in words[40:400])]
    return list(dict.fromkeys([*paths, *(f"{dice.choice(paths[40:])}/{word}" for word in words[400:])]))[:TAGS]


def _articles(number: int) -> Iterator[dict[str, Any]]:
    dice = random.Random(11)
    writer = Writer("fr", dice)
    sites = [f"{word}.example" for word in dict.fromkeys(writer.words(40 * SITES))][:SITES]
    for place in range(1, number + 1):
        text = " ".join(writer.words(40))
        title = " ".join(writer.words(8)).capitalize()
        site, folder = sites[_uneven(dice, len(sites))], _uneven(dice, FOLDERS)
        source = f"https://{site}/{place}" if place % 2 else f"/home/somebody/articles/{folder:03}/{place}.html"
        day = f"{dice.randint(1990, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        yield {
            "id": place,
            "title": title,
            "key": articles.title_key(title),
            "site": site if place % 3 else "",
            "published": day if place % 7 else "",
            "language": dice.choice(LANGUAGES),
            "added": f"{2005 + 20 * place // (number + 1)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}T10:00",
            "state": dice.choice(STATES),
            "starred": int(place % 20 == 0),
            "trashed": "2025-01-01T00:00:00.000Z" if place % 50 == 0 else None,
            "text": text,
            "hash": revisions.text_hash(text),
            "structure": json.dumps({"blocks": [], "spans": []}),
            "source": source,
            "home": home(source),
            "tags": [1 + _uneven(dice, TAGS) for _tag in range(dice.choice((0, 0, 1, 1, 2, 3)))],
            "passages": _passages(dice, place, number, text, day) if place % 10 == 0 else [],
        }


def _uneven(dice: random.Random, number: int) -> int:
    """A number below `number`, the small ones far more often."""
    return int(number * dice.random() ** 3)


def _passages(dice: random.Random, article: int, number: int, text: str, day: str) -> list[dict[str, Any]]:
    first = number + article * 2
    return [
        {
            "id": first + one,
            "article": article,
            "exact": text[:40],
            "end": 40,
            "at": day,
            "tag": 1 + _uneven(dice, TAGS),
        }
        for one in range(2)
    ]
