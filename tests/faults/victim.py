"""A process that works on a library until it is killed: `python -m tests.faults.victim JOB FOLDER LOG SEED`.

Every step is logged before it is begun and after the library has answered.
"""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import sqlite_utils

from core.library import Library
from core.store import migrations, opening, schema
from tests.faults.log import Promises

WORDS = ["eau", "pluie", "nappe", "village", "rapport", "ministre", "été", "sécurité", "chiffre", "puits", "barrage"]

REWRITTEN = 800
"""Times a migration changes every row: long enough for a kill to meet it."""


def prose(chance: random.Random, words: int = 160) -> str:
    """Paragraphs of common words, with a title."""
    drawn = [chance.choice(WORDS) for _ in range(words)]
    lines = [" ".join(drawn[start : start + 20]).capitalize() + "." for start in range(0, words, 20)]
    return f"# {lines[0][:40]} {chance.random()}\n\n" + "\n\n".join(lines)


def bring_in(lib: Library, log: Promises, chance: random.Random) -> Iterator[None]:
    """New articles, new revisions of old ones, from files."""
    while True:
        path = lib.folder.parent / "in" / f"{chance.randrange(12)}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(prose(chance), encoding="utf-8")
        log.begin(f"revisions {path.name}", 0)
        added = lib.articles.add(path)
        log.done(f"text {added.article.id} {added.revision.number}", lib.articles.text(added.article.id).value)
        yield


def annotate(lib: Library, log: Promises, chance: random.Random) -> Iterator[None]:
    """Highlights, notes typed letter by letter, tags, trash and undo."""
    article = lib.articles.add_bytes(prose(chance).encode()).article
    text = lib.articles.text(article.id).value
    while True:
        start = chance.randrange(len(text) - 60)
        made = lib.passages.add(article.id, start=start, end=start + chance.randrange(1, 60)).annotation
        log.done(f"exact {made.id}", made.exact)
        for length in range(1, 12):
            note = "à vérifier : voir"[:length]
            log.begin(f"note {made.id}", note)
            made = lib.passages.edit(made, note=note, typing="victim").annotation
            log.done(f"note {made.id}", made.note)
            yield
        tags = [f"{chance.choice(WORDS)}/{chance.choice(WORDS)}"]
        log.begin(f"tags {made.id}", tags)
        lib.passages.tag([made.id], tags)
        log.done(f"tags {made.id}", tags)
        yield


def index(lib: Library, log: Promises, chance: random.Random) -> Iterator[None]:
    """Articles that are indexed at once, each with a word that only it bears."""
    while True:
        word = "mot" + "".join(chance.choice("bcdfgklmnprst") + chance.choice("aeiou") for _ in range(6))
        article = lib.articles.add_bytes(f"{prose(chance)}\n\n{word}\n".encode()).article
        log.done(f"word {word}", article.id)
        yield
        lib.indexing.drain(wait=True)
        yield


def migrate(folder: Path) -> None:
    """Open the library with a program that knows one migration more, which takes its time."""

    def schema_later(db: sqlite_utils.Database) -> None:
        db.execute("pragma cache_size = 5")  # pages go into the -wal before the commit, as those of a large library do
        db.execute("alter table annotation add column weight integer not null default 1")
        for weight in range(REWRITTEN):
            for number in db.execute("select id from annotation").fetchall():
                db.execute("update annotation set weight = ? where id = ?", (weight, *number))
        db.execute("create index annotation_by_weight on annotation (weight)")

    migrations.MIGRATIONS()(schema_later)
    schema.NAMES = schema.NAMES | {"schema_later"}
    print("begins", flush=True)
    opening.open_database(folder).close()


JOBS: dict[str, Callable[[Library, Promises, random.Random], Iterator[None]]] = {
    "import": bring_in,
    "annotate": annotate,
    "index": index,
}


def main(job: str, folder: str, log: str, seed: str) -> None:
    """Work until killed."""
    if job == "migrate":
        migrate(Path(folder))
        return
    with Library.open(Path(folder), create=True) as lib:
        for _ in JOBS[job](lib, Promises(Path(log)), random.Random(int(seed))):
            pass


if __name__ == "__main__":
    main(*sys.argv[1:])
