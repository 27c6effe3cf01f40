"""What stands where there is nothing to show: a sentence that helps, and at most two things to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.label import PlainLabel
from ui.theme import interface_font, reading_font

Button = tuple[str, Callable[[], object]]
WIDEST = 460
"""Pixels of a line at most."""
EDGE = 28


class EmptyPage(QWidget):
    """A title, a sentence and buttons, in the middle of what is empty."""

    def __init__(self, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent)
        self.title = PlainLabel()
        self.sentence = PlainLabel()
        self._buttons = QHBoxLayout()
        heading = reading_font(24, QFont.Weight.DemiBold) if large else interface_font(14, QFont.Weight.DemiBold)
        _set_up(self.title, heading)
        _set_up(self.sentence, interface_font(14 if large else 12.5))
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, 20)
        column.addStretch(4)
        for label in (self.title, self.sentence):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(8)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        column.addStretch(5)

    def say(self, title: str, sentence: str = "", buttons: tuple[Button, ...] = ()) -> None:
        """Show this; the first button is the usual one."""
        for label, text in ((self.title, title), (self.sentence, sentence)):
            label.setText(text)
            label.setVisible(bool(text))
        self._fit()
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for number, (text, run) in enumerate(buttons):
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setDefault(number == 0)
            button.clicked.connect(run)
            self._buttons.addWidget(button)

    def buttons(self) -> list[QPushButton]:
        """The buttons that stand there."""
        widgets = (self._buttons.itemAt(number) for number in range(self._buttons.count()))
        return [button for item in widgets if item and isinstance(button := item.widget(), QPushButton)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Qt gives a label that wraps too little height where it stands centred."""
        width = max(120, min(WIDEST, self.width() - 2 * EDGE))
        for label in (self.title, self.sentence):
            label.setFixedSize(width, max(0, label.heightForWidth(width)))


def _set_up(label: PlainLabel, font: QFont) -> None:
    label.setFont(font)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
