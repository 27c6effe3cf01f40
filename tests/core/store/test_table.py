"""The history knows the tables as the database has them."""

import pytest

from core.store import table
from core.store.database import Database
from core.store.table import TABLES, Table


@pytest.mark.parametrize("spec", TABLES.values(), ids=lambda spec: spec.name)
def test_what_is_said_of_a_table_is_so(db: Database, spec: Table) -> None:
    columns = {row["name"]: row["pk"] for row in db.rows("select name, pk from pragma_table_info(?)", (spec.name,))}
    unique = db.values("select name from pragma_index_list(?) where origin = 'u'", (spec.name,))
    others = [set(db.values("select name from pragma_index_info(?)", (index,))) for index in unique]
    assert set(spec.key) in [{name for name, place in columns.items() if place}, *others]
    assert spec.versioned == ("version" in columns)
    assert spec.dated == ("modified" in columns)
    assert spec.owner is None or spec.owner in spec.key
    assert set(spec.ends or ()) <= set(columns)


def test_rows_come_change_and_go(db: Database) -> None:
    tag = TABLES["tag"]
    with db.write():
        table.insert(db, tag, {"id": 5, "path": "a"})
        table.update(db, tag, {"id": 5}, {"path": "b"})
        table.bump(db, tag, {"id": 5}, "now")
    row = table.read(db, tag, {"id": 5})
    assert row is not None
    assert (row["path"], row["version"]) == ("b", 2)
    with db.write():
        table.delete(db, tag, {"id": 5})
    assert table.read(db, tag, {"id": 5}) is None
