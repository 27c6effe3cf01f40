"""Paints the pages that show: their pictures, or paper where there is none yet, and over them what is marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from core.library import Drawn
from core.model.pages import Part
from ui.pages.inks import Inks
from ui.pages.pictures import Pictures, area, parts
from ui.theme import Theme, interface_font, load

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

AHEAD = 0.6
"""How far beyond what shows pages are drawn, in windows."""
SHADOW = 3
"""Px that the shadow of a page reaches beyond it."""


DIM = QColor(16, 18, 22, 34)
"""What is laid over paper in a dark theme, where white would blind."""


class Painting:
    """The pictures of one view of pages, and the brush."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        self.fits = True
        """The words on the pages are the article's."""
        self.untold = ""
        """Why it is not known where the words stand; empty when it is, or may yet be."""
        self.pictures = Pictures()
        self._view = view
        self._refused: dict[int, str] = {}
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._inks, self._edge = Inks(theme), theme.colors.border
        self._theme, self._dark = theme, theme.dark
        self._ink = load("light").colors.secondary  # on paper

    def forget(self) -> None:
        """Another document comes."""
        self.pictures.clear()
        self._refused.clear()
        self.fits, self.untold = True, ""

    def take(self, drawn: Drawn) -> None:
        """Here is a picture of a part of a page, or why there is none."""
        number = drawn.part.number
        if drawn.sentence:
            self._refused[number] = drawn.sentence
        else:
            self.pictures.put(drawn.part, drawn.pixels)
        if 0 < number <= len(self._view.stack.boxes):
            self._view.area.touch(self._view.stack.boxes[number - 1])

    def wanted(self) -> Iterator[Part]:
        """The parts that show or are about to, and are not drawn: nearest to the middle of the window first."""
        view = self._seen()
        middle = view.center()
        near = view.adjusted(0, -AHEAD * view.height(), 0, AHEAD * view.height())
        found = [
            ((box.center() - middle).manhattanLength() + (0 if box.intersects(view) else 1e6), part)
            for index in self._view.stack.around(near.top(), near.bottom())
            for part, box in self._parts(index)
            if box.intersects(near) and part not in self.pictures and part.number not in self._refused
        ]
        yield from (part for _, part in sorted(found, key=lambda pair: pair[0]))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint what lies in an area of the column; the painter's origin is the column's."""
        for index in self._view.stack.around(area.top() - SHADOW, area.bottom() + SHADOW):
            box = self._view.stack.boxes[index]
            self._paint_paper(painter, box)
            self._paint_picture(painter, index, box)
            painter.save()
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            if self._dark:
                painter.fillRect(box, DIM)
            self._inks.paint(painter, self._view.marking.layers(index))
            painter.restore()
        self._view.tabs.paint(painter, self._theme)
        self._view.pencil.paint(painter, load("light") if self._dark else self._theme)

    def copied(self, index: int, box: QRectF) -> QImage:
        """What is drawn of a page within a rectangle of the column, without its marks."""
        dense = self._dense()
        image = QImage((box.size() * dense).toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dense)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.translate(-box.topLeft())
        self._paint_picture(painter, index, self._view.stack.boxes[index])
        painter.end()
        return image

    def _seen(self) -> QRectF:
        return QRectF(self._view.area.viewport().rect()).translated(self._view.area.corner)

    def _dense(self) -> float:
        return self._view.area.devicePixelRatioF()

    def _parts(self, index: int) -> list[tuple[Part, QRectF]]:
        """The parts of a page with their rectangles in the column."""
        dense, box = self._dense(), self._view.stack.boxes[index]
        size = self._view.wording.sizes[index]
        scale = self._view.stack.scale * dense
        return [(part, area(part, box, dense)) for part in parts(index + 1, size, scale)]

    def _paint_paper(self, painter: QPainter, box: QRectF) -> None:
        """A sheet with a soft edge below it."""
        if not self._dark:
            for step in range(SHADOW, 0, -1):
                painter.fillRect(box.adjusted(-step + 1, 1, step - 1, step), QColor(0, 0, 0, 7))
        painter.setPen(QPen(self._edge, 1))
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.fillRect(box, Qt.GlobalColor.white)

    def _paint_picture(self, painter: QPainter, index: int, box: QRectF) -> None:
        seen, dense = self._seen(), self._dense()
        shown = [(part, place) for part, place in self._parts(index) if place.intersects(seen)]
        if any(part not in self.pictures for part, _ in shown):
            self._paint_stopgap(painter, index, box)
        for part, place in shown:
            image = self.pictures.get(part)
            if image is not None:
                image.setDevicePixelRatio(dense)
                painter.drawImage(QPointF(place.left(), place.top()), image)

    def _paint_stopgap(self, painter: QPainter, index: int, box: QRectF) -> None:
        """A picture of another scale, or why there is none."""
        image = self.pictures.whole(index + 1, self._view.wording.sizes[index])
        if image is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image, QRectF(image.rect()))
            painter.restore()
        elif index + 1 in self._refused:
            painter.setFont(interface_font(13))
            painter.setPen(self._ink)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(24, 24, -24, -24), int(flags), self._refused[index + 1])
