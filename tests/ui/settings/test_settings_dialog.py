"""The dialog turns from page to page, by mouse and keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.settings.settings_dialog import Page, SettingsDialog


def test_pages_are_turned_by_keys_and_by_name(qapp: QApplication) -> None:
    one, other = QLineEdit(), QLineEdit()
    pages = (Page(name="one", title="One", widget=one), Page(name="other", title="Other", widget=other))
    dialog, turned = SettingsDialog(pages), list[str]()
    dialog.turned.connect(turned.append)
    dialog.show()
    assert dialog.shown() == "one"
    assert dialog.page("other") is other
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    assert other.isVisible()
    assert not one.isVisible()
    dialog.turn_to("one")
    dialog.turn_to("none of them")
    assert (dialog.shown(), turned) == ("one", ["other", "one"])
    assert not dialog.isModal()
    QTest.keyClick(dialog.names, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
