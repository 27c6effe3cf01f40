"""Help is a page of keys, the log's place and a report on the clipboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.library import log_file
from tests.ui.driving import press
from ui.main_window import MainWindow
from ui.settings.keys_dialog import KeysDialog


def test_f1_shows_the_keys(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    assert isinstance(window.dialog, KeysDialog)
    window.dialog.close()


def test_the_log_s_place_is_said_and_copied(window: MainWindow) -> None:
    window.commands["help.log"].trigger()
    assert QGuiApplication.clipboard().text() == str(log_file())
    assert str(log_file()) in window.panes.notices.texts()[0]


def test_a_problem_is_reported_without_a_network(window: MainWindow) -> None:
    window.commands["help.report"].trigger()
    assert QGuiApplication.clipboard().text().startswith("Postil ")


def test_only_what_is_on_the_clipboard_is_said_to_be_there(window: MainWindow) -> None:
    for name, said in (("help.report", "A report"), ("help.log", "The log"), ("help.log", "The log")):
        window.commands[name].trigger()
        assert [text.startswith(said) for text in window.panes.notices.texts()] == [True]
