"""A line of tags is completed at its last part."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.tags.suggesting import Vocabulary
from ui.tags.tag_completer import TagCompleter, meant

KNOWN = Vocabulary(paths=("eau", "politique/sécurité", "sport"), recent=("sport",))


@pytest.fixture
def line(qapp: QApplication) -> QLineEdit:
    made = QLineEdit()
    TagCompleter(KNOWN, made, borne=lambda: ["eau"])
    made.show()
    return made


def test_tab_takes_the_best_one_behind_the_last_comma(line: QLineEdit) -> None:
    QTest.keyClicks(line, "neu, secu")
    popup = line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert line.text() == "neu, politique/sécurité"
    assert not popup.isVisible()


def test_nothing_is_shown_when_nothing_fits(line: QLineEdit) -> None:
    QTest.keyClicks(line, "ea")  # borne already
    popup = line.completer().popup()
    assert popup is None or not popup.isVisible()


def test_a_path_that_is_there_is_meant_whatever_its_accents() -> None:
    assert meant(" Politique / SECURITE", KNOWN) == "politique/sécurité"
    assert meant("new / one ", KNOWN) == "new/one"
    assert meant(" / ", KNOWN) == ""
