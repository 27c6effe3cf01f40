"""Many files: read ahead by processes, stored in order, what fails is named, and whatever happens nothing is half."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.background import Limits
from core.errors import KnownError
from core.library import Handed, Item, Library, intake
from core.library.arrivals import arrivals
from core.library.capturing import Capturing
from core.library.intake import ENOUGH, GROUP, Intake, bring_in
from core.store import files
from core.store.staging import ROOM
from tests.core.background.patience import runs, wait_until
from tests.core.library import odd

MANY = 3 * ENOUGH


@pytest.fixture
def capturing(library: Library) -> Iterator[Capturing]:
    """Processes that read everything, as in a window, and know the odd format."""
    made = Capturing(library._desk, lambda: True, make=odd.capturing, limits=Limits(seconds=60, memory=1 << 30))
    yield made
    made.close()


def brought(library: Library, capturing: Capturing, *sources: Path | Handed) -> list[Item]:
    return list(filter(None, bring_in(library._desk, capturing, sources, False, (), "")))


def papers(folder: Path, number: int = MANY) -> Path:
    """A folder with short texts."""
    folder.mkdir()
    for one in range(number):
        (folder / f"{one:03}.txt").write_text(f"The words of paper number {one}.")
    return folder


def summary(items: list[Item]) -> list[tuple[str, str]]:
    return [(Path(item.source).name, item.status) for item in items]


def originals(library: Library) -> list[str]:
    return sorted(path.name for path in (library.folder / "originals").iterdir())


def named(library: Library) -> list[str]:
    return sorted(library._desk.db.values("select distinct original_hash from capture"))


def test_each_file_is_an_item_and_a_failure_stops_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Des mots, en français, sur une ligne.")
    (tmp_path / "b.txt").touch()
    sources = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "absent.txt", tmp_path / "a.txt"]
    items = list(library.articles.add_many(sources, tags=["import"]))
    assert summary(items) == [
        ("a.txt", "added"),
        ("b.txt", "failed"),
        ("absent.txt", "failed"),
        ("a.txt", "unchanged"),
    ]
    assert [(item.done, item.total) for item in items] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert items[1].error
    assert items[1].article is None
    assert items[0].article == items[3].article
    assert library.articles.get(items[0].article or 0).tags == ("import",)


def test_a_folder_is_stored_in_order_by_processes(library: Library, tmp_path: Path) -> None:
    items = list(library.articles.add_many([papers(tmp_path / "papers")]))
    assert summary(items) == [(f"{one:03}.txt", "added") for one in range(MANY)]
    assert [item.article for item in items] == sorted(item.article or 0 for item in items)
    assert [(item.done, item.total) for item in items] == [(one + 1, None) for one in range(MANY)]
    assert [item.title for item in items] == [f"The words of paper number {one}." for one in range(MANY)]
    assert {(item.revision, item.change.articles) for item in items} == {
        (1, frozenset([item.article])) for item in items
    }
    assert originals(library) == named(library)
    assert len(named(library)) == MANY


def test_what_is_slow_is_waited_for_and_what_crashes_costs_itself(
    library: Library, capturing: Capturing, tmp_path: Path
) -> None:
    folder = papers(tmp_path / "papers")
    for name, deed in (("000.txt", "slow .5"), ("001.txt", "crash"), ("020.txt", "kill"), ("021.txt", "fault")):
        (folder / name).write_text(f"odd:{deed} words of {name}")
    items = brought(library, capturing, folder)
    assert [Path(item.source).name for item in items] == [f"{one:03}.txt" for one in range(MANY)]
    failed = {Path(item.source).name: item.error for item in items if item.status == "failed"}
    assert list(failed) == ["001.txt", "020.txt", "021.txt"]
    assert all(name in error for name, error in failed.items())
    assert {item.status for item in items if item.article} == {"added"}
    assert items[0].loss == "It lost its hat."
    assert library.articles.counts().all == MANY - 3


def test_the_same_import_again_reads_nothing_again(library: Library, capturing: Capturing, tmp_path: Path) -> None:
    log = tmp_path / "log"
    pieces = [Handed(data=f"odd:note {log} {one}".encode(), source=f"https://example.org/{one}") for one in range(20)]
    first, again = brought(library, capturing, *pieces), brought(library, capturing, *pieces)
    assert [item.status for item in first] == ["added"] * 20
    assert [(item.status, item.article) for item in again] == [("unchanged", item.article) for item in first]
    assert [(item.title, item.revision, item.loss) for item in again] == [(one.title, 1, "") for one in first]
    assert log.read_text().count("read") == 20


def test_what_was_added_is_durable_when_it_is_told(library: Library, other: Library, tmp_path: Path) -> None:
    for item in library.articles.add_many([papers(tmp_path / "papers")]):
        assert other.articles.get(item.article or 0).meta.title == item.title
        assert other.articles.original(item.article or 0).is_file()


def test_the_same_bytes_twice_in_one_import_are_one_article(library: Library, tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers")
    (folder / "999.txt").write_bytes((folder / "000.txt").read_bytes())
    (folder / "998.txt").write_bytes((folder / "000.txt").read_bytes() + b"\r\n")
    items = list(library.articles.add_many([folder]))
    assert [item.status for item in items] == ["added"] * MANY + ["unchanged"] * 2
    assert items[-1].article == items[-2].article == items[0].article


def test_an_import_goes_back_one_article_at_a_time(library: Library, tmp_path: Path) -> None:
    items = list(library.articles.add_many([papers(tmp_path / "papers")]))
    library.history.undo()
    assert library.articles.get(items[-1].article or 0).trashed
    assert library.articles.counts().all == MANY - 1
    assert [change.articles for change in library.history.since(0)][:MANY] == [item.change.articles for item in items]


def test_stopping_between_two_steps_loses_nothing_and_leaves_nothing(
    library: Library, other: Library, tmp_path: Path
) -> None:
    steps = library.articles.add_many([papers(tmp_path / "papers")])
    done = next(steps)
    assert (library.folder / "originals" / ROOM).exists()
    steps.close()  # pyright: ignore[reportAttributeAccessIssue]
    kept = [article.id for article in other.articles.list(limit=MANY).articles]
    assert done.article in kept
    assert len(kept) < MANY
    assert originals(library) == named(library)
    assert len(named(library)) == len(kept)
    items = list(library.articles.add_many([tmp_path / "papers"]))
    assert [item.status for item in items] == ["unchanged"] * len(kept) + ["added"] * (MANY - len(kept))


def test_stopping_ends_what_is_being_read(library: Library, capturing: Capturing, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    pieces = [Handed(data=b"Words that are read.", name="a"), Handed(data=f"odd:hang {begun}".encode(), name="b")]
    steps = bring_in(library._desk, capturing, pieces, False, (), "")
    items = [item for item in iter(lambda: begun.exists() or next(steps), True) if item]
    (process,) = {hand._task._process.pid for hand in capturing._pool._hands}
    steps.close()
    assert not runs(process or 0)
    assert originals(library) == named(library)
    assert library.articles.counts().all == len(items)


def test_a_window_is_never_made_to_wait(library: Library, capturing: Capturing) -> None:
    steps = bring_in(library._desk, capturing, [Handed(data=b"odd:hang /dev/null", name="x")], False, (), "")
    assert [next(steps) for _ in range(5)] == [None] * 5
    steps.close()


def test_what_spoils_a_transaction_is_named_and_the_rest_is_stored(library: Library, tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers")
    name = files.digest((folder / "005.txt").read_bytes())
    (library.folder / "originals" / name / "in the way").mkdir(parents=True)
    items = list(library.articles.add_many([folder]))
    assert [item.status for item in items] == ["added"] * 5 + ["failed"] + ["added"] * (MANY - 6)
    assert "cannot be written" in items[5].error
    assert library.articles.counts().all == MANY - 1


def test_short_articles_share_transactions_whose_originals_are_synced_within(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []

    def sync(folder: Path) -> None:
        assert library._desk.db.raw.conn.in_transaction
        synced.append(folder)

    monkeypatch.setattr(intake, "sync_folder", sync)
    assert len(list(library.articles.add_many([papers(tmp_path / "papers", 10 * ENOUGH)]))) == 10 * ENOUGH
    assert set(synced) == {library.folder / "originals"}
    assert 10 * ENOUGH / GROUP <= len(synced) < 10 * ENOUGH


def test_what_is_carried_over_ends_its_transaction(library: Library, tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers", ENOUGH)
    items = list(library.articles.add_many([folder]))
    library.passages.add(items[3].article or 0, start=4, end=9)
    for path in folder.iterdir():
        path.write_text(f"Listen to {path.read_text()}")
    with Intake(library._desk, library.articles._capturing, (), "") as work:
        work._few = False
        work._fill(arrivals(library.folder, [folder], False))
        wait_until(lambda: library.articles._capturing.look(0.02) or all(one.done for one in work._line))
        assert len(work._group()) == 4


def test_what_vanishes_again_and_again_is_named(library: Library, tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers", 1)
    with Intake(library._desk, library.articles._capturing, (), "") as work:
        work._few = False
        work._fill(arrivals(library.folder, [folder], False))
        found: list[list[Item]] = []
        for _time in range(2):
            (one,) = work._line
            wait_until(lambda one=one: library.articles._capturing.look(0.02) or one.done)
            assert one.wanted is not None
            one.wanted.staged.unlink()
            found.append(list(work._store()))
    assert found[0] == []
    assert [item.error for item in found[1]] == ["000.txt vanished while it was added. Add it again."]


def test_an_original_that_was_swept_away_is_staged_again(library: Library, tmp_path: Path) -> None:
    with Intake(library._desk, library.articles._capturing, (), "") as work:
        steps = work.steps(arrivals(library.folder, [papers(tmp_path / "papers")], False), few=False)
        wait_until(lambda: next(steps) or (work._line and all(one.done for one in work._line)))
        for path in (library.folder / "originals" / ROOM).rglob("*"):
            if path.is_file():
                path.unlink()
        items = list(filter(None, steps))
    assert {item.status for item in items} == {"added"}
    assert library.articles.counts().all == MANY
    assert originals(library) == named(library)


def test_what_was_known_and_is_deleted_meanwhile_is_read_after_all(library: Library, other: Library) -> None:
    words = Handed(data=b"Words that come back from the dead.", name="x")
    first = library.articles.add_bytes(words.data)
    with Intake(library._desk, library.articles._capturing, (), "") as work:
        work._fill(iter([words]))
        work._capturing.look(0)
        assert work._line[0].done
        steps = work.steps(iter([words]), few=True)
        other.articles.trash([first.article.id])
        other.trash.empty()
        items = list(filter(None, steps))
    assert [item.status for item in items] == ["added", "unchanged"]
    assert library.articles.original(items[0].article or 0).read_bytes() == words.data


def test_a_few_files_are_indexed_before_a_bulk_import(library: Library, tmp_path: Path) -> None:
    bulk = list(library.articles.add_many([papers(tmp_path / "papers")]))
    few = list(library.articles.add_many([Handed(data=b"Words of a person.", name="x")]))
    queue = library._desk.db.values("select article from index_queue order by priority, id")
    assert queue == [item.article for item in (*few, *bulk)]


def test_bulk_waits_behind_what_a_person_does(library: Library, tmp_path: Path) -> None:
    items = list(library.articles.add_many([papers(tmp_path / "papers", 3)]))
    library.passages.add(items[2].article or 0, note="now")
    queue = library._desk.db.values("select article from index_queue order by priority, id")
    assert queue == [items[2].article, items[0].article, items[1].article]


def test_a_revision_carries_highlights_in_an_import_too(library: Library, tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers")
    items = list(library.articles.add_many([folder]))
    made = library.passages.add(items[3].article or 0, start=4, end=9).annotation
    for path in folder.iterdir():
        path.write_text(f"Listen to {path.read_text()}")
    again = list(library.articles.add_many([folder]))
    assert {(item.status, item.revision) for item in again} == {("revised", 2)}
    assert again[3].title == "Listen to The words of paper number 3."
    place = library.passages.get(made.id).place
    assert place is not None
    assert (place.start, place.end) == (14, 19)
    assert made.id in again[3].change.annotations


def test_bytes_come_with_their_address(library: Library) -> None:
    piece = Handed(data=b"Fetched words.", source="https://example.org/a", name="a.txt")
    (item,) = library.articles.add_many([piece], tags=["web"], language="fr-CA")
    article = library.articles.get(item.article or 0)
    assert (item.source, article.source) == (piece.source, piece.source)
    assert (article.tags, article.meta.language) == (("web",), "fr")


def test_a_name_that_is_no_text_can_be_stored(library: Library, tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("The words of a file with an old name.")
    added = library.articles.add(path)
    assert (added.article.source or "").endswith("caf\\udce9.txt")
    assert library.articles.add(path).status == "unchanged"


def test_a_library_inside_the_folder_is_passed_over(library: Library, file: Path) -> None:
    items = list(library.articles.add_many([file.parent], recursive=True))
    again = list(library.articles.add_many([file.parent], recursive=True))
    assert library.folder.parent == file.parent
    assert [(item.source, item.status) for item in items] == [(str(file), "added")]
    assert [item.status for item in again] == ["unchanged"]


def test_where_nothing_can_be_written_one_sentence_says_so(library: Library, file: Path) -> None:
    library._desk.db.read_only = True
    with pytest.raises(KnownError, match="read-only"):
        list(library.articles.add_many([file.parent]))


def test_two_pieces_of_one_page_are_two_articles_that_bear_its_address(library: Library, capturing: Capturing) -> None:
    page = "https://example.org/page"
    pieces = [Handed(data=f"odd:read Words of piece {one}.".encode(), address=page) for one in (1, 2)]
    items = brought(library, capturing, *pieces)
    assert [item.status for item in items] == ["added", "added"]
    known = [library.articles.get(item.article or 0) for item in items]
    assert [(one.source, one.meta.url) for one in known] == [(None, page)] * 2
