"""Labels and tooltips never take data for markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from ui.label import PlainLabel, plain_tooltip

MARKUP = '<img src="/etc/passwd"> & <b>bold</b>'


def test_a_label_shows_markup_as_it_is(qapp: QApplication) -> None:
    label = PlainLabel(MARKUP)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP
    assert label.sizeHint().width() > PlainLabel("bold").sizeHint().width() * 3


def test_a_tooltip_shows_markup_as_it_is(qapp: QApplication) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tooltip(MARKUP + "\nsecond line"))
    assert shown.toPlainText() == MARKUP + "\nsecond line"
