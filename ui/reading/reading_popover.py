"""The small sheet below “Aa”, from which one looks at the article while one chooses how it is set."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.translate import _
from ui.reading.reading_form import ReadingForm
from ui.settings.preferences import Preferences
from ui.theme import Theme

WIDE = 480
"""Pixels."""


class ReadingPopover(QFrame):
    """Goes with Esc or a click beside it."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("readingPopover")
        self.setAccessibleName(_("Text and page"))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click on its button closes it and no more
        self.setFixedWidth(WIDE)
        self.form = ReadingForm(preferences)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addWidget(self.form)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.setStyleSheet(
            f"#readingPopover {{ background: {colors.raised.name()}; border: 1px solid {colors.border.name()}; }}"
        )

    def open_below(self, button: QWidget) -> None:
        """Open under a button, as far to the right as it goes."""
        self.adjustSize()
        screen = button.screen().availableGeometry()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        if not button.isVisible():
            corner = button.window().mapToGlobal(QPoint(button.window().width() - self.width() - 24, 24))
        left = min(max(corner.x(), screen.left()), screen.right() - self.width())
        self.move(left, min(corner.y(), screen.bottom() - self.height()))
        self.show()
        self.form.begin()
