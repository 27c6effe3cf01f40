"""The window's icons: line drawings in `resources/icons`, tinted with the theme's ink."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import FOLDER


def icon(name: str, color: QColor, *, px: int = 18) -> QIcon:
    """The icon `name` in `color`, `px` logical pixels wide, sharp on dense screens too."""
    return _icon(name, color.name(), px)


@cache
def _icon(name: str, color: str, px: int) -> QIcon:
    drawing = (FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    renderer, result = QSvgRenderer(QByteArray(drawing.encode())), QIcon()
    for density in (1, 2, 3):
        result.addPixmap(_pixmap(renderer, px, density))
    return result


def _pixmap(renderer: QSvgRenderer, px: int, density: int) -> QPixmap:
    pixmap = QPixmap(px * density, px * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, px * density, px * density))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
