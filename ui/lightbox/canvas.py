"""One picture on a dark ground: whole at first, nearer on request, moved by hand."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.brush import Brush

STRIDE = 1.25
"""By how much a step comes nearer."""
NEAREST = 8.0
"""Pixels of the window for one of the picture, at most."""


class Canvas(QWidget):
    """Shows a picture; asks for nothing."""

    beside = Signal()
    """A click beside the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.zoom: float | None = None
        """Pixels of the window for one of the picture; None: as large as there is room, and no larger than it is."""
        self._shift, self._held, self._moved = QPointF(), QPointF(), False
        self._brush = Brush(self)

    def show_image(self, image: QImage | None) -> None:
        """Show another picture, whole."""
        self.image, self.zoom, self._shift = image, None, QPointF()
        self.update()

    @property
    def scale(self) -> float:
        """Pixels of the window for one of the picture, as it shows."""
        if self.zoom is not None or self.image is None:
            return self.zoom or 1.0
        width, height = self.image.width() or 1, self.image.height() or 1
        return min(self.width() / width, self.height() / height, 1 / self.devicePixelRatioF())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer, or go away below 1; what is under `at`, the middle when None, stays there."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        before, point = self.scale, (at or middle) - middle
        self.zoom = min(max(before * factor, 0.05), NEAREST)
        self._shift = point - (point - self._shift) * (self.zoom / before)
        self._settle()

    def fit(self) -> None:
        """Show the picture whole."""
        self.zoom, self._shift = None, QPointF()
        self.update()

    def move_by(self, way: QPointF) -> bool:
        """Move the picture so far, px; False when it shows whole."""
        before = self._shift
        self._shift = before + way
        self._settle()
        return self._shift != before

    def area(self) -> QRectF:
        """Where the picture is painted, px."""
        if self.image is None:
            return QRectF()
        size = QSizeF(self.image.size()) * self.scale
        corner = QPointF(self.width() - size.width(), self.height() - size.height()) / 2 + self._shift
        return QRectF(corner, size)

    def _settle(self) -> None:
        """Never move it farther than to its edge."""
        if self.image is not None:
            size = QSizeF(self.image.size()) * self.scale
            most = [max(a - b, 0) / 2 for a, b in ((size.width(), self.width()), (size.height(), self.height()))]
            x, y = (min(max(have, -far), far) for have, far in zip(self._shift.toTuple(), most, strict=True))
            self._shift = QPointF(x, y)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture."""
        if self.image is not None:
            with self._brush.painter() as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < 3)
                painter.drawImage(self.area(), self.image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._held, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._moved |= self.move_by(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the picture is one on the ground."""
        if not self._moved and not self.area().contains(event.position()):
            self.beside.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nearer where it was clicked, or whole again."""
        if self.zoom is None:
            self.zoom_by(max(1 / self.scale, 2.0), event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer and away."""
        self.zoom_by(STRIDE ** (event.angleDelta().y() / 120), event.position())
