"""Without being asked, snapshots are made and what was written is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from core.library import Library
from tests.ui.driving import until
from ui.library.upkeep import Upkeep
from ui.tasks import Tasks


def test_a_changed_library_gets_its_snapshot_at_start(tasks: Tasks, folder: Path) -> None:
    until(lambda: list((folder / "backups").glob("*.db")))


def test_what_is_added_is_indexed_by_itself(tasks: Tasks, folder: Path) -> None:
    def indexed() -> bool:
        with Library.open(folder) as library:
            return library.indexing.pending() == 0

    until(indexed)
    added: list[object] = []
    tasks.run(lambda lib: lib.articles.add_bytes(b"A new one\n\nWith words of its own."), then=added.append)
    until(lambda: added)
    until(indexed)


@pytest.fixture
def tasks(folder: Path, shelf: dict[str, int]) -> Iterator[Tasks]:
    owner = QObject()
    tasks = Tasks(lambda: Library.open(folder, origin="window:test"))
    Upkeep(tasks, owner)
    tasks.start()
    yield tasks
    tasks.close()
