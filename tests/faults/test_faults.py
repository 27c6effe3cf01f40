"""Each fault a few times; `make faults` does it hundreds of times."""

import random
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library
from tests.faults import bulk, damage, disk, kills, rounds


@pytest.mark.parametrize("job", kills.JOBS)
@pytest.mark.parametrize("seed", range(1000, 1007))
def test_a_process_that_is_killed_loses_nothing_it_was_told_is_done(job: str, seed: int, tmp_path: Path) -> None:
    assert kills.run(job, tmp_path / "library", seed).wrong == []


def test_a_bulk_import_that_is_killed_again_and_again_accounts_for_every_file_once(tmp_path: Path) -> None:
    victim = bulk.Bulk(tmp_path)
    for seed in range(6):
        assert victim.kill(seed).wrong == []


@pytest.mark.parametrize("name", ["library.db", "library.db-wal"])
@pytest.mark.parametrize("harm", [damage.truncate, damage.flip])
def test_a_damaged_library_is_never_taken_for_whole(name: str, harm: damage.Harm, tmp_path: Path) -> None:
    before = damage.prepare(tmp_path / "sound")
    chance = random.Random(7)
    for number in range(6):
        copy = damage.crashed(tmp_path / "sound", tmp_path / f"copy-{number}")
        harm(copy / name, chance)
        assert damage.outcome(copy, before) in damage.HONEST
        assert damage.restored(copy, copy, before)


def test_two_processes_that_read_and_then_write_never_find_it_locked(tmp_path: Path) -> None:
    assert rounds.run(tmp_path / "library", 50) == []


def test_a_full_disk_is_said_and_costs_nothing(tmp_path: Path) -> None:
    # Where no small disk can be made there is nothing to fill; `make faults` says so.
    for _ in range(disk.can_mount()):
        with disk.small_disk(tmp_path / "disk") as full:
            assert disk.fill(full) == []
            assert disk.make_room_and_check(full) == []


def test_a_read_only_folder_is_read_and_left_alone(tmp_path: Path) -> None:
    before = damage.prepare(tmp_path / "library")
    with disk.read_only(tmp_path / "library") as folder:
        files = sorted(path.name for path in folder.iterdir())
        with Library.open(folder) as lib:
            assert lib.read_only
            assert lib.passages.of(before.annotations[0].article) == before.annotations
            assert lib.searching.search("phrase").total == 1
            with pytest.raises(KnownError, match="read-only"):
                lib.passages.add(before.annotations[0].article, note="x")
        assert sorted(path.name for path in folder.iterdir()) == files
