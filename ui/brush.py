"""Painting what several widgets paint alike, and painting that cannot end the program."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class Brush:
    """Paints on one widget. What leaves a paintEvent can end the process, so a bug goes to whoever hears of bugs."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._told = False

    def renew(self) -> None:
        """Something else is painted from now on: a bug in it is told again."""
        self._told = False

    @contextmanager
    def painter(self) -> Generator[QPainter]:
        """A painter that is ended whatever happens; a bug is told once, and not while one paints."""
        painter = QPainter(self._widget)
        try:
            yield painter
        except Exception as error:  # noqa: BLE001 - see above
            if not self._told:
                self._told, bug = True, error
                QTimer.singleShot(0, lambda: sys.excepthook(type(bug), bug, bug.__traceback__))
        finally:
            painter.end()


def paint_plate(widget: QWidget, theme: Theme) -> None:
    """A raised plate with a hairline, as large as the widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colors.border, 1))
    painter.setBrush(theme.colors.raised)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    painter.end()
