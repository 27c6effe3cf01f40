"""Snapshots are listed, newest first, and one is chosen."""

from core.library import Library
from tests.ui.driving import until
from ui.library.snapshots_dialog import SnapshotsDialog, kind_title
from ui.main_window import MainWindow


def test_without_snapshots_it_says_so(window: MainWindow) -> None:
    dialog = SnapshotsDialog(window.tasks, window)
    until(lambda: "no snapshot" in dialog.sentence.text())
    assert not dialog.restore.isEnabled()


def test_a_snapshot_is_chosen(window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        for kind in ("small", "full"):
            for _step in library.safety.snapshot(kind):
                pass
        newest = library.safety.snapshots()[0]
    dialog = SnapshotsDialog(window.tasks, window)
    until(lambda: dialog.table.rowCount() == 2)
    chosen: list[object] = []
    dialog.chosen.connect(chosen.append)
    dialog.table.selectRow(0)
    dialog.restore.click()
    assert chosen == [newest.path]


def test_kinds_are_said_in_words() -> None:
    assert kind_title("full") != kind_title("small")
