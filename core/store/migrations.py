"""The steps that make a library's tables and bring them up to date. A migration's name is its key: never rename one.

Loaded only when there is a step to take: sqlite-utils loads for as long as everything else a window needs of the store.
"""

import sqlite_utils
from sqlite_utils.migrations import Migrations

from core.store.schema import SCHEMA_1

MIGRATIONS = Migrations("postil")


@MIGRATIONS()
def schema_1(db: sqlite_utils.Database) -> None:
    """The first tables. The row of `library` itself is written by `opening.create`."""
    db.executescript(SCHEMA_1)
