"""Another language reaches Qt's own words too, and goes again."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from core import translate
from core.translate import _
from ui.language import speak


def cancel() -> str:
    box = QMessageBox()
    return box.addButton(QMessageBox.StandardButton.Cancel).text().replace("&", "")


def test_one_language_follows_another(app: QApplication) -> None:
    assert speak(app, "fr")
    assert (_("Unread"), cancel()) == ("Non lus", "Annuler")
    assert not speak(app, "fr")
    assert speak(app, "en")
    assert (_("Unread"), cancel()) == ("Unread", "Cancel")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")
    assert translate.language() == "en"
