"""The steps are known by their names, which a library keeps."""

from core.store import schema
from core.store.database import Database
from core.store.migrations import MIGRATIONS


def test_the_names_are_those_of_the_migrations() -> None:
    assert {migration.name for migration in MIGRATIONS._migrations} == schema.NAMES


def test_the_steps_taken_are_kept_where_they_are_looked_up(db: Database) -> None:
    assert MIGRATIONS.migrations_table == schema.MIGRATED
    assert {migration.name for migration in MIGRATIONS.applied(db.raw)} == schema.NAMES
    assert MIGRATIONS.pending(db.raw) == []
