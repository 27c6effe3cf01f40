"""The File menu's commands reach the library."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.driving import press, until
from ui.library.check_dialog import CheckDialog
from ui.library.file_commands import begin, keep
from ui.library.snapshots_dialog import SnapshotsDialog
from ui.main_window import MainWindow


def test_paste_makes_an_article(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Pasted\n\nWords from the clipboard, all of them.")
    window.pane.articles.setFocus()
    press(window.pane.articles, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.reading.article is not None)


def test_in_the_search_box_paste_is_text(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("river")
    window.pane.search.setFocus()
    press(window.pane.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.search.text() == "river"
    until(lambda: window.search.active)
    assert window.reading.article is None


def test_check_and_snapshots_open_their_dialogs(window: MainWindow) -> None:
    window.commands["file.check"].trigger()
    assert isinstance(window.dialog, CheckDialog)
    window.dialog.close()
    window.commands["file.snapshots"].trigger()
    assert isinstance(window.dialog, SnapshotsDialog)
    window.dialog.close()


def test_a_dialog_for_files_begins_where_one_was_the_last_time(window: MainWindow, tmp_path: Path) -> None:
    assert begin(window) != str(tmp_path)
    assert keep(window, tmp_path / "a.txt") == tmp_path / "a.txt"
    assert begin(window) == str(tmp_path)
    keep(window, tmp_path / "gone" / "a.txt")
    assert begin(window) != str(tmp_path / "gone")
