"""What the mouse looks like while the pen is drawn: a caret that stands in its colour."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap

from core.model.annotation import Color, Style
from ui.theme import Theme

SIZE = 24
_SHARP = 2


def nib(theme: Theme, color: Color, style: Style) -> QCursor:
    """A caret with a dab of the colour behind it, or with a line below it."""
    picture = QPixmap(QSize(SIZE, SIZE) * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter, ink = QPainter(picture), theme.inks[color]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if style is Style.HIGHLIGHT:
        painter.setPen(QPen(ink.line, 1))
        painter.setBrush(ink.fill)
        painter.drawRoundedRect(QRectF(5, 5, 14, 14), 3, 3)
    else:
        painter.fillRect(QRectF(4, 20, 16, 3), ink.line)
    for width, colour in ((4.0, theme.colors.page), (1.8, theme.colors.text)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLines([QLineF(12, 3, 12, 19), QLineF(9, 3, 15, 3), QLineF(9, 19, 15, 19)])
    painter.end()
    return QCursor(picture, SIZE // 2, 11)
