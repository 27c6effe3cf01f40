"""What emptying the trash takes along, and what it must leave."""

from collections.abc import Callable

from core.store import trash
from core.store.database import Database
from core.store.entry import quiet
from core.store.identity import Kind

Put = Callable[..., int]


def test_things_are_in_the_trash_from_when_they_were_put_there(db: Database, put: Put, mark: Put) -> None:
    article = put("A")
    annotation = mark(article, 1)
    with quiet(db) as entry:
        trash.put(entry, Kind.ANNOTATION, annotation)
        trash.put(entry, Kind.ANNOTATION, 99)
    assert trash.own_annotations(db) == [annotation]
    with quiet(db) as entry:
        trash.put(entry, Kind.ARTICLE, article)
    assert (trash.articles(db), trash.own_annotations(db)) == ([article], [])
    assert trash.still(db, [article, 99]) == ([article], [annotation])
    with quiet(db) as entry:
        trash.take(entry, Kind.ARTICLE, article)
        trash.take(entry, Kind.ANNOTATION, annotation)
    assert trash.still(db, [article, annotation]) == ([], [])
    assert trash.articles(db) == trash.own_annotations(db) == []


def test_only_originals_that_nothing_else_names_are_orphaned(db: Database, put: Put, revise: Put) -> None:
    going, staying = put("A", original="1" * 64), put("B", original="2" * 64)
    revise(going, "Autres.", "3" * 64)
    revise(staying, "Autres encore.", "1" * 64)
    assert trash.orphaned_originals(db, [going]) == {"3" * 64}
    assert trash.orphaned_originals(db, [going, staying]) == {"1" * 64, "2" * 64, "3" * 64}
    assert trash.named_originals(db, {"1" * 64, "9" * 64}) == {"1" * 64}


def test_words_that_another_article_has_stay(db: Database, put: Put) -> None:
    going, staying = put("A", words="Les mêmes."), put("B", words="Les mêmes.")
    lone = put("C", words="Seuls.")
    with quiet(db) as entry:
        trash.purge(entry, [going, lone], [])
    assert db.values("select value from revision_text") == ["Les mêmes."]
    assert db.values("select id from identity") == [staying]
    for table in ("capture", "revision", "article_state"):
        assert db.value(f"select count(*) from {table}") == 1
    assert db.rows("pragma foreign_key_check") == []
