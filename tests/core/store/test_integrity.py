"""What the database says about itself; each question is proven by breaking what it asks about."""

from collections.abc import Generator
from pathlib import Path

import pytest

from core.library import Library
from core.store import integrity, schema
from core.store.database import Database
from tests.steps import result

WORDS = "La ville a deux ponts. Le pont neuf fut ouvert en 1972."


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Generator[Library]:
    """A library with an article of two revisions and a passage."""
    file = tmp_path / "ponts.txt"
    file.write_text(WORDS, encoding="utf-8")
    with Library.open(folder, create=True) as library:
        article = library.articles.add(file).article
        library.passages.add(article.id, start=3, end=8)
        file.write_text("Attention : " + WORDS, encoding="utf-8")
        library.articles.add(file)
        yield library


@pytest.fixture
def db(library: Library) -> Generator[Database]:
    """Its database, on which foreign keys are not watched."""
    database = Database(library.folder / "library.db", folder=library.folder)
    yield database
    database.close()


def _break(db: Database, *statements: str) -> None:
    for statement in statements:
        db.raw.conn.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "update article set title = cast(x'61ff62' as text)",
        "update identity set uid = cast(x'61ff62' as text) where kind = 'annotation'",
        "update annotation_place set exact = cast(x'61ff62' as text)",
    ],
)
def test_a_text_that_is_none_is_named(db: Database, statement: str) -> None:
    _break(db, statement)
    (found,) = result(integrity.pages(db))
    assert "UTF-8" in found


def test_a_letter_that_differs_from_its_index_is_named(db: Database) -> None:
    uid = str(db.value("select uid from identity where kind = 'annotation'")).encode()
    db.value("pragma wal_checkpoint(truncate)")
    data = db.path.read_bytes()
    db.path.write_bytes(data.replace(uid, b"0" * len(uid), 1))
    assert result(integrity.pages(db)) != []


def test_a_column_whose_name_turned_is_named(db: Database) -> None:
    _break(db, "alter table index_queue rename column article to artible")
    assert result(integrity.pages(db)) == ["index_queue.article"]
    _break(db, f"delete from {schema.MIGRATED}")
    assert result(integrity.pages(db)) == []  # an older library, not migrated yet


def test_what_was_learned_and_cannot_be_read_is_named(db: Database) -> None:
    _break(db, "drop trigger revision_stays", "update revision set meta = substr(meta, 3)")
    assert result(integrity.strays(db)) == [("article", 1)]


def test_in_a_whole_library_nothing_is_wrong(db: Database) -> None:
    assert result(integrity.pages(db)) == []
    assert result(integrity.links(db)) == {}
    assert result(integrity.strays(db)) == []
    assert integrity.lost_words(db) == ()
    assert [name for name in integrity.damaged_words(db) if name] == []
    assert integrity.unplaced(db) == ()
    assert [one for several in integrity.astray(db) for one in several] == []
    assert set(integrity.originals(db)) == {path.name for path in (db.folder / "originals").iterdir()}


def test_a_row_that_names_nothing_is_counted(db: Database) -> None:
    _break(db, "delete from tag", "insert into article_tag values (1, 77)")
    assert result(integrity.links(db)) == {"article_tag": 1}


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("delete from article_state", ("article", 1)),
        ("update identity set kind = 'annotation' where id = 1", ("article", 1)),
        ("delete from identity where id = 2", ("annotation", 2)),
        ("update article set revision = 99", ("article", 1)),
    ],
)
def test_what_lacks_a_part_of_itself_is_named(db: Database, statement: str, found: tuple[str, int]) -> None:
    _break(db, statement)
    assert result(integrity.strays(db)) == [found]


def test_lost_words_are_named_by_their_revision(db: Database) -> None:
    _break(db, "delete from revision_text where value like 'La ville%'")
    (lost,) = integrity.lost_words(db)
    assert (lost.article, lost.number) == (1, 1)


def test_damaged_words_are_named_by_their_hash(db: Database) -> None:
    _break(
        db,
        "drop trigger revision_text_stays",
        "update revision_text set value = cast(x'ff' as text) where value like 'La%'",
    )
    (damaged,) = [name for name in integrity.damaged_words(db) if name]
    (lost,) = integrity.lost_words(db, [damaged])
    assert (lost.number, lost.text_hash) == (1, damaged)


def test_a_passage_without_a_place_is_named_on_its_own_revision_first(db: Database) -> None:
    _break(db, "delete from annotation_place")
    assert [(one.revision, one.own) for one in integrity.unplaced(db)] == [(1, True), (2, False)]


def test_a_place_without_its_words_is_named(db: Database) -> None:
    _break(db, "update annotation_place set start = start + 1 where revision = 2")
    (astray,) = [one for several in integrity.astray(db) for one in several]
    assert (astray.place.id, astray.place.revision, astray.decided) == (2, 2, False)
    _break(db, "update annotation_place set decided_by = 'attached' where revision = 2")
    (astray,) = [one for several in integrity.astray(db) for one in several]
    assert astray.decided
    with db.write():
        integrity.drop_place(db, astray.place)
    assert len([one for several in integrity.astray(db) for one in several]) == 1


def test_an_original_knows_where_it_came_from(db: Database, tmp_path: Path) -> None:
    for name in integrity.originals(db):
        assert integrity.sources(db, name) == [str(tmp_path / "ponts.txt")]
        assert name in [*integrity.captures(db, 1), *integrity.captures(db, 2)]
