"""Snapshots: when one is due, which ones go, and which one is offered."""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.library import Library
from core.store import snapshots
from core.store.copies import Snapshot, every
from core.store.database import Database

NOW = datetime(2024, 4, 25, 12, tzinfo=UTC)


@pytest.fixture
def library(folder: Path) -> Generator[Library]:
    """A library with one article."""
    with Library.open(folder, create=True) as library:
        library.articles.add_bytes(b"Quelques mots pour commencer.")
        yield library


@pytest.fixture
def db(library: Library) -> Generator[Database]:
    """Its database."""
    database = Database(library.folder / "library.db", folder=library.folder)
    yield database
    database.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _take(db: Database, kind: str) -> Snapshot:
    list(snapshots.take(db, kind))
    return every(db.folder)[0]


def test_one_is_due_after_a_change_and_again_after_half_an_hour_of_changes(db: Database, library: Library) -> None:
    assert snapshots.due(db, _now()) == "small"
    taken = _take(db, "small").taken
    assert snapshots.due(db, taken + timedelta(hours=1)) == ""
    library.articles.add_bytes(b"D'autres mots.")
    assert snapshots.due(db, taken + timedelta(minutes=29)) == ""
    assert snapshots.due(db, taken + timedelta(minutes=31)) == "small"
    assert snapshots.due(db, taken + timedelta(days=8)) == "full"


def test_nothing_is_due_in_a_library_that_nobody_wrote_to(folder: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "new", create=True):
        pass
    database = Database(tmp_path / "new" / "library.db", folder=tmp_path / "new")
    assert snapshots.due(database, _now() + timedelta(days=9)) == ""
    database.close()


def test_a_snapshot_that_cannot_be_read_is_none(db: Database) -> None:
    taken = _take(db, "small")
    taken.path.write_bytes(b"x")
    assert snapshots.due(db, taken.taken + timedelta(minutes=31)) == "small"


def _snapshot(age: timedelta, kind: str = "small", size: int = 1000) -> Snapshot:
    return Snapshot(path=Path(f"{kind}-{age}"), kind=kind, taken=NOW - age, size=size)


def test_the_latest_stay_then_one_a_day_then_one_a_week() -> None:
    several = [_snapshot(timedelta(minutes=30 * number)) for number in range(48 * 60)]
    gone = {one.path for one in snapshots.spare(several, NOW)}
    ages = [NOW - one.taken for one in several if one.path not in gone]
    assert ages[:8] == [timedelta(minutes=30 * number) for number in range(8)]
    assert 8 + 6 <= len([age for age in ages if age < timedelta(days=7)]) <= 8 + 8
    assert 4 <= len([age for age in ages if age >= timedelta(days=7)]) <= 5
    assert max(ages) < timedelta(weeks=5)


def test_two_full_ones_stay_and_two_of_migrations() -> None:
    several = [_snapshot(timedelta(days=7 * number), "full") for number in range(4)]
    several += [_snapshot(timedelta(days=7 * number), "before-migrating-schema-1") for number in range(4)]
    assert {one.taken for one in snapshots.spare(several, NOW)} == {several[2].taken, several[3].taken}


def test_above_the_cap_the_oldest_go_but_the_newest_of_each_kind_stays() -> None:
    half = snapshots.CAP // 2 + 1
    several = [_snapshot(timedelta(hours=number), size=half) for number in range(4)]
    full = _snapshot(timedelta(days=30), "full", size=half)
    assert set(snapshots.spare([*several, full], NOW)) == set(several[1:])


def test_taking_one_thins_the_others(db: Database) -> None:
    for number in range(12):
        stamp = (_now() - timedelta(hours=number)).strftime("%Y-%m-%dT%H%M%S") + "000Z"
        (db.folder / "backups").mkdir(exist_ok=True)
        (db.folder / "backups" / f"full-{stamp}.db").write_bytes(b"x")
    _take(db, "small")
    assert len(every(db.folder)) == 3
