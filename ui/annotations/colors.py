"""The six highlighters as a person sees them: their names and their dots."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from core.model.annotation import Color
from core.translate import _
from ui.theme import Theme

ORDER = tuple(Color)
"""As on the keys 1 to 6."""
_SHARP = 2
"""Icons are drawn this many times larger, for dense screens."""


def color_name(color: Color) -> str:
    """The colour's name in the language in use."""
    names = {
        Color.YELLOW: _("Yellow"),
        Color.GREEN: _("Green"),
        Color.BLUE: _("Blue"),
        Color.PINK: _("Pink"),
        Color.ORANGE: _("Orange"),
        Color.PURPLE: _("Purple"),
    }
    return names[color]


def dot(theme: Theme, color: Color | None, px: int = 16, *, chosen: bool = False) -> QIcon:
    """A round dab of a highlighter's colour, with a ring when it is the chosen one; an empty ring for none."""
    picture = QPixmap(QSize(px, px) * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, line = _inks(theme, color)
    painter.setBrush(fill)
    painter.setPen(QPen(line, 1))
    inner = 3.5 if chosen else 1.5
    painter.drawEllipse(QRectF(inner, inner, px - 2 * inner, px - 2 * inner))
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colors.text, 1.4))
        painter.drawEllipse(QRectF(1, 1, px - 2, px - 2))
    painter.end()
    return QIcon(picture)


def _inks(theme: Theme, color: Color | None) -> tuple[QColor, QColor]:
    """What a dot is filled with, and its edge."""
    if color is None:
        return QColor(Qt.GlobalColor.transparent), theme.colors.faint
    ink = theme.inks[color]
    fill = QColor(ink.fill if not theme.dark else ink.line)
    fill.setAlpha(255)
    return fill, ink.line
