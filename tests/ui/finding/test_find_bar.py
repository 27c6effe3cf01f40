"""The bar says what is wanted and where one is, in every look, with a name for everything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.driving import press
from ui import theme as themes
from ui.finding.find_bar import FindBar


def test_it_says_at_which_match_one_is(qapp: QApplication) -> None:
    bar = FindBar(themes.load("light"))
    bar.put("word")
    bar.show_count(2, 41)
    assert bar.count.text() == "3 of 41"
    assert bar.next.isEnabled()
    bar.show_count(-1, 0)
    assert bar.count.text() == "No match"
    assert not bar.next.isEnabled()
    bar.field.clear()
    bar.show_count(-1, 0)
    assert bar.count.text() == ""


def test_keys_step_and_close(qapp: QApplication) -> None:
    bar = FindBar(themes.load("dark"))
    steps: list[int] = []
    closed: list[bool] = []
    bar.stepped.connect(steps.append)
    bar.closed.connect(lambda: closed.append(True))
    bar.put("word")
    press(bar.field, Qt.Key.Key_Return)
    press(bar.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    press(bar.field, Qt.Key.Key_Escape)
    assert (steps, closed) == ([1, -1], [True])


def test_everything_in_it_has_a_name(qapp: QApplication) -> None:
    bar = FindBar(themes.load("sepia"))
    assert all(button.accessibleName() for button in bar.findChildren(QToolButton) if button.parent() is bar)
    assert bar.field.accessibleName()
