"""Tags as rows: made once, families by their paths, ids never used again."""

from collections.abc import Callable

from core.store import history, tags
from core.store.database import Database
from core.store.entry import quiet
from core.store.identity import Kind


def _make(db: Database, *paths: str) -> list[int]:
    with quiet(db) as entry:
        return [tags.make(entry, path) for path in paths]


def test_a_tag_is_made_once(db: Database) -> None:
    assert _make(db, "a", "b", "a") == [1, 2, 1]
    assert (tags.find(db, "b"), tags.find(db, "c")) == (2, None)


def test_a_family_is_what_stands_below_a_path(db: Database) -> None:
    _make(db, "a", "a/b", "a/b/c", "ab", "a0", "a-b", "A", "b/a")
    assert [row["path"] for row in tags.family(db, "a")] == ["a", "a/b", "a/b/c"]
    assert [row["path"] for row in tags.family(db, "b")] == ["b/a"]


def test_parents_that_nobody_made_have_a_size_too(db: Database) -> None:
    _make(db, "a/b/c", "ab", "a/é d/-")
    assert list(tags.sizing(db)) == [None, dict.fromkeys(["a", "a/b", "a/b/c", "a/é d", "a/é d/-", "ab"], 0)]


def test_many_tags_are_counted_in_several_steps(db: Database) -> None:
    paths = [f"tag {number:03}" for number in range(2 * tags.STEP + 1)]
    _make(db, *paths)
    assert list(tags.sizing(db)) == [None] * 3 + [dict.fromkeys(paths, 0)]


def test_a_deleted_tags_id_stays_free_for_its_return(db: Database) -> None:
    with history.recording(db, origin="one", title="") as entry:
        number = tags.make(entry, "a")
        entry.delete("tag", {"id": number})
    assert _make(db, "b") == [number + 1]


def test_emptying_a_tag_names_what_bore_it(db: Database) -> None:
    (number,) = _make(db, "a")
    with quiet(db) as entry:
        assert tags.empty(entry, number) == {"article": [], "annotation": []}
    assert [(tag.path, tag.articles, tag.annotations) for tag in tags.everything(db)] == [("a", 0, 0)]


def test_what_was_put_on_something_last_comes_first_and_only_once(db: Database, put: Callable[..., int]) -> None:
    article = put("Title")
    with quiet(db) as entry:
        for minute, paths in enumerate((["a", "b"], ["c"], ["b"])):
            entry.moment = f"2024-01-01T00:0{minute}"
            tags.put(entry, Kind.ARTICLE, [article], paths)
        tags.make(entry, "never used")
    assert tags.recent(db, 8) == ["b", "c", "a"]
    assert tags.recent(db, 2) == ["b", "c"]
    assert {tag.path: tag.version for tag in tags.everything(db)} == dict.fromkeys(["a", "b", "c", "never used"], 1)
