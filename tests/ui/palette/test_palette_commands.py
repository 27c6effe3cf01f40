"""The palette runs commands where the keyboard was, and puts what was used last first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import press, read, settle, until
from ui.main_window import MainWindow
from ui.palette.palette import Palette
from ui.palette.palette_commands import KEPT

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def called(window: MainWindow) -> Palette:
    focus = QApplication.focusWidget()
    press(focus or window, Qt.Key.Key_P, BOTH)
    shown = window.findChild(Palette)
    assert isinstance(shown, Palette)
    return shown


def test_a_selection_is_highlighted_from_the_palette(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.setFocus()
    window.reader.select(5, 20)
    settle(window.tasks)
    before = QApplication.focusWidget()
    shown = called(window)
    assert shown.line.hasFocus()
    QTest.keyClicks(shown.line, "green")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is before
    until(lambda: [one.color.value for one in window.reading.annotations.values()] == ["green"])
    assert window.preferences.settings.window[KEPT] == ["passage.green"]


def test_what_was_used_last_is_first(window: MainWindow) -> None:
    for letters in ("sidebar", "dark"):
        shown = called(window)
        QTest.keyClicks(shown.line, letters)
        QTest.keyClick(shown.line, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert window.sidebar.isHidden()
    assert window.preferences.settings.theme == "dark"
    assert [found.entry.id for found in called(window).found()][:2] == ["view.dark", "view.sidebar"]


def test_its_key_closes_it_again_and_esc_ends_no_search(window: MainWindow) -> None:
    window.pane.search.setFocus()
    window.pane.search.setText("river")
    until(lambda: window.search.active)
    shown = called(window)
    assert shown.isVisible()
    QTest.keyClick(shown.line, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not shown.isVisible()
    assert window.search.active
    assert window.pane.search.hasFocus()
    assert called(window).isVisible()
    assert not called(window).isVisible()


def test_it_does_not_offer_itself(window: MainWindow) -> None:
    assert "help.palette" not in {found.entry.id for found in called(window).found()}
