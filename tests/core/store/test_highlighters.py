"""Highlighters as rows."""

from core.model.annotation import Color
from core.model.highlighter import Highlighter
from core.store import highlighters
from core.store.database import Database
from core.store.entry import quiet


def test_a_colour_has_one_row_and_none_before_it_was_named(db: Database) -> None:
    with quiet(db) as entry:
        highlighters.write(entry, Highlighter(color=Color.GREEN))
    assert db.rows("select * from highlighter") == []
    for name in ("evidence", "proof"):
        with quiet(db) as entry:
            highlighters.write(entry, Highlighter(color=Color.GREEN, name=name))
    assert db.rows("select * from highlighter") == [{"color": "green", "name": "proof", "meaning": ""}]
    assert highlighters.everything(db)[1].name == "proof"
