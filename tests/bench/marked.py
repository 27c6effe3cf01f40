"""Makes up a library of very many passages, as rows: what the Passages view looks at, with the index beside it.

Always the same: ten passages on an article on average, a third of them with a note, half of them tagged.
"""

import random
from pathlib import Path
from typing import Any

from core.library import Library
from core.model.annotation import Color, Style
from tests.bench import crowd
from tests.bench.texts import Writer

FIRST = 1_000_000
"""The id of the first passage."""
CONTEXT = 256
"""Characters of a passage's prefix and suffix."""
STATEMENTS = (
    "insert into identity (id, uid, kind) values (:id, 'p' || :id, 'annotation')",
    """
    insert into annotation (id, article, revision, exact, prefix, suffix, start, "end", occurrences, color, style, note,
        created, modified)
    values (:id, :article, :article, :exact, :prefix, :suffix, :start, :start + 200, 1, :color, :style, :note, :at, :at)
    """,
    """
    insert into annotation_place (annotation, revision, start, "end", status, score, algorithm, decided_by)
    values (:id, :article, :start, :start + 200, 'anchored', 1.0, '1', 'auto')
    """,
)
TAGGED = "insert into annotation_tag (annotation, tag) values (?, ?) on conflict do nothing"


def fill(folder: Path, passages: int, articles: int) -> None:
    """Make a library with so many passages in so many articles, and index it."""
    crowd.fill(folder, articles)
    with Library.open(folder) as library:
        db = library._desk.db
        left = passages - int(db.value("select count(*) from annotation"))
        made = _passages(left, articles)
        with db.write():
            for statement in STATEMENTS:
                db.conn.executemany(statement, made)
            db.conn.executemany(TAGGED, [(one["id"], tag) for one in made for tag in one["tags"]])
            db.conn.execute("delete from index_queue")
        for _step in library.indexing.rebuild():
            pass


def _passages(number: int, articles: int) -> list[dict[str, Any]]:
    dice = random.Random(29)
    writers = [Writer(language, dice) for language in ("fr", "en")]
    found: list[dict[str, Any]] = []
    for place in range(number):
        words = " ".join(writers[place % 2].words(160))
        found.append(
            {
                "id": FIRST + place,
                "article": dice.randint(1, articles),
                "prefix": words[:CONTEXT],
                "suffix": words[-CONTEXT:],
                "exact": words[300 : 300 + dice.randint(60, 400)],
                "start": dice.randint(0, 20_000),
                "color": dice.choice(list(Color)).value,
                "style": dice.choice((*(Style.HIGHLIGHT,) * 5, Style.UNDERLINE)).value,
                "note": " ".join(writers[place % 2].words(18)) if place % 3 == 0 else "",
                "at": f"{dice.randint(2015, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}T10:00:00.000Z",
                "tags": [dice.randint(1, crowd.TAGS // 6) for _tag in range(dice.choice((0, 1, 1, 2)))],
            }
        )
    return found
