"""Snapshots are listed, newest first, and one is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from tests.ui.driving import until
from ui.library.snapshots_dialog import SnapshotsDialog, kind_title
from ui.main_window import MainWindow


def test_without_snapshots_it_says_so(window: MainWindow) -> None:
    dialog = SnapshotsDialog(window.tasks, window)
    until(lambda: "no snapshot" in dialog.sentence.text())
    assert not dialog.restore.isEnabled()


def test_the_newest_is_chosen_although_shift_is_held_down(window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        for _step in library.safety.snapshot("small"):
            pass
    QTest.keyPress(window, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    dialog = SnapshotsDialog(window.tasks, window)
    until(lambda: dialog.table.rowCount() > 0)
    QTest.keyRelease(window, Qt.Key.Key_Shift)
    assert dialog.restore.isEnabled()


def test_a_snapshot_is_chosen(window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        for kind in ("small", "full"):
            for _step in library.safety.snapshot(kind):
                pass
        newest = library.safety.snapshots()[0]
    dialog = SnapshotsDialog(window.tasks, window)
    until(lambda: dialog.restore.isEnabled())
    chosen: list[object] = []
    dialog.chosen.connect(chosen.append)
    dialog.restore.click()  # the newest is selected already
    assert chosen == [newest.path]


def test_every_column_shows_all_it_says(window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        for _step in library.safety.snapshot("small"):
            pass
    dialog = SnapshotsDialog(window.tasks, window)
    dialog.show()
    until(lambda: dialog.table.rowCount() == 1)
    table = dialog.table
    assert all(table.columnWidth(column) >= table.sizeHintForColumn(column) for column in range(3))
    assert table.horizontalHeader().length() <= table.viewport().width()
    dialog.close()


def test_kinds_are_said_in_words() -> None:
    assert kind_title("full") != kind_title("small")
