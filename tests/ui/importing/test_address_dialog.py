"""An address is checked before anything is asked of the network."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import press
from ui.importing.address_dialog import AddressDialog

Wanted = list[tuple[list[str], bool]]


def opened(text: str = "", *, private: bool = False) -> tuple[AddressDialog, Wanted]:
    """The dialog, shown, and what it says is wanted."""
    dialog, wanted = AddressDialog(text, private=private), Wanted()
    dialog.wanted.connect(lambda addresses, allowed: wanted.append((addresses, allowed)))
    dialog.show()
    return dialog, wanted


def test_an_address_is_typed_and_made_whole(qapp: QApplication) -> None:
    dialog, wanted = opened()
    QTest.keyClicks(dialog.line, "example.org/a#part")
    press(dialog.line, Qt.Key.Key_Return)
    assert wanted == [(["https://example.org/a"], False)]
    assert not dialog.isVisible()


def test_what_is_no_address_is_said_and_can_be_mended(qapp: QApplication) -> None:
    dialog, wanted = opened("nonsense")
    press(dialog.line, Qt.Key.Key_Return)
    assert wanted == []
    assert dialog.isVisible()
    assert dialog.trouble.text().startswith("nonsense is no web address.")
    QTest.keyClicks(dialog.line, ".org")
    assert dialog.trouble.isHidden()
    dialog.line.setText("nonsense.org http://127.0.0.1:8000/ nonsense.org")
    dialog.private.setChecked(True)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert wanted == [(["https://nonsense.org/", "http://127.0.0.1:8000/"], True)]


def test_escape_asks_for_nothing(qapp: QApplication) -> None:
    dialog, wanted = opened("https://example.org", private=True)
    assert dialog.private.isChecked()
    press(dialog.line, Qt.Key.Key_Escape)
    assert wanted == []
    assert not dialog.isVisible()


def test_an_empty_line_is_no_address(qapp: QApplication) -> None:
    dialog, wanted = opened()
    press(dialog.line, Qt.Key.Key_Return)
    assert not dialog.trouble.isHidden()
    assert wanted == []
