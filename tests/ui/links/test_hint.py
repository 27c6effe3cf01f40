"""The line at the foot of the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme as themes
from ui.links.hint import EDGE, LinkHint


def test_it_shows_letters_cuts_what_is_too_long_and_goes(qapp: QApplication) -> None:
    parent = QWidget()
    parent.resize(500, 300)
    hint = LinkHint(parent, themes.load("light"))
    hint.tell("<img src=x>")
    assert (hint.label.text(), hint.label.textFormat()) == ("<img src=x>", Qt.TextFormat.PlainText)
    assert hint.geometry().bottomLeft().x() == EDGE
    hint.tell("https://example.org/" + "a" * 500, middle=True)
    assert hint.geometry().right() <= parent.width()
    assert "…" in hint.label.text()
    assert not hint.isHidden()
    hint.tell("")
    assert hint.isHidden()
    parent.deleteLater()
